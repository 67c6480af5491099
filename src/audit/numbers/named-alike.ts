import { pairsOf } from '../claims/character-pairs.js';
import type { Claim } from '../claims/index.js';
import { plainHead } from '../tables/matrix.js';
import { plainScope } from './same-thing.js';

/** What names say: more where they are of one thing or one place, less where they have nothing in common. */
export function namedAlike(a: Claim, b: Claim): number {
  const place = areOfTwoRows(a, b) ? -3 : placesAlike(plainScope(a.scope), plainScope(b.scope));
  if (a.head === '' || b.head === '') return place;
  const words = `${b.head}${b.left}`;
  const isAlike = a.concept !== null && a.concept === b.concept;
  const pairs = pairsOf(a.head);
  const held = pairs.filter((pair) => !COMMON.has(pair) && words.includes(pair)).length;
  return place + (isAlike || (held > 0 && held * LEAST_HELD >= pairs.length) ? 1 : -2);
}

/** What whose they are says: nothing where one does not say it. */
function placesAlike(one: string, other: string): number {
  if (one === '' || other === '') return 0;
  if (one === other) return 1;
  return areNamesOfOne(one, other) ? -2 : -3;
}

/** 旅游 在校生(人) and 在校生(人) 启航职校: what two tables count alike, but of two. */
function areOfTwoRows(a: Claim, b: Claim): boolean {
  if (a.cell === null || b.cell === null) return false;
  const [one = [], other = []] = [a, b].map(({ left }) => left.trim().split(/\s+/).map(plainHead));
  const [mine, yours] = [
    one.filter((word) => !other.includes(word)),
    other.filter((word) => !one.includes(word)),
  ];
  return (
    one.length > mine.length &&
    mine.length > 0 &&
    yours.length > 0 &&
    !areNamesOfOne(mine.join(' '), yours.join(' '))
  );
}

/** Whether two rows have some of their names in common: 旅游 and 启航职校 have nothing. */
const areNamesOfOne = (one: string, other: string): boolean =>
  pairsOf(one).some((pair) => other.includes(pair));

/** 签订合同或就业协议 is no 就业: one word of many makes no two names alike. */
const LEAST_HELD = 4;

/** What stands in many names, and makes no two of them alike. */
const COMMON: ReadonlySet<string> = new Set(
  '教师 学生 学校 专业 课程 人数 数量 项目 比例 情况 合计 总数 其中 人员 企业 培训 职业'.split(' '),
);
