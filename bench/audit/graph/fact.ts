/** Something that is so in the invented place: one measure of one scope in one period. */
export interface Fact {
  readonly id: string;
  /** The measure and its scope in words, for lists of misses. */
  readonly label: string;
  /** In `unit`; of a derived fact the unrounded value. */
  readonly value: number;
  /** The decimals at which the value is exact; null where it was derived and has no end. */
  readonly decimals: number | null;
  readonly unit: string;
  /** The same measure and scope in other years belong to the same series. */
  readonly series: string;
  readonly year: number | null;
}

/** Units of amounts, which every print rounds; all others are counted. */
const MEASURED: ReadonlySet<string> = new Set([
  '元',
  '万元',
  '亿元',
  '%',
  '个百分点',
  '平方米',
  '万平方米',
  '亩',
  'Mbps',
  '元/生',
  '个/生',
  '分',
  '',
]);

/** Whether an unhedged whole number of it is exact, as that of people and programmes is. */
export const isCounted = (fact: Fact): boolean => fact.decimals === 0 && !MEASURED.has(fact.unit);
