import { type Fact, FactGraph } from '../../graph/index.js';
import type { Random } from '../../random.js';
import { drawIndicators, type Indicators } from '../../world/index.js';
import { type Comparison, drawnBefore } from '../comparison.js';
import { alike } from '../proportion.js';

/** One school of the district, as its table has it. */
export interface Member {
  readonly name: string;
  readonly students: Fact;
  readonly graduates: Fact;
  readonly teachers: Fact;
}

/** The district that several hands write of. */
export interface DistrictPlace {
  readonly graph: FactGraph;
  readonly random: Random;
  readonly city: string;
  readonly name: string;
  readonly year: number;
  /** 2022—2023学年. */
  readonly term: string;
  readonly indicators: Indicators;
  readonly schools: Fact;
  readonly members: readonly Member[];
  readonly students: Comparison;
  readonly planned: Fact;
  readonly enrolled: Fact;
  readonly training: Comparison;
  readonly money: Comparison;
}

const KINDS = [
  '职业教育中心',
  '工业技术学校',
  '信息管理学校',
  '护理学校',
  '现代服务学校',
  '艺术学校',
];

/** Draws the district. */
export function drawDistrict(random: Random): DistrictPlace {
  const graph = new FactGraph();
  const city = random.pick(['示例市', '示例江市']);
  const name = `${city}${random.pick(['临江区', '新港区', '北湖区'])}`;
  const year = random.pick([2023, 2024, 2025]);
  const kinds = random.several(KINDS, random.integer(4, 6));
  const students = random.integer(1300, 1900) * kinds.length + random.integer(1, 99);
  const indicators = drawIndicators(graph, random.fork('indicators'), {
    students,
    scope: name,
    year,
    schools: kinds.length,
  });
  const schools = graph.count(`${name}学校`, 'members', kinds.length, { unit: '所', year });
  const short = name.slice(city.length, -1);
  const shares = random.split(students, kinds.length, 500);
  const cut = (id: string, sizes: readonly number[]): Fact[] => {
    const whole = indicators.of(id);
    const parts = sizes.map((value, index) => graph.fact(`${kinds[index]}${id}`, value, { year }));
    graph.sum(whole, parts);
    return parts;
  };
  const studentsOf = cut('students', shares);
  const graduatesOf = cut('graduates', alike(random, indicators.of('graduates').value, shares));
  const teachersOf = cut(
    'staff.teachers',
    alike(random, indicators.of('staff.teachers').value, shares),
  );
  const members = kinds.map(
    (kind, index): Member => ({
      name: `示例${short}${kind}`,
      students: studentsOf[index] ?? schools,
      graduates: graduatesOf[index] ?? schools,
      teachers: teachersOf[index] ?? schools,
    }),
  );
  const enrolled = graph.fact('实际录取', Math.round(students * random.decimal(0.33, 0.37, 3)), {
    year,
  });
  const planned = graph.fact(
    '招生计划',
    Math.ceil(enrolled.value / 50) * 50 + random.integer(0, 2) * 50,
    { year },
  );
  graph.within(enrolled, planned);
  const training = graph.fact('培训人次', random.integer(9000, 32_000), {
    unit: '人次',
    year,
    series: 'training',
  });
  const money = graph.fact(
    '经费投入',
    Math.round(
      ((indicators.of('funding_per_student').value * students) / 1e4) *
        random.decimal(1.1, 1.3, 3) *
        100,
    ) / 100,
    { unit: '万元', decimals: 2, year, series: 'money' },
  );
  return {
    graph,
    random,
    city,
    name,
    year,
    term: `—${year}学年`,
    indicators,
    schools,
    members,
    students: drawnBefore(
      graph,
      random,
      indicators.of('students'),
      random.pick([-4, 1.5]),
      random.pick([-1.5, 5]),
    ),
    planned,
    enrolled,
    training: drawnBefore(graph, random, training, 3, 12),
    money: drawnBefore(graph, random, money, 2, 9),
  };
}
