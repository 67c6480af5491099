import { CLAUSE, type Formula, formula, OTHERS, SAME } from './formula.js';

/** Shares and rates of which the sentence tells both numbers, each with a sentence that it reads. */
export const RATES: readonly Formula[] = [
  // 申报47人，通过26人，通过率55.32%
  formula(
    'rate-of-verb',
    'share',
    `<(?<kind>[pqn])(?<whole>\\d+)>${OTHERS}{0,40}?(?<verb>[\\u4e00-\\u9fff]{2})[了的]?`,
    `${SAME('part')}[，（]${CLAUSE}{0,4}?\\k<verb>(?:率|比例|占比)(?:为|达到?|是|约)?<r(?<share>\\d+)>`,
  ),
  // 14所学校中有国际合作项目的只有2所，占14.29%
  formula(
    'share-of-among',
    'share',
    `<(?<kind>[pqn])(?<whole>\\d+)>${CLAUSE}{0,6}中${OTHERS}{0,24}?${SAME('part')}，占<r(?<share>\\d+)>`,
  ),
  // 应测1320人，实测1308人，覆盖99.09%
  formula(
    'rate-of-due',
    'share',
    `应(?<verb>[\\u4e00-\\u9fff]{1,2})${CLAUSE}{0,4}<(?<kind>[pqn])(?<whole>\\d+)>，`,
    `实\\k<verb>${CLAUSE}{0,4}${SAME('part')}[，（]${CLAUSE}{0,6}?(?:率|覆盖|完成|占)(?:了|为|达到?|是|约)?<r(?<share>\\d+)>`,
  ),
  // 70名毕业生升学54名，占77.14%
  formula(
    'share-of-nearest',
    'share',
    `<(?<kind>[pqn])(?<whole>\\d+)>[名位人个家所]?${CLAUSE}{1,12}${SAME('part')}[名位人个家所]?，占(?:比|总数的?|其)?<r(?<share>\\d+)>`,
  ),
  // 双师型教师比例＝112÷236＝47.46%
  formula(
    'division-in-signs',
    'share',
    `[<>a-z\\d（）]*?<[a-z](?<part>\\d+)>[÷/]<[a-z](?<whole>\\d+)>(?:[×*]<r\\d+>)?[＝=]<r(?<share>\\d+)>`,
  ),
];
