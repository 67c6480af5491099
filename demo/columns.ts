import type { ConceptId } from '../src/standard/index.js';
import { apportion } from './apportion.js';
import { averageTo } from './average.js';
import { around } from './noise.js';
import type { Plan } from './plan.js';
import { type School, schools } from './schools.js';

/** How much of something a school has, before chance; the index is the school's place in `schools`. */
export type Weight = (school: School, index: number) => number;

/** The least and most a school may get. */
export interface Limits {
  readonly least?: Weight;
  readonly most?: Weight;
  /** Half the width of the lasting difference between schools; 0.2 unless told. */
  readonly breadth?: number;
}

/** Where schools' values of a mean lie. */
export interface Spread extends Limits {
  readonly start?: Weight;
  readonly factor?: Weight;
  readonly offset?: Weight;
}

/**
 * One cycle's values of all schools, column by column, counted in units of the last decimal. A column is
 * divided from the city's figure, so its sum is right by construction.
 */
export class Columns {
  readonly plan: Plan;
  readonly #columns = new Map<ConceptId, readonly (number | null)[]>();

  constructor(plan: Plan) {
    this.plan = plan;
  }

  /** Divides the planned city figure among the schools by weight, within limits. */
  divide(concept: ConceptId, weight: Weight, limits: Limits = {}): void {
    this.divideTotal(concept, this.plan.total(concept), weight, limits);
  }

  /** As {@link divide}, for a total that follows from other columns. */
  divideTotal(concept: ConceptId, total: number, weight: Weight, limits: Limits = {}): void {
    const { least = () => 0, most = () => total, breadth = 0.2 } = limits;
    const shares = schools.map((school, index) => {
      const low = least(school, index);
      return {
        weight: weight(school, index) * this.#chance(concept, school, breadth),
        least: low,
        most: Math.max(low, most(school, index)),
      };
    });
    try {
      const parts = apportion(total, shares);
      this.put(concept, (_, index) => parts[index] ?? 0);
    } catch (cause) {
      throw new RangeError(`${concept} in ${this.plan.cycle}`, { cause });
    }
  }

  /**
   * Fills a column so that its mean, weighted by the column `<concept>.n`, is the planned city figure.
   * Schools start from that figure (or `start`), times `factor`, plus `offset`.
   */
  average(concept: ConceptId, spread: Spread = {}): void {
    const target = this.plan.total(concept);
    const { start = () => target, factor = () => 1, offset = () => 0, breadth = 0 } = spread;
    const { least = () => 0, most = () => Number.MAX_SAFE_INTEGER } = spread;
    const values = averageTo(
      target,
      schools.map((school, index) => ({
        weight: this.at(`${concept}.n`, index),
        value:
          start(school, index) *
            factor(school, index) *
            this.#chance(concept, school, breadth, 0.001) +
          offset(school, index),
        least: least(school, index),
        most: most(school, index),
      })),
    );
    this.put(concept, (_, index) => values[index] ?? 0);
  }

  /** Fills a column school by school; null stands for 不填报. */
  put(concept: ConceptId, value: (school: School, index: number) => number | null): void {
    this.#columns.set(concept, schools.map(value));
  }

  /** A school's value by its place in `schools`; 0 where the school does not report. */
  at(concept: ConceptId, index: number): number {
    return this.#column(concept)[index] ?? 0;
  }

  /** A weight in proportion to a column. */
  like(concept: ConceptId): Weight {
    return (_, index) => this.at(concept, index);
  }

  sum(concept: ConceptId): number {
    return this.#column(concept).reduce<number>((before, value) => before + (value ?? 0), 0);
  }

  /** All columns that have been filled. */
  entries(): Iterable<readonly [ConceptId, readonly (number | null)[]]> {
    return this.#columns.entries();
  }

  #column(concept: ConceptId): readonly (number | null)[] {
    const column = this.#columns.get(concept);
    if (column === undefined) throw new RangeError(`${concept} has not been divided yet`);
    return column;
  }

  /** What lasts from cycle to cycle, times what changes. */
  #chance(concept: ConceptId, school: School, lasting: number, changing = 0.02): number {
    return (
      around(lasting, school.id, concept) * around(changing, school.id, concept, this.plan.cycle)
    );
  }
}

/**
 * A weight that leaves schools out: about `share` of them take part, in every cycle the same ones, large
 * schools rather than small ones. `reason` makes the choice differ from one matter to another.
 */
export function someSchools(
  share: number,
  reason: string,
  weight: Weight = (school) => school.size,
): Weight {
  const standing = (school: School) => around(0.5, school.id, reason) * school.size;
  const taking = new Set(
    [...schools]
      .sort((a, b) => standing(b) - standing(a))
      .slice(0, Math.round(share * schools.length)),
  );
  return (school, index) => (taking.has(school) ? weight(school, index) : 0);
}
