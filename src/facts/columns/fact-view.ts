import type { Cycle, Fact, OrganisationId, Source } from '../fact.js';
import { factKey } from '../figures.js';
import type { FactColumns } from './fact-columns.js';

/** Where the facts of many organisations lie, and what is said of where they came from. */
export interface FactStock {
  readonly cycles: ReadonlyMap<Cycle, FactColumns>;
  /** The organisations in the order of their rows. */
  readonly ids: readonly OrganisationId[];
  readonly source: Source;
}

/** Facts in columns as a base holds them: each is made when it is asked for. */
class FactView implements ReadonlyMap<string, Fact> {
  readonly #stock: FactStock;
  readonly #rowOf: ReadonlyMap<OrganisationId, number>;

  constructor(stock: FactStock) {
    this.#stock = stock;
    this.#rowOf = new Map(stock.ids.map((id, row) => [id, row]));
  }

  get size(): number {
    return [...this.keys()].length;
  }

  get(key: string): Fact | undefined {
    const [organisation = '', cycle = '', concept = ''] = key.split('/');
    const row = this.#rowOf.get(organisation);
    return row === undefined ? undefined : this.#at(organisation, row, Number(cycle), concept);
  }

  #at(organisation: OrganisationId, row: number, cycle: Cycle, concept: string): Fact | undefined {
    const content = this.#stock.cycles.get(cycle)?.contentAt(concept, row);
    const { source } = this.#stock;
    return content && { organisation, cycle, concept, content, source, version: 1 };
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  *values(): MapIterator<Fact> {
    for (const [row, organisation] of this.#stock.ids.entries()) {
      for (const [cycle, columns] of this.#stock.cycles) {
        for (const concept of columns.concepts()) {
          const fact = this.#at(organisation, row, cycle, concept);
          if (fact !== undefined) yield fact;
        }
      }
    }
  }

  *entries(): MapIterator<[string, Fact]> {
    for (const fact of this.values()) {
      yield [factKey(fact.organisation, fact.cycle, fact.concept), fact];
    }
  }

  *keys(): MapIterator<string> {
    for (const [key] of this.entries()) yield key;
  }

  [Symbol.iterator](): MapIterator<[string, Fact]> {
    return this.entries();
  }

  forEach(visit: (value: Fact, key: string, map: ReadonlyMap<string, Fact>) => void): void {
    for (const [key, fact] of this.entries()) visit(fact, key, this);
  }
}

/** The facts of a base over facts in columns, some ten bytes a fact. */
export const factsOfStock = (stock: FactStock): ReadonlyMap<string, Fact> => new FactView(stock);
