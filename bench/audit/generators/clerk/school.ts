import { type Fact, FactGraph } from '../../graph/index.js';
import type { Random } from '../../random.js';
import { drawIndicators, type Indicators } from '../../world/index.js';
import { type Comparison, drawnBefore } from '../comparison.js';
import { alike } from '../proportion.js';

/** A programme of the school, as it stands in several of the clerk's tables. */
export interface Programme {
  readonly code: string;
  readonly name: string;
  readonly students: Fact;
  readonly entrants: Fact;
  readonly graduates: Fact;
}

/** The school whose clerk writes. */
export interface ClerkSchool {
  readonly graph: FactGraph;
  readonly random: Random;
  readonly name: string;
  readonly year: number;
  readonly indicators: Indicators;
  readonly students: Comparison;
  readonly entrants: Comparison;
  readonly programmes: readonly Programme[];
  readonly classes: Fact;
}

const PROGRAMMES = [
  ['660102', '机械加工技术'],
  ['660203', '工业机器人技术应用'],
  ['700206', '汽车运用与维修'],
  ['710103', '电子技术应用'],
  ['710201', '计算机应用'],
  ['720201', '护理'],
  ['730301', '会计事务'],
  ['730701', '电子商务'],
  ['740201', '中餐烹饪'],
  ['770101', '幼儿保育'],
  ['610107', '园艺技术'],
  ['640301', '建筑工程施工'],
  ['660301', '机电技术应用'],
  ['710210', '计算机网络技术'],
  ['730801', '物流服务与管理'],
  ['740104', '高星级饭店运营与管理'],
  ['750109', '工艺美术'],
] as const;

/** Draws the school. */
export function drawClerkSchool(random: Random): ClerkSchool {
  const graph = new FactGraph();
  const name = random.pick(['示例县职业教育中心', '示例市第一中等专业学校', '示例市轻工职业学校']);
  const year = random.pick([2023, 2024, 2025]);
  const size = random.integer(1100, 3100);
  const indicators = drawIndicators(graph, random.fork('indicators'), {
    students: size,
    scope: name,
    year,
    schools: 1,
  });
  const students = indicators.of('students');
  const graduates = indicators.of('graduates');
  const chosen = random.several(PROGRAMMES, indicators.of('programmes').value);
  const shares = random.split(students.value, chosen.length, 24);
  const entering = alike(
    random,
    Math.round(students.value * random.decimal(0.33, 0.37, 3)),
    shares,
  );
  const leaving = alike(random, graduates.value, shares);
  const programmes = chosen.map(
    ([code, label], index): Programme => ({
      code,
      name: label,
      students: graph.fact(`${label}在校生`, shares[index] ?? 0, { year }),
      entrants: graph.fact(`${label}新生`, entering[index] ?? 0, { year }),
      graduates: graph.fact(`${label}毕业生`, leaving[index] ?? 0, { year }),
    }),
  );
  graph.counts(indicators.of('programmes'), 'programmes', programmes.length);
  graph.sum(
    students,
    programmes.map((each) => each.students),
  );
  graph.sum(
    graduates,
    programmes.map((each) => each.graduates),
  );
  const entrants = graph.total(
    '招生',
    programmes.map((each) => each.entrants),
    { year, series: 'entrants' },
  );
  return {
    graph,
    random,
    name,
    year,
    indicators,
    programmes,
    students: drawnBefore(graph, random, students, -3, 5),
    entrants: drawnBefore(graph, random, entrants, 1.5, 9),
    classes: graph.fact('班级数', Math.round(students.value / random.decimal(36, 44, 1)), {
      unit: '个',
      year,
    }),
  };
}
