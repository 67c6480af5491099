import type { ReadBlock, ReadDocument } from '../document/model/index.js';

/** Whose report a document is, and of which year. */
export interface Owner {
  readonly reportYear: number | null;
  readonly organisation: string | null;
}

const REPORT_YEAR =
  /((?:19|20)\d{2})\s*(?:年度|年|-\s*(?:19|20)?\d{2}\s*学年)?\s*(?:版)?[）)]?[^。；\n]{0,16}?(?:质量|年度|年报|报告)/;
const YEAR_BEHIND = /(?:质量|年度|年报|报告)[^。；\n]{0,12}?[（(]?\s*((?:19|20)\d{2})\s*年?度?/;
const OWNER =
  /^(.{2,30}?(?:学校|学院|中专|职高|职教中心|技校|中心|中学|市|区|县|省|自治区|自治州|州|盟|旗))(?:中等)?(?:职业)?(?:教育|学校)?.{0,12}(?:质量|年度|年报)/;

const wordsOf = (block: ReadBlock): string => ('passage' in block ? block.passage.text : '');

/** By the title, else by the first lines and the running heads. */
export function ownerOf({ title, blocks }: ReadDocument): Owner {
  const opening = blocks.slice(0, 20).map(wordsOf);
  const heads = blocks
    .filter(({ type }) => type === 'furniture')
    .slice(0, 20)
    .map(wordsOf);
  const lines = [title, ...opening, ...heads, opening.slice(0, 6).join('')].map((line) =>
    line
      .normalize('NFKC')
      .replace(/\s+/g, '')
      .replace(/二[〇○零]([一二][〇○零一二三四五六七八九])/, chineseYear),
  );
  return {
    reportYear: first(lines, (line) => {
      const year = REPORT_YEAR.exec(line)?.[1] ?? YEAR_BEHIND.exec(line)?.[1];
      return year === undefined ? undefined : Number(year);
    }),
    organisation: first(
      lines,
      (line) => OWNER.exec(line.replace(/^[《（(]?(?:19|20)\d{2}年?度?[）)]?/, ''))?.[1],
    ),
  };
}

const DIGITS = '〇一二三四五六七八九';
const chineseYear = (word: string): string =>
  word.replace(/[○零]/g, '〇').replace(/./g, (digit) => String(DIGITS.indexOf(digit)));

function first<T>(lines: readonly string[], of: (line: string) => T | undefined): T | null {
  for (const line of lines) {
    const found = of(line);
    if (found !== undefined) return found;
  }
  return null;
}
