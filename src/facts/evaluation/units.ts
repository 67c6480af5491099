import {
  BARE,
  inUnit,
  isPoint,
  type Quantity,
  quantity,
  sameDimension,
  type Unit,
  unitOf,
} from '../../quantity/index.js';

const isBareZero = ({ interval, unit }: Quantity): boolean =>
  unit === BARE && isPoint(interval) && interval.lo?.numerator === 0n;

/** Two quantities that can be added: a bare zero takes the unit of the other. */
export function aligned(a: Quantity, b: Quantity): readonly [Quantity, Quantity] {
  if (a.unit === b.unit || sameDimension(a.unit, b.unit)) return [a, b];
  if (isBareZero(a)) return [quantity(a.interval, b.unit), b];
  if (isBareZero(b)) return [a, quantity(b.interval, a.unit)];
  throw new TypeError(`${a.unit.symbol} does not go with ${b.unit.symbol}`);
}

/** Several quantities in units that can be added. */
export function alignedAll(of: readonly Quantity[]): readonly Quantity[] {
  const model = of.find((each) => !isBareZero(each));
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
