import { approximation, type Quantity, ZERO } from '../../quantity/index.js';
import type { Claim } from '../claims/index.js';
import { printedDecimals } from './comparing.js';
import { digitsIn } from './digits.js';
import { type Telling, totalOf } from './parts-behind.js';
import { isSlipOfSum } from './slip-of-sum.js';

/** Whether a slip of the pen keeps parts from making their whole, as far as chance allows to say so. */
export const isSlipOfParts = (telling: Telling, total: Quantity): boolean =>
  isSlip(telling, total) || isSlipOfOne(telling);

/** 等; 三所学校各1人: of each so many, and not so many. */
export const OPEN_END = /^[^，。；]{0,6}等|^[，、][^，。；\d]{2,12}各\s?\d|等[^级奖]{0,8}$/;

/** Parts that are told as all there are: 分别为, 包括, a colon, or several in a bracket of their own. */
export const isListed = (telling: Telling): boolean => {
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

export const isExhaustive = (telling: Telling, complete: boolean): boolean =>
  (complete || isListed(telling)) && !OPEN_END.test(telling.after);

/** Whether a sum misses its whole by little: parts left untold would make it miss by more. */
export function isNear(total: Quantity, whole: Claim): boolean {
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

/** How far behind the last part words may say that there are more. */
const BEHIND = 24;
