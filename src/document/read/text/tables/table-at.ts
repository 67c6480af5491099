import { headingOf, isTableNote } from '../../recognise/index.js';
import { cellsOf, isFigure, isOpen, isRuling, type Parting, partingOf } from '../cells.js';
import type { Line } from '../lines.js';
import { areApart } from './apart.js';
import { bandedGrid } from './banded.js';
import { cellLines, withRepeated } from './cell-lines.js';
import { figureRowsGrid } from './figure-rows.js';
import type { Grid } from './grid.js';
import { groupedGrid } from './grouped.js';
import { headOfLines } from './head-lines.js';
import { gridInColumns } from './in-columns.js';
import { gridInRuns } from './in-runs.js';
import { indicatorGrid } from './indicators.js';
import { listedGrid } from './listed.js';
import { partedGrid } from './parted.js';
import { pipeGrid } from './piped.js';
import { isBroken } from './row-line.js';
import { ruledGrid } from './ruled.js';
import type { Setting } from './setting.js';
import { spacedGrid } from './spaced.js';
import { stackedIndicators } from './stacked-indicators.js';
import { streamedGrid } from './streamed.js';

/**
 * The table that begins at a line; null where there is none, or where its columns cannot be settled. A numbered heading that
 * the contents name ends it, whatever the heading may look like.
 */
export function tableAt(lines: readonly Line[], at: number, setting: Setting): Grid | null {
  const grid = anyGrid(lines, at, setting);
  const own = lines.slice(at + 1, at + (grid?.taken ?? 0));
  const heading = setting.captioned ? own.findIndex((line) => isNamed(line, setting)) : -1;
  return heading < 0 ? grid : anyGrid(lines.slice(0, at + 1 + heading), at, setting);
}

const isNamed = (line: Line, { isHeading }: Setting): boolean =>
  isHeading(line) && headingOf(line.words) !== null;

function anyGrid(lines: readonly Line[], at: number, setting: Setting): Grid | null {
  const plain = plainGrid(lines, at, setting);
  return setting.captioned
    ? longest([
        figureRowsGrid(lines, at, setting),
        indicatorGrid(lines, at, setting.isHeading),
        plain,
      ])
    : plain;
}

/** The same of any table, by how its lines part its cells. */
function plainGrid(lines: readonly Line[], at: number, setting: Setting): Grid | null {
  const line = lines[at];
  if (line === undefined || isTableNote(line.words)) return null;
  const ruled = ruledGrid(lines, at);
  if (ruled !== null) return ruled;
  const parting = partingAhead(lines, at, setting);
  if (parting === 'pipe') return pipeGrid(lines, at);
  if (parting === 'tab' || parting === 'gap') return partedGrid(lines, at, parting, setting);
  const grids = [
    spacedGrid(lines, at, setting),
    setting.captioned ? headedGrid(lines, at, setting) : null,
    setting.captioned ? streamedGrid(lines, at, setting.idleBlanks) : null,
  ];
  return longest([inBands(lines, at, setting), longest(grids) ?? cellByCell(lines, at, setting)]);
}

/** The first of those grids that take the most lines. */
const longest = (grids: readonly (Grid | null)[]): Grid | null =>
  grids.reduce((best, grid) => ((grid?.taken ?? 0) > (best?.taken ?? 0) ? grid : best), null);

/** The first cell of a captioned table may be broken: then its second or third line parts cells. */
function partingAhead(lines: readonly Line[], at: number, { captioned }: Setting): Parting {
  const line = lines[at];
  if (line === undefined) return 'none';
  if (isRuling(line.words)) return lines[at + 1] === undefined ? 'none' : 'pipe';
  const own = partingOf(line);
  if (own !== 'none' || !captioned || !isBroken(line)) return own;
  const next = lines[at + 1];
  return next === undefined || next.blanks > 1 ? 'none' : partingOf(next);
}

/** Lines that a head may have. */
const MOST_HEAD_LINES = 6;

/** Rows whose cells one blank parts, below a head of several lines. */
function headedGrid(lines: readonly Line[], at: number, setting: Setting): Grid | null {
  const [first] = lines.slice(at, at + 1);
  const ahead = lines.slice(at, at + MOST_HEAD_LINES + 1);
  const above = ahead.findIndex((line) => endsInFigures(line));
  if (first === undefined || above < 1) return null;
  const head = ahead.slice(0, above);
  if (!head.every(isBroken)) return null;
  const grid = spacedGrid(lines, at + above, setting);
  const top = grid === null ? null : headOfLines(head, grid.columns, grid.rows);
  return grid === null || top === null
    ? null
    : {
        ...grid,
        first,
        rows: [...top, ...grid.rows],
        headRows: top.length,
        taken: grid.taken + above,
      };
}

/** Whether the last two words of a line are figures: then it is a row. */
function endsInFigures(line: Line): boolean {
  const cells = cellsOf(line, 'space');
  return cells.length > 2 && cells.slice(-2).every(({ words }) => isFigure(words) || isOpen(words));
}

/**
 * The table of which a tool wrote the first columns in front of its caption, and the others below, from a line on. It
 * begins with that line.
 */
export function tableBehindColumns(
  columns: readonly Line[],
  lines: readonly Line[],
  at: number,
  setting: Setting,
): Grid | null {
  const [first, ...others] = cellLines(lines, at, setting).all;
  if (first === undefined) return null;
  const top = { ...first, blanks: setting.idleBlanks + 1 };
  const grid = gridInColumns([...columns, top, ...others], setting.idleBlanks);
  // A table of those columns alone is none of what stands below the caption.
  return grid === null || grid.taken <= columns.length
    ? null
    : { ...grid, first, taken: grid.taken - columns.length };
}

/** Some rows at a time, column by column. */
function inBands(lines: readonly Line[], at: number, setting: Setting): Grid | null {
  if (!setting.captioned) return null;
  const cells = cellLines(lines, at, setting);
  const grid = bandedGrid(cells.own, setting.idleBlanks);
  return grid === null ? null : withRepeated(grid, cells);
}

/** Every cell on a line of its own. */
function cellByCell(lines: readonly Line[], at: number, setting: Setting): Grid | null {
  if (!setting.captioned && !setting.headed) return null;
  const cells = cellLines(lines, at, setting);
  const inColumns = setting.captioned ? gridInColumns(cells.all, setting.idleBlanks) : null;
  if (inColumns !== null) return inColumns;
  const inStacks = setting.captioned ? stackedIndicators(cells.all, setting.idleBlanks) : null;
  if (inStacks !== null) return inStacks;
  const inRows = gridInRows(cells.own, setting);
  return inRows === null ? null : withRepeated(inRows, cells);
}

/** A table that a tool wrote row by row. */
function gridInRows(own: readonly Line[], setting: Setting): Grid | null {
  const listed = listedGrid(own, setting.captioned ? 3 : 4, setting.idleBlanks);
  const grouped = setting.captioned ? groupedGrid(own, setting.idleBlanks) : null;
  const inRuns = setting.captioned ? gridInRuns(own, setting.idleBlanks) : null;
  if (inRuns !== null && areApart(own, setting.idleBlanks)) return longest([grouped, inRuns]);
  return longest(isHeadless(listed) ? [grouped, inRuns, listed] : [grouped, listed, inRuns]);
}

/** Whether a grid's first row is one name over all its columns, as where the head was made of what did not fit. */
const isHeadless = (grid: Grid | null): boolean =>
  grid?.rows[0]?.some(({ columnSpan }) => columnSpan === grid.columns) === true;
