import { sum } from '../../quantity/index.js';
import type { Claim } from '../claims/index.js';
import { depthOf } from './brackets.js';
import { contradict, exceeds, sameValue } from './comparing.js';
import { kinshipOf } from './families.js';
import { between, type Telling, totalOf } from './parts-behind.js';

/** Whether the words say that what looks like parts is none: told again, converted, beside the whole, or of each so many. */
export const areNoParts = (telling: Telling): boolean => {
  const { whole, parts: told } = telling;
  return (
    // 升学561人，这里再说一遍：561人里…: told again, and no part of itself.
    (told.length > 1 && told.some((part) => isToldAgain(part, whole))) ||
    isConverted(telling) ||
    areBeside(telling) ||
    areNested(told) ||
    told.some(isOfEach) ||
    areWithinItems(telling)
  );
};

const isToldAgain = (part: Claim, whole: Claim): boolean =>
  sameValue(part, whole) && /^\s*[里中内]/.test(part.right);

/** 留学生46人（系数3，折合138人）: parts that count otherwise than they are. */
function isConverted({ whole, parts: told }: Telling): boolean {
  const end = told.at(-1)?.mention.end ?? whole.mention.end;
  const words = whole.passage.text.slice(Math.max(0, whole.mention.start - BEFORE), end + BEHIND);
  return /折[合算]|系数|加权/.test(words);
}

const BEFORE = 16;
const BEHIND = 24;

/**
 * 北穹区47个，青禾区和石埠区分别为34个、32个; 三等奖3项，市级一、二、三等奖分别为1项、4项、6项: another of their kind is no whole of
 * them.
 */
function areBeside({ whole: { head, left }, parts: [first], link, bare }: Telling): boolean {
  // 男生入住634人，女生入住608人；走读男生33人…: of one kind with what would be its part.
  if (bare && first !== undefined && kinshipOf([head, first.head], '').disjoint) return true;
  if (head.length > 1 && link.includes(head) && /、[^，。；]*分别/.test(link)) return true;
  const kind = /[区县市校系部班]$/.exec(head)?.[0] ?? /[区县市校系部班]$/.exec(left.trim())?.[0];
  return kind !== undefined && new RegExp(`[\\u4e00-\\u9fff]${kind}[^其中]*分别`).test(link);
}

/** 落实361人，其中单位就业294人，机场116人、酒店89人，其余89人在客运: parts of a part, that make it whole. */
const areNested = (told: readonly Claim[]): boolean =>
  told.some((part, at) =>
    told.some((_, to) => to > at + 1 && makes(told.slice(at + 1, to + 1), part)),
  );

const makes = (parts: readonly Claim[], { quantity }: Claim): boolean =>
  !contradict(totalOf(parts), quantity);

/** 其中甲校和乙校各2名，其余三校各1名: of each so many, of however many there are. */
const isOfEach = ({ left }: Claim): boolean => /各(?:有|设|配)?$/.test(left.trim());

/** 专业群3个：学前教育专业群（含…3个专业）、艺术教育专业群（含…2个专业）: what each of the items has, and no items. */
const areWithinItems = ({ whole, parts: told }: Telling): boolean =>
  told.length > 1 &&
  told.every((part, at) => {
    const item = between(told[at - 1] ?? whole, part);
    return depthOf(part) > depthOf(whole) && /[（(](?:含|包括|涵盖|设|有)[^（()）]*$/.test(item);
  });

/** 联合体11个，其余八个市至少有1个: the kind of place that a number counts, where it says so. */
export const placesOf = ({ right }: Claim): string =>
  /^(?:个?([市州区县旗]|地级市|县区|区县|校区)|(所学校|所院校))/.exec(right.trim())?.[0] ?? '';

/** Whether a number before the whole is just what the parts make, or alone can hold them. */
export function mayBeOfOthers({ parts: told, whole, others }: Telling): boolean {
  const total = totalOf(told);
  // 首批24个，已启动19个，其中完成4个，其余5个: the rest is what a whole before leaves.
  const rest = told.find(({ left }) => /其余|剩余|另外/.test(left));
  // 39人中，27人升学，其中4人读本科；9人就业，其余3人创业: from some part on, they are sisters of the whole.
  const areSisters = (other: Claim): boolean =>
    told.some(
      (_, from) =>
        from > 0 && !contradict(sum(whole.quantity, totalOf(told.slice(from))), other.quantity),
    );
  // 甲校3216人、乙校1845人、丙校96人，其中公办学校6719人: some of all that was listed.
  if (
    told.some((part) => exceeds(part.quantity, whole.quantity)) &&
    isOfAllListed(told, whole, others)
  )
    return true;
  return others.some(
    (other) =>
      other.measure === whole.measure &&
      ((rest !== undefined && !contradict(sum(whole.quantity, rest.quantity), other.quantity)) ||
        !contradict(total, other.quantity) ||
        areSisters(other) ||
        (told.some((part) => exceeds(part.quantity, whole.quantity)) &&
          told.every((part) => !exceeds(part.quantity, other.quantity)))),
  );
}

const isOfAllListed = (told: readonly Claim[], whole: Claim, others: readonly Claim[]): boolean => {
  const listed = others.filter(
    ({ measure, sentence }) => measure === whole.measure && sentence === whole.sentence,
  );
  const all = listed.reduce((made, { quantity }) => sum(made, quantity), whole.quantity);
  return (
    (listed.length > 1 ||
      (listed.length > 0 && /(?:加上|连同|另有)[^，。；]*$/.test(whole.left))) &&
    told.every((part) => !exceeds(part.quantity, all))
  );
};
