import {
  BARE,
  difference,
  growth,
  percentagePoints,
  product,
  type Quantity,
  quantity,
  quotient,
  sameDimension,
  sum,
  unitOf,
} from '../../quantity/index.js';
import type { Entry, Line } from '../tables/matrix.js';
import { plainRatio } from './plain-ratio.js';

/** How a third line follows from two others, of which the first may be the sum of two itself. */
export interface Reckoning {
  readonly sign: string;
  readonly fits: (a: Line, b: Line, c: Line) => boolean;
  readonly of: (a: Quantity, b: Quantity) => Quantity | undefined;
  readonly quick: (a: Entry, b: Entry) => readonly [number, number];
  readonly commutes: boolean;
  /** Whether three entries can meet at all; left out where units of lines settle it. */
  readonly meets?: (a: Entry, b: Entry, c: Entry) => boolean;
  /** What the quick result is to be multiplied by to stand in the third line's unit. */
  readonly scaled?: (a: Line, b: Line, c: Line) => number;
}

export const percentUnit = unitOf('%') ?? BARE;
const isChange = ({ head }: Line): boolean => /增减|净增|变化|差额|差值|增加|减少|升降/.test(head);
const isRatio = ({ head }: Line): boolean => /均|每|生师比/.test(head);
const isPoints = ({ head }: Line): boolean => /百分点|增减|变化|差|增幅|提高|升降|同比/.test(head);

/** Of 毕业生 and 去向落实 人数 only one says that it counts persons. */
const areAlike = (a: Line, b: Line): boolean =>
  a.measure === b.measure || a.measure === 'bare' || b.measure === 'bare';

/** 120人 × 1500元 is 180000元: so many, where the other is money that its head says is of each. */
const counted = (each: Quantity, { unit: { dimension } }: Quantity): Quantity =>
  dimension.money === 1 && Object.keys(dimension).length === 1
    ? quantity(each.interval, { ...BARE, factor: each.unit.factor })
    : each;

export const RECKONINGS: readonly Reckoning[] = [
  {
    sign: '＋',
    commutes: true,
    fits: (a, b, c) =>
      !a.percent && !b.percent && !c.percent && areAlike(a, b) && areAlike(b, c) && areAlike(a, c),
    of: (a, b) => (sameDimension(a.unit, b.unit) ? sum(a, b) : undefined),
    quick: (a, b) => [a.lo + b.lo, a.hi + b.hi],
  },
  {
    sign: '÷',
    commutes: false,
    fits: (a, b, c) =>
      !a.percent &&
      !b.percent &&
      c.percent &&
      areAlike(a, b) &&
      !/增|升(?![学入本])|降|同比/.test(c.head),
    of: plainRatio,
    quick: (a, b) =>
      b.lo > 0 ? [(a.lo / b.hi) * 100, (a.hi / b.lo) * 100] : [Number.NaN, Number.NaN],
  },
  {
    sign: '增长',
    commutes: false,
    fits: (a, b, c) =>
      !a.percent &&
      !b.percent &&
      areAlike(a, b) &&
      (c.percent || (c.measure === 'bare' && /增长|增幅|增速|涨幅/.test(c.head))),
    of: (a, b) => (sameDimension(a.unit, b.unit) ? growth(a, b) : undefined),
    quick: (a, b) =>
      b.lo > 0 ? [(a.lo / b.hi - 1) * 100, (a.hi / b.lo - 1) * 100] : [Number.NaN, Number.NaN],
  },
  {
    sign: '－',
    commutes: false,
    fits: (a, b, c) => a.percent && b.percent && isPoints(c),
    of: (a, b) => pointsOf(a, b),
    quick: (a, b) => [a.lo - b.hi, a.hi - b.lo],
  },
  {
    sign: '－',
    commutes: false,
    fits: (a, b, c) =>
      isChange(c) && !isChange(a) && !isChange(b) && !c.percent && !(a.percent && b.percent),
    of: (a, b) => (sameDimension(a.unit, b.unit) ? difference(a, b) : undefined),
    quick: (a, b) => [a.lo - b.hi, a.hi - b.lo],
    // Of a row of rates the change is in points, whatever it is printed in.
    meets: (a, b, c) =>
      a.cell.unit === b.cell.unit &&
      [a.cell.unit, null, a.cell.unit === '%' ? '百分点' : null].includes(c.cell.unit),
  },
  {
    sign: '×',
    commutes: true,
    fits: (a, b, c) =>
      [a, b, c].every(({ percent }) => !percent) &&
      [a, b].some(({ head }) => /标准|单价|每|均|天数|学时/.test(head)) &&
      /金额|资金|经费|合计|总|人日|费用/.test(c.head) &&
      !isRatio(c),
    of: (a, b) => product(counted(a, b), counted(b, a)),
    quick: (a, b) => [a.lo * b.lo, a.hi * b.hi],
    scaled: (a, b, c) => (/万/.test(c.head) && !/万/.test(a.head + b.head) ? 1e-4 : 1),
  },
  {
    sign: '平均',
    commutes: false,
    fits: (a, b, c) =>
      !a.percent &&
      !b.percent &&
      !c.percent &&
      isRatio(c) &&
      !isRatio(a) &&
      !isRatio(b) &&
      (a.measure !== b.measure || /生师比/.test(c.head)),
    of: (a, b) => quotient(a, b),
    quick: (a, b) => (b.lo > 0 ? [a.lo / b.hi, a.hi / b.lo] : [Number.NaN, Number.NaN]),
  },
];

function pointsOf(a: Quantity, b: Quantity): Quantity | undefined {
  const shares = [a, b].every(({ unit }) => sameDimension(unit, percentUnit));
  return shares ? quantity(percentagePoints(a, b).interval, percentUnit) : undefined;
}

/** Whether the numbers of a line are told so exactly that another two would hardly give them by chance. */
export function isSharp({ sign }: Reckoning, { entries }: Line): boolean {
  const all = [...entries.values()];
  if (sign === '＋') return all.every(({ lo }) => lo >= 100);
  return all.every(({ lo, hi }) => hi - lo <= 0.11);
}
