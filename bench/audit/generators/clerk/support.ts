import type { Fact } from '../../graph/index.js';
import {
  type Block,
  bare,
  type Chapter,
  dataYear,
  direction,
  exact,
  heading,
  otherDate,
  paragraph,
  reference,
  row,
  size,
  t,
} from '../../plan/index.js';
import { drawnBefore } from '../comparison.js';
import type { ClerkSchool } from './school.js';
import { lineTable, smallTable } from './tables.js';
import { amongIt, brief } from './terse.js';

/** 发展保障. */
export const supportChapter = (school: ClerkSchool): Chapter => ({
  title: '发展保障',
  blocks: [
    heading(2, '教师'),
    ...staff(school),
    heading(2, '校舍、图书、设备'),
    ...estate(school),
    heading(2, '经费'),
    ...money(school),
  ],
});

function staff({ graph, random, year, indicators }: ClerkSchool): Block[] {
  const of = (id: string): Fact => indicators.of(id);
  const teachers = of('staff.teachers');
  const master = graph.fact('研究生', Math.round(teachers.value * random.decimal(0.06, 0.16, 3)), {
    year,
  });
  const below = graph.fact('专科及以下', random.integer(1, 6), { year });
  const bachelor = graph.fact('本科', teachers.value - master.value - below.value, { year });
  graph.sum(teachers, [master, bachelor, below]);
  const senior = of('teachers.senior');
  const rest = random.split(teachers.value - senior.value, 2, 8);
  const middle = graph.fact('中级职称', rest[0] ?? 0, { year });
  const junior = graph.fact('初级及以下', rest[1] ?? 0, { year });
  graph.sum(teachers, [senior, middle, junior]);
  const others = graph.fact('其他教职工', of('staff').value - teachers.value, { year });
  graph.sum(of('staff'), [teachers, others]);
  const practised = graph.fact(
    '企业实践',
    Math.round(teachers.value * random.decimal(0.3, 0.6, 3)),
    { year },
  );
  const share = graph.share('企业实践占比', practised, teachers);
  return [
    paragraph(
      t`教职工${exact(of('staff'))}。其中专任教师${exact(teachers)}，其他人员${exact(others)}。核定编制${exact(of('staff.posts'))}。`,
      t`专任教师中，“双师型”${exact(of('teachers.dual_qualified'))}，占${exact(of('teachers.dual_qualified_rate'))}；高级职称${exact(senior)}，占${exact(of('teachers.senior_rate'))}。`,
    ),
    lineTable(
      'degrees',
      ['专任教师学历（人）'],
      [
        ['研究生', master],
        ['本科', bachelor],
        ['专科及以下', below],
        ['合计', teachers],
      ],
    ),
    lineTable(
      'titles',
      ['专任教师职称（人）'],
      [
        ['高级', senior],
        ['中级', middle],
        ['初级及以下', junior],
        ['合计', teachers],
      ],
    ),
    brief(
      random,
      ['思政课教师', of('staff.teachers.ideology')],
      ['体育课教师', of('staff.teachers.sports')],
      ['美育课教师', of('staff.teachers.arts')],
      ['班主任', of('staff.class_teachers')],
      ['生师比', of('student_teacher_ratio'), ':1'],
    ),
    paragraph(
      t`到企业实践教师${exact(practised)}，占专任教师${exact(share, { decimals: 1 })}。聘请行业导师${exact(of('industry_mentors'))}。其中大国工匠、劳动模范${exact(of('industry_mentors.masters'))}。行业导师年课时${exact(of('industry_mentors.hours'))}，课酬${exact(of('industry_mentors.pay'))}。`,
    ),
  ];
}

function estate({ graph, random, year, indicators, students }: ClerkSchool): Block[] {
  const of = (id: string): Fact => indicators.of(id);
  const land = graph.fact('占地面积', random.decimal(42_000, 98_000, 2), {
    unit: '平方米',
    decimals: 2,
    year,
  });
  const labels = ['教学及辅助用房', '行政办公用房', '学生生活用房'];
  const weights = [0.58, 0.1, 0.32];
  const base = students.now.value * random.decimal(22, 28, 2);
  const houses = labels.map((label, index) =>
    graph.fact(
      label,
      Math.round(base * (weights[index] ?? 0.1) * random.decimal(0.95, 1.05, 3) * 100) / 100,
      {
        unit: '平方米',
        decimals: 2,
        year,
      },
    ),
  );
  const built = graph.total('校舍建筑面积', houses, { year });
  const perHead = graph.average('生均校舍', built, students.now, { unit: '平方米' });
  const landPerHead = graph.average('生均占地', land, students.now, { unit: '平方米' });
  const books = graph.fact('纸质图书', Math.round(students.now.value * random.decimal(31, 46, 2)), {
    unit: '册',
    year,
  });
  const fresh = graph.fact('新增图书', random.integer(400, 2600), { unit: '册', year });
  graph.within(fresh, books);
  const booksEach = graph.average('生均图书', books, students.now, { unit: '册' });
  const computers = graph.fact('计算机', random.integer(320, 1100), { unit: '台', year });
  const machines = graph.fact(
    '教学用计算机',
    Math.round(computers.value * random.decimal(0.75, 0.9, 3)),
    { unit: '台', year },
  );
  graph.within(machines, computers);
  return [
    paragraph(
      t`占地面积${exact(land)}，生均${exact(landPerHead)}。校舍建筑面积${exact(built)}，生均${exact(perHead)}，见${reference('houses')}。`,
    ),
    smallTable(
      'houses',
      '校舍建筑面积',
      ['用房类别', '面积（平方米）'],
      labels.map((label, index) => ({ label, facts: [houses[index] ?? built] })),
      [built],
    ),
    paragraph(
      t`纸质图书${exact(books)}，其中当年新增${exact(fresh)}，生均${exact(booksEach, { decimals: 1 })}。计算机${exact(computers)}，其中教学用${exact(machines)}。`,
      t`生均教学科研仪器设备值${exact(of('equipment_per_student'), { unit: '元' })}。互联网出口带宽${exact(of('bandwidth.internet'))}，校园网主干带宽${exact(of('bandwidth.campus'))}。`,
    ),
    paragraph(
      t`对照《职业学校办学条件达标工程实施方案》（教职成〔2022〕5号）：校园占地面积不少于40000平方米，生均校舍不少于20平方米，生均图书不少于30册。学校均已达标。`,
    ),
  ];
}

function money({ graph, random, year, indicators, students }: ClerkSchool): Block[] {
  const of = (id: string): Fact => indicators.of(id);
  const base = (of('funding_per_student').value * students.now.value) / 1e4;
  const labels = ['财政补助收入', '事业收入', '其他收入'];
  const weights = [1.05, 0.09, 0.03];
  const income = labels.map((label, index) =>
    drawnBefore(
      graph,
      random,
      graph.fact(
        label,
        Math.round(base * (weights[index] ?? 0.1) * random.decimal(1, 1.2, 3) * 100) / 100,
        {
          unit: '万元',
          decimals: 2,
          year,
          series: label,
        },
      ),
      random.pick([-6, 2]),
      8,
    ),
  );
  const now = graph.total(
    '总收入',
    income.map((each) => each.now),
    { year, series: 'income' },
  );
  const before = graph.total(
    '总收入',
    income.map((each) => each.before),
    { year: year - 1, series: 'income' },
  );
  const change = graph.difference(now, before);
  const growth = graph.growth(now, before);
  return [
    {
      kind: 'table',
      id: 'income',
      caption: ['学校收入'],
      note: '单位：万元',
      head: [row(['项目', dataYear(year - 1, [before]), dataYear(year, [now])])],
      rows: [
        ...income.map((each, index) =>
          row([labels[index] ?? '', bare(each.before), bare(each.now)]),
        ),
        row(['合计', bare(before), bare(now)], { total: true }),
      ],
    },
    paragraph(
      t`总收入${exact(now)}，比上年${direction(change, '增加', '减少')}${size(change)}，${direction(growth, '增长', '下降')}${size(growth)}。`,
      amongIt([
        ['财政补助收入', income[0]?.now ?? now],
        ['事业收入', income[1]?.now ?? now],
      ]),
    ),
    brief(
      random,
      ['年生均财政拨款水平', of('funding_per_student')],
      ['年财政专项拨款', of('earmarked_funding')],
    ),
    paragraph(
      t`经费管理执行内部控制制度，${otherDate(year)}接受审计部门专项检查一次，未发现违规问题。`,
    ),
  ];
}
