import type { Claim } from '../claims/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import { isPercent, printedDecimals } from './comparing.js';
import { figures, nameOf, printed, spanOfClaim } from './telling.js';

/**
 * 双师型教师占5.657% in a report that tells all its other shares to two decimals at most: a point that slipped. It is
 * held against the manner of the report, for some do reckon so finely.
 */
export const decimals: AuditRule = {
  id: 'numbers.decimals',
  title: { zh: '小数位数与全文不一致', en: 'More decimals than the report tells elsewhere' },
  category: 'truthfulness',
  severity: 'warning',
  observe: ({ claims: { claims } }) =>
    strayIn(claims.filter((claim) => isPercent(claim) && claim.mention.hedge === null)),
};

/** So many others show the manner of a report. */
const LEAST = 20;
const USUAL = 2;

function strayIn(group: readonly Claim[]): readonly Observation[] {
  const stray = group.filter((claim) => (printedDecimals(claim) ?? 0) > USUAL);
  const [only, ...more] = stray;
  if (only === undefined || more.length > 0 || group.length <= LEAST) return [];
  const most = Math.max(
    ...group.filter((claim) => claim !== only).map((claim) => printedDecimals(claim) ?? 0),
  );
  return [
    {
      outcome: 'fail',
      message: {
        zh: `“${nameOf(only)}”写作 ${printed(only)}，全文同类的数最多 ${most} 位小数，像是小数点点错了位置，请核对。`,
        en: `“${nameOf(only)}” is ${printed(only)}, where no other number of its kind has more than ${most} decimals, as if the point had slipped; check it.`,
      },
      derivation: [figures(printed(only))],
      spans: [spanOfClaim(only)],
      identity: [nameOf(only), 'decimals'],
    },
  ];
}
