import type { Fact, Organisation, Statement } from '../src/facts/index.js';
import type { Standard } from '../src/standard/index.js';
import { type Contradiction, contradictions } from './contradictions.js';
import { columnsOf, cycles } from './cycle.js';
import { factsOf } from './facts.js';
import { organisations } from './organisations.js';
import { publishedStatements } from './statements.js';

export { demonstrationBase } from './base.js';
export type { Contradiction } from './contradictions.js';
export { cityId } from './organisations.js';

/** A city to try the system on: real totals, invented schools. */
export interface DemonstrationCity {
  readonly organisations: readonly Organisation[];
  /** Oldest first. */
  readonly cycles: readonly number[];
  /** Of all schools and cycles, each in version 1. */
  readonly facts: readonly Fact[];
  /** The published city tables of 2023. */
  readonly statements: readonly Statement[];
  /** What the published figures contradict, and the schools that carry it. */
  readonly contradictions: readonly Contradiction[];
}

/**
 * The demonstration city of `standard`: the same at every call and on every machine. In 2023 its schools
 * add up to the figures that Shenyang published; the schools and their shares are invented.
 * Throws a RangeError where the standard asks for a row the demonstration knows nothing about.
 */
export function demonstrationCity(standard: Standard): DemonstrationCity {
  const columns = columnsOf(standard);
  return {
    organisations,
    cycles,
    facts: [...columns].flatMap(([cycle, each]) => factsOf(standard, cycle, each)),
    statements: publishedStatements(standard),
    contradictions,
  };
}
