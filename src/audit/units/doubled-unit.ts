import { matchesIn } from '../names/matches.js';
import { toldInWords } from '../names/told.js';
import { wordingRule } from './wording.js';

/** Units that begin no other word, or stand before a sign: 3120人人均 and 5名名师 are well written. */
const DOUBLED =
  /(?<=\d)(?<![∶：:]1)(?:万万元|万元万元|万元元|元元|元万元|亿元元|[%％]{2,}|平方米平方米|㎡㎡|平方米㎡|学时学时|课时课时|人次人次|个百分点个百分点|人人(?=[，。；、）)\s]|$)|([名项所家个门册台套亩本期次种])\1(?=[，。；、）)\s]|$))/g;

/** Blanks that a line's end may put within a unit. */
const MOST_BLANKS = 2;

/** 25万万元, 96%%, 3120人人，: a unit twice. */
export const doubledUnitRule = wordingRule({
  id: 'units.doubled',
  title: { zh: '单位重复', en: 'A unit twice' },
  severity: 'warning',
  find: (scene) =>
    matchesIn(toldInWords(scene), DOUBLED).filter(({ passage, start, end }) => {
      const [first = 0, last = 0] = [passage.places[start], passage.places[end - 1]];
      // What a tool left of a column of units stands on lines of its own.
      return last - first < end - start + MOST_BLANKS;
    }),
  message: {
    zh: '“{quote}”的单位写了两遍，请删去一个并核对数值。',
    en: 'The unit in "{quote}" stands twice; remove one and check the figure.',
  },
});
