import type { Mention } from '../mentions.js';
import type { Claim, Role } from './claim.js';
import { AGAINST, LESS, MORE } from './words.js';

/** What a number in prose is to the others: a value, a share of a base, a change, its growth or its points. */
export interface RoleRead {
  readonly role: Role;
  readonly base: string;
  readonly direction: 1 | -1 | 0;
}

const SHARE =
  /占(?<base>[^占]{0,24}?)(?:的)?(?:比例|比重|比率|百分比|比)?(?:为|达到?|约|近|是|超过|突破|高达|仅)*$/;
const OF = /(?<base>[\u4e00-\u9fff]{2,16})的(?:约|近|超过|大约)?$/;
/** A number that stands for itself. */
export const PLAIN: RoleRead = { role: 'value', base: '', direction: 0 };

/** The role of a number from the words beside it; `earlier` are the claims before it in its sentence, `opening` its words. */
export function roleOf(
  mention: Mention,
  left: string,
  right: string,
  earlier: readonly Claim[],
  opening: string,
): RoleRead {
  const tight = left.replace(/\s+/g, '');
  const more = MORE.test(tight);
  const less = !more && LESS.test(tight);
  const moves = (more || less) && !/不少|至少|最少|(?<!净)减$|最多|至多|不多/.test(tight.slice(-4));
  const rated = mention.kind === 'percent' || mention.kind === 'percentage-point';
  const direction = moves ? (more ? 1 : -1) : rated ? behindDirection(right) : 0;
  if (mention.kind === 'percentage-point') return { role: 'points', base: '', direction };
  if (mention.kind === 'percent') {
    const share = SHARE.exec(tight);
    if (share !== null) return { role: 'share', base: share.groups?.base ?? '', direction: 0 };
    if (direction !== 0) return { role: 'growth', base: '', direction };
    // 覆盖在校生的90.1%: so much of what stands before 的.
    const of = OF.exec(tight);
    return of === null ? PLAIN : { role: 'share', base: of.groups?.base ?? '', direction: 0 };
  }
  if (mention.kind === 'multiple')
    return { role: direction === 0 ? 'value' : 'growth', base: '', direction };
  const compares = AGAINST.test(tight) && /(?:比|较|同比|环比|相比)/.test(tight);
  const before = earlier.at(-1);
  const carried = before !== undefined && before.role !== 'value';
  // 比上年的613人多129人: against the value told right before.
  const follows =
    before !== undefined &&
    ((tight.length <= SHORT && AGAINST.test(before.left)) || MOVED.test(tight));
  if (
    direction !== 0 &&
    (compares ||
      carried ||
      follows ||
      SET_AGAINST.test(opening) ||
      /(?:净增|净减|增加|减少)了?$/.test(tight))
  ) {
    // 新增12个 tells what is new, which is a thing of its own and no change of the number before.
    const isOfBefore =
      before !== undefined &&
      AGAINST.test(before.left) &&
      tight.length <= SHORT &&
      !SET_AGAINST.test(opening);
    return /新增(?:了)?$/.test(tight) && !isOfBefore
      ? PLAIN
      : { role: 'change', base: '', direction };
  }
  return PLAIN;
}

/** 从34次降到19次，少了15次. */
const MOVED =
  /^[，,]?(?:共|一共|总共|累计|又|直接)?(?:增加|减少|增长|下降|提高|净增|净减|多|少|增|减|降|升|高|低)(?:了|出)$/;

/** 与前一届相比，毕业生多24人，升学多37人: what stands behind is so much more. */
const SET_AGAINST =
  /(?:与|同|和|跟)[^，。；]{1,20}相比[，,]|相(?:比|较)(?:之下|于[^，。；]{1,16})[，,]/;

/** 多, 增加了, 净增. */
const SHORT = 4;

/** 1.5%的增长, 12%的降幅. */
function behindDirection(right: string): 1 | -1 | 0 {
  const match = /^的(增长|增幅|提升|涨幅|下降|降幅|减幅)/.exec(right);
  if (match === null) return 0;
  return /下降|降幅|减幅/.test(match[1] ?? '') ? -1 : 1;
}
