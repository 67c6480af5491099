import { approximation } from '../../quantity/index.js';
import type { Claim } from '../claims/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
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
    ...claims.flatMap(tooSmall),
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

const PEOPLE =
  /学生|在校|毕业|教师|教职工|学员|班主任|导师|学徒|实习|招生|新生|男生|女生|住校|培训|职工|农民|退役|升学|就业|录取|证书|测试/;

const KINDS: Readonly<Record<string, Kind>> = {
  person: { times: 100, own: PEOPLE, scaled: /[万亿]/ },
  participation: { times: 100, own: PEOPLE, scaled: /[万亿]/ },
  lesson: { times: 100, own: /./, scaled: /[万亿]/ },
  money: {
    times: 30,
    own: /经费|课酬|到款|拨款|投入|支出|效益|设备|学费|助学|资金|收入/,
    scaled: /亿/,
  },
};

/** What no school has so little of: then 万 is missing, or 元 stands for 万元. */
const LEAST_OF: readonly {
  readonly head: RegExp;
  readonly measure: string;
  readonly least: number;
}[] = [
  { head: /(?:占地|校园|校舍|建筑|用地)(?:总)?面积$/, measure: 'area', least: 500 },
  { head: /(?:图书|藏书)(?:总)?(?:量|数|册数)?$/, measure: 'things', least: 500 },
  {
    head: /(?:设备(?:总)?值|固定资产(?:总值)?|经费总?(?:投入|收入|支出)|总(?:投入|收入|支出)|财政(?:专项)?拨款)$/,
    measure: 'money',
    least: 10_000,
  },
];

function tooSmall(claim: Claim): readonly Observation[] {
  const { head, left, measure, role, mention, cell, scope, part } = claim;
  if (role !== 'value' || cell !== null || scope !== '' || part) return [];
  const bound = LEAST_OF.find((each) => each.measure === measure && each.head.test(head));
  if (bound === undefined || /均|每|新增|增加|较|比/.test(left) || mention.unit === null) return [];
  if (measure === 'things' && mention.unit !== '册') return [];
  const size = sizeOf(claim);
  return size === 0 || size >= bound.least
    ? []
    : [
        {
          outcome: 'fail',
          severity: 'warning',
          message: {
            zh: `“${nameOf(claim)}”只写作 ${printed(claim)}，像是少了“万”或写错了单位，请核对。`,
            en: `“${nameOf(claim)}” is only ${printed(claim)}, as if 万 were missing or the unit another; check it.`,
          },
          derivation: [figures(`${printed(claim)} ≪ ${bound.least}`)],
          spans: [spanOfClaim(claim)],
          identity: [nameOf(claim), 'small'],
        },
      ];
}

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
  /人口|居民|市民|观众|观看|收看|浏览|点击|阅读|播放|访问|粉丝|关注|受众|游客|曝光|全国|全省|产值|总值|销售|税收|集团|公司|企业/;

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
