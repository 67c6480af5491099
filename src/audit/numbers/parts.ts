import { approximation, type Quantity, sum, ZERO } from '../../quantity/index.js';
import type { Claim } from '../claims/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import { depthOf } from './brackets.js';
import { contradict, exceeds, printedDecimals, sameValue } from './comparing.js';
import { digitsIn } from './digits.js';
import { kinshipOf } from './families.js';
import { isMendedSum } from './mended.js';
import { between, kinship, type Telling, totalOf } from './parts-behind.js';
import { partAboveWhole, sumText, unequal } from './parts-telling.js';
import { isSlipOfSum } from './slip-of-sum.js';
import { agreed, figures, printed } from './telling.js';
import { tellingsIn } from './wholes-and-parts.js';

/** 其中: parts that do not add up to their whole, or exceed it. */
export const parts: AuditRule = {
  id: 'numbers.parts',
  title: { zh: '分项与总数不符', en: 'Parts and whole do not agree' },
  category: 'truthfulness',
  severity: 'warning',
  observe: ({ claims: { sentences } }) => {
    let before: readonly Claim[] = [];
    return sentences.flatMap((sentence) => {
      if (before[0]?.passage !== sentence[0]?.passage) before = [];
      const observations = tellingsIn(sentence, before).flatMap(judged);
      before = [...before, ...sentence].slice(-FURTHEST);
      return observations;
    });
  },
};

/** How many numbers before a sentence may be the whole that it tells parts of. */
const FURTHEST = 20;

function judged(telling: Telling): readonly Observation[] {
  const { whole, parts: told } = telling;
  const tooLarge = told.filter((part) => exceeds(part.quantity, whole.quantity));
  const kin = kinship(told, whole);
  const surelyParts =
    kin.disjoint || !/^[^其包含中由：:（(]*分别[^其包含中由：:（(]*$/.test(telling.link);
  const total = totalOf(told);
  const isNamed = whole.head !== '' || telling.isSum === true || /^中[，,]/.test(telling.link);
  if ((!isNamed && !kin.disjoint) || whole.planned || /计划|任务|目标/.test(whole.head)) return [];
  // 升学561人，这里再说一遍：561人里…: told again, and no part of itself.
  if (told.length > 1 && told.some((part) => isToldAgain(part, whole))) return [];
  if (isConverted(telling) || areBeside(telling) || areNested(told) || told.some(isOfEach))
    return [];
  if (areWithinItems(telling)) return [];
  if (telling.bare && contradict(total, whole.quantity)) {
    const isMeant = told.length > 2 && (isSlip(telling, total) || isSlipOfOne(telling));
    return isMeant && !mayBeOfOthers(telling) ? [unequal(telling, total, 'warning')] : [];
  }
  if (tooLarge.length > 0 && !telling.isSum) {
    // 298人（不含外聘），含外聘教师389人: what includes another may be the larger.
    const isAmong = AMONG.test(telling.link) && tooLarge[0] === told[0] && tooLarge.length === 1;
    const arePart = /其中|[^不]包括/.test(telling.link) || kin.disjoint || isAmong;
    return arePart && !mayBeOfOthers(telling)
      ? tooLarge.map((part) => partAboveWhole(part, whole))
      : [];
  }
  if (told.length < 2) {
    return /其中|含|包括/.test(telling.link)
      ? [
          agreed(
            [told[0] ?? whole, whole],
            figures(`${printed(told[0] ?? whole)} ≤ ${printed(whole)}`),
          ),
        ]
      : [];
  }
  if (!contradict(total, whole.quantity))
    return [agreed([whole, ...told], figures(sumText(told, total)))];
  if (!surelyParts || mayBeOfOthers(telling) || !isMendedSum(whole, told)) return [];
  if (told.some((part) => placesOf(part) !== placesOf(whole))) return [];
  const more = exceeds(total, whole.quantity);
  if (more && kin.disjoint) return [unequal(telling, total, 'error')];
  if (more && isListed(telling)) return [unequal(telling, total, 'warning')];
  const inTurn = kin.disjoint && told.length >= 4 && /分别|依次/.test(telling.link);
  if (!more && (inTurn || isExhaustive(telling, kin.complete))) {
    return [unequal(telling, total, 'warning')];
  }
  if (
    !more &&
    kin.disjoint &&
    told.length >= 3 &&
    !OPEN_END.test(telling.after) &&
    isNear(total, whole)
  ) {
    return [unequal(telling, total, 'warning')];
  }
  return isSlip(telling, total) || isSlipOfOne(telling) ? [unequal(telling, total, 'warning')] : [];
}

/** 48家企业中，有45家. */
const AMONG = /^[^，。；]{0,8}中[，,]?(?:[有共仅]+|已有|完好|[\u4e00-\u9fff]{0,2})$/;

/** 留学生46人（系数3，折合138人）: parts that count otherwise than they are. */
function isConverted({ whole, parts: told }: Telling): boolean {
  const end = told.at(-1)?.mention.end ?? whole.mention.end;
  const words = whole.passage.text.slice(Math.max(0, whole.mention.start - BEFORE), end + BEHIND);
  return /折[合算]|系数|加权/.test(words);
}

/** 其中甲校和乙校各2名，其余三校各1名: of each so many, of however many there are. */
const isOfEach = ({ left }: Claim): boolean => /各(?:有|设|配)?$/.test(left.trim());

/** 专业群3个：学前教育专业群（含…3个专业）、艺术教育专业群（含…2个专业）: what each of the items has, and no items. */
const areWithinItems = ({ whole, parts: told }: Telling): boolean =>
  told.length > 1 &&
  told.every((part, at) => {
    const item = between(told[at - 1] ?? whole, part);
    return depthOf(part) > depthOf(whole) && /[（(](?:含|包括|涵盖|设|有)[^（()）]*$/.test(item);
  });

const isToldAgain = (part: Claim, whole: Claim): boolean =>
  sameValue(part, whole) && /^\s*[里中内]/.test(part.right);

/** 落实361人，其中单位就业294人，机场116人、酒店89人，其余89人在客运: parts of a part, that make it whole. */
const areNested = (told: readonly Claim[]): boolean =>
  told.some((part, at) =>
    told.some((_, to) => to > at + 1 && makes(told.slice(at + 1, to + 1), part)),
  );

const makes = (parts: readonly Claim[], { quantity }: Claim): boolean =>
  !contradict(totalOf(parts), quantity);

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

/** 联合体11个，其余八个市至少有1个: the kind of place that a number counts, where it says so. */
const placesOf = ({ right }: Claim): string =>
  /^(?:个?([市州区县旗]|地级市|县区|区县|校区)|(所学校|所院校))/.exec(right.trim())?.[0] ?? '';

const BEFORE = 16;
const BEHIND = 24;

/** Whether a number before the whole is just what the parts make, or alone can hold them. */
function mayBeOfOthers({ parts: told, whole, others }: Telling): boolean {
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

/** 等; 三所学校各1人: of each so many, and not so many. */
const OPEN_END = /^[^，。；]{0,6}等|^[，、][^，。；\d]{2,12}各\s?\d|等[^级奖]{0,8}$/;

/** Parts that are told as all there are: 分别为, 包括, a colon, or several in a bracket of their own. */
const isListed = (telling: Telling): boolean => {
  const { link, parts: told, after } = telling;
  if (OPEN_END.test(after)) return false;
  return (
    (/分为|由|[：:]|其中.*分别|包括.*分别/.test(link) && told.length >= 2) ||
    areAllOfBracket(telling)
  );
};

/** 资源库12个（国家级1个、省级3个、校级8个）: nothing else in the bracket, which stands right behind the whole. */
const areAllOfBracket = ({ link, parts: told, after }: Telling): boolean =>
  told.length > 2 &&
  /^[^（(，。；]{0,6}[（(][^（）()其含包如等\d]*$/.test(link) &&
  /^\s*[\u4e00-\u9fff]{0,2}[）)]/.test(after);

const isExhaustive = (telling: Telling, complete: boolean): boolean =>
  (complete || isListed(telling)) && !OPEN_END.test(telling.after);

/** Whether a sum misses its whole by little: parts left untold would make it miss by more. */
function isNear(total: Quantity, whole: Claim): boolean {
  const [a, b] = [approximate(total), approximate(whole.quantity)];
  return Math.abs(a - b) <= Math.max(2, b * 0.2);
}

/**
 * Whether parts of no known kind add up to their whole but for one slip of the pen: three or more, of whole
 * things, in a whole large enough that chance would hardly bring them so near.
 */
function isSlip({ whole, parts: told, after, bare }: Telling, total: Quantity): boolean {
  if (told.length < 3 || OPEN_END.test(after)) return false;
  if ([whole, ...told].some(({ mention }) => mention.hedge !== null)) return false;
  const places = Math.max(...[whole, ...told].map((each) => printedDecimals(each) ?? 0));
  const [a, b] = [approximate(total), approximate(middle(whole))];
  const difference = Math.round(Math.abs(a - b) * 10 ** places);
  if (b < 100)
    return (
      (told.length > 3 && areTurned(Math.round(a), whole)) ||
      (!bare && isSlipOfClassed(whole, told))
    );
  if (difference === 0) return false;
  const oneDigit = /^[1-9]0*$/.test(String(difference));
  return (oneDigit && Math.abs(a - b) <= b * 0.1) || Math.abs(a - b) <= b * 0.02;
}

/**
 * 行业导师58人，其中财会类16人、电商类20人、物流类10人、文旅类12人: classes of one division, which a report tells in full unless it says
 * otherwise.
 */
function isSlipOfClassed(whole: Claim, told: readonly Claim[]): boolean {
  const kinds = new Set(told.map(({ head }) => head.at(-1)));
  const [kind = ''] = kinds;
  const { text } = whole.passage;
  const words = text.slice(whole.mention.start, (told.at(-1)?.mention.end ?? 0) + BEHIND);
  return (
    kinds.size === 1 &&
    /[类级系部校区县组站所店点群]/.test(kind) &&
    !UNTOLD.test(words) &&
    (approximation(whole.mention.value ?? ZERO) >= LEAST_CLASSED || told.length > 3)
  );
}

const LEAST_CLASSED = 10;

/** Words by which parts are not all of them, or not once each. */
const UNTOLD = /各|均为|另|其余|交叉|兼|主要|接入/;

/** 志愿服务86次, of which five kinds make 68: chance turns two digits about once in ninety times. */
function areTurned(made: number, { mention }: Claim): boolean {
  const [one, other] = [String(made), digitsIn(mention.text)];
  return one.length === 2 && one !== other && one === [...other].reverse().join('');
}

/**
 * Whether one of the numbers is a slip of the pen away from what the others leave: of two parts as well, where the
 * numbers are too long to be so near by chance.
 */
function isSlipOfOne({ whole, parts: told, after, link }: Telling): boolean {
  if (OPEN_END.test(after) || !/其中|包括|含|由|[：:]|分别|^[，,]|中[，,]/.test(link)) return false;
  // 其中 may leave parts untold, whose number is as likely near a slip as any but a long one.
  const isOpen = /其中|包括|含/.test(link);
  const areLong = [whole, ...told].every(
    ({ mention }) => digitsIn(mention.text).replace(/0+$/, '').length >= LONG,
  );
  if (
    isOpen &&
    (told.length < 3 ||
      !areLong ||
      UNTOLD.test(`${link}${told.map(({ left }) => left).join()}${after}`))
  )
    return false;
  return isSlipOfSum(whole, told, totalOf(told));
}

const LONG = 3;

const middle = ({ mention, quantity }: Claim): Quantity =>
  mention.value === null
    ? quantity
    : { ...quantity, interval: { ...quantity.interval, lo: mention.value, hi: mention.value } };

function approximate({ interval: { lo, hi } }: Quantity): number {
  if (lo === null || hi === null) return Number.NaN;
  return (approximation(lo) + approximation(hi)) / 2;
}
