import { oncePerText } from '../../../once/index.js';
import {
  captionLabelOf,
  contentsLineOf,
  headingOf,
  isTableNote,
  pageMarkOf,
  printedPageOf,
  widthOf,
  withoutNumbers,
} from '../recognise/index.js';
import { cellsOf, partingOf } from './cells.js';
import { plainWords } from './contents.js';
import { groupedBy } from './grouped-by.js';
import type { Line } from './lines.js';
import { chainOf, type Numbered } from './page-chain.js';

/** What stands between the pages of a text, and on which page each line stands. */
export interface Paging {
  /** Lines that belong to pages and not to the text. */
  readonly furniture: ReadonlySet<Line>;
  /** From 1, by a line's index; null where unknown. */
  readonly pageOf: (line: Line) => number | null;
  readonly pages: number | null;
}

/** Lines of a page that may be its head or foot. */
const EDGE = 3;
const REPEATED = 3;

/** Finds page numbers, marks of pages, running heads and feet, and numbers the pages. */
export function pagingOf(lines: readonly Line[]): Paging {
  const marks = new Map(
    lines.flatMap((line) => {
      const number = pageMarkOf(line.words);
      return number === null ? [] : [[line, number] as const];
    }),
  );
  if (marks.size >= 2)
    return byPages(lines, marks, groupedByMarks(lines, marks), numbersByMarks(lines, marks));
  const feeds = lines.at(-1)?.feeds ?? 0;
  if (feeds > 0) return byPages(lines, marks, groupedByFeeds(lines), (line) => line.feeds + 1);
  return byPrintedNumbers(lines, marks);
}

const groupedByFeeds = (lines: readonly Line[]): readonly (readonly Line[])[] => [
  ...groupedBy(lines, ({ feeds }) => feeds).values(),
];

function groupedByMarks(
  lines: readonly Line[],
  marks: ReadonlyMap<Line, number>,
): readonly (readonly Line[])[] {
  const groups: Line[][] = [[]];
  for (const line of lines) {
    if (marks.has(line)) groups.push([]);
    else groups.at(-1)?.push(line);
  }
  return groups;
}

/** Most marks stand in front of their page; where the first stands behind a page of words, they end it. */
function numbersByMarks(
  lines: readonly Line[],
  marks: ReadonlyMap<Line, number>,
): (line: Line) => number | null {
  const numbers: number[] = [];
  const first = lines.findIndex((line) => marks.has(line));
  const [, firstNumber = 1] = [...marks][0] ?? [];
  const ends =
    first > 0 && firstNumber === 1 && !lines.slice(0, first).every(({ width }) => width < 30);
  let page = ends ? firstNumber : Math.max(1, firstNumber - 1);
  for (const line of lines) {
    const mark = marks.get(line);
    if (mark !== undefined) page = ends ? mark + 1 : mark;
    numbers[line.index] = mark ?? page;
  }
  return (line) => numbers[line.index] ?? null;
}

function byPages(
  lines: readonly Line[],
  marks: ReadonlyMap<Line, number>,
  groups: readonly (readonly Line[])[],
  pageOf: (line: Line) => number | null,
): Paging {
  const edges = groups.flatMap((group) => edgesOf(group, EDGE));
  const furniture = new Set<Line>(marks.keys());
  // A cover bears the same name as the pages behind it, and is no head.
  const cover = new Set(groups[0]?.slice(0, COVER));
  for (const line of repeatedAmong(edges, namesIn(lines)))
    if (!cover.has(line)) furniture.add(line);
  addDecorated(lines, furniture);
  const decorated = groups.filter((group) => group.some((line) => isDecorated(line.words))).length;
  for (const group of groups) {
    const rest = group.filter((line) => !furniture.has(line));
    for (const line of [rest.at(-1), rest[0]]) {
      if (line === undefined || printedPageOf(line.words) === null) continue;
      // Where pages bear their numbers as 第 12 页, a bare number beside one is a cell.
      if (decorated * 2 < groups.length || isDecorated(line.words)) furniture.add(line);
    }
  }
  const last = lines.at(-1);
  const numbers = lines.map((line) => pageOf(line) ?? 0);
  return {
    furniture,
    pageOf,
    pages: last === undefined ? null : numbers.reduce((most, each) => Math.max(most, each), 1),
  };
}

const edgesOf = (group: readonly Line[], count: number): readonly Line[] =>
  group.length <= 2 * count ? group : [...group.slice(0, count), ...group.slice(-count)];

/** Lines that are the same but for their numbers, on several pages. Rows and captions are not. */
function repeatedAmong(edges: readonly Line[], named: ReadonlySet<string>): readonly Line[] {
  const alike = groupedBy(
    edges.filter((line, at) => mayRepeat(line) && !isBelowCaption(edges[at - 1])),
    ({ words }) => (FULL_DATE.test(words) ? words : withoutNumbers(words)),
  );
  return [...alike.values()]
    .filter((group) => group.length >= REPEATED)
    .flatMap((group) => withoutHeading(group, named));
}

/** 2024年12月20日 below a signature: another date on another page is no repetition of it. */
const FULL_DATE = /^(?:19|20)\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日$/;

/** What stands below a caption heads its table. */
const isBelowCaption = (line: Line | undefined): boolean =>
  line !== undefined && (captionLabelOf(line.words) !== null || isTableNote(line.words));

/** The names of chapters head their pages, too: where one stands first it is the heading. */
function withoutHeading(group: readonly Line[], named: ReadonlySet<string>): readonly Line[] {
  const byWords = groupedBy(group, ({ words }) => plainWords(words));
  return [...byWords].flatMap(([words, lines]) => {
    const isHeading = named.has(words) || headingOf(lines[0]?.words ?? '') !== null;
    return isHeading ? lines.slice(1) : lines;
  });
}

/** What the lines of a contents name. */
const namesIn = (lines: readonly Line[]): ReadonlySet<string> =>
  new Set(
    lines.flatMap(({ words }) => {
      const entry = contentsLineOf(words);
      return entry?.leader === 'dots' ? [plainWords(words.slice(0, entry.end))] : [];
    }),
  );

const WIDEST_HEAD = 64;

const mayRepeat = (line: Line): boolean => {
  const parting = partingOf(line);
  if (parting === 'pipe') return false;
  if (parting !== 'none' && cellsOf(line, parting).length > 2) return false;
  if (captionLabelOf(line.words) !== null) return false;
  const width = widthOf(line.words.replace(/\s+/g, ' '));
  if (width > WIDEST_HEAD || width < 8 || /[，、；。]/.test(line.words)) return false;
  if (contentsLineOf(line.words)?.leader === 'dots') return false;
  return !isNumber(line.words) && !/[。；]$/.test(line.words);
};

/** In full width as well: a column of them with a cell on each line repeats itself and is no head of pages. */
const isNumber = (words: string): boolean => /^[-+\d.,:%\s]+$/.test(words.normalize('NFKC'));

/** - 12 - and 第 12 页 are no words of a text wherever they stand. */
function addDecorated(lines: readonly Line[], furniture: Set<Line>): void {
  for (const line of lines) if (isDecorated(line.words)) furniture.add(line);
}

const isDecorated = oncePerText((words: string): boolean => {
  // -12 is so much less, - 12 - a page.
  if (/^[-‐–—－]?[\d０-９\s]+$|^[ivxIVX]+$|^\d+ ?[/／] ?\d+$/.test(words)) return false;
  return printedPageOf(words)?.number != null || DECORATED_ROMAN.test(words);
});

/** — III — and · iv ·: pages in front of the text, between signs that no heading has. */
const DECORATED_ROMAN =
  /^[-‐–—－~·]{1,3}[ \u3000]?(?:[ivxIVX]{1,5}|[Ⅰ-Ⅻⅰ-ⅻ]{1,2})[ \u3000]?[-‐–—－~·]{1,3}$/;

/** Without marks of pages, a row of ascending numbers, each a page behind the last, tells them. */
function byPrintedNumbers(lines: readonly Line[], marks: ReadonlyMap<Line, number>): Paging {
  const heads = new Set(runningHeads(lines));
  const chain = chainOf(lines, heads);
  const furniture = new Set<Line>([...marks.keys(), ...chain.map(({ line }) => line)]);
  addDecorated(lines, furniture);
  const beside = [...furniture].flatMap((line) => [lines[line.index - 1], lines[line.index + 1]]);
  for (const line of repeatedAmong(
    beside.filter((line) => line !== undefined),
    namesIn(lines),
  ))
    heads.add(line);
  const named = new Set([...heads].map(({ words }) => withoutNumbers(words)));
  const all = lines.filter((line) => named.has(withoutNumbers(line.words)));
  for (const line of all) if (line !== all[0] || line.index > COVER) furniture.add(line);
  if (chain.length < REPEATED) return { furniture, pageOf: () => null, pages: null };
  return { furniture, ...numbersByChain(lines, chain) };
}

/** Lines of a cover. */
const COVER = 10;

/** A number ends its page. Of what stands before the first page it is not known where it begins. */
function numbersByChain(
  lines: readonly Line[],
  chain: readonly Numbered[],
): Pick<Paging, 'pageOf' | 'pages'> {
  const numbers: (number | null)[] = [];
  let from = 0;
  for (const { line, number } of chain) {
    const isFirst = from === 0;
    for (let index = from; index <= line.index; index += 1) {
      numbers[index] = isFirst && line.index > MOST_OF_PAGE ? null : number;
    }
    from = line.index + 1;
  }
  const last = chain.at(-1)?.number ?? 0;
  return {
    pageOf: (line) => (line.index < numbers.length ? (numbers[line.index] ?? null) : last + 1),
    pages: from < lines.length ? last + 1 : last,
  };
}

const MOST_OF_PAGE = 60;

/** The name of a report that stands by itself again and again, far apart, heads its pages. */
function runningHeads(lines: readonly Line[]): readonly Line[] {
  const named = lines.filter(
    ({ words, width }) =>
      width < 80 &&
      /(?:年度?报告?|年报|质量报告)(?:[（(]\d{4}年?度?[）)])?$/.test(words.normalize('NFKC')) &&
      !/[。，；]/.test(words),
  );
  const alike = groupedBy(named, ({ words }) => withoutNumbers(words));
  return [...alike.values()].filter((group) => group.length > REPEATED).flat();
}
