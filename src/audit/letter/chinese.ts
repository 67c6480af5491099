const DIGITS = '零一二三四五六七八九十';

/** A small number as items are counted in Chinese letters: 一, 十, 十二, 二十. From 1 to 99. */
export function chineseNumber(number: number): string {
  if (number <= 10) return DIGITS[number] ?? String(number);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  if (tens > 9) return String(number);
  return `${tens === 1 ? '' : DIGITS[tens]}十${ones === 0 ? '' : DIGITS[ones]}`;
}

/** A count with its thousands parted. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** The day in China of a moment: 2024年3月5日. */
export function dayOf(moment: string): string {
  const there = new Date(new Date(moment).getTime() + 8 * 3_600_000);
  return `${there.getUTCFullYear()}年${there.getUTCMonth() + 1}月${there.getUTCDate()}日`;
}
