import { type ReadCell, type ReadTable, spanOf } from '../../document/model/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import type { TableInPlace } from '../scene.js';
import { failed } from '../structure/observing.js';
import { plainPassage } from '../structure/plain-passages.js';
import { TIME } from './time-messages.js';

/** One year at the head of two columns, or of two rows, where each should have its own. */
export const repeatedYears: AuditRule = {
  id: 'time.repeated-years',
  title: { zh: '表头重复的年份', en: 'Years repeated in the head of a table' },
  category: 'truthfulness',
  severity: 'warning',
  observe: ({ tables, document }) =>
    tables.flatMap((each) => repeatedIn(each, document.kind !== 'text')),
};

interface YearCell {
  readonly cell: ReadCell;
  readonly year: string;
}

const YEAR = /^\s*((?:19|20)\d{2})年度?\s*$/;
const HEAD_ROWS = 3;

/** In plain text it is a guess which columns a head spans. */
function repeatedIn({ table, caption }: TableInPlace, knowsSpans: boolean): readonly Observation[] {
  const years = table.cells.flatMap((cell): readonly YearCell[] => {
    const year = YEAR.exec(plainPassage(cell.passage).text)?.[1];
    return year === undefined ? [] : [{ cell, year }];
  });
  const heads = knowsSpans || !hasSpreadYear(table) ? headGroups(table, years, knowsSpans) : [];
  const groups = [...heads, ...(oddOneIn(table, years) ?? [])];
  return groups.flatMap((group) => {
    const [first, second] = twins(group);
    if (first === undefined || second === undefined) return [];
    const spans = [second, first].map(({ cell }) =>
      spanOf(cell.passage, 0, cell.passage.text.length),
    );
    const values = { year: first.year };
    return [failed(TIME.yearTwice, values, spans, [caption?.text ?? '', 'year'])];
  });
}

/**
 * Years at the head of columns under one head, with numbers right beneath them: 招生 and 毕业 may each have a
 * column for 2023, and 2023 may have one for numbers and one for shares.
 */
function headGroups(
  { cells }: ReadTable,
  years: readonly YearCell[],
  knowsSpans: boolean,
): readonly (readonly YearCell[])[] {
  const opening = cells.filter(({ row }) => row <= HEAD_ROWS);
  const groups = new Map<string, YearCell[]>();
  for (const each of years.filter(({ cell }) => cell.row < HEAD_ROWS)) {
    const key = headOf(each.cell, opening);
    if (key === null || !(knowsSpans || key === TOP)) continue;
    const under = underOf(each.cell, opening);
    if (under === null || (under !== NUMBERS && !knowsSpans)) continue;
    const group = groups.get(`${key} ${under}`);
    if (group === undefined) groups.set(`${key} ${under}`, [each]);
    else group.push(each);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** 经费2024年: a year with the words of the head above it, which a tool drew together, and of which 2023年 has none. */
const hasSpreadYear = ({ cells }: ReadTable): boolean =>
  cells.some(({ row, passage }) => {
    const text = plainPassage(passage).text.trim();
    return row < HEAD_ROWS && SPREAD.test(text) && !YEAR.test(text);
  });

const SPREAD = /\p{Script=Han}\s*(?:19|20)\d{2}年度?$/u;

const TOP = 'top';

/** The one head that spans a year's column and others; null where a head above was lost, or is its own. */
function headOf({ row, column }: ReadCell, opening: readonly ReadCell[]): string | null {
  if (row === 0) return TOP;
  const head = opening.findLast(
    (cell) => cell.row < row && cell.column <= column && column < cell.column + cell.columnSpan,
  );
  const spans = head !== undefined && head.columnSpan > 1 && head.passage.text.trim() !== '';
  return spans ? `${row} ${head.row} ${head.column}` : null;
}

const NUMBERS = '';

/** What stands right beneath a year: numbers, or the first of its own heads, which tells 2023年 招生 from 2023年 毕业. */
function underOf({ row, column }: ReadCell, opening: readonly ReadCell[]): string | null {
  const under = opening.find((cell) => cell.row === row + 1 && cell.column === column);
  const words = under === undefined ? '' : plainPassage(under.passage).text.trim();
  if (words === '') return null;
  return NUMBER.test(words) ? NUMBERS : words;
}

const NUMBER = /^\s*[\d.,]+\s*%?\s*$/;

const MOST_ROWS = 8;

/** A column of years of which one is there twice; where several are, the rows differ in something else too. */
function oddOneIn(
  { rows, headRows }: ReadTable,
  years: readonly YearCell[],
): readonly (readonly YearCell[])[] | null {
  const first = years.filter(({ cell }) => cell.column === 0 && cell.row > 0);
  const isColumn = first.length >= 3 && first.length >= rows - Math.max(1, headRows) - 1;
  const distinct = new Set(first.map(({ year }) => year)).size;
  return isColumn && first.length <= MOST_ROWS && distinct === first.length - 1 ? [first] : null;
}

function twins(group: readonly YearCell[]): readonly YearCell[] {
  const repeated = group.filter((each, at) =>
    group.slice(0, at).some(({ year }) => year === each.year),
  );
  // 2023年、2024年、增减、2023年、2024年、增减: two groups, whose own heads a tool lost.
  if (new Set(repeated.map(({ year }) => year)).size > 1) return [];
  const [second] = repeated;
  const first = group.find(({ year }) => year === second?.year);
  return first === undefined || second === undefined || first === second ? [] : [first, second];
}
