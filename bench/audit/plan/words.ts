const DIGITS = '零一二三四五六七八九';

/** A number up to 9,999 in Chinese words: 二十三, 一百零五. */
export function chinese(value: number): string {
  if (value < 10) return DIGITS[value] ?? '';
  if (value < 20) return `十${value === 10 ? '' : chinese(value - 10)}`;
  for (const [size, word] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
  ] as const) {
    if (value < size) continue;
    const rest = value % size;
    const gap = rest > 0 && rest < size / 10 ? '零' : '';
    const tail = rest >= 10 && rest < 20 && size > 10 ? `一${chinese(rest)}` : chinese(rest);
    return `${chinese(Math.floor(value / size))}${word}${gap}${rest === 0 ? '' : tail}`;
  }
  return '';
}

/** A small number as it stands before a counting word: 两, but 十二. */
export const chineseCount = (value: number): string => (value === 2 ? '两' : chinese(value));

/** The value of such words; null where they are none. */
export function ofChinese(words: string): number | null {
  for (let value = 0; value < 1000; value += 1) {
    if (chinese(value) === words || chineseCount(value) === words) return value;
  }
  return null;
}
