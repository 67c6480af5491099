import { type Fact, FactGraph } from '../../graph/index.js';
import type { Random } from '../../random.js';
import { drawIndicators, type Indicators } from '../../world/index.js';
import { drawSchool, type School } from './school.js';

/** The city whose schools' stories are told. */
export interface Place {
  readonly graph: FactGraph;
  readonly random: Random;
  readonly name: string;
  readonly year: number;
  readonly indicators: Indicators;
  readonly schools: Fact;
  /** One for each story: no school is told of twice. */
  readonly told: readonly School[];
}

const KINDS = [
  '机电工程学校',
  '旅游职业学校',
  '信息技术学校',
  '卫生学校',
  '现代农业学校',
  '艺术职业学校',
  '汽车工程学校',
  '商贸学校',
  '幼儿师范学校',
];

/** Draws the city and the schools of its stories. */
export function drawPlace(random: Random): Place {
  const graph = new FactGraph();
  const name = random.pick(['示例湖市', '示例川市', '示例港市']);
  const year = random.pick([2023, 2024, 2025]);
  const count = random.integer(11, 19);
  const indicators = drawIndicators(graph, random.fork('indicators'), {
    students: random.integer(1700, 2200) * count + random.integer(1, 99),
    scope: name,
    year,
    schools: count,
  });
  const schools = graph.fact(`${name}学校数`, count, { unit: '所', year });
  const told = KINDS.map((kind) => drawSchool(graph, random, `${name}${kind}`, year));
  return { graph, random, name, year, indicators, schools, told };
}

/** The school of a story: each story has a place of its own among them. */
export function schoolAt({ told }: Place, index: number): School {
  const school = told[index];
  if (school === undefined) throw new Error(`No school for story ${index}`);
  return school;
}
