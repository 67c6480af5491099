import type { Fact } from '../../graph/index.js';
import {
  about,
  type Block,
  bare,
  type Chapter,
  dataYear,
  exact,
  heading,
  inTenThousands,
  inWords,
  otherDate,
  paragraph,
  reference,
  reportYear,
  row,
  t,
} from '../../plan/index.js';
import type { RoundCity } from './city.js';
import { asFraction, inTenths, percentInWords, roughly, tensAndMore } from './roughly.js';
import { visitStory } from './stories.js';

/** 人才培养: round in the text, exact in the table at the end. */
export const talentChapter = (city: RoundCity): Chapter => ({
  title: '人才培养',
  blocks: [
    heading(2, '规模稳步扩大'),
    ...scale(city),
    heading(2, '素质持续提升'),
    ...quality(city),
    visitStory(city),
    heading(2, '出口更加畅通'),
    ...exits(city),
  ],
});

function scale({ graph, random, name, year, schools, students, indicators }: RoundCity): Block[] {
  const girls = graph.fact('女生', Math.round(students.now.value * random.decimal(0.42, 0.49, 3)), {
    year,
  });
  const boys = graph.fact('男生', students.now.value - girls.value, { year });
  graph.sum(students.now, [boys, girls]);
  const share = graph.share('男生占比', boys, students.now);
  const rural = graph.fact(
    '农村户籍学生',
    Math.round(students.now.value * random.decimal(0.58, 0.82, 3)),
    { year },
  );
  const ruralShare = graph.share('农村户籍占比', rural, students.now);
  return [
    paragraph(
      random.pick([
        () =>
          t`${dataYear(year, [students.now])}，${name}${inWords(schools)}中等职业学校在校生总规模${roughly(random, students.now)}，比上年增长${about(students.growth, 1)}，连续三年保持增长势头，其中男生占一半多一些，农村户籍学生占比${inTenths(random, ruralShare)}。`,
        () =>
          t`全市中等职业学校在校学生规模为${inTenThousands(students.now, 1)}，上年这一数字为${inTenThousands(students.before, 1)}，增加${roughly(random, students.change)}；${inWords(schools)}学校中，半数以上办学历史超过三十年，农村户籍学生占比${inTenths(random, ruralShare)}。`,
      ])(),
      t`专业点总数${roughly(random, indicators.of('programmes'))}，基本覆盖全市重点产业链。`,
    ),
    {
      kind: 'table',
      id: 'scale',
      caption: t`${dataYear(year, [students.now, boys, girls])}在校生基本情况`,
      head: [row(['指标', '人数（人）'])],
      rows: [
        row(['男生', bare(boys)]),
        row(['女生', bare(girls)]),
        row(['合计', bare(students.now)], { total: true }),
      ],
    },
    paragraph(
      t`从${reference('scale')}看，男生占${exact(share)}，女生略少于男生。农村户籍学生${exact(rural)}，不单列。`,
    ),
  ];
}

function quality({ graph, random, year, indicators }: RoundCity): Block[] {
  const of = (id: string): Fact => indicators.of(id);
  const coverage = graph.share('体测覆盖', of('fitness.tested'), of('students'));
  const clubs = graph.fact('社团', random.integer(210, 560), { unit: '个', year });
  const medals = ['金', '银', '铜'].map((metal, index) =>
    graph.fact(`${metal}牌`, random.integer(3 + 4 * index, 9 + 6 * index), { unit: '枚', year }),
  );
  const all = graph.total('奖牌', medals, { year });
  const models = graph.fact('最美中职生', random.integer(21, 79), { unit: '名', year });
  const volunteers = graph.fact(
    '志愿者',
    Math.round(of('students').value * random.decimal(0.3, 0.5, 3)),
    { year },
  );
  const share = graph.share('志愿者占比', volunteers, of('students'));
  return [
    paragraph(
      t`学生体质健康测试基本实现全覆盖，参测学生${roughly(random, of('fitness.tested'))}，参测面${inTenths(random, coverage)}，合格率达到百分之${percentInWords(of('fitness.pass_rate'))}上下（具体为${exact(of('fitness.pass_rate'))}）。各学校每天保证１小时以上体育锻炼时间，开设各类学生社团${roughly(random, clubs)}，${asFraction(share)}的在校生注册成为志愿者，登记在册的有${exact(volunteers)}。`,
    ),
    paragraph(
      t`在全省技能大赛上，我市选手一举夺得奖牌${inWords(all)}，其中金牌${inWords(medals[0] ?? all)}、银牌${inWords(medals[1] ?? all)}、铜牌${inWords(medals[2] ?? all)}；评选“最美中职生”${inWords(models)}，${tensAndMore(models)}优秀学子的事迹在全市巡回宣讲。`,
    ),
    paragraph(
      t`在校生总体满意度连续多年保持高位，本年度${inTenths(random, of('satisfaction.students'))}，其中对思想政治课教学的满意度为${exact(of('satisfaction.students.ideology'), { decimals: 1 })}，家长满意度为百分之${percentInWords(of('satisfaction.parents'))}左右。`,
    ),
  ];
}

function exits({ graph, random, year, indicators }: RoundCity): Block[] {
  const of = (id: string): Fact => indicators.of(id);
  const furtherShare = graph.share(
    '升学占落实',
    of('graduates.further_study'),
    of('graduates.placed'),
  );
  const localShare = graph.share('当地就业占比', of('employed.local'), of('employed'));
  const serviceShare = graph.share(
    '第三产业占比',
    of('employed_by_sector.tertiary'),
    of('employed_by_sector'),
  );
  const income = of('graduates.monthly_income');
  return [
    paragraph(
      t`${reportYear(year, '届')}毕业生${roughly(random, of('graduates'))}，去向落实率${inTenths(random, of('graduates.placed_rate'))}；落实去向的毕业生中，${asFraction(furtherShare)}选择升学，其余直接走上工作岗位，直接就业${roughly(random, of('graduates.direct'))}。就业学生中${inTenths(random, localShare)}留在当地，${inTenths(random, serviceShare)}进入第三产业，月均收入${about(income, 2, { unit: '元' })}。`,
    ),
    {
      kind: 'table',
      id: 'exits',
      caption: t`${reportYear(year, '届')}毕业生去向主要数据`,
      head: [row(['指标', '单位', '数值'])],
      rows: [
        row(['毕业生', '人', bare(of('graduates'))]),
        row(['落实去向', '人', bare(of('graduates.placed'))]),
        row(['其中：升学', '人', bare(of('graduates.further_study'))]),
        row(['其中：直接就业', '人', bare(of('graduates.direct'))]),
        row(['去向落实率', '%', bare(of('graduates.placed_rate'))]),
        row(['月收入', '元', bare(income)]),
      ],
    },
    paragraph(
      t`由${reference('exits')}可知，升学${exact(of('graduates.further_study'))}，占落实去向人数的${exact(furtherShare, { decimals: 1 })}。升入本科院校的学生${roughly(random, of('graduates.further_study.bachelor'))}，较${otherDate(2020)}前后有大幅增加。`,
    ),
  ];
}
