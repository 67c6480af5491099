import type { Interval } from '../../quantity/index.js';
import { aroundStated, exactly, point, unitOf } from '../../quantity/index.js';
import type { Mention } from '../mentions.js';

/** A column that says in its head what it counts, whatever the column of units says of the rows. */
export const countedIn = (head: string): string | undefined =>
  /人次数?$/.test(head) ? '人次' : /(?:人数|样本数?|样本量)$/.test(head) ? '人' : undefined;

const UNIT_WORDS =
  /(?:单位\s*[:：]\s*|[（(]\s*(?:单位\s*[:：]\s*)?)([^\s（）()，,；;/]{1,6}(?:\/[^\s（）()]{1,3})?)\s*(?:[）)]|$)/;

/** The unit that a head says: 金额（万元）, 单位：人. */
export function unitSaid(words: string): string | undefined {
  const said = UNIT_WORDS.exec(words.normalize('NFKC'))?.[1];
  return said === undefined ? undefined : plainUnit(said);
}

/** The unit that a cell of a column of units names. */
export function plainUnit(words: string): string | undefined {
  const word = words.normalize('NFKC').trim();
  if (word === '') return undefined;
  if (/^[％%]$/.test(word)) return '%';
  const unit = unitOf(word);
  return unit === undefined || unit.symbol === '' ? undefined : unit.symbol;
}

/** The interval of a number whose unit stands elsewhere: persons are whole where money is rounded. */
export function inUnit(mention: Mention, unit: string | null): Interval {
  if (mention.unit !== null || unit === null || mention.value === null) return mention.interval;
  const known = unitOf(unit);
  if (known === undefined || known.indivisible || mention.hedge !== null) return mention.interval;
  const decimals = /\.(\d+)/.exec(mention.text.normalize('NFKC'))?.[1]?.length ?? 0;
  if (decimals > 0) return mention.interval;
  const whole = mention.value;
  return whole.denominator === 1n
    ? aroundStated({ mantissa: whole.numerator, decimals: 0 })
    : point(exactly({ mantissa: whole.numerator, decimals: 0 }));
}
