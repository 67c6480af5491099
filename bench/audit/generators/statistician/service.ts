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
  row,
  size,
  t,
} from '../../plan/index.js';
import { remark, seenIn } from './remarks.js';
import { latest, linesOverYears, previous, type Statistics, sumsOf } from './statistics.js';

/** Training by kind of learner over two years. */
export function trainingTable(statistics: Statistics): Block[] {
  const { graph, random, year, indicators } = statistics;
  const of = (id: string): Fact => indicators.of(id);
  const lines = linesOverYears(
    statistics,
    ['企业在岗职工', '高素质农民', '退役军人', '老年学习者', '其他'].map((label) => ({
      label,
      fact: graph.fact(`${label}培训`, random.integer(620, 8800), {
        unit: '人次',
        year,
        series: `${label}培训`,
      }),
    })),
    2,
    [2, 13],
  );
  const whole = sumsOf(statistics, '培训人次', lines);
  const growths = lines.map((line) => graph.growth(latest(line), previous(line)));
  const growth = graph.growth(latest(whole), previous(whole));
  const share = graph.share('公益学时占比', of('training.public_hours'), of('training.hours'));
  const mean = graph.average('项目均学时', of('training.hours'), of('training.projects'), {
    unit: '学时',
  });
  return [
    {
      kind: 'table',
      id: 'training',
      caption: ['社会培训分类情况'],
      note: '单位：人次、%',
      head: [
        row([
          '培训对象',
          dataYear(year - 1, [previous(whole)]),
          dataYear(year, [latest(whole)]),
          '增长率',
        ]),
      ],
      rows: [
        ...lines.map((line, index) =>
          row([
            line.label,
            bare(previous(line)),
            bare(latest(line)),
            bare(growths[index] ?? growth),
          ]),
        ),
        row(['合计', bare(previous(whole)), bare(latest(whole)), bare(growth)], { total: true }),
      ],
    },
    seenIn(
      random,
      'training',
      t`全年社会培训合计${inTenThousands(latest(whole))}，比上年${direction(growth, '增长', '下降')}${size(growth, { decimals: 1 })}。开展非学历培训项目${exact(of('training.projects'))}、${exact(of('training.hours'))}，平均每个项目${exact(mean, { decimals: 1 })}，其中公益项目培训${exact(of('training.public_hours'))}，占总学时的${exact(share)}，非学历培训到账经费${exact(of('training.income'))}。`,
    ),
    remark(t`同一人参加多期培训的按实际参加次数计人次；学时与人次分别统计，不作折算。`),
  ];
}

/** Awards of a competition in a table of levels and places. */
export function awardTable({ graph, random, year }: Statistics): Block[] {
  const places = ['一等奖', '二等奖', '三等奖'];
  const levels = ['国家级', '省级', '市级'].map((level, depth) => {
    const each = places.map((place, at) =>
      graph.fact(
        `${level}${place}`,
        random.integer(1 + at, 3 + 2 * at) * (1 + depth * 4) + random.integer(0, 3),
        { unit: '项', year },
      ),
    );
    return { level, each, sum: graph.total(`${level}奖`, each, { year }) };
  });
  const columns = places.map((place, at) =>
    graph.total(
      place,
      levels.map(({ each, sum }) => each[at] ?? sum),
      { year },
    ),
  );
  const whole = graph.total(
    '获奖合计',
    levels.map(({ sum }) => sum),
    { year },
  );
  graph.sum(whole, columns);
  const [nation, province] = levels;
  return [
    {
      kind: 'table',
      id: 'awards',
      caption: ['学生技能竞赛获奖情况'],
      note: '单位：项',
      head: [
        {
          cells: [
            cell('级别', { rows: 2 }),
            cell('奖项', { columns: 3 }),
            cell('小计', { rows: 2 }),
          ],
        },
        row(places),
      ],
      rows: [
        ...levels.map(({ level, each, sum }) =>
          row([level, ...each.map((fact) => bare(fact)), bare(sum)]),
        ),
        row(['合计', ...columns.map((fact) => bare(fact)), bare(whole)], { total: true }),
      ],
    },
    seenIn(
      random,
      'awards',
      t`学生在各级技能竞赛中共获奖${exact(whole)}，其中国家级${exact(nation?.sum ?? whole)}、省级${exact(province?.sum ?? whole)}；获省级一等奖${exact(province?.each[0] ?? whole)}，第${random.pick(['十六', '十七', '十九'])}届市赛共设赛项若干，覆盖主要专业大类。`,
    ),
  ];
}

/** Technology and what came of it. */
export function technologyRemarks({ graph, random, year, indicators }: Statistics): Block[] {
  const of = (id: string): Fact => indicators.of(id);
  const ids = [
    ['横向技术服务到款额（万元）', 'technical_service.income'],
    ['横向技术服务产生的经济效益（万元）', 'technical_service.benefit'],
    ['纵向科研经费到款额（万元）', 'research_funds'],
    ['技术产权交易收入（万元）', 'technology_trade_income'],
  ] as const;
  const rate = graph.average(
    '投入产出',
    of('technical_service.benefit'),
    of('technical_service.income'),
    { unit: '元' },
  );
  return [
    {
      kind: 'table',
      id: 'technology',
      caption: t`${dataYear(year, [of('technical_service.income')])}技术服务主要指标`,
      head: [row(['指标', '数值'])],
      rows: ids.map(([label, id]) => row([label, bare(of(id))])),
    },
    seenIn(
      random,
      'technology',
      t`每1元横向技术服务到款带来经济效益${exact(rate)}。年末拥有知识产权项目${exact(of('ip'))}，其中授权专利${exact(of('ip.patents'))}，发明专利${exact(of('ip.patents.invention'))}，自${otherDate(2020)}以来累计转化情况另行统计。`,
    ),
  ];
}
