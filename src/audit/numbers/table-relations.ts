import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import { type Grid, gridOf } from '../tables/grid.js';
import { columnsOf, type Line, type Matrix, plainHead, rowsOf } from '../tables/matrix.js';
import { believable } from '../tables/unheaded.js';
import { withoutExcused } from './excused-places.js';
import { bestFor, LEAST_HOLDING, type Relation, relationOf } from './line-relation.js';
import { told } from './line-relation-telling.js';
import { added, isOwnYearBefore, sumsOf, totalsOf, yearsBefore } from './reckoned-lines.js';
import { RECKONINGS } from './reckonings.js';
import { rowBases } from './row-bases.js';

/**
 * What most lines of a table obey and one does not. Nobody has to say how the columns of a table are reckoned
 * from each other: where all rows but one or two give the third column from the first two, those break the
 * table's own rule.
 */
export const tableRelations: AuditRule = {
  id: 'numbers.table-relation',
  title: { zh: '表内各列（行）的关系不一致', en: 'A row breaks the table’s own reckoning' },
  category: 'truthfulness',
  severity: 'warning',
  observe: ({ tables }) =>
    tables.flatMap((table) => {
      const grid = believable(gridOf(table));
      if (grid.numbers.length > MOST_NUMBERS) return [];
      return [
        ...relationsIn(columnsOf(grid), grid),
        ...relationsIn(rowsOf(grid), grid),
        ...rowBases(grid),
      ];
    }),
};

const MOST_NUMBERS = 3000;
const MOST_LINES = 16;

function relationsIn(matrix: Matrix, grid: Grid): readonly Observation[] {
  const lines = matrix.lines.filter(
    ({ entries, head }) => entries.size >= LEAST_HOLDING && plainHead(head) !== '',
  );
  const totals = totalsOf(lines, matrix.across);
  const least = totals.length > 0 ? 2 : 3;
  if (lines.length < least || lines.length > MOST_LINES) return [];
  const found: Relation[] = [];
  const sums = lines.length <= MOST_SUMMED ? sumsOf(lines) : [];
  const before = yearsBefore(lines, matrix.across);
  for (const c of lines) {
    const best =
      bestFor(c, lines, lines, matrix.across) ??
      (c.percent ? bestFor(c, lines, totals, matrix.across) : undefined) ??
      bestFor(c, lines, before, matrix.across, isOwnYearBefore) ??
      (c.percent ? bestFor(c, sums, lines, matrix.across) : sumOfRun(c, lines, matrix.across));
    if (best !== undefined && !areParts(best, lines, matrix.across))
      found.push(withoutExcused(best, matrix, totals));
  }
  return withoutTwins(found).flatMap((relation) => told(relation, matrix, grid));
}

/**
 * 一等奖 ＋ 二等奖 makes 三等奖 in most rows, where prizes are given one to two to three: all of them are parts of a line that
 * they make everywhere, and none is made of others.
 */
function areParts(
  { a, b, c, reckoning, breaking }: Relation,
  lines: readonly Line[],
  across: readonly string[],
): boolean {
  if (reckoning.sign !== '＋' || breaking.length === 0) return false;
  const pair = added(a, b);
  return lines.some(
    (whole) =>
      ![a, b, c].includes(whole) &&
      relationOf(reckoning, [pair, c, whole], across)?.breaking.length === 0,
  );
}

/** 本年 ＝ 上年 ＋ 增减 says the same as 增减 ＝ 本年 － 上年: of two relations between the same lines one is told. */
function withoutTwins(relations: readonly Relation[]): readonly Relation[] {
  const isTwin = (one: Relation, other: Relation): boolean =>
    one.reckoning.sign === '＋' &&
    other.reckoning.sign === '－' &&
    [one.a, one.b, one.c].every((line) => [other.a, other.b, other.c].includes(line));
  return relations.filter((one) => !relations.some((other) => isTwin(one, other)));
}

const MOST_SUMMED = 8;

/** The three or more lines that stand together and make up another: 一等奖、二等奖、三等奖 and 小计. */
function sumOfRun(
  c: Line,
  lines: readonly Line[],
  across: readonly string[],
): Relation | undefined {
  const [plus] = RECKONINGS;
  const counts = lines.filter((line) => !line.percent && line.measure === c.measure);
  if (plus === undefined || counts.length > MOST_SUMMED) return undefined;
  for (let from = 0; from < counts.length; from += 1) {
    let [sum] = counts.slice(from, from + 1);
    for (const next of counts.slice(from + 1)) {
      if (sum === undefined || sum === c || next === c) break;
      const relation = sum.head.includes('＋')
        ? relationOf(plus, [sum, next, c], across)
        : undefined;
      if (relation !== undefined) return relation;
      sum = added(sum, next);
    }
  }
  return undefined;
}
