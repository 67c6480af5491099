import type { ReadCell } from '../../document/model/index.js';
import type { TableInPlace } from './table-in-place.js';

/** Names of schools, districts, programmes and companies, by what they end in. */
export const MEMBER = /学校|学院|中专|校区|[区县市旗]$|专业|公司|企业|系$|部$|中心$|班$/;

/** Whether a cell says a year and nothing else. */
export const isYear = (cell: ReadCell): boolean =>
  /^(?:19|20)\d{2}年?(?:度|届|级)?$/.test(cell.passage.text.normalize('NFKC').trim());

/** The column of units, headed 单位; 单位 over names of schools or counties are organisations, and head their rows. */
export function unitColumnOf(columnHeads: readonly string[], below: readonly ReadCell[]): number {
  return columnHeads.findIndex((head, column) => {
    if (!/^(?:计量)?单位$/.test(head.replace(/\s/g, ''))) return false;
    const cells = below.filter((cell) => cell.column === column && cell.passage.text.trim() !== '');
    const named = cells.filter(({ passage }) => passage.text.trim().length > LONGEST_UNIT);
    const members = cells.filter(({ passage }) => MEMBER.test(passage.text.trim()));
    return column > 0 || (named.length * 2 <= cells.length && members.length * 2 <= cells.length);
  });
}

/** 生均万元, 平方米/生. */
const LONGEST_UNIT = 5;

/** Columns headed 序号, or that only count 1, 2, 3. */
export function ordinalColumns(
  { table }: TableInPlace,
  headRows: number,
  heads: readonly string[],
): ReadonlySet<number> {
  const found = new Set<number>();
  for (let column = 0; column < Math.min(table.columns, 2); column += 1) {
    if (
      /^(?:序\s*号|编\s*号|No\.?|排名|名次|(?:专业)?代\s*码|编\s*码|案例编号|文号|电话|邮编)$/i.test(
        (heads[column] ?? '').trim(),
      )
    ) {
      found.add(column);
      continue;
    }
    const below = table.cells.filter((cell) => cell.column === column && cell.row >= headRows);
    const counts = below.map((cell) => Number(cell.passage.text.normalize('NFKC').trim()));
    const codes = below.filter((cell) =>
      /^\d{6}$/.test(cell.passage.text.normalize('NFKC').trim()),
    );
    const mayCount = column === 0 || (heads[column] ?? '').trim() === '';
    if (mayCount && below.length >= 3 && counts.every((count, index) => count === index + 1))
      found.add(column);
    if (column === 0 && codes.length >= 2 && codes.length * 3 > below.length * 2) found.add(column);
  }
  return found;
}

/** Columns whose lines are years: they tell when, not how much. */
export function yearColumns(
  { table }: TableInPlace,
  headRows: number,
  heads: readonly string[],
): ReadonlySet<number> {
  const found = new Set<number>();
  for (let column = 0; column < Math.min(table.columns, 2); column += 1) {
    const below = table.cells.filter((cell) => cell.column === column && cell.row >= headRows);
    const years = below.filter(isYear).length;
    const named = /^年份?$|^年度$|^学年$|^届别?$/.test((heads[column] ?? '').trim());
    if (years > 0 && (named || years === below.length)) found.add(column);
  }
  return found;
}
