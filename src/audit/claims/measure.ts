import { BARE, type Unit, unitOf } from '../../quantity/index.js';

/**
 * What kind of thing a unit measures. 名 and 位 count persons as 人 does; 人次 counts participations, which is
 * another thing. The many classifiers of things (个, 项, 门, 所 …) are one kind: writers exchange them freely.
 */
export function measureOf(symbol: string | null): string {
  if (symbol === null || symbol === '') return 'bare';
  const unit = unitOf(symbol);
  if (unit === undefined) return symbol;
  const dimension = Object.entries(unit.dimension)
    .map(([name, power]) => (power === 1 ? name : `${name}^${power}`))
    .sort()
    .join('·');
  if (unit.indivisible) return APART.has(dimension) ? dimension : 'things';
  return dimension === '' ? symbol : dimension;
}

const APART: ReadonlySet<string> = new Set([
  'person',
  'participation',
  'time',
  'class',
  'household',
]);

const THING = unitOf('个') ?? BARE;

/** The unit in which claims of one measure are reckoned: 家 and 所 as 个, so that they can be added up. */
export function reckoningUnit(symbol: string | null): Unit {
  return measureOf(symbol) === 'things' ? THING : (unitOf(symbol ?? '') ?? BARE);
}
