import type { Fact } from './fact.js';
import type { Relation } from './relation.js';

/** What a fact is, besides its value. */
export interface Description {
  readonly unit?: string;
  readonly decimals?: number;
  /** The series it belongs to; one of its own where none is given. */
  readonly series?: string;
  readonly year?: number;
}

/**
 * The facts of one invented report and what holds between them. A relation is only worth adding where the
 * report makes it evident: a sum where its parts are said to be all there is, a share where its base is named.
 */
export class FactGraph {
  readonly facts: Fact[] = [];
  readonly relations: Relation[] = [];

  /** A value that was drawn: people unless a unit is given. */
  fact(label: string, value: number, description: Description = {}): Fact {
    const { unit = '人', decimals = 0, series, year } = description;
    const id = `f${this.facts.length}`;
    return this.keep({
      id,
      label,
      value,
      decimals,
      unit,
      series: series ?? id,
      year: year ?? null,
    });
  }

  /** The sum of parts that are all there is. */
  total(label: string, parts: readonly Fact[], description: Description = {}): Fact {
    const [first] = parts;
    if (first === undefined) throw new Error(`${label}: a total without parts`);
    const decimals = Math.max(...parts.map((part) => part.decimals ?? 0));
    const value = rounded(
      parts.reduce((sum, part) => sum + part.value, 0),
      decimals,
    );
    const whole = this.fact(label, value, { unit: first.unit, decimals, ...description });
    this.sum(whole, parts);
    return whole;
  }

  /** Says that facts drawn before are all the parts of another. */
  sum(whole: Fact, parts: readonly Fact[]): void {
    this.relations.push({ kind: 'sum', whole, parts });
  }

  /** Says that one fact is some of another. */
  within(part: Fact, whole: Fact): void {
    this.relations.push({ kind: 'part', part, whole });
  }

  /** The share of a part in a whole, in percent. */
  share(label: string, part: Fact, whole: Fact, description: Description = {}): Fact {
    const result = this.derived(label, (100 * part.value) / whole.value, '%', description);
    this.relations.push({ kind: 'share', part, whole, result });
    return result;
  }

  /** How much more it is than before; of rates in percentage points. */
  difference(now: Fact, before: Fact): Fact {
    const rate = now.unit === '%';
    const ends = [now.decimals, before.decimals];
    const decimals = ends.includes(null) ? null : Math.max(now.decimals ?? 0, before.decimals ?? 0);
    const value = now.value - before.value;
    const result = this.derived(
      `${now.label}比上年`,
      decimals === null ? value : rounded(value, decimals),
      rate ? '个百分点' : now.unit,
      decimals === null ? {} : { decimals },
    );
    this.relations.push({ kind: 'difference', now, before, result });
    return result;
  }

  /** By how many percent it is more than before. */
  growth(now: Fact, before: Fact): Fact {
    const value = (100 * (now.value - before.value)) / before.value;
    const result = this.derived(`${now.label}增长率`, value, '%', {});
    this.relations.push({ kind: 'growth', now, before, result });
    return result;
  }

  /** An amount per head; `factor` turns the amount's unit into that of the result (10,000 for 万元 into 元). */
  average(
    label: string,
    amount: Fact,
    heads: Fact,
    { factor = 1, ...description }: Description & { readonly factor?: number } = {},
  ): Fact {
    const { unit = '元' } = description;
    const value = (amount.value * factor) / heads.value;
    const result = this.derived(label, value, unit, description);
    this.relations.push({ kind: 'average', amount, heads, factor, result });
    return result;
  }

  /** Says that a fact is a mean of others and lies among them. */
  mean(result: Fact, parts: readonly Fact[]): void {
    this.relations.push({ kind: 'mean', parts, result });
  }

  /** How many items a listing or a table of the plan has; `listing` is its id there. */
  count(label: string, listing: string, items: number, description: Description = {}): Fact {
    const count = this.fact(label, items, { unit: '个', ...description });
    this.counts(count, listing, items);
    return count;
  }

  /** Says that a listing or a table shows every one of a fact that is there already. */
  counts(count: Fact, listing: string, items: number): void {
    this.relations.push({ kind: 'count', count, listing, items });
  }

  private derived(label: string, value: number, unit: string, description: Description): Fact {
    const { decimals, series, year } = description;
    const id = `f${this.facts.length}`;
    return this.keep({
      id,
      label,
      value,
      decimals: decimals ?? null,
      unit,
      series: series ?? id,
      year: year ?? null,
    });
  }

  private keep(fact: Fact): Fact {
    this.facts.push(fact);
    return fact;
  }
}

/** Sums of decimals carry dust of floating point: the value they stand for. */
const rounded = (value: number, decimals: number): number =>
  Math.round(value * 10 ** decimals) / 10 ** decimals;
