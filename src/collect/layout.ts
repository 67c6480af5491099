import type { SheetContent } from '../document/model/sheets.js';
import { unitOf } from '../quantity/index.js';
import { absenceRead, isVague } from './absence-words.js';
import { type Grid, textIn } from './grid.js';
import { nameKey } from './names.js';
import { candidatesFor, type RowIndex } from './row-index.js';

/** Which column holds what; a column that the sheet lacks is null. */
export interface Layout {
  /** The last row of the heading; rows are read from the next one on. −1 where there is none. */
  readonly headingRow: number;
  readonly value: number;
  readonly unit: number | null;
  readonly participations: number | null;
  readonly method: number | null;
  readonly concept: number | null;
  readonly absence: number | null;
}

type Role = 'name' | 'value' | 'unit' | 'participations' | 'method' | 'concept' | 'absence';

const HEADINGS: Readonly<Record<Role, RegExp>> = {
  name: /^(指标|指标名称|指标项|指标内容|项目|项目名称|填报项目|内容|名称|name)$/,
  value:
    /^(数值|数据|值|填报值|填报数据|填报数值|本年|本年度|本年数|本年度数据|结果|满意度|得分|满意度得分|value|(20\d\d)(年|年度|年数据|年度数据)?)$/,
  unit: /^(单位|计量单位|unit)$/,
  participations: /^(调查人次|人次|参与人次|调查人数|有效人次|样本|样本量|样本数)$/,
  method: /^(调查方式|方式|调查方法|方法)$/,
  concept: /^(指标代码|代码|concept)$/,
  absence: /^(缺失|absence)$/,
};

const ROLES = Object.keys(HEADINGS) as Role[];

interface Heading {
  readonly role: Role;
  readonly column: number;
  readonly text: string;
}

/** No heading is longer; what is longer is no heading. */
const LONGEST_HEADING = 20;

function headingsIn(grid: Grid, row: number): Heading[] {
  return grid.inRow(row).flatMap(({ column, content }): Heading[] => {
    const text = content.type === 'number' ? content.shown : (textIn(content) ?? '');
    const plain = text
      .slice(0, 2 * LONGEST_HEADING)
      .normalize('NFKC')
      .trim();
    if (plain.length > LONGEST_HEADING) return [];
    const key = nameKey(plain.replace(/\(.*\)/g, '')) || nameKey(plain);
    const role = ROLES.find((each) => HEADINGS[each].test(key) || HEADINGS[each].test(plain));
    return role === undefined ? [] : [{ role, column, text: plain }];
  });
}

/** A heading may go over two rows; what the lower one says is the more exact. */
function headingsFrom(grid: Grid, index: RowIndex, row: number): Heading[] {
  const lower = nameColumn(grid, index, row + 1) === undefined ? headingsIn(grid, row + 1) : [];
  return [...lower, ...headingsIn(grid, row)];
}

const isHeading = (headings: readonly Heading[]): boolean =>
  headings.some((each) => each.role === 'name' || each.role === 'concept') &&
  headings.some((each) => each.role === 'value' || each.role === 'unit');

/** The rows of a sheet that are headings of a table; one below another where a sheet holds several tables. */
export function headingRows(grid: Grid): readonly number[] {
  return Array.from({ length: grid.rows }, (_, row) => row).filter((row) =>
    isHeading(headingsIn(grid, row)),
  );
}

/** Of several years side by side, the column of the cycle; otherwise the first. */
function valueColumn(headings: readonly Heading[], cycle: number | null): number | null {
  const values = headings.filter((each) => each.role === 'value');
  const ofCycle = values.find((each) => cycle !== null && each.text.includes(String(cycle)));
  return (ofCycle ?? values[0])?.column ?? null;
}

function looksLikeValue(content: SheetContent): boolean {
  if (content.type === 'number') return true;
  const text = textIn(content)?.slice(0, 40).normalize('NFKC').trim();
  if (text === undefined) return false;
  return /^[\d.,\s]+\D{0,4}$/.test(text) || absenceRead(text) !== undefined || isVague(text);
}

function isUnit(content: SheetContent): boolean {
  const text = textIn(content)?.slice(0, 40).normalize('NFKC').trim();
  return text !== undefined && text !== '' && unitOf(text) !== undefined;
}

/** The last column of a row that holds a known name, or nothing. */
const nameColumn = (grid: Grid, index: RowIndex, row: number): number | undefined =>
  grid
    .inRow(row)
    .filter(({ content }) => candidatesFor(index, textIn(content) ?? '').length > 0)
    .at(-1)?.column;

function mostOften(columns: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const column of columns) counts.set(column, (counts.get(column) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return best?.[0] ?? null;
}

/** Columns right of known names that hold `wanted`, one entry a cell. */
function columnsWith(
  grid: Grid,
  index: RowIndex,
  wanted: (content: SheetContent) => boolean,
): number[] {
  return Array.from({ length: grid.rows }, (_, row) => row).flatMap((row) => {
    const name = nameColumn(grid, index, row);
    if (name === undefined) return [];
    return grid
      .inRow(row)
      .filter(({ column, content }) => column > name && wanted(content))
      .map(({ column }) => column);
  });
}

/** What the columns of a sheet look like, for headings that do not say. */
export interface Guess {
  readonly unit: number | null;
  readonly value: number | null;
}

/** The columns beside known names that hold units and values most often. */
export const guessedFrom = (grid: Grid, index: RowIndex): Guess => ({
  unit: mostOften(columnsWith(grid, index, isUnit)),
  value: mostOften(columnsWith(grid, index, looksLikeValue)),
});

/** The layout that a heading row states, completed by what the columns hold; null where no value column is found. */
export function layoutAt(
  grid: Grid,
  index: RowIndex,
  headingRow: number,
  cycle: number | null,
  guess: Guess,
): Layout | null {
  const headings = headingRow < 0 ? [] : headingsFrom(grid, index, headingRow);
  const column = (role: Role): number | null =>
    headings.find((each) => each.role === role)?.column ?? null;
  const unit = column('unit') ?? guess.unit;
  const value = valueColumn(headings, cycle) ?? guess.value;
  if (value === null) return null;
  return {
    headingRow,
    value,
    unit: unit === value ? null : unit,
    participations: column('participations'),
    method: column('method'),
    concept: column('concept'),
    absence: column('absence'),
  };
}
