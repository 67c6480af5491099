const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** The number that a label writes (`12`, `１２`, `十二`, `一百零三`); null for anything else. */
export function labelNumber(word: string): number | null {
  const plain = word.normalize('NFKC').replace(/\s/g, '');
  if (/^\d{1,6}$/.test(plain)) return Number(plain);
  if (!/^[〇零一二两三四五六七八九十百]{1,7}$/.test(plain)) return null;
  if (!/[十百]/.test(plain)) return Number([...plain].map((each) => DIGITS[each] ?? 0).join(''));
  return bySize(plain);
}

function bySize(plain: string): number {
  let total = 0;
  let digit: number | null = null;
  for (const each of plain) {
    if (each === '十' || each === '百') {
      total += (digit ?? 1) * (each === '十' ? 10 : 100);
      digit = null;
    } else digit = DIGITS[each] ?? 0;
  }
  return total + (digit ?? 0);
}
