import { type Decimal, decimalOf } from '../src/quantity/index.js';
import type { ConceptId, Standard } from '../src/standard/index.js';
import { earlierTotals, yearlyGrowth } from './earlier.js';
import { partTotals2023 } from './parts-2023.js';
import { published2023 } from './published-2023.js';

/** What a cycle's city figures are to be, and with how many decimals schools state theirs. */
export interface Plan {
  readonly cycle: number;
  /** Whether these are the published figures, with their contradictions. */
  readonly published: boolean;
  /** The city's figure in its own unit. */
  figure(concept: ConceptId): number;
  /** The city's figure counted in units of the last decimal: 146.8 with 2 decimals is 14680. */
  total(concept: ConceptId): number;
  decimals(concept: ConceptId): number;
}

/**
 * Printed without decimals, these three are all 99. The total of two kinds of graduates lies between
 * them in every district only where they differ enough, so they differ as far as the rounding allows.
 */
const unrounded2023: readonly (readonly [ConceptId, string])[] = [
  ['satisfaction.graduates.this_year', '99.24'],
  ['satisfaction.graduates', '99.02'],
  ['satisfaction.graduates.within_3y', '98.78'],
];

const values2023: ReadonlyMap<ConceptId, string> = new Map([
  ...published2023.flatMap(({ concept, value, n }): [string, string][] =>
    n === undefined
      ? [[concept, value]]
      : [
          [concept, value],
          [`${concept}.n`, n],
        ],
  ),
  ...Object.entries(partTotals2023).map(([concept, total]): [string, string] => [
    concept,
    String(total),
  ]),
  ...unrounded2023,
]);

/** Schools state these in whole units although the city's mean may have decimals. */
const stateWhole: ReadonlySet<ConceptId> = new Set([
  'bandwidth.internet',
  'bandwidth.campus',
  'graduates.monthly_income',
]);

/**
 * The city's figures of a cycle: the published ones and the parts that follow from them in 2023, invented
 * ones that lead up to these before.
 */
export function planOf(standard: Standard, cycle: number): Plan {
  const decimals = (concept: ConceptId) =>
    stateWhole.has(concept) ? 0 : (standard.concepts.get(concept)?.decimals ?? 0);
  const natural = (concept: ConceptId): number => {
    const years = 2023 - cycle;
    const earlier = earlierTotals[concept]?.[years - 1];
    if (years > 0 && earlier !== undefined) return earlier;
    const value = values2023.get(concept);
    if (value === undefined) throw new RangeError(`no figure is planned for ${concept}`);
    return Number(value) / (yearlyGrowth[concept] ?? 1.015) ** years;
  };
  return {
    cycle,
    published: cycle === 2023,
    decimals,
    figure: natural,
    total: (concept) => Math.round(natural(concept) * 10 ** decimals(concept)),
  };
}

/** A published figure as it was stated. */
export function stated(text: string): Decimal {
  const value = decimalOf(text);
  if (value === undefined) throw new RangeError(`not a decimal number: ${text}`);
  return value;
}
