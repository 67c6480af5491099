import { type Entry, type Line, type Matrix, plainHead } from '../tables/matrix.js';
import type { Relation } from './line-relation.js';

/** The relation without the places at which it breaks for a reason that the table itself shows. */
export function withoutExcused(
  relation: Relation,
  { lines, across }: Matrix,
  totals: readonly Line[],
): Relation {
  const isExcused = (place: number): boolean =>
    isFilled(relation, place, lines) ||
    isOfOtherTotal(relation, place, totals) ||
    isOfFewer(relation, place, across);
  return { ...relation, breaking: relation.breaking.filter((place) => !isExcused(place)) };
}

/**
 * 甲校232、乙校108、丙校28 make 合计368, though of all else 丙校 has none; 硕士以上占比 is of 博士 as well where there are any:
 * where a third line, added to the first, fills the gap, nothing breaks.
 */
function isFilled(relation: Relation, place: number, lines: readonly Line[]): boolean {
  const { reckoning, a, b, c } = relation;
  if (reckoning.sign !== '＋' && reckoning.sign !== '÷') return false;
  const [left, right, made] = [a, b, c].map(({ entries }) => entries.get(place));
  if (left === undefined || right === undefined || made === undefined) return false;
  return lines.some((line) => {
    const other = line.entries.get(place);
    if (other === undefined || other.hi <= 0 || line.percent || [a, b, c].includes(line))
      return false;
    return gives(relation, added(left, other, 1), right, made);
  });
}

/** Of 收入 and 支出 side by side, each with its own total, a row that one lacks may have been read into it. */
function isOfOtherTotal(relation: Relation, place: number, totals: readonly Line[]): boolean {
  const { reckoning, a, b, c } = relation;
  if (reckoning.sign !== '÷' || !totals.includes(b)) return false;
  const [left, made] = [a, c].map(({ entries }) => entries.get(place));
  return totals.some(({ head, entries }) => {
    const total = entries.get(place);
    const isKnown = total !== undefined && left !== undefined && made !== undefined;
    return head === b.head && isKnown && gives(relation, left, total, made);
  });
}

/** 特教班 14 — —, 全县 1467 94300 64.90: the ratio of all is one of those alone that have what is divided. */
function isOfFewer(relation: Relation, place: number, across: readonly string[]): boolean {
  const { reckoning, a, b, c } = relation;
  if (!/^(?:÷|平均)$/.test(reckoning.sign) || !OF_ALL.test(plainHead(across[place] ?? '')))
    return false;
  const [left, right, made] = [a, b, c].map(({ entries }) => entries.get(place));
  if (left === undefined || right === undefined || made === undefined) return false;
  const lacking = [...b.entries].filter(([at]) => at !== place && !a.entries.has(at));
  const fewer = lacking.reduce((whole, [, each]) => added(whole, each, -1), right);
  return lacking.length > 0 && gives(relation, left, fewer, made);
}

const OF_ALL = /^(?:合计|总计|共计|平均|全[校市区县省国系院部]|总体|整体)/;

const added = (entry: Entry, other: Entry, sign: 1 | -1): Entry => ({
  ...entry,
  lo: entry.lo + sign * other.lo,
  hi: entry.hi + sign * other.hi,
});

/** Whether two numbers make a third, as far as it is told. */
function gives({ reckoning, a, b, c }: Relation, left: Entry, right: Entry, made: Entry): boolean {
  const scale = reckoning.scaled?.(a, b, c) ?? 1;
  const [lo, hi] = reckoning.quick(left, right);
  return lo * scale <= made.hi + CLOSE && hi * scale >= made.lo - CLOSE;
}

const CLOSE = 1e-6;
