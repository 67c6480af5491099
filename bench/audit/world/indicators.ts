import type { Fact, FactGraph } from '../graph/index.js';
import type { Random } from '../random.js';
import { drawPeople } from './people.js';
import { drawResources } from './resources.js';
import { drawSatisfaction } from './satisfaction.js';

/** The values of the six tables for one place and year; a row without one is not filled by such a place. */
export interface Indicators {
  /** The fact of a row, by its id as in `rows.ts`. */
  of(id: string): Fact;
  has(id: string): boolean;
  readonly year: number;
}

/** How large the place is. */
export interface Size {
  readonly students: number;
  /** Words before each measure in the lists of misses: the place's name. */
  readonly scope: string;
  readonly year: number;
  readonly schools: number;
}

/** Where the values of one place are put while they are drawn. */
export interface Drawing {
  readonly graph: FactGraph;
  readonly random: Random;
  readonly size: Size;
  of(id: string): Fact;
  put(id: string, fact: Fact): Fact;
  count(id: string, value: number, unit?: string): Fact;
  measure(id: string, value: number, decimals: number, unit: string): Fact;
}

/** Draws every row such that all relations hold and no value is far from what a real place reports. */
export function drawIndicators(graph: FactGraph, random: Random, size: Size): Indicators {
  const facts = new Map<string, Fact>();
  const of = (id: string): Fact => {
    const fact = facts.get(id);
    if (fact === undefined) throw new Error(`No indicator ${id}`);
    return fact;
  };
  const put = (id: string, fact: Fact): Fact => {
    facts.set(id, fact);
    return fact;
  };
  const describe = (id: string, unit: string, decimals: number) => ({
    unit,
    decimals,
    year: size.year,
    series: `${size.scope} ${id}`,
  });
  const measure = (id: string, value: number, decimals: number, unit: string): Fact =>
    put(id, graph.fact(`${size.scope} ${id}`, value, describe(id, unit, decimals)));
  const drawing: Drawing = {
    graph,
    random,
    size,
    of,
    put,
    measure,
    count: (id, value, unit = '人') => measure(id, value, 0, unit),
  };
  drawPeople(drawing);
  drawSatisfaction(drawing);
  drawResources(drawing);
  return { of, has: (id) => facts.has(id), year: size.year };
}
