import { type Fact, FactGraph } from '../../graph/index.js';
import type { Random } from '../../random.js';
import { drawIndicators, type Indicators } from '../../world/index.js';
import { type Comparison, drawnBefore } from '../comparison.js';
import { alike } from '../proportion.js';

/** A district, or the schools that the city itself runs. */
export interface District {
  readonly name: string;
  readonly schools: Fact;
  readonly students: Comparison;
  readonly teachers: Fact;
}

/** The city that the bureau reports of. */
export interface City {
  readonly graph: FactGraph;
  readonly random: Random;
  readonly name: string;
  readonly year: number;
  readonly indicators: Indicators;
  readonly schools: Fact;
  readonly ownSchools: Fact;
  readonly districtSchools: Fact;
  readonly students: Comparison;
  readonly enrolment: Comparison;
  readonly graduates: Comparison;
  readonly teachers: Comparison;
  readonly districts: readonly District[];
}

const DISTRICTS = ['东示例区', '西示例区', '南示例区', '北示例区', '示例滨县', '示例山县'];

/** Draws the city and what its districts have of it. */
export function drawCity(random: Random): City {
  const graph = new FactGraph();
  const name = random.pick(['示例江市', '示例州市', '示例宁市']);
  const year = random.pick([2023, 2024, 2025]);
  const names = random.several(DISTRICTS, random.integer(3, 5));
  const counts = [...names, name].map(() => random.integer(2, 5));
  const schoolCount = counts.reduce((sum, each) => sum + each, 0);
  const indicators = drawIndicators(graph, random.fork('indicators'), {
    students: random.integer(1500, 2300) * schoolCount + random.integer(1, 99),
    scope: name,
    year,
    schools: schoolCount,
  });
  const schoolsOf = counts.map((count, index) =>
    graph.fact(`${names[index] ?? '市直'}学校数`, count, { unit: '所', year }),
  );
  const schools = graph.total(`${name}学校数`, schoolsOf, { year });
  const own = schoolsOf.at(-1) ?? schools;
  const districtSchools = graph.total('区县学校数', schoolsOf.slice(0, -1), { year });
  graph.sum(schools, [districtSchools, own]);
  const students = indicators.of('students');
  const teachers = indicators.of('staff.teachers');
  const studentsOf = random.split(students.value, counts.length, 900);
  const teachersOf = alike(random, teachers.value, studentsOf);
  const districts = [...names, '市直学校'].map((district, index): District => {
    const measure = (what: string, values: readonly number[]): Fact =>
      graph.fact(`${district}${what}`, values[index] ?? 0, { year, series: `${district}${what}` });
    const rises = random.chance(0.75);
    return {
      name: district,
      schools: schoolsOf[index] ?? schools,
      students: drawnBefore(
        graph,
        random,
        measure('在校生', studentsOf),
        rises ? 2 : -7,
        rises ? 9 : -2,
      ),
      teachers: measure('专任教师', teachersOf),
    };
  });
  graph.sum(
    students,
    districts.map((each) => each.students.now),
  );
  graph.sum(
    teachers,
    districts.map((each) => each.teachers),
  );
  const before = graph.total(
    `${name}上年在校生`,
    districts.map((each) => each.students.before),
    { series: students.series, year: year - 1 },
  );
  const enrolment = graph.fact(
    '招生人数',
    Math.round(students.value * random.decimal(0.33, 0.37, 3)),
    {
      year,
      series: 'enrolment',
    },
  );
  return {
    graph,
    random,
    name,
    year,
    indicators,
    schools,
    ownSchools: own,
    districtSchools,
    students: {
      now: students,
      before,
      change: graph.difference(students, before),
      growth: graph.growth(students, before),
    },
    enrolment: drawnBefore(graph, random, enrolment, 2, 8),
    graduates: drawnBefore(graph, random, indicators.of('graduates'), -6, -2),
    teachers: drawnBefore(graph, random, teachers, 1.5, 5),
    districts,
  };
}
