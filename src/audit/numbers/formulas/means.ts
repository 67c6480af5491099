import { CLAUSE, type Formula, formula, LIST, SAME } from './formula.js';

/** Means and prices, each with a sentence that it reads. */
export const MEANS: readonly Formula[] = [
  // 教师284人，累计实践9940天，人均35天
  formula(
    'mean-of-persons',
    'product',
    `<p(?<number>\\d+)>(?:(?!<p)[^。])*?<(?<kind>[a-z])(?<total>\\d+)>次?，${CLAUSE}{0,6}?`,
    `(?:人均|师均|生均|平均每人|每人平均|平均每名${CLAUSE}{0,4})${CLAUSE}{0,4}${SAME('each')}`,
  ),
  // 志愿服务3547人次，累计服务时长10641小时，按人次平均为3小时
  formula(
    'mean-of-participations',
    'product',
    `<q(?<number>\\d+)>(?:(?!<q)[^。])*?<(?<kind>[a-z])(?<total>\\d+)>，${CLAUSE}{0,4}?`,
    `(?:按人次平均|平均每人次|每人次|人次均)${CLAUSE}{0,4}${SAME('each')}`,
  ),
  // 义卖68件，得款5440元，平均每件80元
  formula(
    'mean-of-things',
    'product',
    `<n(?<number>\\d+)>(?:(?!<n)[^。])*?<(?<kind>[a-z])(?<total>\\d+)>，${CLAUSE}{0,4}?`,
    `(?:平均每|每)(?<unit>[件场期个家所门次户台项班])${CLAUSE}{0,2}平?均?${CLAUSE}{0,3}${SAME('each')}`,
  ),
  // 12名学生获得国家奖学金，每人6000元，共7.2万元
  formula(
    'price-of-persons',
    'product',
    `<p(?<number>\\d+)>(?:(?!<p)[^。])*?每(?:人|名|生|位|名学生)${CLAUSE}{0,6}<m(?<each>\\d+)>，`,
    `${CLAUSE}{0,4}?(?:合计|共计|总计|共|计)${CLAUSE}{0,4}<m(?<total>\\d+)>`,
  ),
  // 3个专业，每个专业抽30人，共90人
  formula(
    'price-of-things',
    'product',
    `<n(?<number>\\d+)>(?:(?!<n)[^。])*?每(?<unit>[个项门期场次班组所家])${CLAUSE}{0,8}<(?<kind>[a-z])(?<each>\\d+)>`,
    `${CLAUSE}{0,4}，${CLAUSE}{0,4}?(?:合计|共计|总计|正好|共|计)${CLAUSE}{0,2}${SAME('total')}`,
  ),
  // 授课58课时，听课7250人次，平均每课时125人次
  formula(
    'mean-of-lessons',
    'product',
    `<[lx](?<number>\\d+)>(?:(?!<[lx])[^。])*?<(?<kind>[a-z])(?<total>\\d+)>，${CLAUSE}{0,4}?`,
    `(?:平均每|每)(?<unit>课时|学时|小时|节|天|月|周|次)${CLAUSE}{0,2}${SAME('each')}`,
  ),
  // 职业道德9.3分，专业技能8.9分，学习能力8.4分，三项平均8.9分
  formula(
    'mean-of-list',
    'mean',
    `${LIST(3, '，、')}，[两二三四五六七八九十]?[项类者个门]?(?:得分)?(?:平均|均值)(?:分|得分)?(?:为|是|达)?${SAME('total')}`,
  ),
];
