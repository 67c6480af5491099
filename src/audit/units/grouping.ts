import { type Match, matchesIn } from '../names/matches.js';
import { toldIn } from '../names/told.js';
import { wordingRule } from './wording.js';

const UNIT = '(?:万?元|亿元|万?人|[%％]|个百分点|平方米|㎡|册|亩|学时|课时|台|名|所|项|门|本|Mbps)';

/** 1,23,456人: groups of two or four. A lone pair (12,34) is told only where a unit follows and no list precedes. */
const GROUPS = new RegExp(
  `(?<![\\d.,，、])(?:[1-9]\\d{0,2}(?:,\\d{1,6}){2,5}|[1-9]\\d{0,2},(?:\\d{1,2}|\\d{4,5}))(?=${UNIT}(?![\\u4e00-\\u9fff]))`,
  'g',
);
const LIST_BEFORE = /(?:分别|依次|各|第|图|表|年|级|、|和|与)[^。；]{0,12}$/;

/** Groups of digits that are no thousands: 1,23,456人. */
export const groupingRule = wordingRule({
  id: 'units.grouping',
  title: { zh: '千分位分节有误', en: 'Thousands wrongly grouped' },
  severity: 'warning',
  find: (scene) => matchesIn(toldIn(scene), GROUPS).filter(isMisgrouped),
  message: {
    zh: '“{quote}”中的逗号不在千分位上，数值不明，请核对原始数据。',
    en: 'The commas in "{quote}" do not part thousands, so its value is unclear; check the source.',
  },
});

function isMisgrouped({ passage, start, end }: Match): boolean {
  const [, ...groups] = passage.text.slice(start, end).split(',');
  if (groups.every((group) => group.length === 3)) return false;
  return !LIST_BEFORE.test(passage.text.slice(Math.max(0, start - 16), start));
}
