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
  counted('份', 'copy'),
  counted('场', 'event'),
  counted('届', 'edition'),
  counted('件', 'piece'),
  counted('处', 'place'),
  counted('间', 'room'),
  counted('座', 'building'),
  counted('栋', 'building'),
  counted('幢', 'building'),
  counted('支', 'team'),
  counted('批', 'batch'),
  counted('辆', 'vehicle'),
  counted('篇', 'paper'),
  counted('部', 'work'),
  counted('条', 'entry'),
  counted('户', 'household'),
  counted('张', 'sheet'),
  counted('类', 'category'),
  counted('大类', 'category'),
  counted('组', 'group'),
  counted('对', 'pair'),
  counted('节', 'period'),
  counted('堂', 'period'),
  counted('轮', 'round'),
  counted('款', 'model'),
  counted('幅', 'picture'),
  counted('首', 'song'),
  counted('只', 'single'),
  counted('块', 'block'),
  counted('层', 'floor'),
  counted('枚', 'medal'),
  counted('例', 'case'),
  counted('页', 'page'),
  counted('字', 'character'),
  counted('岗', 'post'),
  counted('席', 'seat'),
  counted('床', 'bed'),
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
  unit('周', { day: 1 }, rational(7)),
  unit('分钟', { hour: 1 }, rational(1, 60)),
  unit('秒', { hour: 1 }, rational(1, 3600)),
  unit('学期', { term: 1 }),
  unit('学年', { 'school-year': 1 }),
  unit('学分', { credit: 1 }),
  unit('人日', { person: 1, day: 1 }),
  unit('Mbps', { bandwidth: 1 }),
  unit('Gbps', { bandwidth: 1 }, rational(1000)),
  unit('Kbps', { bandwidth: 1 }, rational(1, 1000)),
  unit('MB', { storage: 1 }),
  unit('GB', { storage: 1 }, rational(1000)),
  unit('TB', { storage: 1 }, rational(1_000_000)),
  unit('平方米', { area: 1 }),
  unit('亩', { area: 1 }, rational(2000, 3)),
  unit('公里', { length: 1 }, rational(1000)),
  unit('米', { length: 1 }),
  unit('千米', { length: 1 }, rational(1000)),
  unit('公顷', { area: 1 }, rational(10_000)),
  unit('平方公里', { area: 1 }, rational(1_000_000)),
  unit('立方米', { volume: 1 }),
  unit('吨', { mass: 1 }, rational(1000)),
  unit('千克', { mass: 1 }),
  unit('公斤', { mass: 1 }),
  unit('千瓦', { power: 1 }),
  unit('度', { degree: 1 }),
  unit('美元', { dollar: 1 }),
  unit('分', { score: 1 }),
];

const bySymbol: ReadonlyMap<string, Unit> = new Map(UNITS.map((each) => [each.symbol, each]));
const compositions = new Map<string, Unit>();

/**
 * The unit a printed symbol names; `元/生` and its like are composed. Nothing where the symbol is unknown.
 */
export function unitOf(symbol: string): Unit | undefined {
  return bySymbol.get(symbol) ?? compositions.get(symbol) ?? composed(symbol);
}

/** Only what is a unit is kept, so that no text from outside can fill the memory. */
function composed(symbol: string): Unit | undefined {
  const [top, bottom, ...rest] = symbol.split('/', 3).map((part) => bySymbol.get(part));
  if (!top?.symbol || !bottom?.symbol || rest.length > 0) return undefined;
  const unit = perUnit(top, bottom, symbol);
  compositions.set(symbol, unit);
  return unit;
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
