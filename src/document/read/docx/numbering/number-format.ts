const DIGITS = [...'〇一二三四五六七八九'];
const LEGAL_DIGITS = [...'零壹贰叁肆伍陆柒捌玖'];
const PLACES = ['', '十', '百', '千'];
const LEGAL_PLACES = ['', '拾', '佰', '仟'];
const STEMS = [...'甲乙丙丁戊己庚辛壬癸'];
const BRANCHES = [...'子丑寅卯辰巳午未申酉戌亥'];

/** Counted in Chinese: 三, 十二, 一百零三; above ten thousand in digits, as nobody numbers so far. */
function counted(count: number, digits: readonly string[], places: readonly string[]): string {
  if (count <= 0) return digits[0] ?? '';
  if (count >= 10_000) return String(count);
  const figures = [...String(count)].map(Number);
  let written = '';
  let skipped = false;
  for (const [index, figure] of figures.entries()) {
    if (figure === 0) {
      skipped = true;
      continue;
    }
    if (skipped && written !== '') written += '零';
    skipped = false;
    written += `${digits[figure] ?? ''}${places[figures.length - 1 - index] ?? ''}`;
  }
  return written.replace(/^一十/, '十').replace(/^壹拾/, '拾');
}

const digitByDigit = (count: number): string =>
  [...String(Math.max(0, count))].map((digit) => DIGITS[Number(digit)] ?? '').join('');

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(count: number): string {
  if (count <= 0 || count >= 4_000) return String(count);
  let rest = count;
  let written = '';
  for (const [value, letters] of ROMAN) {
    while (rest >= value) {
      written += letters;
      rest -= value;
    }
  }
  return written;
}

/** A…Z, AA…ZZ, AAA…: the letter again for every round. */
function letter(count: number): string {
  if (count <= 0 || count > 780) return String(count);
  return String.fromCharCode(65 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));
}

const fromRow = (first: number, last: number, start: number) => (count: number) =>
  count >= first && count <= last ? String.fromCodePoint(start + count - first) : String(count);

function circled(count: number): string {
  if (count >= 21 && count <= 35) return fromRow(21, 35, 0x3251)(count);
  if (count >= 36 && count <= 50) return fromRow(36, 50, 0x32b1)(count);
  return fromRow(1, 20, 0x2460)(count);
}

const fullWidth = (count: number): string =>
  String(count).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));

const chinese = (count: number): string => counted(count, DIGITS, PLACES);
const legal = (count: number): string => counted(count, LEGAL_DIGITS, LEGAL_PLACES);

const inTurn = (signs: readonly string[]) => (count: number) =>
  count >= 1 && count <= signs.length ? (signs[count - 1] ?? '') : String(count);

/** How a counter is written, by the name of its format (ECMA-376, 17.18.59); others are decimal. */
const FORMATS: Readonly<Record<string, (count: number) => string>> = {
  none: () => '',
  bullet: () => '',
  decimalZero: (count) => String(count).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  upperRoman: roman,
  lowerRoman: (count) => roman(count).toLowerCase(),
  upperLetter: letter,
  lowerLetter: (count) => letter(count).toLowerCase(),
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  japaneseCounting: chinese,
  ideographDigital: digitByDigit,
  taiwaneseDigital: digitByDigit,
  japaneseDigitalTenThousand: digitByDigit,
  chineseLegalSimplified: legal,
  ideographLegalTraditional: legal,
  japaneseLegal: legal,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: fromRow(1, 20, 0x2474),
  decimalEnclosedFullstop: fromRow(1, 20, 0x2488),
  ideographEnclosedCircle: fromRow(1, 10, 0x3280),
  ideographTraditional: inTurn(STEMS),
  ideographZodiac: inTurn(BRANCHES),
};

/** A counter as its format writes it. */
export const formatted = (count: number, format: string): string =>
  (Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined)?.(count) ?? String(count);
