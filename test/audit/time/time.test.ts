import { describe, expect, it } from 'vitest';
import type { AuditRule } from '../../../src/audit/rule.js';
import { anniversaries } from '../../../src/audit/time/anniversaries.js';
import { cohorts } from '../../../src/audit/time/cohorts.js';
import { comparedWithItself } from '../../../src/audit/time/compared-with-itself.js';
import { dateOrder } from '../../../src/audit/time/date-order.js';
import { dated } from '../../../src/audit/time/dated.js';
import { daysOfCount } from '../../../src/audit/time/days-of-count.js';
import { doneBeforeBegun } from '../../../src/audit/time/done-before-begun.js';
import { fiveYearPlans } from '../../../src/audit/time/five-year-plans.js';
import { futureAsPast } from '../../../src/audit/time/future-as-past.js';
import { impossibleDates } from '../../../src/audit/time/impossible-dates.js';
import { issued } from '../../../src/audit/time/issued.js';
import { lengths } from '../../../src/audit/time/lengths.js';
import { lookedBack } from '../../../src/audit/time/looked-back.js';
import { ownYear } from '../../../src/audit/time/own-year.js';
import { pastAsFuture } from '../../../src/audit/time/past-as-future.js';
import { periods } from '../../../src/audit/time/periods.js';
import { proposed } from '../../../src/audit/time/proposed.js';
import { recentYears } from '../../../src/audit/time/recent-years.js';
import { repeatedYears } from '../../../src/audit/time/repeated-years.js';
import { schoolYearDates } from '../../../src/audit/time/school-year-dates.js';
import { since } from '../../../src/audit/time/since.js';
import { stages } from '../../../src/audit/time/stages.js';
import { thisYear } from '../../../src/audit/time/this-year.js';
import { untilNow } from '../../../src/audit/time/until-now.js';
import { weekdays } from '../../../src/audit/time/weekdays.js';
import { yearOfFigures } from '../../../src/audit/time/year-of-figures.js';
import { yearSeries } from '../../../src/audit/time/year-series.js';
import { failuresOf, findingsIn, quotesOf } from '../structure/audited.js';
import { documentOf } from '../structure/document.js';

const COVER = '示例市职业教育质量报告（2023年度）';
const in2023 = (rule: AuditRule, text: string): readonly string[] =>
  failuresOf(rule, `${COVER}\n# 一、办学情况\n${text}`);

/** Sentences that a rule tells once, and traps that it leaves alone, in a report on 2023. */
const judges = (rule: AuditRule, wrong: readonly string[], right: readonly string[]): void => {
  it.each(wrong.map((text) => [text]))('tells: %s', (text) => {
    expect(in2023(rule, text)).toHaveLength(1);
  });
  it.each(right.map((text) => [text]))('leaves alone: %s', (text) => {
    expect(in2023(rule, text)).toEqual([]);
  });
};

/** What a report on 2023 may well say; no rule on time may stumble over it. */
const TRAPS = [
  '学校始建于1978年，2005年被认定为国家级重点中等职业学校。',
  '2024年3月，学校获评省级优质中等职业学校。',
  '2024年，学校将进一步深化产教融合。',
  '到2025年，学校将建成3个省级高水平专业群。',
  '“十四五”期间（2021—2025年），学校投入经费5000万元。',
  '《国家职业教育改革实施方案》提出，到2022年建成50所高水平高等职业学校。',
  '与2022年相比，2023年毕业生去向落实率提高1.2个百分点。',
  '2021级学生共有1200人，2023届毕业生就业率98%。',
  '2022—2023学年，学校开设课程120门。',
  '2022-23学年第二学期开展教学检查。',
  '项目建设期为2023年9月至2026年8月，已完成年度任务。',
  '合同期限自2023年1月1日起至2025年12月31日，已签订。',
  '根据教职成〔2019〕5号文件要求，学校已完成整改。',
  '截至2023年8月31日，学校共有在校生3000人。',
  '截至2024年12月，已有两批学生完成实习。',
  '2023年2月28日和2024年2月29日分别召开会议。',
  '学校2023届毕业生于2021年入学，学制三年。',
  '学校制定了《2025年招生工作方案》，已印发执行。',
  '近三年（2021—2023年），学校招生稳定。',
  '近三年（2020—2023年）共培训1.2万人次。',
  '近三年来，2021年、2022年、2023年招生分别为800人、820人、850人。',
  '本年度比2022年增加30人。',
  '今年（2024年）上半年，学校启动新一轮建设。',
  '2023年9月—2024年1月，学校组织岗位实习。',
  '预计2026年6月完成主体工程建设，已完成投资3000万元。',
  '2020年学校立项建设省级专业群，计划于2022年验收。',
  '学校2025届高考班已有学生报名参加辅导。',
  '学校被确定为《第二批虚拟仿真实训基地建设名单》单位。',
  '依托“模拟法庭”入选省级案例。',
];

describe('traps', () => {
  const rules = [cohorts, fiveYearPlans, futureAsPast, impossibleDates, ownYear, pastAsFuture];
  const others = [periods, proposed, recentYears, stages, thisYear];
  const more = [
    anniversaries,
    dated,
    daysOfCount,
    doneBeforeBegun,
    issued,
    lengths,
    lookedBack,
    since,
    yearSeries,
  ];
  it.each(TRAPS)('%s', (text) => {
    const found = findingsIn(documentOf(`${COVER}\n# 一、办学情况\n${text}`), [
      ...rules,
      ...others,
      ...more,
    ]);
    expect(
      found.filter(({ outcome }) => outcome === 'fail').map(({ message }) => message.zh),
    ).toEqual([]);
  });
});

describe('the future told as past', () => {
  judges(
    futureAsPast,
    [
      '2025年5月，学校已建成省级实训基地。',
      '2025年，学校荣获全国技能大赛一等奖3项。',
      '2026年3月12日，学校举办职业教育活动周。',
      '截至2024年8月31日，去向已落实1013人。',
      '2022年入选优质学校，建设期三年，2026年6月以“良好”等次通过中期检查。',
      '在校生3000人，比2024年增加74人。',
      '校外实训基地66个，2032年为69个。',
      '2034年，全市共组织劳模进校园活动48场。',
      '２０２５年５月，学校已建成省级实训基地。',
      '2027年，全市中等职业学校毕业生共14172人，其中继续升学9802人。',
      '２０３４年，全市中等职业学校横向技术服务到款额为８63.25万元。',
      '由表1-1可见，2026年全市12所学校在校生合计41091人。',
      '2033年，示例市11所中等职业学校在校生24561人，教学条件不断改善。',
      '2027年，全市与职业学校开展深度合作的企业由400家增加到420家。',
      '按照2028年12月印发的行动方案要求，将逐项分解任务。',
    ],
    [
      '2030年，全市中职在校生规模达到5万人。',
      '2035年，建成教育强国，毕业生就业率达98.5%。',
      '2026年，学校按规划完成2025年前的任务。',
      '2025年，新校区投入使用。',
      '与2022年相比，增加12人。',
      '“2025年已全面达标”是学校的口号。',
      '计划2025年5月举办技能节。',
      '企业与学生签订了意向书，约定2026年毕业后的月薪不低于4000元。',
      '双方已签订协议，有效期到2026年8月，每年培训200人。',
      '合作协议已签订，2026年8月止，共投入300万元。',
    ],
  );

  it('is told by degrees, with the few words it rests on', () => {
    const document = documentOf(`${COVER}\n2025年5月，学校已建成基地。\n2025年6月，学校举办活动。`);
    const found = findingsIn(document, [futureAsPast]);
    expect(found.map(({ severity }) => severity)).toEqual(['error', 'warning']);
    expect(found[0]?.evidence[0]?.quote).toBe('2025年5月，学校已建成基地');
  });

  it('needs the year of the report', () => {
    expect(failuresOf(futureAsPast, '2025年5月，学校已建成省级实训基地。')).toEqual([]);
    expect(failuresOf(pastAsFuture, '学校计划于2021年9月招收新专业学生。')).toEqual([]);
  });
});

describe('what came after the report was written', () => {
  const dated = (text: string, cover = '2024年1月', more = '') =>
    `${COVER}\n${cover}\n# 一、办学情况\n${more}${text}`;

  it.each([
    '2024年7月，示例学校的技能夜市开张，师生广泛参与。',
    '2024年9月新挂牌市级产业学院3个，分别面向三个行业。',
    '截至2024年底，全市共有中等职业学校22所。',
    '其余5个产业学院已于2024年上半年启动建设。',
    '其余3个县已于2024年底前全部完成改造任务。',
    '2024年全市双师型教师占比已达到68%。',
    '2024年学校已公开招聘专任教师14名。',
  ])('is told: %s', (text) => {
    expect(failuresOf(futureAsPast, dated(text))).toHaveLength(1);
    expect(failuresOf(futureAsPast, dated(text, '二〇二四年一月'))).toHaveLength(1);
  });

  it.each([
    '2024年1月，学校获评省级优质中等职业学校。',
    '其余5个产业学院将于2024年上半年启动建设。',
    '2024年拟公开招聘专任教师14名，名额已上报。',
    '2024年7月，学校将举办技能节，面向社区开放。',
    '2024年7月毕业的学生已全部进入岗位实习，反馈良好。',
    '截至2024年12月，须完成投资3000万元，共有12个项目。',
    '学校与企业签订协议，合作期为2023年9月—2024年12月。',
  ])('is not told: %s', (text) => {
    expect(failuresOf(futureAsPast, dated(text))).toEqual([]);
  });

  it('is known by the other dates where no cover says', () => {
    const others = [1, 3, 5, 7, 9, 11].map(
      (month) => `2023年${month}月，学校举办第${month}场技能展示活动。`,
    );
    const odd = '2024年9月，学校新挂牌市级产业学院3个。';
    expect(failuresOf(futureAsPast, dated(odd, '', `${others.join('\n')}\n`))).toHaveLength(1);
    const two = `${odd}\n2024年10月，学校举办校园开放日活动。`;
    expect(failuresOf(futureAsPast, dated(two, '', `${others.join('\n')}\n`))).toEqual([]);
  });

  it('is not known by a cover left over from another year', () => {
    const told = [3, 5, 9, 11].map(
      (month) => `2023年${month}月，学校举办第${month}场技能展示活动。`,
    );
    expect(failuresOf(futureAsPast, dated(told.join('\n'), '2023年1月'))).toEqual([]);
  });

  it('is where a class went that has not left school', () => {
    const gone = '2024届毕业生共300人，去向落实率98%，较上届提高。';
    const going = '为2024届毕业生举办双选会3场，就业意向率98%。';
    expect(failuresOf(cohorts, dated(gone))).toHaveLength(1);
    expect(failuresOf(cohorts, dated(going))).toEqual([]);
    expect(failuresOf(cohorts, `${COVER}\n${gone}`)).toEqual([]);
  });

  it('is not still planned for a month that has gone by when the report was written', () => {
    const plan = '平台计划于2023年9月上线运行。';
    expect(failuresOf(pastAsFuture, dated(plan, '2024年1月'))).toHaveLength(1);
    expect(failuresOf(pastAsFuture, dated(plan, '2023年8月'))).toEqual([]);
    expect(
      failuresOf(pastAsFuture, dated(plan.replace('2023年9', '2024年9'), '2024年1月')),
    ).toEqual([]);
  });

  it('is done neither in a summer nor over months that nobody has seen', () => {
    expect(
      failuresOf(futureAsPast, dated('其余2条已于2024年暑期完成改造。', '2024年1月')),
    ).toHaveLength(1);
    expect(
      failuresOf(futureAsPast, dated('2025年9月至11月，学校组织开展了满意度调查。', '2024年1月')),
    ).toHaveLength(1);
    expect(
      failuresOf(futureAsPast, dated('报名2024年暑假下企业的老师有13个。', '2024年1月')),
    ).toEqual([]);
  });
});

describe('a year compared with itself', () => {
  judges(
    comparedWithItself,
    [
      '2023年度，全区经费总投入5391.92万元，2023年度为5198.53万元，增长3.72%。',
      '2023年，毕业生300人，比2023年增加12人。',
      '2023届平均月收入3486元，较2022届的3310元增长；2022届较2022届的3125元增长5.92%。',
    ],
    [
      '2022届较2021届的3125元增长5.92%。',
      '2023年度，全区经费总投入5391.92万元，2022年度为5198.53万元，增长3.72%。',
      '2023年，甲校300人，2023年乙校为200人，增长12人。',
      '2023年预算为300万元，2023年决算为320万元，增长6.7%。',
      '2023年招生300人，2023年毕业280人。',
      '2023年9月在校生300人，2023年为280人，增长20人。',
    ],
  );
});

describe('a school year and its days', () => {
  judges(
    schoolYearDates,
    [
      '统计时段为2022—2023学年，即2021年9月1日至2023年8月31日。',
      '2022—2023学年（自2022年9月1日至2024年8月31日）的数据。',
    ],
    [
      '统计时段为2022—2023学年，即2022年9月1日至2023年8月31日。',
      '2022—2023学年，自2021年9月入学的学生升入二年级。',
    ],
  );
});

describe('the past told as future', () => {
  judges(
    pastAsFuture,
    [
      '学校计划于2022年9月开设新专业。',
      '到2022年，力争建成3个省级专业群。',
      '新校区将于2021年底投入使用。',
      '短板是校园占地，按要求须在2022年12月底前整改到位。',
      '校园安全已经加强，2022年将实现复核全覆盖。',
      '已整改1527条，其余319条列入2022年改进计划。',
      '2021年以来累计完成复核19所，其余5所计划于2022年完成。',
    ],
    [
      '2022年，学校将劳动教育纳入人才培养方案。',
      '2021年制定方案，预计2022年完成。',
      '到2022年，学校建成3个专业群。',
      '上级曾要求须在2022年12月底前整改到位，学校如期完成。',
      '短板是校园占地，按要求须在2024年12月底前整改到位。',
      '2022年将劳动教育列为必修课。',
      '该项目列入2022年省级建设项目名单。',
      '其余319条列入2024年改进计划。',
    ],
  );
});

describe('this year', () => {
  judges(
    thisYear,
    [
      '本年度（2021年）招生850人。',
      '今年（2022年），学校新增专业2个。',
      '本年度，学校于2021年3月获评省级优质校。',
    ],
    [
      '本年度（2023年）招生850人。',
      '本年度，2019年12月立项的项目通过验收。',
      '本年度，学校于2022年10月启动教学诊断。',
      '本年度与2021年相比，招生增加30人。',
    ],
  );
});

describe('the years of recent years', () => {
  judges(
    recentYears,
    [
      '近三年（2018—2020年）招生稳定。',
      '近三年（2022—2023年）情况良好。',
      '近三年（2022年、2023年）招生稳定。',
    ],
    [
      '近五年（2019—2023年）招生稳定。',
      '近三年（2020年9月—2023年8月）招生稳定。',
      '近两年（2022、2023年）招生稳定。',
    ],
  );
});

describe('cohorts', () => {
  judges(
    cohorts,
    [
      '2023届（2023级）毕业生共300人。',
      '2026级学生共有300人。',
      '2025届毕业生就业率为98%。',
      '对2022届毕业生的三年跟踪调查收回1012份问卷。',
      '三年后发展。对2021届毕业生发放问卷1200份。',
    ],
    [
      '对2020届毕业生的三年跟踪调查收回1012份问卷。',
      '回收2023届毕业生876份、毕业三年内学生1204份。',
      '2023届（2020级）毕业生共300人。',
      '2024级新生300人。',
      '2025届学生参加实习。',
      '计划招收2025级新生300人。',
    ],
  );
});

describe('dates', () => {
  judges(
    impossibleDates,
    [
      '2023年2月30日召开会议。',
      '4月31日举办活动。',
      '2023年2月29日召开会议。',
      '2023年13月完成。',
      '截至2023.9.31共有学生300人。',
      '会期为6月0日。',
      '学校始建于9158年，2002年升格。',
      '经费为2202自然年数据。',
      '2124年9月启动。',
      '此2203届毕业生共300人。',
      '2924级新生到校。',
      '编制了20230年度计划。',
      '见202.3学年的总结。',
      '2319—2023年持续增长。',
      '2019—2323年持续增长。',
      '2023年120月完成。',
      '截至0.9月30日。',
      '5月3.5日开会。',
    ],
    [
      '文明史已有5000年，非遗传承3500年。',
      '全年授课2468课时，教龄合计2160年。',
      '校园占地2412亩，年产值3816万元。',
      '2月29日召开会议。',
      '2024年2月29日召开会议。',
      '2023年12月31日截止。',
      '历时13个月完成。',
      '版本2023.1.32.5已更新。',
      '工期12月左右。',
      '一条2505级台阶的路，一份3.5年的合同，20000年前的石器。',
      '共有2416届次校友。',
      '生均经费2.05万元，年度增长。',
      '学制为2.5学年。',
    ],
  );

  it('stand in cells and headings too', () => {
    expect(quotesOf(impossibleDates, '# 2023年6月31日活动\n| 时间 |\n| 2023-11-31 |')).toEqual([
      '2023年6月31日',
      '2023-11-31',
    ]);
    const heads =
      '| 指标 | 2022年 | 2203年 | 20240年 |\n|---|---|---|---|\n| 平均教龄 | 20.15年 | 3 | 4 |';
    expect(quotesOf(impossibleDates, heads)).toEqual(['2203年', '20240年']);
  });
});

describe('school years and periods', () => {
  judges(
    periods,
    [
      '2022-2024学年，学校开设课程120门。',
      '2023-2022学年，学校开设课程120门。',
      '2022-22学年，学校开设课程120门。',
      '2023年9月至2023年3月，学校组织实习。',
      '2023年至2021年，招生人数稳定。',
      '2023年12月15日—2023年12月5日开展检查。',
      '2023—2021年招生人数稳定。',
      '2023年5月至4月，委托第三方开展满意度调查。',
      '2023年11月至3月，教师轮流到社区授课。',
      '2023年5月26日至8日举办校园技能节。',
      '新生9月27日至9月3日报到。',
      '春季开学专项（3月8日至2月26日）查了12所学校。',
      '活动周期间（5月24日至20日）开放实训室。',
      '2023年12月15日至5月20日开展检查。',
      '问卷于2023年11月24日（星期五）至11月6日（星期一）进行。',
      '协议自2023年4月1日起至2018年3月31日止。',
      '愿意到基层工作的比例从2023年的28.6%上升到2021年的45.9%。',
    ],
    [
      '2022-2023学年，学校开设课程120门。',
      '2020—2023学年三年间招生稳定。',
      '近三个学年（2020—2023学年）招生稳定。',
      '2023年9月至2024年3月，学校组织实习。',
      '2023年9月1日至2023年9月1日开展活动。',
      '2023年到2021级学生中开展调研。',
      '2021年—2023年，招生稳定。',
      '2023年9月至次年1月，学校组织实习。',
      '2023年9月至2024年1月，学校组织实习。',
      '9月至1月为第一学期，开放日为每月25日至5日。',
      '2023年5月8日至26日举办校园技能节。',
      '11月28日至12月3日举办校园技能节。',
      '寒假12月20日至1月25日留校值班。',
      '9月1日至8月31日为一个学年。',
      '第一学期9月4日至1月19日。',
      '比例从2021年的28.6%上升到2023年的45.9%。',
      '由2023年单列改为与2021年项目合并统计。',
    ],
  );
});

describe('five-year plans', () => {
  judges(
    fiveYearPlans,
    [
      '“十四五”（2020—2025年）期间投入增加。',
      '“十三五”规划（2015-2020）顺利完成。',
      '2022年是“十四五”规划的开局之年。',
    ],
    [
      '“十四五”（2021—2025年）期间投入增加。',
      '2021年是“十四五”开局之年。',
      '2023年是“十四五”规划承上启下的关键之年。',
    ],
  );
});

describe('stages of a plan', () => {
  judges(
    stages,
    ['第一阶段（2024年）完成调研；第二阶段（2023年）完成建设。'],
    [
      '第一阶段（2023年）完成调研；第二阶段（2024年）完成建设。',
      '第一步到2023年，第二步到2023年。',
    ],
  );
});

describe('years in tables', () => {
  it('are to come, beside years that were counted', () => {
    expect(in2023(futureAsPast, '| 项目 | 2033年 | 2022年 |\n| 收入 | 12 | 11 |')).toHaveLength(1);
    expect(in2023(futureAsPast, '| 项目 | 2033年目标 | 2022年 |\n| 收入 | 12 | 11 |')).toEqual([]);
    expect(in2023(futureAsPast, '| 规划指标 | 2025年 | 2022年 |\n| 收入 | 12 | 11 |')).toEqual([]);
    expect(in2023(futureAsPast, '| 毕业生 | 2053 | 2022 |\n| 教师 | 12 | 11 |')).toEqual([]);
  });

  it('are there twice', () => {
    expect(in2023(repeatedYears, '| 项目 | 2023年 | 2023年 |\n| 收入 | 12 | 11 |')).toHaveLength(1);
    expect(
      in2023(repeatedYears, '| 年度 | 招生 |\n| 2021年 | 12 |\n| 2022年 | 11 |\n| 2022年 | 13 |'),
    ).toHaveLength(1);
  });

  it('are there twice over heads of their own', () => {
    const head = (second: string, under: string) =>
      `| 职务 | 2022年 | ${second} | 占比 |\n| | 人数 | ${under} | % |\n| 高级 | 12 | 11 | 5 |`;
    expect(in2023(repeatedYears, head('2022年', '人数'))).toHaveLength(1);
    expect(in2023(repeatedYears, head('2022年', '比例'))).toEqual([]);
    expect(in2023(repeatedYears, head('2023年', '人数'))).toEqual([]);
  });

  it('may be there twice under two heads, or with something else that tells rows apart', () => {
    expect(
      in2023(repeatedYears, '| 项目 | 招生 | 毕业 |\n| 年度 | 2023年 | 2023年 |\n| 甲 | 1 | 2 |'),
    ).toEqual([]);
    expect(
      in2023(
        repeatedYears,
        '| 年度 | 类别 |\n| 2022年 | 甲 |\n| 2022年 | 乙 |\n| 2023年 | 甲 |\n| 2023年 | 乙 |',
      ),
    ).toEqual([]);
  });
});

describe('proposals told as final', () => {
  judges(
    proposed,
    [
      '学校入选《省级优质校拟推荐名单》。',
      '在《关于教学成果奖评审结果的公示》中，学校获评一等奖。',
    ],
    [
      '学校入选《省级优质校名单》。',
      '学校在《省级优质校拟推荐名单》中，拟入选。',
      '学校被评为《虚拟仿真基地》建设单位。',
      '《省级优质校拟推荐名单》已印发，申报工作有序开展。',
    ],
  );
});

describe("the report's own year", () => {
  it('is one throughout', () => {
    const lines = `${COVER}\n~ 示例市2023年职业教育质量年度报告\n# 一、甲\n2022年，本报告的前一期为2022年度质量报告。\n本报告以2022—2023学年为统计口径。`;
    expect(failuresOf(ownYear, lines)).toEqual([]);
    expect(findingsIn(documentOf(lines), [ownYear]).map(({ outcome }) => outcome)).toEqual([
      'pass',
      'pass',
    ]);
  });

  it('differs on the cover, in a running head, or where the report names itself', () => {
    expect(failuresOf(ownYear, `${COVER}\n2022年度职业教育质量年度报告`)[0]).toContain('前后不一');
    expect(
      failuresOf(
        ownYear,
        `${COVER}\n# 一、甲\n~ 示例市2022年度职业教育质量报告\n~ 示例市2022年度职业教育质量报告`,
      ),
    ).toHaveLength(1);
    const [found] = findingsIn(documentOf(`${COVER}\n# 一、甲\n本报告反映2021年度办学情况。`), [
      ownYear,
    ]);
    expect(found?.severity).toBe('warning');
  });

  it('differs in the declaration of truth', () => {
    const declared = '示例市教育局保证2022年中等职业教育质量年度报告所载内容真实、准确。';
    expect(failuresOf(ownYear, `${COVER}\n# 声明\n${declared}`)).toHaveLength(1);
    expect(failuresOf(ownYear, `${COVER}\n# 声明\n${declared.replace('2022', '2023')}`)).toEqual(
      [],
    );
  });

  it('differs in the foreword, or where the office vouches for it', () => {
    const compiled = '按照上级通知，示例学校编制2022年度质量年度报告。';
    expect(failuresOf(ownYear, `${COVER}\n# 前言\n${compiled}\n# 一、甲\n正文。`)).toHaveLength(1);
    expect(
      failuresOf(ownYear, `${COVER}\n# 前言\n正文。\n# 六、评价\n${compiled}\n# 七、乙`),
    ).toEqual([]);
    const vouched = '示例市教育局对2022年度质量年度报告的真实性负责，报告所列数据均经核对。';
    expect(failuresOf(ownYear, `${COVER}\n# 声明\n${vouched}`)).toHaveLength(1);
  });

  it('is not that of a report it speaks of', () => {
    const text =
      '对照《示例市职业教育质量报告（2022年度）》，本市继续改进；据2022年中国职业教育质量年度报告，规模扩大。';
    expect(in2023(ownYear, text)).toEqual([]);
  });
});

describe('the year that a declaration names', () => {
  it.each([
    '示例区教育局承诺，2024年度职业教育质量年度报告内容客观、真实、准确。',
    '本局对数据的真实性负责。报告中2024年的统计数据均来自各校上报，真实准确。',
  ])('is held against the cover: %s', (declared) => {
    expect(failuresOf(ownYear, `${COVER}\n# 声明\n${declared}`)).toHaveLength(1);
    expect(failuresOf(ownYear, `${COVER}\n# 声明\n${declared.replace('2024', '2023')}`)).toEqual(
      [],
    );
  });

  it('is that of graduates too', () => {
    expect(in2023(cohorts, '学生、教师数据为秋季学期数据。毕业生为2033届。')).toHaveLength(1);
    expect(in2023(cohorts, '学生、教师数据为秋季学期数据。毕业生为2023届。')).toEqual([]);
  });
});

describe('the year on a line of its own', () => {
  const declared =
    '本校保证《示例学校职业教育质量年度报告（2023年度）》内容真实、准确、完整。\n本报告反映2023年度办学情况。';
  const cover = (year: string) => `示例学校\n职业教育质量年度报告\n${year}\n# 声明\n${declared}`;

  it.each(['（2022年度）', '2022年度', '（2021—2022学年）'])('is another: %s', (year) => {
    expect(failuresOf(ownYear, cover(year)).length).toBeGreaterThan(0);
  });

  it.each(['（2023年度）', '（2022—2023学年）', '2022年获评省级示范校', '（2024）'])(
    'is its own, or none: %s',
    (year) => {
      expect(failuresOf(ownYear, cover(year))).toEqual([]);
    },
  );

  it('is held against the order to write it, and its name, in the foreword', () => {
    const foreword = (text: string) => `${COVER}\n# 编制说明\n${text}\n# 一、甲\n正文。`;
    const ordered = '根据上级关于编制和报送2022年度职业教育质量报告的要求，学校组织编写。';
    const named = '全区各校共同编写了《示例区职业教育质量年度报告（2033年度）》。';
    for (const text of [ordered, named]) {
      expect(failuresOf(ownYear, foreword(text)), text).toHaveLength(1);
      expect(failuresOf(ownYear, foreword(text.replace(/20[23][23]年度/, '2023年度')))).toEqual([]);
    }
    const other = '学校认真学习了《示例区职业教育质量年度报告（2022年度）》，对照改进。';
    expect(failuresOf(ownYear, foreword(other))).toEqual([]);
  });
});

describe('the date of the report', () => {
  const signed = (date: string) => `${COVER}\n${date}\n# 一、甲\n正文。`;

  it.each([
    '2022年1月',
    '二〇二二年十二月',
    '日期：2022年1月18日',
    '签字（盖章）：2022年1月18日',
    '2027年1月',
    '2025年1月',
  ])('cannot be: %s', (date) => {
    expect(failuresOf(dated, signed(date))).toHaveLength(1);
  });

  it('cannot lie before the days that the report tells of', () => {
    const deeds = (months: readonly number[]): string =>
      months.map((month) => `2023年${month}月，学校举办第${month}场技能展示活动。`).join('\n');
    const told = (date: string, months: readonly number[]): readonly string[] =>
      failuresOf(dated, `${COVER}\n${date}\n# 一、甲\n${deeds(months)}`);
    expect(told('2023年1月15日', [3, 5, 9, 11])).toEqual([
      '落款日期是“2023年1月15日”，报告却讲到此后的 4 个日期：请核对落款日期。',
    ]);
    expect(told('2023年1月15日', [3, 5, 9])).toEqual([]);
    expect(told('2023年12月15日', [3, 5, 9, 11])).toEqual([]);
    const chronicle = [1, 2, 3, 4, 5].map((month) => `2023年${month}月`).join('\n举办活动。\n');
    expect(told(chronicle, [6, 7, 8, 9, 10])).toEqual([]);
  });

  it.each(['2024年1月', '二〇二三年十二月', '2024年12月', '2021年3月，学校获评示范校。'])(
    'can be, or is none: %s',
    (date) => {
      expect(failuresOf(dated, signed(date))).toEqual([]);
    },
  );
});

describe('deeds in order', () => {
  judges(
    doneBeforeBegun,
    [
      '实训楼2022年3月开工，2021年8月投入使用，总投资3000万元。',
      '产业学院大楼于2022年9月动工，历时一年，2021年8月竣工。',
      '编写组自2023年11月启动工作，于2023年1月形成本报告。',
    ],
    [
      '实训楼2022年3月开工，2023年8月投入使用，总投资3000万元。',
      '二期2022年3月开工，一期2021年8月已投入使用。',
      '实训楼2023年3月动工，原有实训楼2005年建成，已不敷使用。',
      '2022年启动改造，2022年8月完工。',
      '新校区2022年开工。2021年建成的宿舍楼同步改造。',
    ],
  );
  judges(
    since,
    ['2020年以来累计选派教师48人次，其中2019年7人次、2021年12人次。'],
    [
      '2020年以来累计选派教师48人次，其中2021年7人次。',
      '2020年以来累计选派教师48人次，其中2019年开工的项目全部完成。',
      '2020年以来，规模稳定，较2019年增加7人次。',
      '2020年以来共建基地5个；其中，与2019年相比增加2个。',
    ],
  );
  judges(
    issued,
    [
      '市教育局2025年4月印发了《德育工作实施方案》（示教职〔2024〕9号），各校落实。',
      '2022年11月，学校印发《教学管理办法》（校发〔2023〕12号）。',
    ],
    [
      '市教育局2024年4月印发了《德育工作实施方案》（示教职〔2024〕9号），各校落实。',
      '2024年1月，学校印发《教学管理办法》（校发〔2023〕12号）。',
      '2023年3月，学校依据《教学管理办法》（校发〔2021〕12号）印发通知。',
      '2023年3月召开会议，学习《实施方案》（教职成〔2020〕7号）。',
    ],
  );
  judges(
    lookedBack,
    ['回首2022年，学校在改革中前行。', '成绩来之不易。回望刚刚过去的2024年，全校同心。'],
    [
      '回首2023年，学校在改革中前行。',
      '回顾2021年以来的历程，学校在改革中前行。',
      '学校回顾2022年，总结经验。',
      '回首2021—2023年，学校在改革中前行。',
    ],
  );
});

describe('years that follow each other', () => {
  judges(
    yearSeries,
    [
      '三届大赛累计获奖457项（2022年138项、2021年151项、2024年168项）。',
      '毕业生2021年800人、2020年820人、2023年850人，规模扩大。',
      '近几年在校生2021年8870人，2022年9120人，2012年9312人。',
      '| 项目 | 2033年 | 2022年 | 2023年 |\n| 收入 | 12 | 11 | 13 |',
      '| 项目 | 2019年 | 2020年 | 2012年 | 2022年 |\n| 收入 | 12 | 11 | 13 | 14 |',
      '^table 表1-1 2021—2023年师资\n| 指标 | 2020年 | 2022年 | 2023年 |\n| 教师 | 12 | 11 | 13 |',
      '^table 表1-1 近三年收入\n| 项目 | 2020年 | 2021年 | 2023年 |\n| 收入 | 12 | 11 | 13 |',
      '| 学院 | 2021级 | 2022级 | 2024级 |\n| 甲 | 12 | 11 | 13 |',
      '2021年2021年2023年',
    ],
    [
      '^table 表1-1 2021—2023年师资\n| 指标 | 2021年 | 2022年 | 2023年 |\n| 教师 | 12 | 11 | 13 |',
      '^table 表1-1 2019—2023年师资\n| 指标 | 2019年 | 2021年 | 2023年 |\n| 教师 | 12 | 11 | 13 |',
      '^table 表1-1 近三年收入\n| 项目 | 2021年 | 2022年 | 2023年 |\n| 收入 | 12 | 11 | 13 |',
      '| 学院 | 2021级 | 2022级 | 2023级 |\n| 甲 | 12 | 11 | 13 |',
      '2021年2022年2023年',
      '由2022年的31678元、2023年的32671元提高到2024年的33776元，2024年比上年增长3.38%。',
      '三届大赛累计获奖457项（2021年138项、2022年151项、2023年168项）。',
      '获奖2023年168项、2022年151项、2021年138项。',
      '2018年、2020年、2022年三届分别获奖12项、13项、15项。',
      '2021年获评省级示范，2019年获评市级示范，2022年获评国家级示范。',
      '2022年800人，比2021年多20人，2023年850人。',
      '| 项目 | 2021年 | 2022年 | 2023年 |\n| 收入 | 12 | 11 | 13 |',
      '| 项目 | 2022年 | 2023年 | 2022年 | 2023年 |\n| 收入 | 12 | 11 | 13 | 14 |',
      '| 项目 | 2021年 | 2022年 | 2023年 | 2023年 |\n| 收入 | 12 | 11 | 13 | 5.2 |',
      '| 项目 | 2015年 | 2020年 | 2023年 |\n| 收入 | 12 | 11 | 13 |',
    ],
  );
});

describe('how long a period is', () => {
  judges(
    lengths,
    [
      '活动周从5月14日到5月26日，为期7天，接待群众6890人次。',
      '实践7月3日至8月1日，整整40天。',
      '协议2021年9月起，为期五年，2028年8月到期。',
    ],
    [
      '活动周从5月14日到5月20日，为期7天，接待群众6890人次。',
      '集训7月3日至14日，为期10天。',
      '展览5月1日至6月30日，共开放20天。',
      '协议2021年9月起，为期五年，2026年8月到期。',
      '协议2021年9月签订，有效期3年，2024年9月止。',
    ],
  );
});

describe('dates in Chinese words', () => {
  it('are read as those in digits', () => {
    const text = '二〇二五年九月，县博物馆举办非遗展，展期三十天，参观的有一万人次。';
    expect(in2023(futureAsPast, text)).toHaveLength(1);
    expect(in2023(futureAsPast, text.replace('二五', '二三'))).toEqual([]);
    expect(in2023(doneBeforeBegun, '二〇二二年三月开工，二〇二一年十二月竣工。')).toHaveLength(1);
  });

  it('may be of a few days, or what figures are counted up to', () => {
    const fair = '2026年10月的美食节，学校派出学生120人，为期3天。';
    expect(in2023(futureAsPast, fair)).toHaveLength(1);
    expect(in2023(futureAsPast, fair.replace('为期3天', '为期三年'))).toEqual([]);
    const counted = '口径如下：毕业生数据截至2025年8月31日，经费数据取决算数。';
    expect(in2023(futureAsPast, counted)).toHaveLength(1);
    expect(in2023(futureAsPast, '建设任务完成时间截至2025年8月31日，各校按期推进。')).toEqual([]);
  });
});

describe('a year and a class that lie ahead', () => {
  judges(
    pastAsFuture,
    [
      '展望2023年，学校将围绕学生成长办好三件事。',
      '过去的一年收获很多。展望2022年，我们信心百倍。',
    ],
    ['展望2024年，学校将围绕学生成长办好三件事。', '2023年，学校举办“展望”主题班会。'],
  );
  judges(
    cohorts,
    ['落实率2022届97.00%、2024届97.87%。', '升学率由2022届的56.92%升到2024届的59.73%。'],
    [
      '落实率2022届97.00%、2023届97.87%。',
      '2024届预计毕业生786人。',
      '2022届升学率56.92%，2024届正在实习。',
    ],
  );
});

describe('years until now', () => {
  judges(
    untilNow,
    [
      '与示例市人民医院的合作始于2012年，至2023年已是第15个年头。',
      '时间跨度从2014年创办专修学院到今天，正好十九年。',
      '2003年两校合并升格，升格办学迄今31年。',
    ],
    [
      '与示例市人民医院的合作始于2009年，至2023年已是第15个年头。',
      '时间跨度从2004年创办专修学院到今天，正好十九年。',
      '2003年两校合并升格，升格办学迄今20年。',
      '1984年建校，2011年两校合并，至今办学39年。',
      '至今已有三年制学生2000人。',
    ],
  );
});

describe('the steps of one undertaking', () => {
  judges(
    dateOrder,
    [
      '12月2日部署，12月31日汇总初稿，12月23日经党委会审定。',
      '编写工作自2023年10月16日启动，9月30日完成数据采集，12月18日审议通过。',
    ],
    [
      '12月2日部署，12月13日汇总初稿，12月23日经党委会审定。',
      '编写工作自2023年10月16日启动，11月30日完成数据采集，2024年1月18日审议通过。',
      '12月2日部署，11月20日召开家长会，12月23日经党委会审定。',
      '3月5日启动，1月3日部署。',
    ],
  );
});

describe('the founding of a school', () => {
  judges(
    anniversaries,
    [
      '学校创办于1987年10月。2023年10月，学校举办建校45周年纪念活动。',
      '学校始建于1987年。今年恰逢建校四十五周年。',
      '学校创办于2016年，至今办学18年。',
    ],
    [
      '学校创办于1978年10月。2023年10月，学校举办建校45周年纪念活动。',
      '学校始建于1979年，即将迎来建校45周年。',
      '前身创办于1958年，新校创办于1987年。2018年举办建校60周年活动。',
      '2023年，校企合作10周年；学校创办于1987年。',
      '学校举办建校45周年纪念活动。',
      '学校创办于2005年，至今办学18年。',
      '学校创办于2005年，至今实行3年制培养。',
    ],
  );
  judges(
    daysOfCount,
    [
      '截至2023年10月13日，学校有在校生2618人。口径为截至2023年10月31日。',
      '毕业生数据截至8月31日。截至8月13日，落实768人。',
    ],
    [
      '截至2023年10月31日，学校有在校生2618人。口径为截至2023年10月31日。',
      '毕业生数据截至8月31日。截至9月13日，落实768人。',
      '截至8月13日落实700人，截至8月20日落实720人。',
      '截至8月13日落实700人。截至8月13日共招生；截至8月31日全部落实。',
    ],
  );
});

describe('figures of the report told of another year', () => {
  const own =
    '2023年，在校生3126人。\n全校现有在校生3126人，班级70个。\n2023届毕业生947人，去向落实924人。';

  it('are told where they are its own', () => {
    for (const text of [
      '2022年，在校生3126人。',
      '2022届毕业生947人，去向落实924人。',
      '2022届毕业生947人，去向落实924人，上届938人，落实911人。',
    ])
      expect(in2023(yearOfFigures, `${own}\n${text}`), text).toHaveLength(1);
  });

  it('are those of that year where they differ, or are short', () => {
    for (const text of [
      '2022年，在校生3024人。',
      '2022届毕业生938人，去向落实911人。',
      '2022年，班级70个。',
    ])
      expect(in2023(yearOfFigures, `${own}\n${text}`), text).toEqual([]);
  });
});

describe('days of the week', () => {
  judges(
    weekdays,
    [
      '以2023年10月16日（星期四）为统计时点。',
      '二〇二三年六月七日（星期四），三校与石梁村签约。',
      '2023年3月1日（周一）开学。',
      '3月8日（星期一）召开会议，确定全年计划。',
      '2023年11月6日（星期一）至11月25日（星期五）开展问卷调查。',
      '12月20日星期四算总账。',
    ],
    [
      '以2023年10月16日（星期一）为统计时点，2024年1月5日（星期五）定稿。',
      '二〇二三年六月七日（星期三），三校与石梁村签约。',
      '2023年3月1日（周三）开学，3月8日（星期三）召开会议。',
      // Of the next year, which is not said again, and of the school year before.
      '2023年12月20日（星期三）初审，1月5日（星期五）复审。',
      '11月7日（星期一）开幕，3月8日（星期三）召开会议。',
      '3月8日周边学校来访，每周一次，第3周3月8日周末开放。',
      // The year of the report began the autumn before.
      '2023年度共开会两次：11月7日（星期一）和3月8日（星期三）。',
      '1984年9月1日（星期六）建校，当年10月8日（星期一）开课。',
    ],
  );

  it('names the day that the calendar gives, and the years that it was held against', () => {
    const found = findingsIn(
      documentOf(`${COVER}\n2023年10月16日（星期四）统计。\n3月8日（星期一）开会。`),
      [weekdays],
    );
    expect(found.map(({ message }) => message.zh)).toEqual([
      '“2023年10月16日（星期四）”的日期与星期不符，这一天是星期一：请核对。',
      '“3月8日（星期一）”的日期与星期不符，2022、2023、2024 年的这一天都不是：请核对。',
    ]);
    expect(found.map(({ severity }) => severity)).toEqual(['error', 'warning']);
  });
});
