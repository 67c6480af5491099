import type { Message } from '../../messages/index.js';
import type { Observation } from '../finding.js';
import type { Grid } from '../tables/grid.js';
import { columnsOf, type Entry, type Line, plainHead } from '../tables/matrix.js';
import { cellText, spanOfCell } from './cell-telling.js';
import { figures } from './telling.js';

/**
 * What the totals of a row and their means per head leave for the heads: 占地面积 118600 at 生均 37.94 are as many
 * students as 图书 96900 at 31.00, though the table need not say how many. A pair that misses what all others of
 * its row meet in is wrong, where the other rows meet.
 */
export function rowBases(grid: Grid): readonly Observation[] {
  if (grid.doubtful) return [];
  const pairs = pairsOf(columnsOf(grid).lines);
  return KINDS.flatMap((kind) =>
    judged(
      pairs.filter((pair) => pair.kind === kind),
      grid,
    ),
  );
}

const KINDS = ['生均', '人均', '师均', '校均', '班均'];
const LEAST_PAIRS = 3;

/** A column of totals, and that of their means behind it. */
interface Pair {
  readonly kind: string;
  readonly total: Line;
  readonly mean: Line;
  /** How many of the mean's unit the total's has: 万平方米 and 平方米. */
  readonly factor: number;
}

function pairsOf(lines: readonly Line[]): readonly Pair[] {
  return lines.flatMap((mean, at) => {
    const total = lines[at - 1];
    const kind = KINDS.find((each) => mean.head.includes(each));
    if (
      kind === undefined ||
      total === undefined ||
      KINDS.some((each) => total.head.includes(each))
    )
      return [];
    return [{ kind, total, mean, factor: scale(total) / scale(mean) }];
  });
}

const scale = ({ head, entries }: Line): number =>
  /[（(]万/.test(head) || [...entries.values()].some(({ cell }) => /^万/.test(cell.unit ?? ''))
    ? 10_000
    : 1;

/** The heads that one pair leaves in one row. */
interface Base {
  readonly pair: Pair;
  readonly total: Entry;
  readonly mean: Entry;
  readonly lo: number;
  readonly hi: number;
}

function judged(pairs: readonly Pair[], grid: Grid): readonly Observation[] {
  if (pairs.length < LEAST_PAIRS) return [];
  const rows = grid.rowHeads.flatMap((name, row) => {
    const bases = pairs.flatMap((pair) => baseOf(pair, row));
    return bases.length < LEAST_PAIRS ? [] : [{ name, bases }];
  });
  const met = rows.filter(({ bases }) => meet(bases));
  if (met.length < 2 || met.length * 2 < rows.length) return [];
  const passes = met.flatMap(({ name, bases }) => bases.map((base) => agreement(name, base)));
  const failures = rows.flatMap(({ name, bases }) => {
    const odd = bases.filter((base) => !meet(bases) && meet(bases.filter((each) => each !== base)));
    const [only, ...more] = odd;
    return only === undefined || more.length > 0 ? [] : [failure(name, only, bases, grid)];
  });
  return [...failures, ...passes];
}

function baseOf(pair: Pair, row: number): readonly Base[] {
  const [total, mean] = [pair.total.entries.get(row), pair.mean.entries.get(row)];
  if (total === undefined || mean === undefined || total.lo <= 0 || mean.lo <= 0) return [];
  const lo = (total.lo * pair.factor) / mean.hi;
  return [{ pair, total, mean, lo, hi: (total.hi * pair.factor) / mean.lo }];
}

const meet = (bases: readonly Base[]): boolean =>
  Math.max(...bases.map(({ lo }) => lo)) <= Math.min(...bases.map(({ hi }) => hi)) * (1 + 1e-9);

const spansOf = ({ mean, total }: Base) => [mean, total].map(({ cell }) => spanOfCell(cell));

const headOf = ({ pair }: Base): string => plainHead(pair.mean.head);

const agreement = (name: string, base: Base): Observation => ({
  outcome: 'pass',
  message: { zh: '与同行各生均值的基数相符', en: 'It has the base of its row.' },
  derivation: [reckoned(base)],
  spans: spansOf(base),
  identity: [headOf(base), name],
});

function failure(name: string, odd: Base, bases: readonly Base[], { table }: Grid): Observation {
  const where = table.label ?? '';
  const row = plainHead(name);
  return {
    outcome: 'fail',
    message: {
      zh: `${where}“${row}”一行，“${headOf(odd)}”${cellText(odd.mean.cell)} 与总量 ${cellText(odd.total.cell)} 推得的基数与本行其他 ${bases.length - 1} 项不同，请核对。`,
      en: `${where} “${row}”: “${headOf(odd)}” ${cellText(odd.mean.cell)} of ${cellText(odd.total.cell)} is of another base than the other ${bases.length - 1} of its row; check it.`,
    },
    derivation: [odd, ...bases.filter((base) => base !== odd)].map(reckoned),
    spans: spansOf(odd),
    identity: [where, odd.pair.mean.head, row],
  };
}

/** 118600 ÷ 37.94 ＝ 3126. */
const reckoned = ({ total, mean, lo, hi }: Base): Message =>
  figures(`${cellText(total.cell)} ÷ ${cellText(mean.cell)} ＝ ${Math.round((lo + hi) / 2)}`);
