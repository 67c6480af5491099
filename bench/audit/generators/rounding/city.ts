import { type Fact, FactGraph } from '../../graph/index.js';
import type { Random } from '../../random.js';
import { drawIndicators, type Indicators } from '../../world/index.js';
import { type Comparison, drawnBefore } from '../comparison.js';

/** The city whose writer never gives a number exactly where a round one will do. */
export interface RoundCity {
  readonly graph: FactGraph;
  readonly random: Random;
  readonly name: string;
  readonly year: number;
  readonly indicators: Indicators;
  readonly schools: Fact;
  readonly students: Comparison;
  readonly money: Comparison;
  readonly training: Comparison;
  readonly partners: Fact;
}

/** Draws the city. */
export function drawRoundCity(random: Random): RoundCity {
  const graph = new FactGraph();
  const name = random.pick(['示例安市', '示例平市', '示例康市']);
  const year = random.pick([2023, 2024, 2025]);
  const count = random.integer(14, 32);
  const indicators = drawIndicators(graph, random.fork('indicators'), {
    students: random.integer(1500, 2400) * count + random.integer(1, 99),
    scope: name,
    year,
    schools: count,
  });
  const students = indicators.of('students');
  const funding = (indicators.of('funding_per_student').value * students.value) / 1e4;
  const money = graph.fact(
    '经费总投入',
    Math.round(funding * random.decimal(1.1, 1.3, 3) * 100) / 100,
    {
      unit: '万元',
      decimals: 2,
      year,
      series: 'money',
    },
  );
  const training = graph.fact('社会培训', random.integer(21_000, 98_000), {
    unit: '人次',
    year,
    series: 'training',
  });
  return {
    graph,
    random,
    name,
    year,
    indicators,
    schools: graph.fact(`${name}学校`, count, { unit: '所', year }),
    students: drawnBefore(graph, random, students, 2.2, 6.8),
    money: drawnBefore(graph, random, money, 2.5, 8.5),
    training: drawnBefore(graph, random, training, 4, 15),
    partners: graph.fact('合作企业', random.integer(230, 880), { unit: '家', year }),
  };
}
