import { approximation } from '../../quantity/index.js';
import type { Claim } from '../claims/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import { isToldOfEach, outOfBounds } from './bounds.js';
import { figures, nameOf, printed, spanOfClaim } from './telling.js';

/**
 * 专任教师87万人 where no other number of persons in the report reaches ten thousand: a unit that slipped. A number is
 * held against the largest others of its kind, for reports differ as a school does from a province.
 */
export const magnitude: AuditRule = {
  id: 'numbers.magnitude',
  title: { zh: '数量级与全文不符', en: 'A number of another order than the rest' },
  category: 'truthfulness',
  severity: 'error',
  observe: ({ claims: { claims } }) => [
    ...Object.entries(KINDS).flatMap(([measure, kind]) => strangers(claims, measure, kind)),
    ...claims.flatMap(outOfBounds),
  ],
};

interface Kind {
  /** How many times the largest others a number must be. */
  readonly times: number;
  /** What a report counts itself: not the people of a city, nor who saw a film. */
  readonly own: RegExp;
  /** The words of which one may have slipped in. */
  readonly scaled: RegExp;
}

const KINDS: Readonly<Record<string, Kind>> = {
  person: { times: 100, own: /./, scaled: /[万亿]/ },
  participation: { times: 100, own: /./, scaled: /[万亿]/ },
  lesson: { times: 100, own: /./, scaled: /[万亿]/ },
  money: {
    times: 30,
    own: /经费|课酬|到款|拨款|投入|支出|效益|设备|学费|助学|资金|收入/,
    scaled: /亿/,
  },
};

/** So many others are needed to tell what is usual. */
const LEAST = 5;

function strangers(
  claims: readonly Claim[],
  measure: string,
  { times, own, scaled }: Kind,
): readonly Observation[] {
  const told = claims.filter(
    (claim) =>
      claim.measure === measure &&
      claim.role === 'value' &&
      // What one pupil costs or earns tells nothing of what a school spends.
      !(measure === 'money' && isToldOfEach(claim)) &&
      (claim.scope === '' || claim.cell !== null || !WIDER.test(claim.scope)),
  );
  if (told.length < LEAST) return [];
  const values = told.map(sizeOf).toSorted((a, b) => b - a);
  // Not the largest but the third: the very number may stand twice, and another may have slipped as well.
  const usual = values[2] ?? Number.POSITIVE_INFINITY;
  return told
    .filter((claim) => scaled.test(claim.mention.text) && sizeOf(claim) > times * usual)
    .filter(({ head, left }) => own.test(`${left}${head}`) && !OTHERS.test(`${left}${head}`))
    .map((claim) =>
      observation(
        claim,
        told.filter((each) => sizeOf(each) <= usual),
      ),
    );
}

const WIDER = /全国|全省|我省|本省|全市|我市|本市/;
const OTHERS =
  /网络|线上|直播|公众号|视频|媒体|惠及|覆盖|辐射|人口|居民|市民|观众|观看|收看|浏览|点击|阅读|播放|访问|粉丝|关注|受众|游客|曝光|全国|全省|旅游|户籍|财政收入|进出口|规模以上|全域|产值|总值|销售|税收|集团|公司|企业(?!提供|捐赠|投入)/;

function sizeOf({ mention, quantity }: Claim): number {
  const end = quantity.interval.lo ?? quantity.interval.hi;
  return mention.value !== null
    ? approximation(mention.value)
    : end === null
      ? 0
      : approximation(end);
}

function observation(claim: Claim, others: readonly Claim[]): Observation {
  const largest = others.reduce((best, each) => (sizeOf(each) > sizeOf(best) ? each : best));
  return {
    outcome: 'fail',
    message: {
      zh: `“${nameOf(claim)}”写作 ${printed(claim)}，而全文同类的数最大不过 ${printed(largest)}，请核对“万”“亿”和单位。`,
      en: `“${nameOf(claim)}” is ${printed(claim)}, but no other number of its kind in the report exceeds ${printed(largest)}; check 万, 亿 and the unit.`,
    },
    derivation: [figures(`${printed(claim)} ≫ ${printed(largest)}`)],
    spans: [spanOfClaim(claim), spanOfClaim(largest)],
    identity: [nameOf(claim), 'magnitude'],
  };
}
