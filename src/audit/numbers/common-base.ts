import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import { type Grid, gridOf } from '../tables/grid.js';
import { columnsOf, type Entry, type Line, type Matrix, plainHead } from '../tables/matrix.js';
import { cellText, spanOfCell } from './cell-telling.js';
import { intervalText } from './interval-text.js';
import { figures } from './telling.js';

/**
 * Shares in a column that are all of one base which the table need not print: each line's number over its share
 * leaves an interval for the base, and one line whose interval misses that of all others is wrong.
 */
export const commonBase: AuditRule = {
  id: 'numbers.common-base',
  title: { zh: '同一列占比的基数不一致', en: 'A share of another base than its column' },
  category: 'truthfulness',
  severity: 'warning',
  observe: ({ tables }) =>
    tables.flatMap((table) => {
      const grid = gridOf(table);
      return basesIn(columnsOf(grid), grid);
    }),
};

const LEAST_LINES = 3;

function basesIn(matrix: Matrix, grid: Grid): readonly Observation[] {
  const counts = matrix.lines.filter(
    ({ percent, entries }) => !percent && entries.size >= LEAST_LINES,
  );
  const shares = matrix.lines.filter(
    ({ percent, entries, head }) =>
      percent &&
      entries.size >= LEAST_LINES &&
      /占|比例|比重|构成|结构/.test(head) &&
      !/增|升|降/.test(head),
  );
  return shares.flatMap((share) => {
    // The column of numbers that stands nearest before the shares.
    const count = counts
      .filter((each) => matrix.lines.indexOf(each) < matrix.lines.indexOf(share))
      .at(-1);
    return count === undefined ? [] : judged(count, share, matrix, grid);
  });
}

/** What one line leaves for the base. */
interface Base {
  readonly place: number;
  readonly count: Entry;
  readonly share: Entry;
  readonly lo: number;
  readonly hi: number;
}

function judged(count: Line, share: Line, { across }: Matrix, grid: Grid): readonly Observation[] {
  const bases = [...share.entries].flatMap(([place, entry]): readonly Base[] => {
    const counted = count.entries.get(place);
    if (counted === undefined || entry.lo <= 0 || counted.lo <= 0) return [];
    return [
      {
        place,
        count: counted,
        share: entry,
        lo: (counted.lo / entry.hi) * 100,
        hi: (counted.hi / entry.lo) * 100,
      },
    ];
  });
  if (bases.length < LEAST_LINES) return [];
  const odd = bases.filter((each) => isAlone(each, bases));
  const [only, ...more] = odd;
  if (only === undefined || more.length > 0) return [];
  const others = bases.filter((each) => each !== only);
  const where = grid.table.label ?? '';
  const name = plainHead(across[only.place] ?? '');
  const lo = Math.max(...others.map((each) => each.lo));
  const hi = Math.min(...others.map((each) => each.hi));
  return [
    {
      outcome: 'fail',
      message: {
        zh: `${where}“${name}”${cellText(only.count.cell)} 占 ${cellText(only.share.cell)}，与同列其他各项的基数不一致，请核对这两个数。`,
        en: `${where} “${name}”: ${cellText(only.count.cell)} is not ${cellText(only.share.cell)} of the base that the other shares of the column have; check both.`,
      },
      derivation: [
        figures(
          `${cellText(only.count.cell)} ÷ ${cellText(only.share.cell)} ＝ ${intervalText(only.lo, only.hi)}；${intervalText(lo, hi)}`,
        ),
      ],
      spans: [only.share, only.count].map(({ cell }) => spanOfCell(cell)),
      identity: [where, share.head, name],
    },
  ];
}

/** Whether a line's base misses that of all others, which agree with one another. */
function isAlone(one: Base, all: readonly Base[]): boolean {
  const others = all.filter((each) => each !== one);
  const lo = Math.max(...others.map((each) => each.lo));
  const hi = Math.min(...others.map((each) => each.hi));
  // Two lines may agree by chance where their shares are rounded coarsely.
  const sharp = others.length > 2 || (hi - lo) / hi < 0.005;
  return lo <= hi && sharp && (one.lo > hi || one.hi < lo);
}
