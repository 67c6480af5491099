import { ONE, over, type Rational, rational, times } from './rational.js';

/** Powers of base dimensions, in the order of their names: `{ money: 1, person: -1 }` is 元/生. */
export type Dimension = Readonly<Record<string, number>>;

/** A unit: its printed symbol, how many base units it is, and its dimension. */
export interface Unit {
  readonly symbol: string;
  readonly factor: Rational;
  readonly dimension: Dimension;
  /** Whether it counts things that cannot be divided (人, 所, 门): an unhedged count is then a point. */
  readonly indivisible: boolean;
}

const unit = (
  symbol: string,
  dimension: Dimension,
  factor: Rational = ONE,
  indivisible = false,
): Unit => ({ symbol, factor, dimension, indivisible });
const counted = (symbol: string, of: string): Unit => unit(symbol, { [of]: 1 }, ONE, true);

/** A plain number. */
export const BARE: Unit = unit('', {});

/**
 * The units of the six tables and of their prose. 人 and 生 count the same persons; 人次 counts
 * participations, which is another thing; 百分点 is a difference of shares, never a share.
 */
const UNITS: readonly Unit[] = [
  BARE,
  counted('人', 'person'),
  counted('名', 'person'),
  counted('位', 'person'),
  counted('生', 'person'),
  counted('人次', 'participation'),
  counted('个', 'thing'),
  counted('所', 'school'),
  counted('项', 'item'),
  counted('门', 'course'),
  counted('本', 'book'),
  counted('册', 'volume'),
  counted('种', 'title'),
  counted('台', 'device'),
  counted('套', 'set'),
  counted('家', 'firm'),
  counted('次', 'time'),
  counted('期', 'session'),
  counted('班', 'class'),
  unit('元', { money: 1 }),
  unit('万元', { money: 1 }, rational(10_000)),
  unit('亿元', { money: 1 }, rational(100_000_000)),
  unit('%', {}, rational(1, 100)),
  unit('‰', {}, rational(1, 1000)),
  unit('百分点', { 'share-difference': 1 }, rational(1, 100)),
  unit('倍', {}),
  unit(':', {}),
  unit('学时', { lesson: 1 }),
  unit('课时', { lesson: 1 }),
  unit('小时', { hour: 1 }),
  unit('天', { day: 1 }),
  unit('日', { day: 1 }),
  unit('月', { month: 1 }),
  unit('年', { year: 1 }),
  unit('岁', { year: 1 }),
  unit('人日', { person: 1, day: 1 }),
  unit('Mbps', { bandwidth: 1 }),
  unit('平方米', { area: 1 }),
  unit('亩', { area: 1 }, rational(2000, 3)),
  unit('公里', { length: 1 }, rational(1000)),
  unit('米', { length: 1 }),
  unit('分', { score: 1 }),
];

const bySymbol = new Map(UNITS.map((each) => [each.symbol, each]));
const compositions = new Map<string, Unit | undefined>();

/**
 * The unit a printed symbol names; `元/生` and its like are composed. Nothing where the symbol is unknown.
 */
export function unitOf(symbol: string): Unit | undefined {
  const known = bySymbol.get(symbol);
  if (known !== undefined) return known;
  if (!compositions.has(symbol)) compositions.set(symbol, composed(symbol));
  return compositions.get(symbol);
}

function composed(symbol: string): Unit | undefined {
  const slash = symbol.lastIndexOf('/');
  if (slash < 0) return undefined;
  const top = unitOf(symbol.slice(0, slash));
  const bottom = unitOf(symbol.slice(slash + 1));
  return top === undefined || bottom === undefined ? undefined : perUnit(top, bottom, symbol);
}

/** The unit of a product. */
export function timesUnit(a: Unit, b: Unit): Unit {
  if (isBare(b)) return a;
  if (isBare(a)) return b;
  return unit(
    `${a.symbol}·${b.symbol}`,
    joined(a.dimension, b.dimension, 1),
    times(a.factor, b.factor),
  );
}

/** The unit of a quotient; equal units leave a plain number. */
export function perUnit(a: Unit, b: Unit, symbol = `${a.symbol}/${b.symbol}`): Unit {
  if (isBare(b)) return a;
  const dimension = joined(a.dimension, b.dimension, -1);
  const factor = over(a.factor, b.factor);
  return isDimensionless(dimension) && factor.numerator === factor.denominator
    ? BARE
    : unit(symbol, dimension, factor);
}

function joined(a: Dimension, b: Dimension, sign: 1 | -1): Dimension {
  const powers: Record<string, number> = { ...a };
  for (const [name, power] of Object.entries(b)) {
    const sum = (powers[name] ?? 0) + sign * power;
    if (sum === 0) delete powers[name];
    else powers[name] = sum;
  }
  return powers;
}

const isBare = (each: Unit): boolean =>
  isDimensionless(each.dimension) && each.factor.numerator === each.factor.denominator;
const isDimensionless = (dimension: Dimension): boolean => Object.keys(dimension).length === 0;

/** Whether values of two units can be compared or added. */
export function sameDimension(a: Unit, b: Unit): boolean {
  const names = Object.keys(a.dimension);
  return (
    names.length === Object.keys(b.dimension).length &&
    names.every((name) => a.dimension[name] === b.dimension[name])
  );
}

/** What one value of unit `from` is in unit `to`; their dimensions must agree. */
export const conversion = (from: Unit, to: Unit): Rational => over(from.factor, to.factor);
