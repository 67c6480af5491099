import type { Fact } from './fact.js';
import {
  added,
  disjoint,
  divided,
  EVERYTHING,
  type Interval,
  point,
  scaled,
  subtracted,
} from './interval.js';

/** What holds between facts of a report, whatever is printed of them. */
export type Relation =
  /** `parts` are all of `whole`. */
  | { readonly kind: 'sum'; readonly whole: Fact; readonly parts: readonly Fact[] }
  /** `part` is some of `whole`. */
  | { readonly kind: 'part'; readonly part: Fact; readonly whole: Fact }
  /** `result` = `part` ÷ `whole`, in percent. */
  | { readonly kind: 'share'; readonly part: Fact; readonly whole: Fact; readonly result: Fact }
  /** `result` = `now` − `before`; of two rates it is in percentage points. */
  | {
      readonly kind: 'difference';
      readonly now: Fact;
      readonly before: Fact;
      readonly result: Fact;
    }
  /** `result` = (`now` − `before`) ÷ `before`, in percent. */
  | { readonly kind: 'growth'; readonly now: Fact; readonly before: Fact; readonly result: Fact }
  /** `result` = `amount` × `factor` ÷ `heads`. */
  | {
      readonly kind: 'average';
      readonly amount: Fact;
      readonly heads: Fact;
      readonly factor: number;
      readonly result: Fact;
    }
  /** `result` lies between the least and the greatest of `parts`, as a mean of them does. */
  | { readonly kind: 'mean'; readonly parts: readonly Fact[]; readonly result: Fact }
  /** A listing or a table of the plan has as many items or rows. */
  | {
      readonly kind: 'count';
      readonly count: Fact;
      readonly listing: string;
      readonly items: number;
    };

/** All facts of a relation. */
export function operandsOf(relation: Relation): readonly Fact[] {
  switch (relation.kind) {
    case 'sum':
      return [relation.whole, ...relation.parts];
    case 'part':
      return [relation.part, relation.whole];
    case 'share':
      return [relation.part, relation.whole, relation.result];
    case 'difference':
    case 'growth':
      return [relation.now, relation.before, relation.result];
    case 'average':
      return [relation.amount, relation.heads, relation.result];
    case 'mean':
      return [...relation.parts, relation.result];
    case 'count':
      return [relation.count];
  }
}

/** Whether the relation cannot hold for any values in these intervals. */
export function fails(relation: Relation, of: (fact: Fact) => Interval): boolean {
  switch (relation.kind) {
    case 'sum':
      return disjoint(relation.parts.map(of).reduce(added, point(0)), of(relation.whole));
    case 'part':
      return disjoint(of(relation.part), { low: -Infinity, high: of(relation.whole).high });
    case 'share':
      return disjoint(
        scaled(divided(of(relation.part), of(relation.whole)), 100),
        of(relation.result),
      );
    case 'difference':
      return disjoint(subtracted(of(relation.now), of(relation.before)), of(relation.result));
    case 'growth': {
      const ratio = divided(of(relation.now), of(relation.before));
      return disjoint(subtracted(scaled(ratio, 100), point(100)), of(relation.result));
    }
    case 'average':
      return disjoint(
        scaled(divided(of(relation.amount), of(relation.heads)), relation.factor),
        of(relation.result),
      );
    case 'mean': {
      const parts = relation.parts.map(of);
      const hull = {
        low: Math.min(...parts.map(({ low }) => low)),
        high: Math.max(...parts.map(({ high }) => high)),
      };
      return disjoint(hull, of(relation.result));
    }
    case 'count':
      return disjoint(of(relation.count), point(relation.items));
  }
}

/** What is known of a fact that is printed nowhere. */
export const UNKNOWN = EVERYTHING;
