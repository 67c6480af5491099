import {
  inUnit,
  type Quantity,
  quantity,
  type Rational,
  sameDimension,
  type Unit,
  unitOf,
} from '../../quantity/index.js';

const isZero = (end: Rational | null): boolean => end === null || end.numerator === 0n;

/**
 * Nothing, or everything from nothing on, is the same in every unit: the literal 0, and what is left of
 * `max(0, x)` where x is missing.
 */
const isUnitless = ({ interval: { lo, hi } }: Quantity): boolean => isZero(lo) && isZero(hi);

/** Two quantities that can be added: one that is the same in every unit takes the unit of the other. */
export function aligned(a: Quantity, b: Quantity): readonly [Quantity, Quantity] {
  if (a.unit === b.unit || sameDimension(a.unit, b.unit)) return [a, b];
  if (isUnitless(a)) return [quantity(a.interval, b.unit), b];
  if (isUnitless(b)) return [a, quantity(b.interval, a.unit)];
  throw new TypeError(`${a.unit.symbol} does not go with ${b.unit.symbol}`);
}

/** Several quantities in units that can be added. */
export function alignedAll(of: readonly Quantity[]): readonly Quantity[] {
  const model = of.find((each) => !isUnitless(each)) ?? of[0];
  return model === undefined ? of : of.map((each) => aligned(each, model)[0]);
}

const PLAIN = [
  '',
  '人',
  '人次',
  '个',
  '所',
  '项',
  '门',
  '本',
  '元',
  '学时',
  '人日',
  '元/生',
  '个/生',
];
const readableUnits = new Map<string, Unit>();

/** The plainest unit of the same dimension as a composed one: `人·%` reads as 人. */
function readableUnit(unit: Unit): Unit {
  if (!unit.symbol.includes('·') && unitOf(unit.symbol) !== undefined) return unit;
  const known = readableUnits.get(unit.symbol);
  if (known !== undefined) return known;
  const plain = PLAIN.flatMap((symbol) => unitOf(symbol) ?? []).find((each) =>
    sameDimension(each, unit),
  );
  const readable = plain ?? unit;
  readableUnits.set(unit.symbol, readable);
  return readable;
}

/** A quantity in a unit that people write. */
export const readable = (of: Quantity): Quantity => inUnit(of, readableUnit(of.unit));
