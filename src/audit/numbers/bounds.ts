import type { Message } from '../../messages/index.js';
import { approximation } from '../../quantity/index.js';
import type { Claim } from '../claims/index.js';
import type { Observation } from '../finding.js';
import { figures, nameOf, printed, spanOfClaim } from './telling.js';

/** Between what sizes a thing may be at all, a school's as well as a province's, in metres, volumes and yuan. */
interface Bounds {
  readonly head: RegExp;
  readonly measure: RegExp;
  readonly least: number;
  readonly most: number;
  /** Only where the number is told in this very unit. */
  readonly unit?: RegExp;
}

const MONEY = /^money(?:·|$)/;

/** The first that fits a thing holds. No report but a province's or the nation's has so many teachers. The bounds are wide: only a word (万, 亿) or a unit that slipped leads beyond them. */
const BOUNDS: readonly Bounds[] = [
  {
    head: /月(?:均)?(?:收入|工资|薪酬?)$|起薪$/,
    measure: MONEY,
    least: 500,
    most: 100_000,
  },
  {
    head: /生师比$/,
    measure: /^(?::|ratio|bare)?$/,
    least: 2,
    most: 60,
  },
  {
    head: /(?:教师|导师|班主任|辅导员|教职工|工匠|传承人|集训队(?:规模)?)$/,
    measure: /^person$/,
    least: 0,
    most: 100_000,
  },
  {
    head: /(?:专业群?|专业点|教材|实训室|工作室|实训基地|中心|学院|教学班|社团|平台|案例|奖|课题|专利)$/,
    measure: /^things$/,
    least: 0,
    most: 50_000,
  },
  {
    head: /^生均/,
    measure: MONEY,
    least: 10,
    most: 5_000_000,
  },
  {
    head: /^(?:学校|校园|校舍|校区|总)*(?:占地|校园|校舍|建筑|用地)(?:总)?面积$/,
    measure: /^area$/,
    least: 500,
    most: 1e9,
    unit: /^(?:平方米|㎡|m²|m2)$/,
  },
  {
    head: /(?:图书|藏书)(?:总)?(?:量|数|册数)?$/,
    measure: /^things$/,
    least: 500,
    most: 1e9,
    unit: /^册$/,
  },
  {
    head: /(?:设备(?:总)?值|固定资产(?:总值)?|经费总?(?:投入|收入|支出)|总(?:投入|收入|支出)|财政(?:专项)?拨款)$/,
    measure: MONEY,
    least: 10_000,
    most: 1e13,
  },
  {
    head: /(?:到款|到账|到账经费|到款收入|经济效益|课酬|专项经费|交易收入)$/,
    measure: MONEY,
    least: 1000,
    most: 1e12,
    unit: /^元$/,
  },
];

/** More persons than any province has pupils. */
const EVERYBODY: Bounds = { head: /./, measure: /^person$/, least: 0, most: 50_000_000 };

/** A number of the report's own that is smaller or larger than its thing can be. */
export function outOfBounds(claim: Claim): readonly Observation[] {
  const { head, left, measure, role, mention, cell, part, scope } = claim;
  if (role !== 'value' || cell !== null || part || mention.unit === null) return [];
  if (/全国|[全我本]省/.test(`${scope}${left}`)) return [];
  const bounds = [...BOUNDS, EVERYBODY].find(
    (each) => each.head.test(head) && each.measure.test(measure),
  );
  if (bounds === undefined || bounds.unit?.test(mention.unit) === false) return [];
  if (isOfEach(claim, bounds) || /新增|增加|减少|较|(?<!生师)比/.test(left)) return [];
  if (isReckonedBy(claim) || mention.value?.numerator === 0n) return [];
  const { interval } = claim.quantity;
  const [lo, hi] = [interval.lo, interval.hi].map((end) =>
    end === null ? null : approximation(end),
  );
  if (hi !== null && hi !== undefined && hi > 0 && hi < bounds.least) {
    return [observation(claim, SMALL, `${printed(claim)} ≪ ${bounds.least}`)];
  }
  return lo !== null && lo !== undefined && lo > bounds.most
    ? [observation(claim, LARGE, `${printed(claim)} ≫ ${bounds.most}`)]
    : [];
}

/** 生均公用经费按786.0万元计算, 设备总值÷在校生数=17590万元÷7806人: what is divided, not what comes of it. */
const isReckonedBy = ({ left, right }: Claim): boolean =>
  (/按$/.test(left.trim()) && /^\s*(?:计|测|核)算/.test(right)) ||
  /[÷／/=＝]/.test(left) ||
  /^\s*[÷／/]/.test(right) ||
  FORMULA_TORN.test(left);

/** 生均设备值 设备总值 在校生数: the same where a tool lost the signs. */
const FORMULA_TORN = /[\u4e00-\u9fff]\s+[\u4e00-\u9fff]+\s+[\u4e00-\u9fff]+\s*$/;

const isOfEach = (claim: Claim, bounds: Bounds): boolean =>
  !(bounds.measure === MONEY && /^生均/.test(claim.head)) &&
  isToldOfEach(claim) &&
  !/月均|平均工资/.test(claim.head);

/** 人均, 每1元…带来经济效益8.00元: what is told of one may be as small as can be. */
export function isToldOfEach({ head, left, passage, mention }: Claim): boolean {
  const before = passage.text.slice(Math.max(0, mention.start - REACH), mention.start);
  const sentence = before.split(/[。；！？]/).at(-1) ?? '';
  return /均|每|\/|／/.test(`${head}${left}${sentence}`);
}

const REACH = 40;

const SMALL = (name: string, told: string): Message => ({
  zh: `“${name}”只写作 ${told}，像是少了“万”或写错了单位，请核对。`,
  en: `“${name}” is only ${told}, as if 万 were missing or the unit another; check it.`,
});

const LARGE = (name: string, told: string): Message => ({
  zh: `“${name}”写作 ${told}，大得不可能，像是多了“万”或写错了单位，请核对。`,
  en: `“${name}” is ${told}, which cannot be; 万 may be too much, or the unit another; check it.`,
});

const observation = (
  claim: Claim,
  message: (name: string, told: string) => Message,
  derivation: string,
): Observation => ({
  outcome: 'fail',
  severity: 'warning',
  message: message(nameOf(claim), printed(claim)),
  derivation: [figures(derivation)],
  spans: [spanOfClaim(claim)],
  identity: [nameOf(claim), 'bounds'],
});
