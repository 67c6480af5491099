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
  reportYear,
  row,
  size,
  t,
} from '../../plan/index.js';
import type { ClerkSchool } from './school.js';
import { lineTable, smallTable, yearCaption } from './tables.js';
import { amongIt, brief } from './terse.js';

/** 人才培养. */
export const studentsChapter = (school: ClerkSchool): Chapter => ({
  title: '人才培养',
  blocks: [
    heading(2, '学校概况'),
    ...overview(school),
    heading(2, '招生与在校生'),
    ...numbers(school),
    heading(2, '学生活动与资助'),
    ...life(school),
    heading(2, '毕业与就业'),
    ...leaving(school),
    heading(2, '满意度'),
    ...content(school),
  ],
});

function overview({
  graph,
  random,
  name,
  classes,
  students,
  indicators,
  year,
}: ClerkSchool): Block[] {
  const founded = random.integer(1958, 1989);
  const perClass = graph.average('班均人数', students.now, classes, { unit: '人' });
  return [
    paragraph(
      t`${name}创办于${otherDate(founded)}。学校为公办全日制中等职业学校。校训：${random.pick(['厚德、精技、笃行、创新', '德技并修、知行合一', '明德强技、自立自强'])}。`,
      t`${reportYear(year)}，在校生${exact(students.now)}，班级${exact(classes)}，平均班额${exact(perClass, { decimals: 1 })}，教职工${exact(indicators.of('staff'))}。`,
    ),
  ];
}

function numbers(school: ClerkSchool): Block[] {
  const { graph, random, year, students, entrants, programmes } = school;
  const boys = graph.fact('男生', Math.round(students.now.value * random.decimal(0.48, 0.62, 3)), {
    year,
  });
  const girls = graph.fact('女生', students.now.value - boys.value, { year });
  graph.sum(students.now, [boys, girls]);
  // Few of this year's entrants have left by the autumn's count.
  const first = entrants.now.value - random.integer(0, 6);
  const older = students.now.value - first;
  const sizes = [first, ...random.split(older, 2, Math.floor(older * 0.45))];
  const grades = sizes.map((value, index) => graph.fact(`第${index + 1}年级`, value, { year }));
  graph.sum(students.now, grades);
  const origins = ['本县（市、区）', '市内其他', '省内其他', '外省'];
  const weights = [0.7, 0.18, 0.08, 0.04];
  const from: Fact[] = [];
  let left = entrants.now.value;
  for (const [index, origin] of origins.entries()) {
    const last = index === origins.length - 1;
    const value = last
      ? left
      : Math.max(
          3,
          Math.round(entrants.now.value * (weights[index] ?? 0) * random.decimal(0.92, 1.0, 3)),
        );
    from.push(graph.fact(`${origin}新生`, value, { year }));
    left -= value;
  }
  graph.sum(entrants.now, from);
  const shares = from.map((fact) => graph.share('生源占比', fact, entrants.now));
  const began = graph.fact('学年初在校', students.now.value + random.integer(12, 60), { year });
  const kept = graph.fact('学年末在校', began.value - random.integer(9, 40), { year });
  const keptRate = graph.share('巩固率', kept, began);
  const sums = [entrants.now, students.now];
  return [
    paragraph(
      t`${dataYear(year, [students.now, entrants.now])}在校生${exact(students.now)}，${direction(students.change, '较上年增加', '较上年减少')}${size(students.change)}。`,
      amongIt([
        ['男生', boys],
        ['女生', girls],
      ]),
      t`招生${exact(entrants.now)}，上年招生${exact(entrants.before)}，增长${size(entrants.growth, { decimals: 1 })}。分专业见${reference('programmes')}，生源见${reference('origins')}。`,
    ),
    {
      kind: 'table',
      id: 'programmes',
      caption: ['分专业招生数和在校生数'],
      head: [row(['专业代码', '专业名称', '招生（人）', '在校生（人）'])],
      rows: [
        ...programmes.map((each) =>
          row([each.code, each.name, bare(each.entrants), bare(each.students)]),
        ),
        row(['—', '合计', ...sums.map((fact) => bare(fact))], { total: true }),
      ],
    },
    {
      kind: 'table',
      id: 'origins',
      caption: ['新生生源构成'],
      head: [row(['生源地', '人数', '占比（%）'])],
      rows: [
        ...origins.map((origin, index) =>
          row([origin, bare(from[index] ?? entrants.now), bare(shares[index] ?? entrants.now)]),
        ),
        row(['合计', bare(entrants.now), '100'], { total: true }),
      ],
    },
    lineTable(
      'grades',
      ['各年级在校生（人）'],
      [
        ['一年级', grades[0] ?? boys],
        ['二年级', grades[1] ?? boys],
        ['三年级', grades[2] ?? boys],
        ['合计', students.now],
      ],
    ),
    paragraph(
      t`巩固率：${otherDate(year - 1, `—${year}学年`)}初在册${exact(began)}，学年末在册${exact(kept)}，巩固率${exact(keptRate)}。学年在册数含休学，与秋季在校生数口径不同。`,
    ),
  ];
}

function life({ graph, random, year, indicators }: ClerkSchool): Block[] {
  const of = (id: string): Fact => indicators.of(id);
  const kinds = ['文艺类', '体育类', '科技类', '技能类'];
  const clubs = kinds.map((kind) =>
    graph.fact(`${kind}社团`, random.integer(3, 9), { unit: '个', year }),
  );
  const members = kinds.map((kind) =>
    graph.fact(`${kind}社团成员`, random.integer(60, 240), { unit: '人次', year }),
  );
  const clubSum = graph.total('社团', clubs, { year });
  const memberSum = graph.total('社团成员', members, { year });
  const grants = graph.fact('国家助学金人数', random.integer(150, 420), { year });
  const granted = graph.fact('国家助学金', grants.value * 0.2, { unit: '万元', decimals: 1, year });
  const scholars = graph.fact('国家奖学金人数', random.integer(2, 7), { year });
  const scholarship = graph.fact('国家奖学金', Math.round(scholars.value * 6) / 10, {
    unit: '万元',
    decimals: 1,
    year,
  });
  const helped = graph.total('资助人次', [grants, scholars], { year, unit: '人次' });
  const paid = graph.total('资助金额', [granted, scholarship], { year });
  const prizes = ['国家级', '省级', '市级'].map((level, index) =>
    graph.fact(`${level}奖`, random.integer(index === 0 ? 1 : 4, 3 + index * 7), {
      unit: '项',
      year,
    }),
  );
  const all = graph.total('技能大赛获奖', prizes, { year });
  return [
    brief(
      random,
      ['体质健康测试', of('fitness.tested')],
      ['体质测评合格率', of('fitness.pass_rate')],
      ['取得职业技能等级证书', of('certificates')],
    ),
    paragraph(
      t`学生社团${exact(clubSum)}，参加${exact(memberSum)}。技能大赛获奖${exact(all)}。`,
      amongIt([
        ['国家级', prizes[0] ?? all],
        ['省级', prizes[1] ?? all],
        ['市级', prizes[2] ?? all],
      ]),
    ),
    smallTable(
      'clubs',
      '学生社团',
      ['类别', '社团（个）', '参加（人次）'],
      kinds.map((label, index) => ({
        label,
        facts: [clubs[index] ?? clubSum, members[index] ?? memberSum],
      })),
      [clubSum, memberSum],
    ),
    smallTable(
      'aid',
      '学生资助',
      ['项目', '人次', '金额（万元）'],
      [
        { label: '国家助学金', facts: [grants, granted] },
        { label: '国家奖学金', facts: [scholars, scholarship] },
      ],
      [helped, paid],
    ),
    paragraph(
      t`资助合计${exact(helped)}，金额${exact(paid)}。其中国家助学金${exact(granted)}。按规定免除符合条件学生的学费。`,
    ),
  ];
}

function leaving({ graph, random, year, indicators, programmes }: ClerkSchool): Block[] {
  const of = (id: string): Fact => indicators.of(id);
  const share = graph.share('升学占毕业生', of('graduates.further_study'), of('graduates'));
  return [
    paragraph(
      t`${reportYear(year, '届')}毕业生${exact(of('graduates'))}。落实去向${exact(of('graduates.placed'))}，落实率${exact(of('graduates.placed_rate'))}。其中升学${exact(of('graduates.further_study'))}，直接就业${exact(of('graduates.direct'))}。升学占毕业生${exact(share)}。升学中进入本科${exact(of('graduates.further_study.bachelor'))}。`,
    ),
    smallTable(
      'graduates',
      '分专业毕业生数',
      ['专业名称', '毕业生（人）'],
      programmes.map((each) => ({ label: each.name, facts: [each.graduates] })),
      [of('graduates')],
    ),
    lineTable('sectors', yearCaption(year, [of('employed_by_sector')], '直接就业去向（人）'), [
      ['第一产业', of('employed_by_sector.primary')],
      ['第二产业', of('employed_by_sector.secondary')],
      ['第三产业', of('employed_by_sector.tertiary')],
      ['合计', of('employed_by_sector')],
    ]),
    brief(
      random,
      ['月收入', of('graduates.monthly_income')],
      ['本省去向落实率', of('placement.in_province_rate')],
      ['自主创业率', of('self_employment_rate')],
      ['毕业三年晋升比例', of('promotion_3y_rate')],
    ),
    paragraph(
      t`留在当地就业${exact(of('employed.local'))}。到中小微企业等基层就业${exact(of('employed.small'))}，到大型企业就业${exact(of('employed.large'))}。`,
    ),
  ];
}

function content({ random, indicators }: ClerkSchool): Block[] {
  const of = (id: string): Fact => indicators.of(id);
  const asked = [
    ['在校生', 'satisfaction.students'],
    ['毕业生', 'satisfaction.graduates'],
    ['教职工', 'satisfaction.staff'],
    ['用人单位', 'satisfaction.employers'],
    ['家长', 'satisfaction.parents'],
  ] as const;
  return [
    smallTable(
      'satisfaction',
      '满意度调查结果',
      ['对象', '调查人次', '满意度（%）'],
      asked.map(([label, id]) => ({ label, facts: [of(`${id}.n`), of(id)] })),
      null,
    ),
    brief(
      random,
      ['课堂育人满意度', of('satisfaction.students.classroom')],
      ['课外育人满意度', of('satisfaction.students.extracurricular')],
      ['专业课教学满意度', of('satisfaction.students.vocational')],
    ),
  ];
}
