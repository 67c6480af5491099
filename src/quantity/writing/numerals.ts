const DIGITS = '零一二三四五六七八九';
const PLACES = ['', '十', '百', '千'];
const SECTIONS = ['', '万', '亿', '万亿'];

/** A whole number under 10^16 in Chinese numerals: 二十三, 一百零五, 三万零五十. */
export function chineseWhole(value: bigint): string {
  if (value < 0n) return `负${chineseWhole(-value)}`;
  if (value === 0n) return '零';
  const digits = String(value);
  if (digits.length > 16) throw new RangeError(`no Chinese numeral is written for ${value}`);
  const words = sectionsOf(digits).map(([section, order]) => sectionText(section, order));
  const joined = words.join('').replace(/零+/g, '零').replace(/零$/, '').replace(/^零/, '');
  return mergedTrillions(joined).replace(/^一十/, '十');
}

/** Groups of four digits from the left, each with its order: 0 units, 1 万, 2 亿, 3 万亿. */
function sectionsOf(digits: string): readonly (readonly [string, number])[] {
  const padded = digits.padStart(Math.ceil(digits.length / 4) * 4, '0');
  const count = padded.length / 4;
  return Array.from(
    { length: count },
    (_, at) => [padded.slice(at * 4, at * 4 + 4), count - at - 1] as const,
  );
}

function sectionText(section: string, order: number): string {
  if (section === '0000') return '零';
  const words = [...section].map((digit, at) =>
    digit === '0' ? '零' : `${DIGITS.charAt(Number(digit))}${PLACES[3 - at] ?? ''}`,
  );
  return `${words.join('').replace(/零+/g, '零').replace(/零$/, '')}${SECTIONS[order] ?? ''}`;
}

/** 一万亿二千亿 is said 一万二千亿. */
const mergedTrillions = (words: string): string =>
  /万亿.*亿/.test(words) ? words.replace('万亿', '万') : words;

/** Decimal digits one by one: 点五, 点零五. */
export const chineseFraction = (digits: string): string =>
  `点${[...digits].map((digit) => DIGITS.charAt(Number(digit))).join('')}`;
