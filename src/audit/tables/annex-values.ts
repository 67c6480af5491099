import type { Passage, ReadCell, ReadTable } from '../../document/model/index.js';
import { oncePer, oncePerText } from '../../once/index.js';
import type { ConceptId, Edition, Row, Table } from '../../standard/index.js';
import { gridOf, type NumberCell } from './grid.js';
import type { TableInPlace } from './table-in-place.js';

/** A value that an annex table of the report gives for a concept of the edition. */
export interface AnnexValue {
  readonly concept: ConceptId;
  readonly row: Row;
  readonly cell: NumberCell;
}

/** The values in the tables that print the edition's rows, table by table. */
export function annexValues(
  tables: readonly TableInPlace[],
  edition: Edition,
  reportYear: number | null,
): readonly AnnexValue[] {
  return edition.tables
    .filter(({ id }) => id !== 'parts')
    .flatMap((printed) =>
      tables
        .filter((table) => prints(table, printed))
        .flatMap((table) => valuesIn(table, printed, reportYear)),
    );
}

const LEAST_ROWS = 4;

/** The plain name in a passage. */
const nameIn = oncePer(({ text }: Passage): string => plainName(text));

/** A name as printed, without number, asterisk, unit, spaces and 其中. */
const plainName = oncePerText((text): string =>
  text
    .normalize('NFKC')
    .replace(/[（(](?:单位[:：])?[人元个门本项%万学时/生所课]{1,4}[）)]/g, '')
    .replace(/[\s\p{P}*＊]/gu, '')
    .replace(/^\d{1,2}(?=\p{Script=Han})/u, '')
    .replace(/^其中/, ''),
);

/** The plain name that the edition prints for a row: every table of a report is asked for it. */
const nameOf = oncePer(({ printedName }: Row): string => plainName(printedName));

/** The names in the cells of a table. */
const cellNames = oncePer(
  ({ cells }: ReadTable): ReadonlySet<string> =>
    new Set(cells.map(({ passage }) => nameIn(passage)).filter((name) => name.length > 2)),
);

/** The names that the edition prints in a table. */
const printedNames = oncePer(({ rows }: Table): ReadonlySet<string> => new Set(rows.map(nameOf)));

function prints({ table }: TableInPlace, printed: Table): boolean {
  const names = cellNames(table);
  const wanted = printedNames(printed);
  const hits = [...wanted].filter((name) => names.has(name)).length;
  return hits >= Math.min(LEAST_ROWS, wanted.size) && hits * 4 >= Math.min(wanted.size, table.rows);
}

/** Rows are matched in the order of the print, because some names stand in it several times. */
function valuesIn(
  table: TableInPlace,
  printed: Table,
  reportYear: number | null,
): readonly AnnexValue[] {
  const grid = gridOf(table);
  const column = valueColumn(table, reportYear);
  const values: AnnexValue[] = [];
  // How many answered stands beside each satisfaction.
  const sample = sampleColumn(grid.columnHeads);
  const numbered = new Set(grid.numbers.map((each) => each.row));
  let next = 0;
  for (let row = 0; row < table.table.rows; row += 1) {
    const names = namesIn(table.table, row, numbered);
    const found = nextRow(printed.rows, names, unitIn(table, row), next);
    if (found === undefined) continue;
    next = found + 1;
    const spec = printed.rows[found];
    const cell = column === undefined ? firstNumber(grid.numbers, row) : grid.at(row, column);
    if (
      spec !== undefined &&
      cell !== undefined &&
      !grid.isShort(row) &&
      isBehindName(cell, table.table.cells, spec)
    ) {
      values.push({ concept: spec.concept, row: spec, cell });
      const asked = sample === undefined ? undefined : grid.at(row, sample);
      if (asked !== undefined)
        values.push({ concept: `${spec.concept}.n`, row: spec, cell: asked });
    }
  }
  return isCounted(values) ? [] : values;
}

const sampleColumn = (heads: readonly string[]): number | undefined => {
  const column = heads.findIndex((head) =>
    /人次数?$|调查人数|样本数?$/.test(head.replace(/\s/g, '')),
  );
  return column < 0 ? undefined : column;
};

/** Values that count the rows (1, 2, 3 …) are their numbers of order, strayed into the column of values. */
function isCounted(values: readonly AnnexValue[]): boolean {
  const counting = values.filter(({ row, cell }) => {
    const value = cell.mention.value;
    return value?.denominator === 1n && [row.no, row.no + 1].includes(Number(value.numerator));
  });
  return counting.length >= 3 && counting.length * 2 > values.length;
}

/** The names of a row; a name broken over lines goes on in rows without numbers before or behind. */
function namesIn(table: ReadTable, row: number, numbered: ReadonlySet<number>): readonly string[] {
  const own = wordsIn(table, row);
  const next = numbered.has(row + 1) ? [] : wordsIn(table, row + 1);
  const before = numbered.has(row - 1) ? [] : wordsIn(table, row - 1);
  const joined = own.flatMap((name) => [
    ...next.map((rest) => `${name}${rest}`),
    ...before.map((start) => `${start}${name}`),
    ...before.flatMap((start) => next.map((rest) => `${start}${name}${rest}`)),
  ]);
  return [...own, ...joined];
}

const wordsIn = (table: ReadTable, row: number): readonly string[] =>
  (cellsByRow(table)[row] ?? [])
    .map(({ passage }) => nameIn(passage))
    .filter((name) => name.length > 1);

/** The cells of a table, row by row. */
const cellsByRow = oncePer(({ rows, cells }: ReadTable): readonly (readonly ReadCell[])[] => {
  const byRow = Array.from({ length: rows }, (): ReadCell[] => []);
  for (const cell of cells) byRow[cell.row]?.push(cell);
  return byRow;
});

function unitIn({ table }: TableInPlace, row: number): string {
  const texts = (cellsByRow(table)[row] ?? []).map(({ passage }) => passage.text.trim());
  return (
    texts.find((text) =>
      /^(?:人|个|元|万元|%|％|门|学时|本|项|所|课时|人日|人次|Mbps|元\/生|个\/生|人\/门|:|：)$/.test(
        text,
      ),
    ) ?? ''
  );
}

const AHEAD = 8;

/** The place in the print of the row that these names and this unit mean, from `from` on. */
function nextRow(
  rows: readonly Row[],
  names: readonly string[],
  unit: string,
  from: number,
): number | undefined {
  const matching = (index: number): boolean => {
    const row = rows[index];
    return row !== undefined && names.includes(nameOf(row));
  };
  const ahead = Array.from({ length: AHEAD }, (_, step) => from + step).filter(matching);
  const fitting = (index: number): boolean =>
    unit === '' || sameUnit(rows[index]?.printedUnit ?? '', unit);
  const near = ahead.filter(fitting);
  const [first] = near;
  // Printed names stand for several rows (门 and 学时): without its unit such a row cannot be told.
  if (first !== undefined) {
    const [name, ...twins] = near.flatMap((index) => rows[index] ?? []).map(nameOf);
    return unit === '' && twins.some((each) => each === name) ? undefined : first;
  }
  const anywhere = rows
    .map((_, index) => index)
    .filter((index) => matching(index) && fitting(index));
  return anywhere.length === 1 ? anywhere[0] : undefined;
}

const sameUnit = (printed: string, found: string): boolean => {
  const plain = (unit: string): string => unit.normalize('NFKC').replace(/\s/g, '');
  return plain(printed) === plain(found);
};

/** A value stands right of its name; what stands left of it is a number of order. */
const isBehindName = (value: NumberCell, cells: readonly ReadCell[], spec: Row): boolean =>
  cells.some(
    ({ row, column, passage }) =>
      row === value.row &&
      column < value.column &&
      nameIn(passage).length > 1 &&
      nameOf(spec).includes(nameIn(passage)),
  );

const firstNumber = (numbers: readonly NumberCell[], row: number): NumberCell | undefined => {
  const inRow = numbers.filter((each) => each.row === row);
  return inRow.length === 1 ? inRow[0] : undefined;
};

/** The column of the report's year, else the first of numbers behind the names and units. */
function valueColumn(table: TableInPlace, reportYear: number | null): number | undefined {
  const { columnHeads, numbers } = gridOf(table);
  const counts = new Map<number, number>();
  for (const { column } of numbers) counts.set(column, (counts.get(column) ?? 0) + 1);
  const filled = [...counts]
    .filter(([, count]) => count * 2 >= table.table.rows / 2)
    .map(([column]) => column);
  const ofYear = filled.find(
    (column) => reportYear !== null && (columnHeads[column] ?? '').includes(String(reportYear)),
  );
  return ofYear ?? (filled.length === 0 ? undefined : Math.min(...filled));
}
