import {
  type Block,
  exact,
  inTenThousands,
  paragraph,
  reference,
  reportYear,
  row,
  t,
} from '../../plan/index.js';
import type { Place } from './place.js';

/** Stories and the school and topic of each, in the order of the chapters. */
const TOPICS = [
  ['companion', 8, '学生管理'],
  ['medals', 0, '技能竞赛'],
  ['ladder', 2, '升学贯通'],
  ['village', 4, '乡村振兴'],
  ['neighbour', 1, '终身学习'],
  ['craft', 5, '非遗传承'],
  ['order', 6, '订单培养'],
  ['books', 7, '教材建设'],
  ['team', 3, '师资队伍'],
] as const;

/** The foreword: what the report is and how its stories were chosen. */
export function forewordOf(place: Place): Block[] {
  const { graph, random, name, year, schools, indicators } = place;
  const handed = graph.fact('征集案例', random.integer(38, 96), { unit: '个', year });
  const chosen = graph.fact('选登案例', TOPICS.length, { unit: '个', year });
  graph.counts(chosen, 'stories', TOPICS.length);
  graph.within(chosen, handed);
  const share = graph.share('选登比例', chosen, handed);
  return [
    paragraph(
      random.pick([
        () =>
          t`一组数据勾勒一座城市的职业教育图景，一个个故事讲述一线师生的奋斗身影。${reportYear(year)}，${name}${exact(schools)}中等职业学校、${inTenThousands(indicators.of('students'))}在校学生，在技能成才的道路上写下了生动的注脚。`,
        () =>
          t`职业教育与城市同行。${reportYear(year)}，${name}中等职业学校共${exact(schools)}，在校生约${inTenThousands(indicators.of('students'), 1)}，专任教师${exact(indicators.of('staff.teachers'))}坚守讲台与车间，培养更多能工巧匠、大国工匠。`,
      ])(),
    ),
    paragraph(
      t`${name}教育局依据《中华人民共和国职业教育法》编制本报告。报告以数据为基础，以案例为主线，编制过程中面向全市学校征集典型案例${exact(handed)}，经专家评议选登${exact(chosen)}，入选比例为${exact(share, { decimals: 1 })}。案例中的数据由相关学校提供，仅反映该校情况，与全市汇总数据口径不同，引用时请注意区分。`,
    ),
  ];
}

/** A table of all stories, at the end of the last chapter. */
export const storyTable = (place: Place): Block => ({
  kind: 'table',
  id: 'stories',
  caption: ['本报告选登案例一览'],
  head: [row(['案例编号', '案例学校', '主题'])],
  rows: TOPICS.map(([id, school, topic]) =>
    row([reference(id), place.told[school]?.name ?? '', topic]),
  ),
});
