import { captionLabelOf, contentsLineOf, headingLabelOf } from '../recognise/index.js';
import { type FoundTable, isNumeric } from './found-table.js';
import type { Line } from './lines.js';
import { type Area, around, holds, widthOf } from './marks.js';
import { openTable } from './open-table.js';
import { rowsOf } from './rows.js';
import type { Run } from './runs.js';

/** What a region's lines hold besides prose: tables that nothing but their alignment tells. */
export interface Aligned {
  readonly tables: readonly FoundTable[];
  readonly rest: readonly Line[];
}

const FEWEST_ROWS = 3;
/** How far, in heights of a line, two rows of a table stand apart at most. */
const FARTHEST = 2.6;
/** Share of the region that a column of words may take; prose beside prose takes more. */
const WIDEST_COLUMN = 0.6;
const NUMERIC = 0.25;

/** Finds tables without rules: three rows and more whose words stand in columns, with numbers among them. */
export function alignedTables(lines: readonly Line[], runs: readonly Run[], region: Area): Aligned {
  const tables: FoundTable[] = [];
  const taken = new Set<Line>();
  for (const group of groupsOf(lines)) {
    const table = tableOf(group, lines, runs, region);
    if (table === null) continue;
    tables.push(table);
    for (const line of group) taken.add(line);
  }
  return { tables, rest: lines.filter((line) => !taken.has(line)) };
}

/** Lines beneath each other that have words in several places. */
function groupsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const groups: Line[][] = [];
  let open: Line[] = [];
  for (const line of lines) {
    const last = open[open.length - 1];
    const isNear =
      last === undefined || line.base - last.base <= FARTHEST * Math.max(line.size, last.size);
    if (line.parts.length > 1 && isNear && contentsLineOf(line.text)?.leader !== 'dots')
      open.push(line);
    else {
      groups.push(open);
      open = line.parts.length > 1 && contentsLineOf(line.text)?.leader !== 'dots' ? [line] : [];
    }
  }
  groups.push(open);
  return groups.filter(({ length }) => length >= FEWEST_ROWS);
}

function tableOf(
  group: readonly Line[],
  lines: readonly Line[],
  runs: readonly Run[],
  region: Area,
): FoundTable | null {
  const area = around(group);
  if (isList(group)) return null;
  const table = openTable(
    rowsOf(runs.filter((run) => group.some((line) => holds(line, run)))),
    area,
  );
  if (table === null || table.columns > 30) return null;
  const words = table.cells.map(({ lines: inCell }) => inCell.map(({ text }) => text).join(''));
  const numbers = words.filter((word) => isNumeric(word.trim())).length;
  const isNarrow = table.cells.every((cell) =>
    cell.lines.every((line) => widthOf(line) <= widthOf(region) * WIDEST_COLUMN),
  );
  if (!isNarrow || numbers < words.length * NUMERIC) return null;
  return table.columns > 2 || hasCaption(group[0], lines) ? table : null;
}

/** A contents or a list whose leaders are drawn, not printed: names with a number, and pages that hardly ever fall. */
function isList(group: readonly Line[]): boolean {
  const pages = group.map(({ text }) => contentsLineOf(text)?.printedPage ?? Infinity);
  const falls = pages.filter((page, at) => page < (pages[at - 1] ?? 0)).length;
  const isRising = !pages.includes(Infinity) && falls <= 1;
  const named = group.filter(({ parts }) => isNamed(parts[0]?.text ?? ''));
  return (
    isRising && group.every(({ parts }) => parts.length <= 3) && named.length * 2 > group.length
  );
}

const isNamed = (words: string): boolean =>
  captionLabelOf(words) !== null || headingLabelOf(words) !== null;

/** Two columns are believed only beneath a caption. */
function hasCaption(first: Line | undefined, lines: readonly Line[]): boolean {
  const at = first === undefined ? -1 : lines.indexOf(first);
  return lines
    .slice(Math.max(0, at - 2), Math.max(0, at))
    .some(({ text }) => captionLabelOf(text.trim())?.of === 'table');
}
