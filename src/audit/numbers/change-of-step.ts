import {
  difference,
  growth,
  POINTS,
  percentagePoints,
  point,
  type Quantity,
  quantity,
  sameDimension,
  unitOf,
  ZERO,
} from '../../quantity/index.js';
import type { Claim } from '../claims/index.js';
import type { Observation } from '../finding.js';
import type { Step } from './change-steps.js';
import { contradict, exceeds, isPercent } from './comparing.js';
import { isMendedChange } from './mended.js';
import { agreed, figures, nameOf, printed, spanOfClaim, worked } from './telling.js';

/** A change held against the value now and the one before it. */
export function judgedStep(claim: Claim, { now, before }: Step): readonly Observation[] {
  const expected = expectedOf(claim, now, before);
  if (expected === undefined || !sameDimension(expected.unit, claim.quantity.unit)) return [];
  // 从34次降到29次: what moved is named where it stood before.
  const name = nameOf(now.head.length <= 1 && before.head.length > 1 ? before : now);
  const stated = claim.direction < 0 ? negative(claim.quantity) : claim.quantity;
  const text = stepText(claim, { now, before }, inOwnUnit(expected, claim));
  if (!contradict(expected, stated)) return [agreed([claim, now, before], figures(text))];
  const wrongWay =
    (claim.direction > 0 && exceeds(before.quantity, now.quantity)) ||
    (claim.direction < 0 && exceeds(now.quantity, before.quantity));
  // 增加 for 减少 is a slip as well, where it is all that is wrong.
  const isTurned = wrongWay && !contradict(expected, negative(stated));
  const isNear = now.block === claim.block && before.block === claim.block;
  if (!isNear && !isTurned && !isMendedChange(claim, now, before)) return [];
  const way = claim.direction < 0 ? { zh: '减少', en: 'decrease' } : { zh: '增加', en: 'increase' };
  return [
    {
      outcome: 'fail',
      message: wrongWay
        ? {
            zh: `“${name}”说是${way.zh}，但前后两个数 ${printed(before)}、${printed(now)} 相反，请核对。`,
            en: `“${name}” is told as an ${way.en}, but ${printed(before)} and ${printed(now)} go the other way; check them.`,
          }
        : {
            zh: `“${name}”的变化写作 ${printed(claim)}，由 ${printed(before)} 到 ${printed(now)} 应为 ${worked(inOwnUnit(expected, claim))}，请核对。`,
            en: `The change of “${name}” is given as ${printed(claim)}; from ${printed(before)} to ${printed(now)} it is ${worked(inOwnUnit(expected, claim))}.`,
          },
      derivation: [figures(text)],
      spans: [claim, now, before].map(spanOfClaim),
      identity: [name, claim.role],
    },
  ];
}

/** Things in the unit that the text counts them by: 53场, not 53个. */
const inOwnUnit = (of: Quantity, { mention }: Claim): Quantity =>
  of.unit.indivisible ? { ...of, unit: unitOf(mention.unit ?? '') ?? of.unit } : of;

/** The change that two values give, in the role that is told; undefined where they cannot tell. */
export function expectedOf(claim: Claim, now: Claim, before: Claim): Quantity | undefined {
  const bothShares = isPercent(now) && isPercent(before);
  if (!sameDimension(now.quantity.unit, before.quantity.unit)) return undefined;
  if (claim.role === 'points')
    return bothShares ? percentagePoints(now.quantity, before.quantity) : undefined;
  if (claim.role === 'change') return difference(now.quantity, before.quantity);
  if (claim.mention.kind === 'multiple') return undefined;
  // Of shares, 提高5% is written for five points as often as for a growth: not to be told.
  return bothShares ? undefined : growth(now.quantity, before.quantity);
}

/** As much, downwards. */
export const negative = (of: Quantity): Quantity => difference(quantity(point(ZERO), of.unit), of);

function stepText(claim: Claim, { now, before }: Step, expected: Quantity): string {
  const [a, b] = [printed(now), printed(before)];
  if (claim.role === 'growth') return `（${a} － ${b}）÷ ${b} ＝ ${worked(expected, 2)}`;
  const unit = claim.role === 'points' ? POINTS : expected.unit;
  return `${a} － ${b} ＝ ${worked({ ...expected, unit })}`;
}
