import type { Covering } from './covering.js';
import type { NumberCell } from './grid.js';

/** Whether the numbers of some column cannot be what its head says: rates far above 100, persons below zero. */
export function areBelied(heads: readonly string[], numbers: readonly NumberCell[]): boolean {
  return heads.some((head, column) => {
    const values = numbers
      .filter((each) => each.column === column)
      .map(({ mention }) => mention.value);
    const known = values.filter((value) => value !== null);
    if (known.length < 2) return false;
    const rates = /率|占比|比例|比重/.test(head) && !/[人个元]/.test(head);
    const large = known.filter(({ numerator, denominator }) => numerator > 150n * denominator);
    if (rates && large.length * 2 > known.length) return true;
    const persons = /人数|学校数|[（(][人所个名][）)]|人次/.test(head) && !/增|变|差|均/.test(head);
    return (
      persons && known.some(({ numerator, denominator }) => numerator < 0n || denominator !== 1n)
    );
  });
}

/** 比上年增长2023年: two heads of two columns that were run together. */
export const areMixed = (heads: readonly string[]): boolean =>
  heads.some((head) =>
    /(?:增长率?|增幅|占比|比例|比率)[（(]?(?:19|20)\d{2}年/.test(head.replace(/\s/g, '')),
  );

/** Of several head rows the first covers every column, but perhaps that of the rows' own heads. */
const leavesBare = (heads: Covering): boolean =>
  heads.length > 1 &&
  (heads[0] ?? []).slice(1).some((cell) => cell === undefined || cell.passage.text.trim() === '');

/**
 * A head that is one name over all columns names none of them. A head row that leaves columns bare although nothing in
 * it spans several has lost where its cells stood; so has a lower one that begins beneath the head of the rows.
 */
export const isDoubtful = (heads: Covering, columns: number): boolean =>
  new Set(
    heads
      .map((row) => row[0])
      .filter((cell) => cell !== undefined && cell.passage.text.trim() !== ''),
  ).size > 1 ||
  leavesBare(heads) ||
  (columns > 1 && heads.every((row) => new Set(row).size === 1)) ||
  heads.some((row) => {
    const there = row.filter((cell) => cell !== undefined);
    return (
      there.length < columns &&
      there.length > 0 &&
      there.every((cell) => cell.columnSpan === 1 && cell.rowSpan === 1)
    );
  });
