import type { Fact } from '../../graph/index.js';
import {
  type Block,
  direction,
  exact,
  type Inline,
  otherDate,
  paragraph,
  reportYear,
  rounded,
  size,
  t,
} from '../../plan/index.js';
import type { DistrictPlace } from './district.js';

/** Sentences of the summary that come again, word for word, in the chapters. */
export interface Refrains {
  scale(): Inline[];
  placed(): Inline[];
  training(): Inline[];
  teachers(): Inline[];
}

/** The facts stay the same; every call gives slots of its own. */
export function refrainsOf(place: DistrictPlace): Refrains {
  const { graph, random, indicators, schools, students, training, year } = place;
  const of = (id: string): Fact => indicators.of(id);
  const share = graph.share('升学占落实', of('graduates.further_study'), of('graduates.placed'));
  const long = random.chance(0.5);
  return {
    scale: () =>
      long
        ? t`${reportYear(year)}，全区共有中等职业学校${exact(schools)}，全日制在校生${exact(students.now)}，较上年${direction(students.change, '增加', '减少')}${size(students.change)}，${direction(students.growth, '增长', '下降')}${size(students.growth)}。`
        : t`全区${exact(schools)}中等职业学校在校生达到${exact(students.now)}，上年为${exact(students.before)}，${direction(students.change, '净增', '净减')}${size(students.change)}。`,
    placed: () =>
      t`毕业生${exact(of('graduates'))}，落实毕业去向${exact(of('graduates.placed'))}，落实率${exact(of('graduates.placed_rate'))}，其中升学${exact(of('graduates.further_study'))}，占落实人数的${exact(share, { decimals: 1 })}。`,
    training: () =>
      t`全年面向社会开展各类培训${exact(training.now)}，比上年${direction(training.growth, '增长', '下降')}${size(training.growth, { decimals: 1 })}。`,
    teachers: () =>
      t`全区中职学校专任教师${exact(of('staff.teachers'))}，“双师型”教师占比${exact(of('teachers.dual_qualified_rate'))}，高于全市平均水平。`,
  };
}

/** 前言 with the summary in it. */
export function forewordOf(place: DistrictPlace, refrains: Refrains): Block[] {
  const { name, year, money, term } = place;
  return [
    paragraph(
      t`为全面反映${name}中等职业教育发展情况，接受社会监督，按照市教育局统一部署，${name}教育局组织辖区内中等职业学校编写了《${name}职业教育质量年度报告（${reportYear(year, '年度')}）》。报告各章由相关科室和学校分别撰写，教学数据一般按${otherDate(year - 1, term)}统计，经费、培训数据按${reportYear(year, '年度')}统计。`,
    ),
    paragraph('摘要：', refrains.scale(), refrains.placed()),
    paragraph(
      refrains.training(),
      t`全年职业教育经费总投入${rounded(money.now, 0)}。`,
      refrains.teachers(),
    ),
  ];
}
