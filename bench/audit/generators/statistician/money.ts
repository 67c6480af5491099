import type { Fact } from '../../graph/index.js';
import {
  type Block,
  bare,
  cell,
  dataYear,
  direction,
  exact,
  inHundredMillions,
  rounded,
  row,
  size,
  t,
} from '../../plan/index.js';
import { remark, seenIn } from './remarks.js';
import { latest, linesOverYears, previous, type Statistics, sumsOf } from './statistics.js';

/** Income by source and spending by kind: in 万元 in the tables, in 亿元 beside them. */
export function moneyTables(statistics: Statistics): Block[] {
  const { graph, random, year, indicators } = statistics;
  const of = (id: string): Fact => indicators.of(id);
  const base = (of('funding_per_student').value * of('students').value) / 1e4;
  const amount = (label: string, value: number) => ({
    label,
    fact: graph.fact(label, Math.round(value * 100) / 100, {
      unit: '万元',
      decimals: 2,
      year,
      series: label,
    }),
  });
  const income = linesOverYears(
    statistics,
    [
      amount('财政拨款', base * random.decimal(1.05, 1.2, 3)),
      amount('事业收入', base * random.decimal(0.08, 0.14, 3)),
      amount('捐赠收入', base * random.decimal(0.002, 0.006, 4)),
      amount('其他收入', base * random.decimal(0.02, 0.05, 3)),
    ],
    3,
    [-2, 9],
  );
  const whole = sumsOf(statistics, '收入合计', income);
  const [state] = income;
  if (state === undefined) throw new Error('No income');
  const growths = income.map((line) => graph.growth(latest(line), previous(line)));
  const growth = graph.growth(latest(whole), previous(whole));
  const change = graph.difference(latest(whole), previous(whole));
  const share = graph.share('财政拨款占比', latest(state), latest(whole));
  const perStudent = graph.average('生均收入', latest(whole), of('students'), { factor: 1e4 });
  return [
    {
      kind: 'table',
      id: 'income',
      caption: ['中等职业学校经费收入情况'],
      note: '单位：万元、%',
      head: [
        {
          cells: [
            cell('项目', { rows: 2 }),
            cell('收入', { columns: 3 }),
            cell('比上年增长', { rows: 2 }),
          ],
        },
        row(
          [2, 1, 0].map((back) =>
            dataYear(
              year - back,
              [...income, whole].flatMap(({ facts }) => facts.slice(2 - back, 3 - back)),
            ),
          ),
        ),
      ],
      rows: [
        ...income.map(({ label, facts }, index) =>
          row([label, ...facts.map((fact) => bare(fact)), bare(growths[index] ?? growth)]),
        ),
        row(['合计', ...whole.facts.map((fact) => bare(fact)), bare(growth)], { total: true }),
      ],
    },
    seenIn(
      random,
      'income',
      t`${dataYear(year, [latest(whole)])}全市中等职业学校经费收入合计${inHundredMillions(latest(whole))}，比上年${direction(change, '增加', '减少')}${size(change)}，${direction(growth, '增长', '下降')}${size(growth)}，其中财政拨款${inHundredMillions(latest(state), 3)}，占${exact(share)}。按在校生计算，生均收入${exact(perStudent, { decimals: 0 })}。`,
    ),
    remark(
      t`财政拨款含专项拨款${exact(of('earmarked_funding'))}；年生均财政拨款水平${exact(of('funding_per_student'))}按财政部门核定口径计算，不等于财政拨款与在校生数之比。`,
    ),
    ...spending(statistics),
  ];
}

function spending({ graph, random, year, indicators }: Statistics): Block[] {
  const labels = ['人员经费', '日常公用经费', '设备购置', '实训耗材', '师资培训', '其他支出'];
  const weights = [0.62, 0.14, 0.1, 0.05, 0.02, 0.06];
  const base = (indicators.of('funding_per_student').value * indicators.of('students').value) / 1e4;
  const parts = labels.map((label, index) =>
    graph.fact(
      label,
      Math.round(base * (weights[index] ?? 0.1) * random.decimal(0.9, 1.2, 3) * 100) / 100,
      {
        unit: '万元',
        decimals: 2,
        year,
      },
    ),
  );
  const whole = graph.total('支出合计', parts, { year });
  const shares = parts.map((part) => graph.share('支出占比', part, whole));
  const people = parts[0] ?? whole;
  const perHead = graph.average('人均人员经费', people, indicators.of('staff'), { factor: 1e4 });
  return [
    {
      kind: 'table',
      id: 'spending',
      caption: ['经费支出结构'],
      head: [row(['支出项目', '金额（万元）', '比重（%）'])],
      rows: [
        ...labels.map((label, index) =>
          row([
            label,
            bare(parts[index] ?? whole, { grouping: true }),
            bare(shares[index] ?? whole),
          ]),
        ),
        row(['合计', bare(whole, { grouping: true }), '100'], { total: true }),
      ],
    },
    seenIn(
      random,
      'spending',
      t`全年支出合计${exact(whole)}，人员经费占${rounded(shares[0] ?? whole, 1)}，设备购置占${rounded(shares[2] ?? whole, 1)}；按教职工总数计算，人均人员经费${exact(perHead, { decimals: 0 })}。`,
    ),
  ];
}
