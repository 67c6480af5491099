import { cellAddress } from '../document/model/sheets.js';
import { readCell } from './cell-number.js';
import { faultAt, type ImportFault } from './faults.js';
import { type Grid, textIn } from './grid.js';
import type { Layout } from './layout.js';
import { nameKey } from './names.js';
import { candidatesFor, nearestName, type RowIndex, type RowPlace } from './row-index.js';

/** A row of a sheet that is a row of the edition. */
export interface MatchedRow {
  readonly row: number;
  readonly place: RowPlace;
  /** Other rows stated in the same cells, parted by a stroke: 门/学时. */
  readonly together: readonly RowPlace[];
}

export interface MatchedRows {
  readonly rows: readonly MatchedRow[];
  readonly faults: readonly ImportFault[];
}

/** What stands beside tables and is no row of them. */
const ASIDE =
  /填表|填报人|填报日期|填报单位|审核|负责人|联系|电话|日期|公章|签字|签章|盖章|说明|备注|^注|年度|合计|小计|序号|专业群名称|核心专业|产业链/;

interface Context {
  readonly last: RowPlace | undefined;
  readonly table: string | undefined;
  readonly used: ReadonlySet<number>;
}

const unitKey = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

const sameSection = (a: RowPlace, b: RowPlace): boolean =>
  a.table === b.table && a.row.no === b.row.no;

/** Whether a row can follow the last one: same printed number, beneath the last row or one above it. */
function follows(place: RowPlace, last: RowPlace): boolean {
  if (!sameSection(place, last)) return false;
  const [parent] = place.above;
  return place.row.depth < 2 || parent === last.position || last.above.includes(parent ?? -1);
}

/** Keeps what passes; where nothing or everything does, the test says nothing. */
const narrowed = (
  places: readonly RowPlace[],
  passes: (place: RowPlace) => boolean,
): readonly RowPlace[] => {
  const kept = places.filter(passes);
  return kept.length === 0 ? places : kept;
};

/** Rows of one name beneath the same row differ by unit only; the print lists them in order. */
const onlyUnitsDiffer = (places: readonly RowPlace[]): boolean =>
  places.every((place) => {
    const [first] = places;
    return first !== undefined && sameSection(place, first) && place.above[0] === first.above[0];
  });

/** The row that a repeated name means where it stands, or those among which it cannot be told. */
function chosen(
  candidates: readonly RowPlace[],
  unit: string,
  context: Context,
): RowPlace | readonly RowPlace[] {
  const { last } = context;
  const alike = narrowed(
    candidates,
    (place) => unit !== '' && unitKey(place.row.printedUnit) === unit,
  );
  let left = alike;
  if (last !== undefined) left = narrowed(left, (place) => follows(place, last));
  left = narrowed(left, (place) => place.table.id === (last?.table.id ?? context.table));
  if (left.length > 1) left = narrowed(left, (place) => !context.used.has(place.position));
  const [first] = left;
  if (first !== undefined && (left.length === 1 || onlyUnitsDiffer(left))) {
    const certain = left.length > 1 || candidates.length === 1 || isPlaced(first, alike, context);
    if (certain) return first;
  }
  return left;
}

/** A name the print repeats is certain only beneath its own row: elsewhere it could be any of them. */
function isPlaced(place: RowPlace, candidates: readonly RowPlace[], context: Context): boolean {
  const { last } = context;
  if (last !== undefined && follows(place, last)) return true;
  const rivals = candidates.filter((each) => each.position !== place.position);
  const near = rivals.filter((each) => each.table.id === place.table.id);
  const here = place.table.id === (last?.table.id ?? context.table);
  return rivals.length === 0 || (near.length === 0 && here);
}

/** The units of a cell such as 门/学时, in order. */
const unitsIn = (unit: string): readonly string[] =>
  unit.split(/[/、,]/).filter((each) => each !== '');

/** Rows of one name whose units one cell names together: 门/学时 with 8061/1095502. */
function statedTogether(candidates: readonly RowPlace[], unit: string): readonly RowPlace[] {
  const units = unitsIn(unit);
  if (units.length < 2) return [];
  const found = units.map((each) =>
    candidates.find((place) => unitKey(place.row.printedUnit) === each),
  );
  const places = found.filter((each) => each !== undefined);
  return places.length === units.length ? places : [];
}

interface Named {
  readonly column: number;
  readonly text: string;
  readonly candidates: readonly RowPlace[];
}

/** The known name of a row, or else its longest text left of the value. */
function nameIn(grid: Grid, index: RowIndex, layout: Layout, row: number): Named | undefined {
  const id = layout.concept === null ? undefined : textIn(grid.at(row, layout.concept));
  const byId = id === undefined ? undefined : index.byConcept.get(id.trim());
  if (byId !== undefined && id !== undefined) {
    return { column: layout.concept ?? 0, text: id, candidates: [byId] };
  }
  const texts = grid.inRow(row).flatMap(({ column, content }): Named[] => {
    const text = column === layout.value || column === layout.unit ? undefined : textIn(content);
    return text === undefined
      ? []
      : [{ column, text: text.trim(), candidates: candidatesFor(index, text) }];
  });
  const known = texts.filter((each) => each.candidates.length > 0).at(-1);
  const before = texts.filter((each) => each.column < layout.value);
  return known ?? before.sort((a, b) => b.text.length - a.text.length)[0];
}

/** The text of the unit cell, which a merged block may hold further up. */
function unitAt(grid: Grid, layout: Layout, row: number): string {
  if (layout.unit === null) return '';
  const block = grid.blockAt(row, layout.unit);
  const text = textIn(grid.at(block?.fromRow ?? row, block?.fromColumn ?? layout.unit));
  return unitKey(text ?? '');
}

const hasValue = (grid: Grid, layout: Layout, row: number): boolean => {
  const reading = readCell(grid.at(row, layout.value));
  return reading.type !== 'blank' && reading.type !== 'text';
};

const choicesOf = (places: readonly RowPlace[], index: RowIndex): string =>
  places
    .map((place) => {
      const parent = index.places[place.above[0] ?? -1] ?? firstOfSection(place, index);
      return parent.row.printedName;
    })
    .join('、');

const firstOfSection = (place: RowPlace, index: RowIndex): RowPlace =>
  index.places.find((each) => sameSection(each, place)) ?? place;

/** The table that most of the names of a sheet belong to. */
function mainTable(grid: Grid, index: RowIndex, layout: Layout, rows: readonly number[]) {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const candidates = nameIn(grid, index, layout, row)?.candidates ?? [];
    const [only] = candidates;
    if (candidates.length === 1 && only !== undefined) {
      counts.set(only.table.id, (counts.get(only.table.id) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** The rows of the edition among `rows` of a sheet, in the sheet's order, and what could not be told. */
export function matchRows(
  grid: Grid,
  index: RowIndex,
  layout: Layout,
  rows: readonly number[],
): MatchedRows {
  const matched: MatchedRow[] = [];
  const faults: ImportFault[] = [];
  const used = new Set<number>();
  const table = mainTable(grid, index, layout, rows);
  let last: RowPlace | undefined;
  for (const row of rows) {
    const name = nameIn(grid, index, layout, row);
    if (name === undefined) continue;
    const place = { sheet: grid.sheet.name, cell: cellAddress(row, name.column) };
    if (name.candidates.length === 0) {
      if (!hasValue(grid, layout, row) || ASIDE.test(name.text) || nameKey(name.text) === '')
        continue;
      const near = nearestName(index, name.text);
      faults.push(
        near === undefined
          ? faultAt(place, 'unknown-row', { name: name.text })
          : faultAt(place, 'unknown-row-near', { name: name.text, near }),
      );
      continue;
    }
    const unit = unitAt(grid, layout, row);
    const together = statedTogether(name.candidates, unit);
    const choice = together[0] ?? chosen(name.candidates, unit, { last, table, used });
    if (!('row' in choice)) {
      if (hasValue(grid, layout, row)) {
        const values = { name: name.text, choices: choicesOf(choice, index) };
        faults.push(faultAt(place, 'ambiguous-row', values));
      }
      continue;
    }
    matched.push({ row, place: choice, together });
    used.add(choice.position);
    last = choice;
  }
  return { rows: matched, faults };
}
