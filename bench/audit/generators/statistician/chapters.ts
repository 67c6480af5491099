import type { Fact } from '../../graph/index.js';
import {
  type Block,
  bare,
  type Chapter,
  dataYear,
  exact,
  heading,
  otherDate,
  paragraph,
  reportYear,
  row,
  t,
} from '../../plan/index.js';
import { remark, seenIn } from './remarks.js';
import type { Statistics } from './statistics.js';

/** What was counted, when and how. */
export function forewordOf({ name, year, indicators }: Statistics): Block[] {
  return [
    paragraph(
      t`本报告为${name}中等职业教育${reportYear(year, '年度')}质量年报，以统计表为主体，文字仅作必要说明。除特别注明外，在校生、教师等时点指标以秋季学期开学后的统计时点为准，经费和培训等时期指标为${otherDate(year)}1月1日至12月31日的合计数。`,
    ),
    paragraph(
      t`部分数据因四舍五入，分项之和与合计、各项占比之和与100%之间可能存在尾差，未作机械调整。表中“—”表示无数据或不适用，“0”表示数值为零。全市在校生${exact(indicators.of('students'))}、毕业生${exact(indicators.of('graduates'))}、专任教师${exact(indicators.of('staff.teachers'))}是计算各项比率的主要基数。`,
    ),
  ];
}

/** 文化传承: events by kind. */
export function culture({ graph, random, year }: Statistics): Chapter {
  const kinds = ['经典诵读', '传统技艺体验', '劳模工匠宣讲', '志愿服务'].map((kind) => ({
    kind,
    held: graph.fact(`${kind}场次`, random.integer(18, 130), { unit: '场', year }),
    came: graph.fact(`${kind}人次`, random.integer(1600, 9900), { unit: '人次', year }),
  }));
  const held = graph.total(
    '场次合计',
    kinds.map((each) => each.held),
    { year },
  );
  const came = graph.total(
    '人次合计',
    kinds.map((each) => each.came),
    { year },
  );
  const mean = graph.average('场均人次', came, held, { unit: '人次' });
  return {
    title: '文化传承',
    blocks: [
      heading(2, '文化活动'),
      {
        kind: 'table',
        id: 'culture',
        caption: ['校园文化活动统计'],
        head: [row(['活动类别', '场次', '参加人次'])],
        rows: [
          ...kinds.map((each) => row([each.kind, bare(each.held), bare(each.came)])),
          row(['合计', bare(held), bare(came)], { total: true }),
        ],
      },
      seenIn(
        random,
        'culture',
        t`${dataYear(year, [held, came])}共举办校园文化活动${exact(held)}，参加${exact(came)}，场均${exact(mean, { decimals: 0 })}。`,
      ),
      remark(t`参加人次含教师；线上收看不计入。`),
    ],
  };
}

/** 国际合作: mostly noughts, as they are in the annex. */
export function abroad({ random, indicators }: Statistics): Chapter {
  const lines = [
    ['接收国外访学教师（人）', 'foreign_teachers'],
    ['被国外采用的职业教育标准（个）', 'standards_abroad'],
    ['其中：专业标准（个）', 'standards_abroad.programme'],
    ['其中：课程标准（个）', 'standards_abroad.course'],
    ['中外合作办学专业（个）', 'joint_programmes'],
    ['教师赴国外指导和培训（人日）', 'teachers_abroad.days'],
  ] as const;
  return {
    title: '国际合作',
    blocks: [
      heading(2, '合作交流'),
      {
        kind: 'table',
        id: 'abroad',
        caption: ['国际合作主要指标'],
        head: [row(['指标', '数值'])],
        rows: lines.map(([label, id]) => row([label, bare(indicators.of(id))])),
      },
      seenIn(
        random,
        'abroad',
        t`被国外采用的标准${exact(indicators.of('standards_abroad'))}，中外合作办学在校生${exact(indicators.of('joint_programmes.students'))}，国际合作总体规模较小，尚不具备分区县统计的条件。`,
      ),
    ],
  };
}

/** 产教融合: enterprises by size, mentors, internships. */
export function industry({ graph, random, year, indicators }: Statistics): Chapter {
  const of = (id: string): Fact => indicators.of(id);
  const sizes = ['大型企业', '中型企业', '小微企业'];
  const counts = sizes.map((size, index) =>
    graph.fact(`合作${size}`, random.integer(12, 60) * (index + 1), { unit: '家', year }),
  );
  const interns = sizes.map((size, index) =>
    graph.fact(
      `${size}实习生`,
      (counts[index]?.value ?? 1) * random.integer(4, 11) + random.integer(0, 9),
      { year },
    ),
  );
  const companies = graph.total('合作企业', counts, { year });
  const all = graph.total('实习学生', interns, { year });
  const means = counts.map((count, index) =>
    graph.average(`${sizes[index]}平均接收`, interns[index] ?? all, count, { unit: '人' }),
  );
  const mean = graph.average('平均接收', all, companies, { unit: '人' });
  const hoursEach = graph.average(
    '行业导师人均课时',
    of('industry_mentors.hours'),
    of('industry_mentors'),
    { unit: '课时' },
  );
  const payEach = graph.average(
    '课时酬金',
    of('industry_mentors.pay'),
    of('industry_mentors.hours'),
    { factor: 1e4 },
  );
  return {
    title: '产教融合',
    blocks: [
      heading(2, '合作企业与实习'),
      {
        kind: 'table',
        id: 'companies',
        caption: ['合作企业与接收岗位实习学生'],
        head: [row(['企业规模', '企业数（家）', '接收实习学生（人）', '平均每家接收（人）'])],
        rows: [
          ...sizes.map((size, index) =>
            row([
              size,
              bare(counts[index] ?? all),
              bare(interns[index] ?? all),
              bare(means[index] ?? all, { decimals: 1 }),
            ]),
          ),
          row(['合计', bare(companies), bare(all), bare(mean, { decimals: 1 })], { total: true }),
        ],
      },
      seenIn(
        random,
        'companies',
        t`全市签约合作企业${exact(companies)}，接收岗位实习学生${exact(all)}，平均每家${exact(mean, { decimals: 1 })}；年实习专项经费${exact(of('internship.funds'))}，其中实习责任保险${exact(of('internship.insurance'))}。企业提供的校内实践教学设备值${exact(of('enterprise_equipment'))}，共建开放型区域产教融合实践中心${exact(of('practice_centres'))}。`,
      ),
      heading(2, '行业导师'),
      paragraph(
        t`聘请行业导师${exact(of('industry_mentors'))}，其中大国工匠、劳动模范${exact(of('industry_mentors.masters'))}；年课时总量${exact(of('industry_mentors.hours'))}，人均${exact(hoursEach, { decimals: 1 })}；年支付课酬${exact(of('industry_mentors.pay'))}，平均每课时${exact(payEach)}。`,
      ),
    ],
  };
}

/** 面临挑战: what the tables show is lacking, and next year's figures in a table of their own. */
export function outlook({ graph, random, name, year, indicators }: Statistics): Chapter {
  const aims = [
    ['“双师型”教师占比（%）', 'teachers.dual_qualified_rate', 2],
    ['体质测评合格率（%）', 'fitness.pass_rate', 1],
    ['去向落实率（%）', 'graduates.placed_rate', 0.5],
  ] as const;
  const targets = aims.map(([label, id, more]) =>
    graph.fact(
      `${label}目标`,
      Math.min(99, Math.ceil(indicators.of(id).value) + Math.round(more)),
      { unit: '%', year: year + 1 },
    ),
  );
  return {
    title: '面临挑战',
    blocks: [
      heading(2, '主要问题'),
      paragraph(
        t`统计数据反映出${name}中等职业教育发展的若干薄弱环节：一是区县之间规模差异明显，部分学校规模偏小；二是高级职务教师比例（${exact(indicators.of('teachers.senior_rate'), { decimals: 1 })}）有待提高；三是技术服务到款额占经费收入的比重很低，服务产业的能力还不够强。`,
      ),
      heading(2, '下一年度目标'),
      {
        kind: 'table',
        id: 'targets',
        caption: t`主要指标${otherDate(year + 1)}目标值`,
        head: [row(['指标', '当前值', '目标值'])],
        rows: aims.map(([label, id], index) =>
          row([label, bare(indicators.of(id)), bare(targets[index] ?? indicators.of(id))]),
        ),
      },
      seenIn(
        random,
        'targets',
        t`${otherDate(year + 1)}“双师型”教师占比计划达到${exact(targets[0] ?? indicators.of('students'))}；各项目标将分解到区县和学校，按季度监测、年终评价，未完成目标的单位应作出书面说明。`,
      ),
    ],
  };
}
