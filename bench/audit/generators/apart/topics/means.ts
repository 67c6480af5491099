import type { Fact } from '../../../graph/index.js';
import {
  type Block,
  bare,
  cell,
  dataYear,
  exact,
  heading,
  inHundredMillions,
  paragraph,
  reference,
  rounded,
  row,
  type Table,
  t,
} from '../../../plan/index.js';
import type { Voice } from '../voice.js';

const LINES = ['财政拨款', '上级专项补助', '事业收入', '社会捐赠', '其他收入'];

/** Money and what is bought for it. */
export function means(voice: Voice): Block[] {
  const { graph, random, year, names } = voice;
  const { table, all, lines } = fundTable(voice);
  const [first, second] = lines;
  if (!first || !second) return [];
  const share = graph.share('财政拨款占收入', first.now, all);
  const spent = voice.money('支出', Number((all.value * random.decimal(0.9, 0.99, 3)).toFixed(2)));
  const done = graph.share('支出占收入', spent, all);
  const earmarked = voice.of('earmarked_funding');
  const shown = all.value > 10_000 ? inHundredMillions(all, 2) : rounded(all, 1);
  return [
    heading(2, random.pick(['经费保障', '办学经费', '经费投入与使用'])),
    paragraph(
      voice.say(
        t`${dataYear(year, [all])}${names.short}办学经费总收入${exact(all)}${voice.change(all)}；其中财政拨款${exact(first.now)}，占总收入的${exact(share)}。全年支出${exact(spent)}，支出占收入的${rounded(done, 1)}。`,
        t`全年经费总收入约${shown}（详见${reference(table.id)}），财政拨款${exact(first.now)}、上级专项补助${exact(second.now)}，财政拨款占${rounded(share, 1)}。总支出${exact(spent)}。`,
        t`经费收入合计${exact(all)}，支出合计${exact(spent)}，收支比${rounded(done, 2)}。收入构成中财政拨款占${rounded(share, 1)}，为${exact(first.now)}。`,
      ),
      voice.say(
        t`年生均财政拨款水平${exact(voice.of('funding_per_student'))}${voice.change(voice.of('funding_per_student'))}，年财政专项拨款${exact(earmarked)}。`,
        t`年财政专项拨款${exact(earmarked)}${voice.change(earmarked)}，生均财政拨款为${exact(voice.of('funding_per_student'))}。`,
      ),
    ),
    table,
    paragraph(voice.prose('means', 2)),
    ...conditions(voice),
  ];
}

function fundTable(voice: Voice) {
  const { graph, random, year } = voice;
  const base = (voice.of('funding_per_student').value * voice.of('students').value) / 1e4;
  const shares = [0.72, 0.16, 0.07, 0.01, 0.03];
  const lines = LINES.map((name, index) => {
    const now = voice.money(
      name,
      Number((base * (shares[index] ?? 0.01) * random.decimal(0.85, 1.2, 3)).toFixed(2)),
    );
    return { name, now, before: voice.last(now) };
  });
  const all = graph.total(
    '经费总收入',
    lines.map(({ now }) => now),
    { year, series: 'income' },
  );
  const before = graph.total(
    '上年总收入',
    lines.map((line) => line.before),
    { year: year - 1, series: 'income' },
  );
  const growth = (now: Fact, then: Fact) => bare(graph.growth(now, then), { decimals: 1 });
  const table: Table = {
    kind: 'table',
    id: voice.id('table'),
    caption: [random.pick(['办学经费收入情况', '经费收入来源统计'])],
    note: '单位：万元',
    head: [
      {
        cells: [
          cell('项目', { rows: 2 }),
          cell('金额', { columns: 2 }),
          cell('增长率（%）', { rows: 2 }),
          cell('占比（%）', { rows: 2 }),
        ],
      },
      row([
        t`${dataYear(
          year,
          lines.map(({ now }) => now),
        )}`,
        t`${dataYear(
          year - 1,
          lines.map((line) => line.before),
        )}`,
      ]),
    ],
    rows: [
      ...lines.map(({ name, now, before: then }) =>
        row([
          name,
          bare(now),
          bare(then),
          growth(now, then),
          bare(graph.share(`${name}占比`, now, all)),
        ]),
      ),
      row(['合计', bare(all), bare(before), growth(all, before), '100'], { total: true }),
    ],
  };
  return { table, all, lines };
}

function conditions(voice: Voice): Block[] {
  const { graph, random, year } = voice;
  const students = voice.of('students');
  const area = voice.measure('占地面积', students.value * random.decimal(36, 60, 1), 2, '平方米');
  const built = voice.measure('建筑面积', students.value * random.decimal(21, 32, 1), 2, '平方米');
  const perArea = graph.average('生均占地', area, students, { unit: '平方米', year });
  const perBuilt = graph.average('生均校舍', built, students, { unit: '平方米', year });
  const books = voice.people(
    '纸质图书',
    Math.round(students.value * random.decimal(30.5, 46, 1)),
    '册',
  );
  const perBook = graph.average('生均图书', books, students, { unit: '册', year });
  const [banks, n, p, s] = [
    'resource_banks',
    'resource_banks.national',
    'resource_banks.provincial',
    'resource_banks.school',
  ].map((id) => voice.of(id));
  const [courses, cn, cp, cs] = [
    'online_courses',
    'online_courses.national',
    'online_courses.provincial',
    'online_courses.school',
  ].map((id) => voice.of(id));
  if (!banks || !n || !p || !s || !courses || !cn || !cp || !cs) return [];
  return [
    heading(2, random.pick(['办学条件', '基础条件保障'])),
    paragraph(
      voice.say(
        t`校园占地面积${exact(area)}，生均${rounded(perArea, 2)}；校舍建筑面积${exact(built)}，生均${rounded(perBuilt, 2)}；纸质图书${exact(books)}，生均${rounded(perBook, 1)}。`,
        t`占地面积${rounded(area, 2, { factor: 1e4, unit: '万平方米' })}，校舍建筑面积${rounded(built, 2, { factor: 1e4, unit: '万平方米' })}，生均占地、生均校舍分别为${rounded(perArea, 1)}和${rounded(perBuilt, 1)}；图书${rounded(books, 2, { scale: '万' })}，生均图书${rounded(perBook, 1)}。`,
        t`按在校生计算，生均占地${rounded(perArea, 2)}（总面积${exact(area)}），生均校舍${rounded(perBuilt, 2)}（建筑面积${exact(built)}），均高于国家规定的33平方米和20平方米的标准。`,
      ),
      t`生均教学科研仪器设备值${exact(voice.of('equipment_per_student'))}，生均校内实践教学工位数${exact(voice.of('workstations_per_student'))}。`,
      voice.prose('means', 1),
    ),
    heading(2, random.pick(['数字化建设', '信息化与教学资源'])),
    paragraph(
      voice.say(
        t`互联网出口带宽${exact(voice.of('bandwidth.internet'))}，校园网主干最大带宽${exact(voice.of('bandwidth.campus'))}。`,
        t`校园网主干最大带宽达到${exact(voice.of('bandwidth.campus'))}，出口带宽${exact(voice.of('bandwidth.internet'))}。`,
      ),
      voice.say(
        t`建成专业教学资源库${exact(banks)}，其中国家级${exact(n)}、省级${exact(p)}、校级${exact(s)}；在线精品课程${exact(courses)}，国家级、省级、校级分别为${exact(cn)}、${exact(cp)}、${exact(cs)}。`,
        t`拥有国家级、省级、校级专业教学资源库${exact(n)}、${exact(p)}和${exact(s)}，共${exact(banks)}；在线精品课程数${exact(courses)}（国家级${exact(cn)}，省级${exact(cp)}，校级${exact(cs)}）。`,
      ),
      t`编写教材${exact(voice.of('textbooks'))}，其中国家规划教材${exact(voice.of('textbooks.national'))}，校企合作编写${exact(voice.of('textbooks.with_enterprise'))}。`,
      voice.say(
        t`教学计划内课程${exact(voice.of('courses'))}、${exact(voice.of('courses.hours'))}，课证融通课程${exact(voice.of('courses.certificate'))}，网络教学课程${exact(voice.of('courses.online'))}。`,
        [],
      ),
      voice.prose('means', 1),
    ),
  ];
}
