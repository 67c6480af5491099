import type { Fact } from '../../graph/index.js';
import {
  type Block,
  bare,
  type Chapter,
  dataYear,
  direction,
  exact,
  heading,
  listing,
  otherDate,
  paragraph,
  reference,
  reportYear,
  rounded,
  row,
  size,
  t,
} from '../../plan/index.js';
import type { DistrictPlace } from './district.js';
import { schoolPart } from './school-parts.js';
import type { Refrains } from './summary.js';

/** 产教融合, by a hand that numbers points in brackets and quotes policy. */
export function industryChapter(place: DistrictPlace): Chapter {
  const { graph, random, year, indicators } = place;
  const of = (id: string): Fact => indicators.of(id);
  const partners = [
    '示例精密机械有限公司',
    '示例软件股份有限公司',
    '示例康养集团',
    '示例酒店管理有限公司',
    '示例冷链物流有限公司',
  ];
  const chosen = random.several(partners, random.integer(3, 4));
  const core = graph.count('区级产教融合型企业', 'core', chosen.length, { unit: '家', year });
  const signed = graph.fact('签约企业', random.integer(48, 130), { unit: '家' });
  const fresh = graph.fact('新签约企业', random.integer(6, 18), { unit: '家', year });
  graph.within(fresh, signed);
  const orders = graph.fact('现代学徒', random.integer(180, 520), { year });
  const share = graph.share('学徒占比', orders, of('students'));
  const bases = graph.fact('实训基地', random.integer(60, 140), { unit: '个' });
  const inside = graph.fact('校内实训基地', random.integer(14, 32), { unit: '个' });
  const outside = graph.fact('校外实训基地', bases.value - inside.value, { unit: '个' });
  graph.sum(bases, [inside, outside]);
  const policy = graph.fact('国家规划产教融合型企业', 10_000, { unit: '家' });
  return {
    title: '产教融合',
    blocks: [
      heading(2, '政策引领'),
      paragraph(
        t`《职业教育产教融合赋能提升行动实施方案（2023—2025年）》提出，到${otherDate(2025)}，国家产教融合试点城市达到50个左右，在全国建设培育${exact(policy)}以上产教融合型企业。对照上述目标，我区于${otherDate(year)}出台配套措施，认定首批区级产教融合型企业${exact(core)}：${listing(
          'core',
          chosen.map((each) => [each]),
        )}。`,
      ),
      heading(2, '主要做法'),
      paragraph(
        t`（1）扩大合作面。全区职业学校累计签约合作企业${exact(signed)}，其中当年新签约${exact(fresh)}。（2）深化学徒制。参加现代学徒制培养的学生${exact(orders)}，占全区在校生的${exact(share)}。（3）建好实训基地。现有实训基地${exact(bases)}，校内${exact(inside)}、校外${exact(outside)}。（4）引进行业导师${exact(of('industry_mentors'))}，全年授课${exact(of('industry_mentors.hours'))}，支付课酬${exact(of('industry_mentors.pay'))}。`,
      ),
      schoolPart(place, 2, 'apprentices'),
      heading(2, '专业与课程'),
      paragraph(
        t`全区开设专业${exact(of('programmes'))}，组成专业群${exact(of('programme_groups'))}。教学计划内课程${exact(of('courses'))}，其中课证融通课程${exact(of('courses.certificate'))}。在线精品课程${exact(of('online_courses'))}，按级别分，国家级${exact(of('online_courses.national'))}、省级${exact(of('online_courses.provincial'))}、校级${exact(of('online_courses.school'))}。`,
      ),
      {
        kind: 'figure',
        id: 'bases',
        caption: t`${reportYear(year)}全区实训基地构成`,
        labels: [t`校内 ${bare(inside)}`, t`校外 ${bare(outside)}`],
      },
    ],
  };
}

/** 发展保障, by an accountant and by the personnel section. */
export function supportChapter(place: DistrictPlace, refrains: Refrains): Chapter {
  const { graph, random, city, indicators } = place;
  const of = (id: string): Fact => indicators.of(id);
  const ideology = graph.average('思政课师生', of('students'), of('staff.teachers.ideology'), {
    unit: '人',
  });
  const cityDual = graph.fact(
    `${city}双师占比`,
    Math.floor((of('teachers.dual_qualified_rate').value - random.decimal(1.5, 5, 1)) * 10) / 10,
    { unit: '%', decimals: 1 },
  );
  const ahead = graph.difference(of('teachers.dual_qualified_rate'), cityDual);
  return {
    title: '发展保障',
    blocks: [
      heading(2, '经费保障'),
      ...moneyTable(place),
      heading(2, '师资保障'),
      paragraph(
        refrains.teachers(),
        t`全市平均水平为${exact(cityDual)}，我区高出${size(ahead, { decimals: 1 })}。思政课教师${exact(of('staff.teachers.ideology'))}，平均每名思政课教师对应学生${exact(ideology, { decimals: 0 })}。对照思政课专任教师与学生比不低于1∶350的要求，全区总体达标，个别学校尚需补充。`,
      ),
      paragraph(
        t`教职工${exact(of('staff'))}，核定编制${exact(of('staff.posts'))}，班主任${exact(of('staff.class_teachers'))}；高级职务教师占${rounded(of('teachers.senior_rate'), 1)}，生师比${exact(of('student_teacher_ratio'), { unit: ':1' })}。`,
      ),
      heading(2, '条件保障'),
      paragraph(
        t`依据《职业学校办学条件达标工程实施方案》（教职成〔2022〕5号），区政府逐校制定达标方案。生均教学科研仪器设备值${exact(of('equipment_per_student'), { unit: '元' })}，国家最低标准为生均2500元；生均工位${exact(of('workstations_per_student'), { unit: '个' })}；互联网出口带宽${exact(of('bandwidth.internet'))}。`,
      ),
    ],
  };
}

function moneyTable({ graph, random, year, money, indicators }: DistrictPlace): Block[] {
  const labels = ['基本支出', '项目支出'];
  const lower = Math.round(money.now.value * random.decimal(0.68, 0.8, 3) * 100) / 100;
  const basic = graph.fact('基本支出', lower, { unit: '万元', decimals: 2, year, series: 'basic' });
  const project = graph.fact('项目支出', Math.round((money.now.value - lower) * 100) / 100, {
    unit: '万元',
    decimals: 2,
    year,
    series: 'project',
  });
  const basicBefore = graph.fact(
    '基本支出',
    Math.round(money.before.value * random.decimal(0.7, 0.8, 3) * 100) / 100,
    { unit: '万元', decimals: 2, year: year - 1, series: 'basic' },
  );
  const projectBefore = graph.fact(
    '项目支出',
    Math.round((money.before.value - basicBefore.value) * 100) / 100,
    { unit: '万元', decimals: 2, year: year - 1, series: 'project' },
  );
  graph.sum(money.now, [basic, project]);
  graph.sum(money.before, [basicBefore, projectBefore]);
  const share = graph.share('项目支出占比', project, money.now);
  const rows = [
    [basicBefore, basic],
    [projectBefore, project],
  ] as const;
  return [
    paragraph(
      t`${dataYear(year, [money.now], '年度')}，全区职业教育经费总投入${exact(money.now)}，${dataYear(year - 1, [money.before], '年度')}为${exact(money.before)}，${direction(money.growth, '增长', '下降')}${size(money.growth)}；按用途分，项目支出占${exact(share)}，详见${reference('money')}。`,
    ),
    {
      kind: 'table',
      id: 'money',
      caption: ['全区职业教育经费投入情况'],
      note: '单位：万元',
      head: [row(['用途', `${year - 1}年度`, `${year}年度`])],
      rows: [
        ...rows.map(([before, now], index) => row([labels[index] ?? '', bare(before), bare(now)])),
        row(['合计', bare(money.before), bare(money.now)], { total: true }),
      ],
    },
    paragraph(
      t`年生均财政拨款水平${exact(indicators.of('funding_per_student'))}，财政专项拨款${exact(indicators.of('earmarked_funding'))}，实习专项经费${exact(indicators.of('internship.funds'))}，其中实习责任保险${exact(indicators.of('internship.insurance'))}。`,
    ),
  ];
}
