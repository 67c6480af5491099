import type { Message } from '../../messages/index.js';
import type { Claim } from '../claims/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import { annexOfOthers } from './annex-of-others.js';
import { restatesOtherwise } from './comparing.js';
import { digitsIn } from './digits.js';
import { parallelTables } from './parallel-tables.js';
import { isKnown, plainScope, sameThings } from './same-thing.js';
import { isShortSlipOf, isSlipOf } from './slip.js';
import { endsOf } from './slip-between.js';
import { agreed, figures, nameOf, printed, spanOfClaim } from './telling.js';
import { type Together, toldTogether } from './told-together.js';
import { isOwn, vouching } from './vouched.js';

/** One thing, two values: in the text, in tables, or in one and the other. */
export const restated: AuditRule = {
  id: 'numbers.restated',
  title: { zh: '同一数据前后不一', en: 'One thing, two values' },
  category: 'truthfulness',
  severity: 'warning',
  observe: ({ claims }) => {
    const groups = [...sameThings(claims).values()];
    const isVouched = vouching(groups);
    const areTogether = toldTogether(claims.claims);
    const areParallel = parallelTables(groups);
    const isOfOthers = annexOfOthers(groups);
    const areTwo: Together = (a, b) => areTogether(a, b) || areParallel(a, b) || isOfOthers(a, b);
    return groups.flatMap((group) => observationsOf(group, isVouched, areTwo));
  },
};

/** Whether a claim is the report's own by what stands around it. */
type Vouching = ReturnType<typeof vouching>;

/** Beyond so many different values the words do not name one thing. */
const MOST_VALUES = 2;

function observationsOf(
  group: readonly Claim[],
  isVouched: Vouching,
  areTwo: Together,
): readonly Observation[] {
  // 占比之和因四舍五入为100.1: said of each table anew.
  if (group.length < 2 || group.some(({ head }) => head.includes('四舍五入'))) return [];
  const heaps = distinct(group);
  const values = heaps.length > 1 ? contradicting(heaps, isVouched) : heaps;
  const [only, ...others] = values;
  if (only === undefined) return [];
  if (others.length === 0) {
    return only.length < 2 ? [] : [agreed(only, figures(only.map(printed).join(' ＝ ')))];
  }
  if (values.length > MOST_VALUES && !hasMajority(values, group.length)) return [];
  const [usual, ...odds] = values.toSorted((a, b) => b.length - a.length);
  if (usual === undefined) return [];
  return odds
    .filter(
      (odd) =>
        !isOneTable(odd, usual) &&
        odd.some((claim) => areOfOneSize(claim, usual[0] ?? claim)) &&
        !odd.some((claim) => areTwo(claim, usual[0] ?? claim)),
    )
    .flatMap((odd) => contradictionOf(odd, usual));
}

/** Two cells of one table are two things, however their heads were read. */
const isOneTable = (odd: readonly Claim[], usual: readonly Claim[]): boolean =>
  [...odd, ...usual].every(({ cell }) => cell !== null && cell.table === odd[0]?.cell?.table);

/**
 * The usual heap, and those that contradict it. A number that nothing shows to be the report's own may be that of a
 * part of it (a campus, a programme, one event): it contradicts only as a slip of the pen does, with all digits but
 * one, two changed about, or the point or the unit moved, which another thing's number would hardly have.
 */
function contradicting(
  heaps: readonly (readonly Claim[])[],
  isVouched: Vouching,
): readonly (readonly Claim[])[] {
  const [usual, ...others] = heaps.toSorted((a, b) => weight(b) - weight(a));
  const [standard] = usual ?? [];
  if (usual === undefined || standard === undefined) return [];
  const isMeant = (claim: Claim, other: Claim): boolean => {
    if (isOwn(claim)) return true;
    if (claim.attached || claim.dated) return false;
    const vouched = isVouched(claim);
    return (
      vouched === 'sentence' ||
      ((vouched === 'block' || isLongNamed(claim)) && isShortSlipOf(claim, other))
    );
  };
  // A sentence that tells the usual number as well tells of another with this: 应届1012人、往届12人，共计1024名毕业生.
  const toldBoth = new Set<number | null>(usual.flatMap(({ sentence }) => sentence ?? []));
  const odd = others.filter((heap) =>
    heap.some(
      (claim) =>
        !toldBoth.has(claim.sentence) &&
        ((isSlipOf(claim, standard) && isTelling(claim, standard)) ||
          ((isOwn(claim) || isOwn(standard)) &&
            areCalledAlike(claim, standard) &&
            isMeant(claim, standard) &&
            isMeant(standard, claim))),
    ),
  );
  return [usual, ...odd];
}

/**
 * Whether neither is more than twice the other, its point or its unit put right: an earlier number that was left standing
 * is about as large, and one far smaller, 毕业生672人中，升学121人, is that of a part which the text named before.
 */
function areOfOneSize(claim: Claim, standard: Claim): boolean {
  const [one, other] = [endsOf(claim), endsOf(standard)];
  if (one === undefined || other === undefined) return false;
  const [a, b] = [one, other].map(({ least, most }) => (least + most) / 2);
  const ratio = Math.max(a ?? 0, b ?? 0) / Math.min(a ?? 0, b ?? 0);
  const tens = Math.log10(ratio);
  return (
    ratio <= TWICE ||
    isShortSlipOf(claim, standard) ||
    (tens < MOST_TENS && Math.abs(tens - Math.round(tens)) < CLOSE)
  );
}
const TWICE = 2;
const MOST_TENS = 9;
const CLOSE = 0.03;

/** 直接就业 and 毕业生初次就业 may be one indicator, and are often counted otherwise. */
const areCalledAlike = ({ head: a }: Claim, { head: b }: Claim): boolean =>
  a.includes(b) || b.includes(a);

/**
 * Three digits are soon alike by chance: of what is no indicator, and where the owner is said of the one number and
 * not of the other.
 */
const isTelling = (a: Claim, b: Claim): boolean => {
  const both = [a, b];
  const digits = Math.min(...both.map(({ mention }) => digitsIn(mention.text).length));
  const isIndicator = both.every(({ concept, head }) => concept !== null || isKnown(head));
  const alike = isOwn(a) === isOwn(b) || both.some(({ cell }) => cell !== null);
  return digits !== SHORT || (isIndicator && alike);
};
const SHORT = 3;

/** 中外合作办学在校生: so long a name of an indicator is hardly used of anything else. */
const isLongNamed = ({ concept, head, scope, measure }: Claim): boolean =>
  concept !== null &&
  (head.length >= LONG_NAME || measure.includes('·')) &&
  plainScope(scope) === '';
const LONG_NAME = 7;

const weight = (heap: readonly Claim[]): number =>
  heap.reduce((sum, claim) => sum + (isOwn(claim) ? 2 : claim.attached ? 0.5 : 1), 0);

/** The claims in heaps of such as do not contradict the first of their heap. */
function distinct(group: readonly Claim[]): readonly (readonly Claim[])[] {
  const heaps: Claim[][] = [];
  for (const claim of group.toSorted(bySharpness)) {
    const heap = heaps.find(([first]) => first !== undefined && !restatesOtherwise(first, claim));
    if (heap === undefined) heaps.push([claim]);
    else heap.push(claim);
  }
  return heaps;
}

/** Sharp numbers first, so that a rounded one joins the heap it rounds. */
const bySharpness = (a: Claim, b: Claim): number => width(a) - width(b) || a.start - b.start;

function width({ quantity: { interval } }: Claim): number {
  if (interval.lo === null || interval.hi === null) return Number.POSITIVE_INFINITY;
  const { lo, hi } = interval;
  return (
    Number(hi.numerator) / Number(hi.denominator) - Number(lo.numerator) / Number(lo.denominator)
  );
}

const hasMajority = (heaps: readonly (readonly Claim[])[], of: number): boolean =>
  heaps.some((heap) => heap.length >= 3 && heap.length * 2 > of);

function contradictionOf(odd: readonly Claim[], usual: readonly Claim[]): readonly Observation[] {
  const [suspect] = odd;
  const [other] = usual;
  if (suspect === undefined || other === undefined) return [];
  const name = nameOf(suspect);
  const sure = suspect.concept !== null || usual.length > 1;
  const message: Message = {
    zh: `“${name}”写了两个值：${printed(suspect)} 与 ${printed(other)}，请核对后统一。`,
    en: `“${name}” is given two values, ${printed(suspect)} and ${printed(other)}; check and keep one.`,
  };
  return [
    {
      outcome: 'fail',
      severity: sure ? 'error' : 'warning',
      message,
      derivation: [
        {
          zh: `${printed(suspect)} ≠ ${printed(other)}；写作 ${printed(other)} 的有 ${usual.length} 处，写作 ${printed(suspect)} 的有 ${odd.length} 处`,
          en: `${printed(suspect)} ≠ ${printed(other)}; places with ${printed(other)}: ${usual.length}, with ${printed(suspect)}: ${odd.length}`,
        },
      ],
      spans: [...odd, ...usual].slice(0, MOST_PLACES).map(spanOfClaim),
      identity: [suspect.concept ?? suspect.head, suspect.scope, suspect.period],
    },
  ];
}

const MOST_PLACES = 8;
