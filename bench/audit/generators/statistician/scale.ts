import type { Fact } from '../../graph/index.js';
import {
  type Block,
  bare,
  cell,
  dataYear,
  direction,
  exact,
  inTenThousands,
  otherDate,
  type Row,
  row,
  size,
  t,
} from '../../plan/index.js';
import { type Comparison, drawnBefore } from '../comparison.js';
import { remark, seenIn } from './remarks.js';
import type { Statistics } from './statistics.js';

interface Area {
  readonly name: string;
  readonly schools: Fact;
  readonly students: Comparison;
}

const REGIONS: readonly (readonly [region: string, districts: readonly string[]])[] = [
  ['城区', ['示例中区', '示例南区', '示例高新区']],
  ['县域', ['示例东县', '示例西县', '示例河县']],
];

/** Students by district: two levels of heads, sums within sums. */
export function districtTable(statistics: Statistics): Block[] {
  const { graph, random, name, year, indicators } = statistics;
  const students = indicators.of('students');
  const regions = REGIONS.map(([region, names]) => ({
    region,
    names: random.several(names, random.integer(2, 3)),
  }));
  const all = regions.flatMap(({ names }) => names);
  const parts = random.split(students.value, all.length, 1200);
  const areas = all.map((area, index): Area => {
    const now = graph.fact(`${area}在校生`, parts[index] ?? 0, { year, series: `${area}在校生` });
    return {
      name: area,
      schools: graph.fact(
        `${area}学校`,
        Math.max(1, Math.round(now.value / random.integer(1400, 2300))),
        { unit: '所', year },
      ),
      students: drawnBefore(graph, random, now, random.pick([-5, 2]), 6.5),
    };
  });
  const sums = regions.map(({ region, names }) =>
    summed(
      statistics,
      region,
      areas.filter((area) => names.includes(area.name)),
    ),
  );
  const whole = summed(statistics, name, sums, students);
  const [town, land] = sums;
  const share = graph.share('城区占比', town?.students.now ?? students, students);
  const mean = graph.average('校均规模', students, whole.schools, { unit: '人' });
  const rows: Row[] = regions.flatMap(({ region, names }, at) => [
    ...names.map((each, index) =>
      areaRow(
        areas.find((area) => area.name === each),
        index === 0 ? region : null,
        names.length + 1,
      ),
    ),
    { ...areaRow({ ...(sums[at] ?? whole), name: '小计' }, null, 1), total: true },
  ]);
  return [
    seenIn(
      random,
      'districts',
      t`${dataYear(year, [students])}全市${exact(whole.schools)}中等职业学校在校生合计${exact(students)}（${inTenThousands(students)}），校均${exact(mean, { decimals: 0, hedge: { word: '约', side: 'before', meaning: 'about' } })}。`,
      t`其中城区小计${exact(town?.students.now ?? students)}，占${exact(share)}，${direction(town?.students.growth ?? share, '同比增长', '同比下降')}${size(town?.students.growth ?? share)}；县域小计${exact(land?.students.now ?? students)}，${direction(land?.students.growth ?? share, '同比增长', '同比下降')}${size(land?.students.growth ?? share)}。`,
    ),
    {
      kind: 'table',
      id: 'districts',
      caption: [`${name}各区县中等职业学校数与在校生数`],
      head: [
        {
          cells: [
            cell('区域', { columns: 2, rows: 2 }),
            cell('学校数（所）', { rows: 2 }),
            cell('在校生数（人）', { columns: 2 }),
            cell('增长', { columns: 2 }),
          ],
        },
        {
          cells: [
            cell(dataYear(year - 1, [whole.students.before])),
            cell(dataYear(year, [students])),
            cell('人数'),
            cell('幅度（%）'),
          ],
        },
      ],
      rows: [
        ...rows,
        {
          cells: [cell('合计', { columns: 2 }), ...figures(whole)],
          total: true,
        },
      ],
    },
    remark(
      t`在校生数为秋季学期学籍统计数，不含非全日制和短期培训学员；${otherDate(2021)}以前数据因统计口径调整不可直接对比。`,
    ),
  ];
}

function summed(
  { graph, year }: Statistics,
  name: string,
  areas: readonly Area[],
  known?: Fact,
): Area {
  const now = areas.map((area) => area.students.now);
  const students = known ?? graph.total(`${name}在校生`, now, { year, series: `${name}在校生` });
  if (known !== undefined) graph.sum(known, now);
  const before = graph.total(
    `${name}在校生`,
    areas.map((area) => area.students.before),
    { year: year - 1, series: students.series },
  );
  return {
    name,
    schools: graph.total(
      `${name}学校`,
      areas.map((area) => area.schools),
      { year },
    ),
    students: {
      now: students,
      before,
      change: graph.difference(students, before),
      growth: graph.growth(students, before),
    },
  };
}

const figures = ({ schools, students }: Area) => [
  cell(bare(schools)),
  cell(bare(students.before)),
  cell(bare(students.now)),
  cell(bare(students.change)),
  cell(bare(students.growth)),
];

function areaRow(area: Area | undefined, region: string | null, reach: number): Row {
  if (area === undefined) throw new Error('A row without an area');
  return {
    cells: [
      ...(region === null ? [] : [cell(region, { rows: reach })]),
      cell(area.name),
      ...figures(area),
    ],
  };
}

/** Students by grade and sex: sums of rows and of columns. */
export function gradeTable({ graph, random, year, indicators }: Statistics): Block[] {
  const students = indicators.of('students');
  const grades = ['一年级', '二年级', '三年级'];
  const sizes = random.split(students.value, 3, Math.floor(students.value * 0.27));
  const boys = sizes.map((whole, index) =>
    graph.fact(`${grades[index]}男生`, Math.round(whole * random.decimal(0.5, 0.58, 3)), { year }),
  );
  const girls = sizes.map((whole, index) =>
    graph.fact(`${grades[index]}女生`, whole - (boys[index]?.value ?? 0), { year }),
  );
  const each = grades.map((grade, index) =>
    graph.total(`${grade}在校生`, [boys[index] ?? students, girls[index] ?? students], { year }),
  );
  const allBoys = graph.total('男生', boys, { year });
  const allGirls = graph.total('女生', girls, { year });
  graph.sum(students, each);
  graph.sum(students, [allBoys, allGirls]);
  const shares = each.map((fact) => graph.share('年级占比', fact, students));
  const boyShare = graph.share('男生占比', allBoys, students);
  const ratio = graph.average('男女比', allBoys, allGirls, { unit: '' });
  return [
    {
      kind: 'table',
      id: 'grades',
      caption: ['分年级、分性别在校生数'],
      note: '单位：人、%',
      head: [row(['年级', '男', '女', '合计', '占全部在校生比例'])],
      rows: [
        ...grades.map((grade, index) =>
          row([
            grade,
            bare(boys[index] ?? students),
            bare(girls[index] ?? students),
            bare(each[index] ?? students),
            bare(shares[index] ?? students),
          ]),
        ),
        row(['合计', bare(allBoys), bare(allGirls), bare(students), '100'], { total: true }),
      ],
    },
    seenIn(
      random,
      'grades',
      t`在校生中男生${exact(allBoys)}，占${exact(boyShare)}，女生${exact(allGirls)}，男女生之比为${exact(ratio, { unit: '∶1' })}；一年级在校生${exact(each[0] ?? students)}，占全部在校生的${exact(shares[0] ?? students, { decimals: 1 })}${largest(each)}。`,
    ),
  ];
}

const largest = ([first, ...rest]: readonly Fact[]): string =>
  rest.every((fact) => fact.value < (first?.value ?? 0)) ? '，规模居三个年级之首' : '';
