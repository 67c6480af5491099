import type { Fact, FactGraph } from '../graph/index.js';
import type { Random } from '../random.js';

/** A measure in the report's year and in the one before, and what lies between. */
export interface Comparison {
  readonly now: Fact;
  readonly before: Fact;
  /** In the measure's unit; of rates in percentage points. */
  readonly change: Fact;
  readonly growth: Fact;
}

/** The same measure a year earlier had such a value. */
export function compared(graph: FactGraph, now: Fact, value: number): Comparison {
  const before = graph.fact(now.label, value, {
    unit: now.unit,
    decimals: now.decimals ?? 2,
    series: now.series,
    year: (now.year ?? 0) - 1,
  });
  return { now, before, change: graph.difference(now, before), growth: graph.growth(now, before) };
}

/** Draws last year's value: it has since grown by between `low` and `high` percent, and by something. */
export function drawnBefore(
  graph: FactGraph,
  random: Random,
  now: Fact,
  low: number,
  high: number,
): Comparison {
  const scale = 10 ** (now.decimals ?? 2);
  const value = Math.round((now.value * scale) / (1 + random.decimal(low, high, 2) / 100)) / scale;
  const same = Math.abs(value - now.value) < 1 / scale;
  return compared(graph, now, same ? now.value - Math.sign(high) / scale : value);
}

/** Draws last year's rate: it has since risen by between `low` and `high` percentage points. */
export function drawnRateBefore(
  graph: FactGraph,
  random: Random,
  now: Fact,
  low: number,
  high: number,
): Comparison {
  const value = Math.round((now.value - random.decimal(low, high, 2)) * 100) / 100;
  return compared(graph, now, value);
}

/** The share of a part in a whole, in both years. */
export function comparedShare(
  graph: FactGraph,
  label: string,
  part: Comparison,
  whole: Comparison,
): Comparison {
  const series = `share of ${part.now.id}`;
  const year = part.now.year ?? 0;
  const now = graph.share(label, part.now, whole.now, { series, year });
  const before = graph.share(label, part.before, whole.before, { series, year: year - 1 });
  return { now, before, change: graph.difference(now, before), growth: graph.growth(now, before) };
}
