import { oncePerText } from '../../../once/index.js';
import type { ReadEntry, Span } from '../../model/index.js';
import {
  captionLabelOf,
  contentsLineOf,
  contentsTitleOf,
  headingOf,
  printedPageOf,
} from '../recognise/index.js';
import type { Line } from './lines.js';

/** A line of a contents, broken ones put together. */
export interface Entry {
  readonly lines: readonly Line[];
  /** Its words, leader and page number left out. */
  readonly spans: readonly Span[];
  readonly words: string;
  readonly of: ReadEntry['of'];
  readonly printedPage: number | null;
}

/** Words without blanks, full-width signs as narrow ones: what a heading and its line in the contents share. */
export const plainWords = oncePerText((words): string =>
  words.normalize('NFKC').replace(/\s/g, ''),
);

/** The entries of the contents and lists that begin at a line; empty where none do. */
export function contentsAt(lines: readonly Line[], at: number): readonly Entry[] {
  const title = contentsTitleOf(lines[at]?.words ?? '');
  if (title === null) return hasDots(lines, at) ? entriesFrom(lines, at, 'headings') : [];
  const entries = entriesFrom(lines, at + 1, title);
  if (entries.length > 0) return entries;
  const apart = withPagesApart(lines, at + 1, title);
  return apart.length > 0 ? apart : withoutPages(lines, at + 1, title);
}

const FEW = 3;

const hasDots = (lines: readonly Line[], at: number): boolean =>
  lines.length >= at + FEW &&
  lines.slice(at, at + FEW).every(({ words }) => contentsLineOf(words)?.leader === 'dots');

/** Lines without a page number that a broken entry may have. */
const MOST_BROKEN = 2;
const LEADER = /[.．…·•⋯]{3,}[\s.．…·•⋯]*$/;
const LEADER_AND_PAGE = /^[.．…·•⋯\s]{3,}[\s.．…·•⋯]*([\d０-９]{1,4})$|^([\d０-９]{1,4})$/;

function entriesFrom(lines: readonly Line[], from: number, of: ReadEntry['of']): readonly Entry[] {
  const entries: Entry[] = [];
  let broken: Line[] = [];
  let page = 0;
  const first = (): string => plainWords(entries[0]?.words ?? '\n');
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || contentsTitleOf(line.words) !== null) break;
    // 典型案例, and the cases below it: a list within the contents.
    if (/^(?:典型|特色|优秀)?案例$/.test(plainWords(line.words))) break;
    if (printedPageOf(line.words)?.number === null) continue;
    const [, dotted, bare] = LEADER_AND_PAGE.exec(line.words) ?? [];
    const isRest =
      broken.length > 0 &&
      (dotted !== undefined || (bare !== undefined && LEADER.test(broken.at(-1)?.words ?? '')));
    const found = isRest ? null : contentsLineOf(line.words);
    if (isRest) {
      const number = Number((dotted ?? bare ?? '').normalize('NFKC'));
      entries.push(
        entryOf(broken, broken.at(-1)?.words.replace(LEADER, '').length ?? 0, number, of),
      );
      page = number;
      broken = [];
    } else if (found !== null && isEntry(line, found, page, broken.length)) {
      entries.push(entryOf([...broken, line], found.end, found.printedPage, of));
      page = found.printedPage ?? page;
      broken = [];
    } else {
      if (plainWords(line.words) === first()) break;
      broken = [...broken, line];
      if (broken.length > MOST_BROKEN || line.width > 90) break;
    }
  }
  return entries.length >= FEW || (entries.length > 0 && of !== 'headings') ? entries : [];
}

/** How many pages there may be between one entry and the next. */
const FAR = 80;

function isEntry(
  line: Line,
  { leader, printedPage, end }: NonNullable<ReturnType<typeof contentsLineOf>>,
  page: number,
  broken: number,
): boolean {
  if (leader === 'dots') return true;
  if (printedPage === null) return leader !== 'none' && line.width < 60;
  // 5.2 校企育人 ⇥ 29 behind 5.1 … ⇥ 32: a wrong page is a page.
  if (leader === 'tab' && broken === 0 && isShortTitle(line.words.slice(0, end))) return true;
  if (printedPage < page || printedPage > page + FAR || line.width > 90) return false;
  const words = line.words.slice(0, end);
  if (/[。；，]/.test(words) || words.includes('\t')) return false;
  const isLabelled = headingOf(words) !== null || captionLabelOf(words) !== null;
  if (leader !== 'none') return true;
  const isApart = /[\s\u3000]/.test(line.words.charAt(end)) && line.width < 50;
  return (isLabelled || isApart) && broken === 0 && !/\d$/.test(words);
}

/** A numbered title, or the caption of a table, figure or case, with nothing of a row of cells. */
const isShortTitle = (words: string): boolean =>
  !/[。；，\t]/.test(words) && (headingOf(words) !== null || captionLabelOf(words) !== null);

function entryOf(
  lines: readonly Line[],
  end: number,
  printedPage: number | null,
  of: ReadEntry['of'],
): Entry {
  const spans = lines.map((line, index) => ({
    start: line.start,
    end: index === lines.length - 1 ? line.start + end : line.end,
  }));
  const words = lines
    .map((line, index) => (index === lines.length - 1 ? line.words.slice(0, end) : line.words))
    .join('');
  return { lines, spans, words, of: kindOf(words, of), printedPage };
}

/** What a line leads to: a contents may list captions besides, and 图表目录 tables and figures. */
function kindOf(words: string, of: ReadEntry['of']): ReadEntry['of'] {
  const caption = of === 'case' ? null : captionLabelOf(words);
  const isMeant = of === 'headings' || caption?.of !== 'case';
  return isMeant ? (caption?.of ?? of) : of;
}

const LONGEST_CONTENTS = 400;

const isBareNumber = ({ words }: Line): boolean => /^[\d０-９]{1,3}$/.test(words);

/** A contents whose titles a tool wrote one below the other, and then as many numbers of pages. */
function withPagesApart(
  lines: readonly Line[],
  from: number,
  of: ReadEntry['of'],
): readonly Entry[] {
  const entries: Entry[] = [];
  let titles: Line[] = [];
  for (let at = from; at < Math.min(lines.length, from + LONGEST_CONTENTS); at += 1) {
    const line = lines[at];
    if (line === undefined || contentsTitleOf(line.words) !== null) break;
    if (isBareNumber(line)) {
      const numbers = lines.slice(at, at + titles.length);
      if (!numbers.every(isBareNumber) || titles.length === 0) break;
      entries.push(...titles.map((title, place) => withPage(title, numbers[place] ?? title, of)));
      at += titles.length - 1;
      titles = [];
    } else if (line.width > 90 || /[。；]$/.test(line.words)) break;
    else titles.push(line);
  }
  return entries.length < FEW ? [] : entries;
}

const withPage = (title: Line, page: Line, of: ReadEntry['of']): Entry => ({
  ...entryOf([title], title.words.length, Number(page.words.normalize('NFKC')), of),
  lines: [title, page],
});

/** A contents without page numbers: short lines up to where the first of them stands again. */
function withoutPages(lines: readonly Line[], from: number, of: ReadEntry['of']): readonly Entry[] {
  const first = plainWords(lines[from]?.words ?? '');
  if (first === '') return [];
  for (let at = from + 1; at < Math.min(lines.length, from + LONGEST_CONTENTS); at += 1) {
    const line = lines[at];
    if (line === undefined || line.width > 90 || /[。；]$/.test(line.words)) return [];
    if (plainWords(line.words) !== first) continue;
    // Numbers of pages that stand somewhere among the titles are taken with them.
    const titles = lines.slice(from, at).filter((each) => !isBareNumber(each));
    return titles.length < FEW
      ? []
      : titles.map((title, place) => {
          const end = titles[place + 1]?.index ?? line.index;
          const own = lines
            .slice(from, at)
            .filter(({ index }) => index >= title.index && index < end);
          return { ...entryOf([title], title.words.length, null, of), lines: own };
        });
  }
  return [];
}
