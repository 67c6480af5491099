/** Titles of laws and policies that every report cites, as published; with their numbers where those are beyond doubt. */
export const OFFICIAL_TITLES: ReadonlyMap<string, string | null> = new Map([
  ['中华人民共和国职业教育法', null],
  ['国家职业教育改革实施方案', '国发〔2019〕4号'],
  ['职业教育提质培优行动计划(2020—2023年)', '教职成〔2020〕7号'],
  ['职业学校学生实习管理规定', null],
  ['职业学校校企合作促进办法', '教职成〔2018〕1号'],
  ['职业学校办学条件达标工程实施方案', null],
  ['关于推动现代职业教育高质量发展的意见', null],
  ['关于深化现代职业教育体系建设改革的意见', null],
  ['关于深化产教融合的若干意见', '国办发〔2017〕95号'],
  ['深化新时代教育评价改革总体方案', null],
  ['中等职业学校公共基础课程方案', null],
  ['中等职业学校专业教学标准', null],
  ['新时代中等职业学校教师职业行为十项准则', null],
  ['国家学生体质健康标准', null],
  ['中国教育现代化2035', null],
]);
