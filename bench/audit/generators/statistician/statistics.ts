import { type Fact, FactGraph } from '../../graph/index.js';
import type { Random } from '../../random.js';
import { drawIndicators, type Indicators } from '../../world/index.js';

/** All that the statistician counts in. */
export interface Statistics {
  readonly graph: FactGraph;
  readonly random: Random;
  readonly name: string;
  readonly year: number;
  readonly indicators: Indicators;
}

/** Draws the city of the yearbook. */
export function drawStatistics(random: Random): Statistics {
  const graph = new FactGraph();
  const name = random.pick(['示例海市', '示例阳市', '示例林市']);
  const year = random.pick([2023, 2024, 2025]);
  const schools = random.integer(14, 24);
  const indicators = drawIndicators(graph, random.fork('indicators'), {
    students: random.integer(1500, 2100) * schools + random.integer(1, 99),
    scope: name,
    year,
    schools,
  });
  return { graph, random, name, year, indicators };
}

/** A row of a table of years: its facts from the earliest year on. */
export interface Line {
  readonly label: string;
  readonly facts: readonly Fact[];
}

/** The year's facts a few percent apart, going back from this year's. */
export function linesOverYears(
  { graph, random, year }: Statistics,
  now: readonly { readonly label: string; readonly fact: Fact }[],
  years: number,
  [low, high]: readonly [number, number],
): Line[] {
  return now.map(({ label, fact }) => {
    const facts = [fact];
    const scale = 10 ** (fact.decimals ?? 2);
    for (let back = 1; back < years; back += 1) {
      const later = facts[0] ?? fact;
      const value = Math.max(
        1 / scale,
        Math.round((later.value * scale) / (1 + random.decimal(low, high, 2) / 100)) / scale,
      );
      facts.unshift(
        graph.fact(label, value, {
          unit: fact.unit,
          decimals: fact.decimals ?? 2,
          series: fact.series,
          year: year - back,
        }),
      );
    }
    return { label, facts };
  });
}

/** The sums of such lines, one for each year; this year's is given where it is known already. */
export function sumsOf(
  { graph, year }: Statistics,
  label: string,
  lines: readonly Line[],
  known?: Fact,
): Line {
  const years = lines[0]?.facts.length ?? 0;
  const series = known?.series ?? `sum of ${lines[0]?.facts[0]?.id ?? label}`;
  const facts = Array.from({ length: years }, (_, at) => {
    const parts = lines.flatMap(({ facts: each }) => each.slice(at, at + 1));
    if (known !== undefined && at === years - 1) {
      graph.sum(known, parts);
      return known;
    }
    return graph.total(label, parts, { series, year: year - (years - 1 - at) });
  });
  return { label, facts };
}

/** The last fact of a line, which is this year's. */
export function latest({ label, facts }: Line): Fact {
  const fact = facts.at(-1);
  if (fact === undefined) throw new Error(`${label} has no year`);
  return fact;
}

/** The year before. */
export function previous({ label, facts }: Line): Fact {
  const fact = facts.at(-2);
  if (fact === undefined) throw new Error(`${label} has one year only`);
  return fact;
}
