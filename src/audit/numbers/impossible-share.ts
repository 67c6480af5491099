import { BARE, compared, point, quantity, unitOf } from '../../quantity/index.js';
import type { Claim } from '../claims/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import { gridOf } from '../tables/grid.js';
import { isPercent } from './comparing.js';
import { figures, nameOf, printed, spanOfClaim } from './telling.js';

/** A share of more than the whole. */
export const impossibleShare: AuditRule = {
  id: 'numbers.impossible-share',
  title: { zh: '占比或比率超过100%', en: 'A share of more than 100 %' },
  category: 'truthfulness',
  severity: 'error',
  observe: ({ claims }) => claims.claims.flatMap(judged),
};

/** Rates of a part in its whole; those of plan and result (完成率) may exceed it. */
const OF_WHOLE =
  /(?:落实|就业|升学|对口|创业|合格|优秀|良好|及格|通过|参与|覆盖|满意|巩固|出勤|获证|取证|持证|达标|回收|有效|报到|签约|录取|毕业|入住|资助|整改)(?:率|度|比例)$|占比$/;
const HUNDRED = quantity(point({ numerator: 100n, denominator: 1n }), unitOf('%') ?? BARE);

function judged(claim: Claim): readonly Observation[] {
  if (!isPercent(claim) || claim.planned) return [];
  const ofWhole = claim.role === 'share' ? /占/.test(claim.left) : OF_WHOLE.test(claim.head);
  // A column of larger numbers is one of counts whose head was read wrongly.
  if (claim.cell !== null && (claim.unsettled !== null || othersExceed(claim))) return [];
  if (isSumOfRounded(claim)) return [];
  if (!ofWhole || claim.role === 'growth' || compared(claim.quantity, '<=', HUNDRED) !== 'never')
    return [];
  return [
    {
      outcome: 'fail',
      message: {
        zh: `“${nameOf(claim)}”写作 ${printed(claim)}，部分不可能超过整体，请核对小数点和单位。`,
        en: `“${nameOf(claim)}” is ${printed(claim)}: a part cannot exceed its whole; check decimal point and unit.`,
      },
      derivation: [figures(`${printed(claim)} ＞ 100%`)],
      spans: [spanOfClaim(claim)],
      identity: [nameOf(claim), claim.base],
    },
  ];
}

/** 各项占比合计为100.01%: what rounded shares add up to. */
const isSumOfRounded = ({ left, mention }: Claim): boolean =>
  /(?:合计|之和|相加|总和|总计)/.test(left) && /^100\.\d/.test(mention.text.normalize('NFKC'));

/** Whether another number of the claim's column exceeds a hundred too: 落实人数 and 落实率 as one head. */
function othersExceed({ cell }: Claim): boolean {
  if (cell === null) return false;
  const others = gridOf(cell.table).numbers.filter(
    ({ row, column }) => column === cell.column && row !== cell.row,
  );
  const above = others.filter(
    ({ interval }) =>
      interval.lo !== null && interval.lo.numerator > 100n * interval.lo.denominator,
  );
  return above.length > 0;
}
