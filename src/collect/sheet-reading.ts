import type { Sheet } from '../document/model/sheets.js';
import type { Cycle } from '../facts/index.js';
import type { Concept, ConceptId } from '../standard/index.js';
import { faultAt, type ImportFault } from './faults.js';
import { type Grid, gridOf, textIn } from './grid.js';
import { guessedFrom, headingRows, layoutAt } from './layout.js';
import { matchRows } from './match-rows.js';
import { candidatesFor, type RowIndex } from './row-index.js';
import { type StatedCell, statedCells } from './sheet-cells.js';

/** What a sheet says of the edition's concepts, cell by cell, and what in it was not understood. */
export interface SheetReading {
  readonly cells: readonly StatedCell[];
  readonly faults: readonly ImportFault[];
}

interface Stretch {
  readonly heading: number;
  readonly rows: readonly number[];
}

/** The tables of a sheet, one beneath another: each from its heading to the next one. */
function stretches(grid: Grid): readonly Stretch[] {
  const headings = headingRows(grid);
  const starts = headings.length === 0 ? [-1] : headings;
  return starts.map((heading, at) => {
    const end = starts[at + 1] ?? grid.rows;
    const rows = Array.from({ length: end - heading - 1 }, (_, offset) => heading + 1 + offset);
    return { heading, rows };
  });
}

/** Whether any cell of a sheet names a row of the edition. */
export const namesAnyRow = (sheet: Sheet, index: RowIndex): boolean =>
  sheet.cells.some((cell) => {
    const text = textIn(cell.content);
    return text !== undefined && candidatesFor(index, text).length > 0;
  });

/** What one visible sheet says. Sheets that name no row of the edition say nothing. */
export function readSheet(
  sheet: Sheet,
  index: RowIndex,
  concepts: ReadonlyMap<ConceptId, Concept>,
  cycle: Cycle | null,
): SheetReading {
  const grid = gridOf(sheet);
  if (!namesAnyRow(sheet, index)) return { cells: [], faults: [] };
  const cells: StatedCell[] = [];
  const faults: ImportFault[] = [];
  const guess = guessedFrom(grid, index);
  for (const stretch of stretches(grid)) {
    const layout = layoutAt(grid, index, stretch.heading, cycle, guess);
    if (layout === null) {
      faults.push(
        faultAt({ sheet: sheet.name, cell: '' }, 'no-value-column', { sheet: sheet.name }),
      );
      continue;
    }
    const matched = matchRows(grid, index, layout, stretch.rows);
    faults.push(...matched.faults);
    const rows = new Set(matched.rows.map((each) => each.row));
    for (const row of matched.rows) {
      cells.push(...statedCells({ grid, layout, index, concepts }, row, rows));
    }
  }
  return { cells, faults };
}
