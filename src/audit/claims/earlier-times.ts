/** What names an earlier time that a number is held against: 上年, 去年同期, 2022年秋季. */
const EARLIER =
  '(?:(?:19|20)\\d{2}\\s?[-—–~至]\\s?(?:19|20)?\\d{2}学年|上一?年度?|去年|上一?学年度?|上一?届|前一?年|(?:19|20)\\d{2}[年届]?(?:度|秋季|春季|底|末|年末|[上下]半年|\\s?\\d{1,2}\\s?月?\\s?[-—–~至]\\s?\\d{1,2}\\s?月)?)[底末]?(?:同期|同口径)?';

/** 较2022年的, 比上年: what stands before the value of another time that a change is told against. */
export const BEFORE_COMPARED = new RegExp(`(?:比|较|与)${EARLIER}的?(?:约|近)?\\s*$`);

/** 比上年（: the same in brackets. */
export const BEFORE_COMPARED_BRACKET = new RegExp(`(?:比|较|与)${EARLIER}\\s*[（(]\\s*$`);
