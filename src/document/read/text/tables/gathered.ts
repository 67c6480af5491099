import { captionLabelOf, isTableNote } from '../../recognise/index.js';
import { cellsOf, isFigure, type Parting, partingOf } from '../cells.js';
import { plainWords } from '../contents.js';
import type { Line } from '../lines.js';
import { isBroken, isRowOf } from './row-line.js';
import type { Setting } from './setting.js';
import { tailOf } from './table-tail.js';

/** The lines of a table: its own, captions and heads repeated on a new page, and how many lines that is in all. */
export interface Gathered {
  readonly lines: readonly Line[];
  readonly repeated: readonly Line[];
  readonly taken: number;
}

/** The lines of a table that tabs or gaps part, with such between them as are parts of cells. */
export function gathered(
  lines: readonly Line[],
  at: number,
  parting: Parting,
  setting: Setting,
): Gathered {
  const kept: Line[] = [];
  const repeated: Line[] = [];
  let taken = 0;
  let last = 0;
  const isRow = (line: Line | undefined): line is Line =>
    line !== undefined && isRowOf(line, parting);
  for (; at + taken < lines.length; taken += 1) {
    const line = lines[at + taken];
    if (line === undefined) break;
    const apart = line.blanks - setting.idleBlanks;
    const isPageTop =
      kept.length > 0 &&
      (line.feeds !== kept.at(-1)?.feeds || line.index > (kept.at(-1)?.index ?? 0) + 1);
    if (taken > 0 && apart > 1 && !isPageTop) break;
    if (kept.length > 1 && apart > 0 && !isPageTop && isOfFigures(line)) break;
    const caption = captionLabelOf(line.words);
    if (caption !== null) {
      if (!caption.continued || !isRow(rowBehind(lines, at + taken))) break;
      repeated.push(line);
      continue;
    }
    if (isTableNote(line.words) && repeated.length > 0) {
      repeated.push(line);
      continue;
    }
    const isHead = isPageTop || repeated.at(-1)?.index === line.index - 1;
    if (isHead && isHeadOf(kept, line)) {
      repeated.push(line);
      if (isRow(line)) last = taken + 1;
    } else if (isRow(line)) {
      kept.push(line);
      last = taken + 1;
    } else if (kept.length > 0 && kept.length < MOST_ABOVE && namesInTurn(line)) {
      kept.push(line);
    } else {
      const isNear =
        isRow(lines[at + taken + 1]) ||
        (isRow(lines[at + taken + 2]) && isBroken(lines[at + taken + 1] ?? line));
      if (!isNear || !isBroken(line) || setting.isHeading(line) || (apart > 0 && kept.length > 0))
        break;
      kept.push(line);
    }
  }
  for (const line of tailOf(lines, at + last, kept, setting)) {
    kept.push(line);
    last += 1;
  }
  const end = lines[at + last - 1]?.index ?? -1;
  return {
    lines: kept.filter(({ index }) => index <= end),
    repeated: repeated.filter(({ index }) => index <= end),
    taken: last,
  };
}

/** Lines of a head above that of its columns. */
const MOST_ABOVE = 3;

/** 调查人次 满意度 调查人次 满意度: the columns of each group, with one blank between them all. */
function namesInTurn({ words }: Line): boolean {
  const names = words.trim().split(' ');
  return (
    names.length > 3 && names.every((name) => names.filter((each) => each === name).length > 1)
  );
}

/** Whether a line says what one of the first three of a table did. */
const isHeadOf = (kept: readonly Line[], line: Line): boolean =>
  kept.slice(0, 3).some(({ words }) => plainWords(words) === plainWords(line.words));

/** The scale and labels of a chart below a table, where nothing is named. */
const isOfFigures = (line: Line): boolean =>
  cellsOf(line, partingOf(line)).every(({ words }) => isFigure(words));

/** The line behind a caption, a note of the unit left out. */
function rowBehind(lines: readonly Line[], at: number): Line | undefined {
  const next = lines[at + 1];
  return next !== undefined && isTableNote(next.words) ? lines[at + 2] : next;
}
