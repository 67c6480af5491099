import type { Fact } from '../../graph/index.js';
import {
  bare,
  type Chapter,
  dataYear,
  direction,
  exact,
  heading,
  inHundredMillions,
  otherDate,
  paragraph,
  reference,
  row,
  size,
  type Table,
  t,
} from '../../plan/index.js';
import { type Comparison, comparedShare, drawnBefore } from '../comparison.js';
import type { City } from './city.js';
import { monitoring } from './monitoring.js';
import { moved, shifted } from './phrases.js';

/** What was spent on secondary vocational education, by source, in two years. */
export interface Money {
  readonly sources: readonly { readonly name: string; readonly amount: Comparison }[];
  readonly whole: Comparison;
}

const SOURCES = ['一般公共预算教育经费', '政府性基金预算安排', '事业收入', '其他收入'];

/** Draws the sources such that they add up in both years. */
export function drawMoney({ graph, random, year, indicators }: City): Money {
  const base = (indicators.of('funding_per_student').value * indicators.of('students').value) / 1e4;
  const sources = SOURCES.map((name, index) => {
    const part = base * ([1, 0.06, 0.12, 0.04][index] ?? 0.04) * random.decimal(1.02, 1.2, 3);
    const now = graph.fact(name, Math.round(part * 100) / 100, {
      unit: '万元',
      decimals: 2,
      year,
      series: name,
    });
    return {
      name,
      amount: drawnBefore(graph, random, now, index === 2 ? -8 : 3, index === 2 ? -2 : 11),
    };
  });
  const now = graph.total(
    '经费总投入',
    sources.map(({ amount }) => amount.now),
    { year, series: 'money' },
  );
  const before = graph.total(
    '经费总投入',
    sources.map(({ amount }) => amount.before),
    { year: year - 1, series: 'money' },
  );
  const whole = {
    now,
    before,
    change: graph.difference(now, before),
    growth: graph.growth(now, before),
  };
  return { sources, whole };
}

/** 发展保障: teachers, money, conditions. */
export const supportChapter = (city: City, money: Money): Chapter => ({
  title: '发展保障',
  blocks: [
    heading(2, '师资队伍'),
    ...staff(city),
    heading(2, '经费投入'),
    ...spending(city, money),
    heading(2, '办学条件'),
    ...conditions(city),
    heading(2, '质量监测'),
    ...monitoring(city),
  ],
});

function staff(city: City) {
  const { graph, random, year, indicators, teachers } = city;
  const of = (id: string): Fact => indicators.of(id);
  const dual = drawnBefore(graph, random, of('teachers.dual_qualified'), 4, 9);
  const dualRate = comparedShare(graph, '双师型占比', dual, teachers);
  const senior = graph.share('高级职称占比', of('teachers.senior'), teachers.now);
  const ratio = graph.average('生师均', city.students.now, teachers.now, { unit: '人' });
  const practised = graph.fact(
    '企业实践教师',
    Math.round(teachers.now.value * random.decimal(0.3, 0.6, 2)),
    { year },
  );
  graph.within(practised, teachers.now);
  const trained = graph.fact('教师培训人次', random.integer(2200, 5200), { unit: '人次', year });
  const levels = graph.fact('国家级培训', random.integer(60, 180), { unit: '人次', year });
  graph.within(levels, trained);
  const required = graph.fact('双师要求', 50, { unit: '%' });
  return [
    paragraph(
      t`全市中等职业学校教职工总数为${exact(of('staff'))}，其中专任教师${exact(teachers.now)}，${moved(random, teachers)}；专任教师中“双师型”教师${exact(dual.now)}，${moved(random, dual)}，占专任教师的${exact(dualRate.now)}，${shifted(random, dualRate)}，${of('teachers.dual_qualified_rate').value > 50 ? '超过' : '尚未达到'}国家关于“双师型”教师占比达到${exact(required)}的目标，具有高级专业技术职务的${exact(of('teachers.senior'))}，占${exact(senior)}。`,
    ),
    paragraph(
      random.pick([
        () =>
          t`按在校生与专任教师之比简单计算，平均每名专任教师对应学生${exact(ratio, { decimals: 1 })}，按国家统计口径将校外聘请教师折算后的生师比为${exact(of('student_teacher_ratio'), { unit: ':1' })}。`,
        () =>
          t`生师比（含按规定折算的外聘教师）为${exact(of('student_teacher_ratio'), { unit: ':1' })}，仅以专任教师计算，每名教师平均对应在校生${exact(ratio)}。`,
      ])(),
      t`思政课、体育课、美育课教师分别为${exact(of('staff.teachers.ideology'))}、${exact(of('staff.teachers.sports'))}和${exact(of('staff.teachers.arts'))}，班主任${exact(of('staff.class_teachers'))}。`,
    ),
    paragraph(
      t`全年组织教师参加各级培训${exact(trained)}（其中国家级培训${exact(levels)}），安排专任教师${exact(practised)}到企业实践锻炼；落实《职业学校兼职教师管理办法》（教师〔2023〕9号），聘请行业导师${exact(of('industry_mentors'))}，其中大国工匠、劳动模范${exact(of('industry_mentors.masters'))}，全年承担教学任务${exact(of('industry_mentors.hours'))}，支付课酬${exact(of('industry_mentors.pay'))}。`,
    ),
  ];
}

function spending(city: City, { sources, whole }: Money) {
  const { graph, random, name, year, indicators } = city;
  const [budget, , income] = sources;
  const budgetShare = graph.share('一般公共预算占比', budget?.amount.now ?? whole.now, whole.now);
  const insurance = indicators.of('internship.insurance');
  const funding = drawnBefore(graph, random, indicators.of('funding_per_student'), 1.5, 6);
  const table: Table = {
    kind: 'table',
    id: 'money',
    caption: t`${name}中等职业教育经费来源情况`,
    note: '单位：万元、%',
    head: [
      row([
        '经费来源',
        t`${dataYear(year - 1, [whole.before])}`,
        t`${dataYear(year, [whole.now])}`,
        '增减额',
        '增幅',
      ]),
    ],
    rows: [
      ...sources.map(({ name: source, amount }) =>
        row([
          source,
          bare(amount.before),
          bare(amount.now),
          bare(amount.change),
          bare(amount.growth),
        ]),
      ),
      row(['合计', bare(whole.before), bare(whole.now), bare(whole.change), bare(whole.growth)], {
        total: true,
      }),
    ],
  };
  return [
    paragraph(
      t`${dataYear(year, [whole.now])}，全市中等职业教育经费总投入${inHundredMillions(whole.now)}，比上年${direction(whole.change, '增加', '减少')}${exact(whole.change, { sign: whole.change.value < 0 ? -1 : 1 })}，${direction(whole.growth, '增长', '下降')}${size(whole.growth, { decimals: 1 })}，其中一般公共预算教育经费${exact(budget?.amount.now ?? whole.now)}，占总投入的${exact(budgetShare, { decimals: 1 })}，受学费减免政策影响，事业收入${moved(random, income?.amount ?? whole)}，各项来源详见${reference('money')}。`,
    ),
    table,
    paragraph(
      t`年生均财政拨款水平为${exact(funding.now)}，${moved(random, funding)}；财政专项拨款${exact(indicators.of('earmarked_funding'))}，主要用于实训基地建设和设备更新；安排实习专项经费${exact(indicators.of('internship.funds'))}（其中实习责任保险${exact(insurance)}），参加岗位实习的学生做到应保尽保。`,
    ),
  ];
}

function conditions(city: City) {
  const { graph, random, year, indicators, schools } = city;
  const met = graph.fact('达标学校', schools.value - random.integer(1, 3), { unit: '所', year });
  const rate = graph.share('达标率', met, schools);
  const target = graph.fact('达标目标', 90, { unit: '%' });
  const equipment = drawnBefore(graph, random, indicators.of('equipment_per_student'), 2, 7);
  const area = graph.fact('校舍面积', random.decimal(42, 96, 2), {
    unit: '万平方米',
    decimals: 2,
    year,
  });
  const perHead = graph.average('生均校舍', area, city.students.now, {
    unit: '平方米',
    factor: 1e4,
  });
  return [
    paragraph(
      t`对照《职业学校办学条件达标工程实施方案》（教职成〔2022〕5号）确定的重点监测指标，全市${exact(schools)}学校中已有${exact(met)}全部达标，达标率为${exact(rate, { decimals: 1 })}，国家要求到${otherDate(2025)}底达标学校比例不低于${exact(target)}。`,
      t`全市校舍建筑总面积${exact(area)}，生均${exact(perHead)}，生均教学科研仪器设备值${exact(equipment.now, { unit: '元' })}，${moved(random, equipment)}，生均校内实践教学工位${exact(indicators.of('workstations_per_student'), { unit: '个' })}；互联网出口带宽校均${exact(indicators.of('bandwidth.internet'))}，校园网主干最大带宽${exact(indicators.of('bandwidth.campus'))}。`,
    ),
  ];
}
