import { type Unit, unitOf } from '../../quantity/index.js';
import { type Mention, mentionsIn } from '../mentions.js';

/** What sort of thing a unit measures; units of one sort may stand for one another, 个 for 项, 名 for 人. */
export type Measure =
  | 'people'
  | 'visits'
  | 'things'
  | 'money'
  | 'share'
  | 'ratio'
  | 'area'
  | 'lessons'
  | 'bandwidth'
  | 'storage'
  | 'length'
  | 'mass'
  | 'volume'
  | 'other';

const BY_DIMENSION: Readonly<Record<string, Measure>> = {
  person: 'people',
  participation: 'visits',
  money: 'money',
  area: 'area',
  lesson: 'lessons',
  bandwidth: 'bandwidth',
  storage: 'storage',
  length: 'length',
  mass: 'mass',
};

/** What the unit of a symbol measures: that of the upper part where it is composed (元/生 is money). */
export function measureOf(symbol: string): Measure {
  if (symbol === '%' || symbol === '‰') return 'share';
  if (symbol === ':') return 'ratio';
  if (/^(?:立方米|m³|m3)$/.test(symbol)) return 'volume';
  const unit = unitOf(symbol.split('/')[0] ?? symbol);
  if (unit === undefined || symbol === '人日') return 'other';
  return dimensional(unit);
}

function dimensional(unit: Unit): Measure {
  const [dimension, ...more] = Object.keys(unit.dimension);
  if (dimension === undefined || more.length > 0) return 'other';
  return BY_DIMENSION[dimension] ?? (unit.indivisible ? 'things' : 'other');
}

/** What a thing of one measure is never counted in. 人次 of people and 分 of satisfaction are another matter. */
const NEVER: Readonly<Record<Measure, readonly Measure[]>> = {
  people: ['things', 'money', 'share', 'ratio', 'area', 'lessons', 'bandwidth', 'length', 'mass'],
  visits: ['money', 'share', 'ratio', 'area', 'bandwidth'],
  things: ['people', 'money', 'share', 'ratio', 'area', 'bandwidth'],
  money: [
    'people',
    'visits',
    'things',
    'share',
    'ratio',
    'area',
    'lessons',
    'bandwidth',
    'length',
    'mass',
  ],
  share: ['people', 'visits', 'things', 'money', 'area', 'lessons', 'bandwidth'],
  ratio: ['people', 'visits', 'things', 'money', 'share', 'area', 'lessons', 'bandwidth'],
  area: [
    'people',
    'visits',
    'things',
    'money',
    'share',
    'ratio',
    'lessons',
    'bandwidth',
    'length',
    'mass',
  ],
  lessons: ['people', 'things', 'money', 'share', 'ratio', 'area', 'bandwidth'],
  bandwidth: [
    'people',
    'visits',
    'things',
    'money',
    'share',
    'ratio',
    'area',
    'lessons',
    'storage',
  ],
  storage: [],
  length: [],
  mass: [],
  volume: [],
  other: [],
};

/** Whether what is measured in `expected` cannot be measured in `found`. */
export const isImpossible = (expected: string, found: string): boolean =>
  NEVER[measureOf(expected)].includes(measureOf(found));

/** Only how one writes: persons in 个, hours in 个. The rest is another thing altogether. */
export const isOnlyCounted = (expected: string, found: string): boolean =>
  measureOf(found) === 'things' && ['people', 'lessons'].includes(measureOf(expected));

/** The unit that words name by themselves: 万元, ㎡, 人次; nothing where they are more or none. */
export function unitNamed(words: string): string | null {
  if (words === '' || words.length > LONGEST_UNIT) return null;
  if (unitOf(words) !== undefined) return words;
  const [mention] = mentionsIn({ text: `1${words}`, places: [] });
  return mention !== undefined && mention.end === words.length + 1 ? mention.unit : null;
}

const LONGEST_UNIT = 8;

const QUANTITIES: ReadonlySet<Mention['kind']> = new Set(['number', 'percent', 'ratio', 'range']);

/** Whether a number is a quantity with a unit of its own. */
export const hasUnit = (mention: Mention): mention is Mention & { readonly unit: string } =>
  QUANTITIES.has(mention.kind) && mention.unit !== null && mention.unit !== '';
