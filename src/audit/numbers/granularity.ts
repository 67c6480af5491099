import { grim } from '../../quantity/index.js';
import type { Claim } from '../claims/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import { isCount, shareDecimal } from './comparing.js';
import { type KnownCounts, knownCounts } from './known-counts.js';
import { nameOf, printed, spanOfClaim } from './telling.js';

/**
 * A share that no whole number of so many persons can have: 45人中合格率96.5% (GRIM, Brown & Heathers 2017). It has
 * power only where the persons are few beside the digits of the share.
 */
export const granularity: AuditRule = {
  id: 'numbers.granularity',
  title: { zh: '该比例不可能由整数人数得出', en: 'A share no whole number of persons can have' },
  category: 'truthfulness',
  severity: 'warning',
  observe: (scene) => {
    const known = knownCounts(scene);
    return scene.claims.sentences.flatMap((sentence) =>
      sentence.flatMap((claim, index) => judged(claim, sentence[index - 1], known)),
    );
  },
};

const OF_PERSONS =
  /(?:合格|及格|通过|优秀|达标|获证|取证|签约|录取|升学|就业|落实|出勤|参与|报到|巩固|获奖|毕业|持证|转正|留用|优良)率$/;
const NEAR = 10;

function judged(claim: Claim, base: Claim | undefined, known: KnownCounts): readonly Observation[] {
  const share = shareDecimal(claim);
  if (share === undefined || base === undefined || claim.role !== 'value') return [];
  if (!OF_PERSONS.test(claim.head) || !isCount(base) || base.measure !== 'person' || base.part)
    return [];
  if (base.passage !== claim.passage || claim.mention.start - base.mention.end > NEAR) return [];
  if (
    !/参加|参考|测试|报考|参训|考生|参赛|抽测|抽考/.test(`${base.left}${base.right.slice(0, 4)}`) ||
    base.period !== claim.period
  )
    return [];
  // 测试合格2459人，合格率95.64%: the part, and not the whole.
  if (known.makes(base, claim)) return [];
  const size = base.mention.value?.numerator ?? 0n;
  const powerful = size > 0n && size < 10n ** BigInt(Math.max(0, share.decimals) + 2);
  if (!powerful || grim(share, size)) return [];
  return [
    {
      outcome: 'fail',
      message: {
        zh: `${printed(base)}中“${nameOf(claim)}”不可能是 ${printed(claim)}：没有哪个整数人数能得出这个比例，请核对人数和比例。`,
        en: `Of ${printed(base)}, “${nameOf(claim)}” cannot be ${printed(claim)}: no whole number gives it; check both.`,
      },
      derivation: [nearest(share, size)],
      spans: [spanOfClaim(claim), spanOfClaim(base)],
      identity: [nameOf(claim), nameOf(base)],
    },
  ];
}

function nearest(share: NonNullable<ReturnType<typeof shareDecimal>>, size: bigint) {
  const scale = 10n ** BigInt(Math.max(0, share.decimals));
  const low = (share.mantissa * size) / (100n * scale);
  const percent = (count: bigint): string =>
    ((Number(count) / Number(size)) * 100).toFixed(Math.max(1, share.decimals));
  return {
    zh: `${low} ÷ ${size} ＝ ${percent(low)}%，${low + 1n} ÷ ${size} ＝ ${percent(low + 1n)}%`,
    en: `${low} ÷ ${size} = ${percent(low)}%, ${low + 1n} ÷ ${size} = ${percent(low + 1n)}%`,
  };
}
