/**
 * The characters that radicals stand for, from U+2E80 on, as Unicode pairs them (EquivalentUnifiedIdeograph);
 * a blank where there is none in common use. Writers name a glyph by whichever character they meet first.
 */
const SUPPLEMENT =
  ' 厂乛乚乙亻冂 刀刂卜 小小兀尣尢尣巳幺彑 忄心扌攵 旡日月歺母民氵氺灬爫爫丬牛犭王疋目示礻竹糹纟罓罒   羊羊羊耂肀聿肉臼艹艹艹虎衤覀西见角 讠贝足车辶辶辶邑钅長長长门阜阝雨青韦页风飞食 飠饣 马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟';
const FIRST = 0x2e80;
const FIRST_DOUBLE = 0x2015;

/** Other characters that share a glyph with the one that is meant: the radical of 户, a bar for a dash. */
const DOUBLES: Readonly<Record<string, string>> = { '⼾': '户', '―': '—', '∕': '／' };

/** A character as it is written elsewhere: radicals and doubles of Han characters, and joined letters, resolved. */
export function plainCharacter(text: string): string {
  const code = text.charCodeAt(0);
  if (code < FIRST_DOUBLE) return text;
  const double = text.length === 1 ? DOUBLES[text] : undefined;
  if (double !== undefined) return double;
  if (code < FIRST || (code > 0x2fdf && code < 0xf900) || code > 0xfb06) return text;
  if (code < 0x2f00) {
    const plain = SUPPLEMENT.charAt(code - FIRST);
    return plain === '' || plain === ' ' ? text : plain + text.slice(1);
  }
  return text.normalize('NFKC');
}
