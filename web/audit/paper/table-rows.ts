import type { AuditBlock, AuditCell } from '../../../src/server/shapes/audit.js';

type Table = Extract<AuditBlock, { type: 'table' }>;

/** A cell to draw; one without text of its own fills a place that the document left out. */
export interface DrawnCell {
  /** Where it is among the table's cells; null for one that fills a gap. */
  readonly index: number | null;
  readonly text: string;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** The most that browsers let a cell span. */
const WIDEST = 1_000;
/** Larger tables are drawn as they come, gaps and all. */
const MOST_PLACES = 200_000;

/** The rows of a table as HTML has them: a cell for every place that none above or before it covers. */
export function rowsOf({ columns, cells }: Table): readonly (readonly DrawnCell[])[] {
  const rows = byRow(cells);
  const isFilled = rows.length * columns <= MOST_PLACES;
  const coveredUntil: number[] = [];
  return rows.map((row, number) => {
    const drawn: DrawnCell[] = [];
    let column = 0;
    const fillUpTo = (end: number): void => {
      for (; isFilled && column < end; column += 1) {
        if ((coveredUntil[column] ?? 0) <= number) drawn.push({ ...GAP, column });
      }
    };
    for (const { cell, index } of row) {
      fillUpTo(cell.column);
      const rowSpan = Math.max(1, Math.min(cell.rowSpan, rows.length - number, WIDEST));
      const columnSpan = Math.max(1, Math.min(cell.columnSpan, WIDEST));
      drawn.push({ index, text: cell.text, column: cell.column, rowSpan, columnSpan });
      for (let each = 0; each < columnSpan; each += 1) {
        coveredUntil[cell.column + each] = number + rowSpan;
      }
      column = Math.max(column, cell.column + columnSpan);
    }
    fillUpTo(columns);
    return drawn;
  });
}

const GAP = { index: null, text: '', rowSpan: 1, columnSpan: 1 } as const;

interface Indexed {
  readonly cell: AuditCell;
  readonly index: number;
}

function byRow(cells: readonly AuditCell[]): readonly (readonly Indexed[])[] {
  const rows: Indexed[][] = [];
  cells.forEach((cell, index) => {
    // Rows that a document skips are few; one that names a millionth row is not followed there.
    const row = Math.min(cell.row, rows.length + 50);
    while (rows.length <= row) rows.push([]);
    rows[row]?.push({ cell, index });
  });
  return rows;
}

const NUMBER = /^[-−+]?[\d,，.]+\s*[%％‰]?$/;

export const isNumber = (text: string): boolean => NUMBER.test(text);

/** The columns that hold mostly numbers: their heads stand to the right as the numbers do. */
export function numericColumns({ cells, headRows }: Table): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const { row, column, text } of cells) {
    if (row < headRows || text === '') continue;
    counts.set(column, (counts.get(column) ?? 0) + (isNumber(text) ? 1 : -1));
  }
  return new Set([...counts].filter(([, count]) => count > 0).map(([column]) => column));
}
