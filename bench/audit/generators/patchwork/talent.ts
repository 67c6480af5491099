import type { Fact } from '../../graph/index.js';
import {
  type Block,
  bare,
  type Chapter,
  cell,
  dataYear,
  exact,
  heading,
  otherDate,
  paragraph,
  reference,
  rounded,
  row,
  t,
} from '../../plan/index.js';
import { drawnRateBefore } from '../comparison.js';
import type { DistrictPlace } from './district.js';
import { schoolPart } from './school-parts.js';
import type { Refrains } from './summary.js';

/** 人才培养, by a hand that counts in school years and sets the nation's figures beside the district's. */
export function talentChapter(place: DistrictPlace, refrains: Refrains): Chapter {
  return {
    title: '人才培养',
    blocks: [
      heading(2, '规模结构'),
      ...scale(place, refrains),
      heading(2, '学生发展'),
      ...growthOfStudents(place),
      schoolPart(place, 0, 'classrooms'),
      heading(2, '就业质量'),
      ...employment(place, refrains),
    ],
  };
}

function scale(place: DistrictPlace, refrains: Refrains): Block[] {
  const { graph, random, city, year, term, members, students, planned, enrolled, indicators } =
    place;
  const done = graph.share('招生完成率', enrolled, planned);
  const before = graph.fact('上年录取', Math.round(enrolled.value * random.decimal(0.9, 0.98, 3)), {
    year: year - 1,
  });
  const cityStudents = graph.fact(
    `${city}在校生`,
    students.now.value * random.integer(4, 7) + random.integer(100, 900),
    { year },
  );
  graph.within(students.now, cityStudents);
  const share = graph.share('占全市比重', students.now, cityStudents);
  return [
    paragraph(
      refrains.scale(),
      t`同期${city}全市中等职业学校在校生为${exact(cityStudents)}，我区占${exact(share)}，各校情况见${reference('members')}。`,
    ),
    {
      kind: 'table',
      id: 'members',
      caption: ['全区中等职业学校基本情况'],
      note: '单位：人',
      head: [row(['学校', '在校生', '毕业生', '专任教师'])],
      rows: [
        ...members.map((each) =>
          row([each.name, bare(each.students), bare(each.graduates), bare(each.teachers)]),
        ),
        row(
          [
            '合计',
            bare(students.now),
            bare(indicators.of('graduates')),
            bare(indicators.of('staff.teachers')),
          ],
          { total: true },
        ),
      ],
    },
    paragraph(
      t`${dataYear(year, [enrolled])}秋季招生计划为${exact(planned)}，实际录取${exact(enrolled)}，计划完成率${exact(done)}；${dataYear(year - 1, [before])}秋季实际录取${exact(before)}。${otherDate(year - 1, term)}各校学生巩固情况良好，流失学生以转学、应征入伍为主。`,
    ),
  ];
}

function growthOfStudents({ graph, random, year, term, indicators }: DistrictPlace): Block[] {
  const of = (id: string): Fact => indicators.of(id);
  const fitness = drawnRateBefore(graph, random, of('fitness.pass_rate'), 0.2, 1.8);
  const provinceFit = graph.fact('全省体测合格率', random.decimal(85, 88, 1), {
    unit: '%',
    decimals: 1,
    year,
  });
  const national = graph.fact('国家要求合格率', 85, { unit: '%' });
  const people = graph.fact('参赛学生', random.integer(120, 320), { year });
  const times = graph.fact('参赛人次', people.value + random.integer(30, 140), {
    unit: '人次',
    year,
  });
  const awards = ['国家级', '省级', '市级'].map((level, index) =>
    graph.fact(`${level}获奖`, random.integer(2, 6) * (1 + index * 5), { unit: '项', year }),
  );
  const whole = graph.total('获奖', awards, { year });
  const cumulative = graph.fact(
    '五年获奖',
    whole.value * random.integer(3, 5) + random.integer(2, 20),
    { unit: '项' },
  );
  graph.within(whole, cumulative);
  return [
    paragraph(
      t`${otherDate(year - 1, term)}，全区有${exact(of('fitness.tested'))}参加国家学生体质健康标准测试，合格率${exact(fitness.now)}，上一学年为${exact(fitness.before)}，全省中职学生平均合格率为${exact(provinceFit)}。《“健康中国2030”规划纲要》等文件提出加强学校体育，市里要求各校体质健康合格率不低于${exact(national)}，我区已超额实现。`,
    ),
    paragraph(
      t`技能竞赛方面，全区学生${exact(people)}、${exact(times)}参加市级以上比赛（同一学生参加两个以上赛项的，人数计一次、人次分别计算），获奖${exact(whole)}，其中国家级${exact(awards[0] ?? whole)}、省级${exact(awards[1] ?? whole)}、市级${exact(awards[2] ?? whole)}；自${otherDate(year - 4)}以来五年累计获奖${exact(cumulative)}。`,
    ),
    paragraph(
      t`在校生满意度${exact(of('satisfaction.students'))}，调查样本${exact(of('satisfaction.students.n'), { unit: '人次' })}；家长满意度${exact(of('satisfaction.parents'))}，调查样本${exact(of('satisfaction.parents.n'), { unit: '人次' })}。`,
    ),
  ];
}

function employment(
  { graph, random, year, indicators }: DistrictPlace,
  refrains: Refrains,
): Block[] {
  const of = (id: string): Fact => indicators.of(id);
  const nation = graph.fact('全国落实率', random.decimal(94, 95.2, 2), {
    unit: '%',
    decimals: 2,
    year,
  });
  const province = graph.fact('全省落实率', random.decimal(94.2, 95.4, 2), {
    unit: '%',
    decimals: 2,
    year,
  });
  const matched = graph.fact(
    '对口就业',
    Math.round(of('graduates.direct').value * random.decimal(0.68, 0.84, 3)),
    { year },
  );
  const share = graph.share('对口率', matched, of('graduates.direct'));
  const rates = [of('graduates.placed_rate'), province, nation];
  return [
    paragraph(
      refrains.placed(),
      t`落实率高于全省平均水平（${exact(province)}）和全国平均水平（${exact(nation)}）。直接就业${exact(of('graduates.direct'))}，其中专业对口${exact(matched)}，对口率${exact(share)}（以直接就业人数为基数）。`,
    ),
    {
      kind: 'table',
      id: 'rates',
      caption: t`${dataYear(year, rates)}毕业生去向落实率比较`,
      head: [{ cells: [cell('范围'), cell('全区'), cell('全省'), cell('全国')] }],
      rows: [row(['落实率（%）', ...rates.map((rate) => bare(rate))])],
    },
    paragraph(
      t`毕业生平均月收入${exact(of('graduates.monthly_income'))}，本省去向落实率${rounded(of('placement.in_province_rate'), 1)}，留在当地就业${exact(of('employed.local'))}，面向第三产业就业${exact(of('employed_by_sector.tertiary'))}。`,
    ),
  ];
}
