import type { ReadBlock, ReadDocument } from '../document/model/index.js';

/** Whose report a document is, and of which year. */
export interface Owner {
  readonly reportYear: number | null;
  readonly organisation: string | null;
}

const REPORT = '(?:质量(?:年|报|发展报|分析报)|年度(?:质量|发展|工作)|年报|报告)';
const REPORT_YEAR = new RegExp(
  `(?<!\\d)((?:19|20)\\d{2})(?!\\d)\\s*(?:年度|年|[-—–~至]+(?:19|20)?\\d{2}学?年度?)?(?:版)?[）)]?[^，。；\\n]{0,16}?${REPORT}`,
);
const YEAR_BEHIND = new RegExp(
  `${REPORT}[^，。；\\n]{0,12}?[（(]?(?<!\\d)((?:19|20)\\d{2})(?!\\d)年?度?`,
);
/** ISO 9001:2015 and GB/T 19001—2016 carry a year that is no report's. */
const STANDARD = /(?:ISO|IEC|GB|DB|JY|AQ)[A-Z/]{0,8}[\d.]{1,10}(?:[:：—–-]{1,2}(?:19|20)\d{2})?/gi;
/** 示例县职业教育中心: the place that begins a school's name is not the owner. */
const SCHOOL =
  /^(.{2,30}?(?:学校|学院|中专|职高|教育中心|职教中心|实训中心|技校|中学))[^，。；]{0,12}(?:质量|年度|年报)/;
/** 示例市临江区: the last place before what the report is of. */
const PLACE =
  /^(.{2,30}(?:市|区|县|省|自治区|自治州|州|盟|旗))(?=中等职业|中职|职业教育|教育|质量|年度|年报|(?:19|20)\d{2})/;
/** 示例市中等职业学校 are all schools of a city. */
const ALL_SCHOOLS = /^.{2,12}[市县区旗省州盟](?:中等)?(?:职业|中职)(?:技术)?(?:学校|院校)$/;
const OWNER =
  /^(.{2,30}?(?:学校|学院|中专|职高|职教中心|技校|中心|中学|市|区|县|省|自治区|自治州|州|盟|旗))(?:中等)?(?:职业)?(?:教育|学校)?.{0,12}(?:质量|年度|年报)/;

const wordsOf = (block: ReadBlock): string => ('passage' in block ? block.passage.text : '');

/** A line of a cover is short; what is longer tells of something. */
const LONGEST_LINE = 45;

/** By the title, else by the first lines and the running heads, and last by the first sentences. */
export function ownerOf({ title, blocks }: ReadDocument): Owner {
  const opening = blocks.slice(0, 20).map(wordsOf);
  const heads = blocks
    .filter(({ type }) => type === 'furniture')
    .slice(0, 20)
    .map(wordsOf);
  const isShort = (line: string): boolean => line.length <= LONGEST_LINE;
  const names = [title, ...opening.filter(isShort), ...heads].map(plainLine);
  const sentences = [opening.slice(0, 6).join(''), ...opening.filter((line) => !isShort(line))].map(
    plainLine,
  );
  const lines = [...names, ...sentences];
  return {
    reportYear: votedYear(first(lines, yearIn), [
      ...[...new Set(names)].flatMap((line) => yearIn(line) ?? []),
      ...blocks.flatMap(yearHeaded),
    ]),
    organisation: first(lines, (line) =>
      ownerIn(line.replace(/^[《（(]?(?:19|20)\d{2}年?度?[）)]?/, '')),
    ),
  };
}

const plainLine = (line: string): string =>
  line
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(STANDARD, ' ')
    .replace(/二[〇○零]([一二][〇○零一二三四五六七八九])/, chineseYear);

function yearIn(line: string): number | undefined {
  const year = REPORT_YEAR.exec(line)?.[1] ?? YEAR_BEHIND.exec(line)?.[1];
  return year === undefined ? undefined : Number(year);
}

/** The year over the one column of values of a table of indicators. */
function yearHeaded(block: ReadBlock): readonly number[] {
  if (block.type !== 'table') return [];
  const rows = [0, 1].map((row) =>
    block.cells
      .filter((cell) => cell.row === row)
      .map(({ passage }) => passage.text.normalize('NFKC').trim()),
  );
  // 7837 | 5671 | 1952: a figure among figures is no year.
  const heads = rows.flatMap((row) =>
    row.filter((words) => /^\d[\d,.]*$/.test(words)).length > 1 ? [] : row,
  );
  const years = heads.flatMap((head) => /^((?:19|20)\d{2})\s?年?度?$/.exec(head)?.[1] ?? []);
  return heads.some((head) => /^(?:指标|单位)$/.test(head)) && years.length === 1
    ? years.map(Number)
    : [];
}

/** The first year named, unless the report calls itself and heads its tables mostly by another: a cover may err. */
function votedYear(said: number | null, votes: readonly number[]): number | null {
  if (said === null) return null;
  const count = (year: number): number => votes.filter((each) => each === year).length;
  return votes.reduce((best, year) => (count(year) > count(best) ? year : best), said);
}

function ownerIn(line: string): string | undefined {
  const school = SCHOOL.exec(line)?.[1];
  return school === undefined || ALL_SCHOOLS.test(school)
    ? (PLACE.exec(line)?.[1] ?? OWNER.exec(line)?.[1])
    : school;
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

/** Whether a report is a college's (高等职业院校): the tables of secondary schools do not bind it. */
export const isOfCollege = ({ organisation }: Owner): boolean =>
  organisation !== null &&
  /(?:职业(?:技术)?大学|高等专科学校|(?<!技师|进修)学院)$/.test(organisation);
