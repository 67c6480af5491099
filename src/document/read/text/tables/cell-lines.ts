import { headingOf } from '../../recognise/index.js';
import { plainWords } from '../contents.js';
import type { Line } from '../lines.js';
import type { Grid } from './grid.js';
import { namesAbreast } from './names-abreast.js';
import { isBroken } from './row-line.js';
import type { Setting } from './setting.js';

/** Lines that may hold a cell each. */
export interface CellLines {
  readonly all: readonly Line[];
  /** Those among them that repeat the head of their table on a further page. */
  readonly repeated: readonly Line[];
  /** The others. */
  readonly own: readonly Line[];
}

const LONGEST_LIST = 1_000;

/** Lines from one on that may hold a cell each. */
export function cellLines(lines: readonly Line[], at: number, setting: Setting): CellLines {
  const own: Line[] = [];
  const repeated: Line[] = [];
  for (let to = at; to < lines.length && to < at + LONGEST_LIST; to += 1) {
    const line = lines[to];
    if (line === undefined) break;
    if (!isCell(line, setting) && !isHeadLine(line, lines[to + 1], setting)) break;
    const head = isPageTop(line, lines[to - 1]) ? headAgain(own, lines, to) : 0;
    if (head === 0) own.push(line);
    else {
      repeated.push(...lines.slice(to, to + head));
      to += head - 1;
    }
  }
  return { all: lines.slice(at, at + own.length + repeated.length), repeated, own };
}

/** The grid with the repeated lines that stand among its own. */
export function withRepeated(grid: Grid, { own, repeated }: CellLines): Grid {
  const end = own[grid.taken - 1]?.index ?? -1;
  const among = repeated.filter(({ index }) => index < end);
  return { ...grid, taken: grid.taken + among.length, repeated: [...grid.repeated, ...among] };
}

/** Names of several columns on a line, which blank lines part from the rows. */
const isHeadLine = (line: Line, next: Line | undefined, { idleBlanks }: Setting): boolean =>
  next !== undefined && next.blanks > idleBlanks && namesAbreast(line) !== null;

/** Whether a page ended between two lines: what stands at its edges is left out of the lines. */
const isPageTop = (line: Line, before: Line | undefined): boolean =>
  before !== undefined && (line.feeds !== before.feeds || line.index > before.index + 1);

/** A row may begin like the first, a head has more names. */
const LEAST_NAMES = 3;

/** How many lines say again what the first ones of the table do; 0 where they are too few for its head. */
function headAgain(own: readonly Line[], lines: readonly Line[], at: number): number {
  const end = own.findIndex(({ words }, place) => !isSame(words, lines[at + place]?.words));
  return end < LEAST_NAMES ? 0 : end;
}

const isSame = (a: string, b: string | undefined): boolean =>
  b !== undefined && plainWords(a) === plainWords(b);

function isCell(line: Line, { isHeading }: Setting): boolean {
  if (!isBroken(line) || isHeading(line)) return false;
  const series = headingOf(line.words)?.series;
  return series === undefined || series === 'naked' || line.words === HALF_OF_NUMBER;
}

/** 序⏎号, in a narrow column; a report that has a preface has it in front of all tables. */
const HALF_OF_NUMBER = '序';
