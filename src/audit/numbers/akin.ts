import { meetOf } from '../../quantity/index.js';
import type { Claim } from '../claims/index.js';
import { normalised } from '../claims/subject.js';
import { NO_SUBJECT } from '../claims/unsettled.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import type { Scene } from '../scene.js';
import { isPercent, restatesOtherwise } from './comparing.js';
import { digitsIn } from './digits.js';
import { type Kin, kinOf } from './kin.js';
import { isSpecific, keyOf, plainScope } from './same-thing.js';
import { areSlips } from './slip.js';
import { slipsIn } from './slips-in.js';
import { figures, nameOf, printed, spanOfClaim } from './telling.js';
import { toldTogether } from './told-together.js';

/**
 * Two numbers that differ by a slip of the pen, of things that are named nearly alike: 到账经费1001.3万元 in the text,
 * 非学历培训到账经费 100.13 in the annex. Names that are quite the same are the business of restating.
 */
export const akin: AuditRule = {
  id: 'numbers.akin',
  title: { zh: '名称相近的数据疑有笔误', en: 'A slip of the pen between numbers named alike' },
  category: 'truthfulness',
  severity: 'warning',
  observe: (scene) => {
    const own = scene.claims.claims.filter(isOfNow);
    const support = supportOf(own);
    const areSideBySide = toldTogether(scene.claims.claims);
    const said = new Set<Claim>();
    return slipsIn(own).flatMap(([a, b]) => {
      const [odd, usual] = support(a) <= support(b) ? [a, b] : [b, a];
      if (said.has(odd) || support(odd) > 1 || areSideBySide(odd, usual)) return [];
      if (!mayBeOne(odd, usual, scene)) return [];
      said.add(odd);
      return [told(odd, usual)];
    });
  },
};

/** Told of the report's own present, and exactly. */
const isOfNow = (claim: Claim): boolean =>
  (claim.role === 'value' || claim.role === 'share') &&
  !claim.planned &&
  (claim.unsettled === null || claim.unsettled === NO_SUBJECT) &&
  claim.mention.hedge === null &&
  // 小计: of which group, a column that names groups says and the row does not.
  !(claim.cell !== null && claim.left.includes('小计')) &&
  claim.period === 'now' &&
  plainScope(claim.scope) === '';

/** How many claims print the very number, with the same kind of unit. */
function supportOf(claims: readonly Claim[]): (claim: Claim) => number {
  const counts = new Map<string, number>();
  const keyFor = ({ mention, measure }: Claim): string =>
    `${measure} ${mention.value?.numerator}/${mention.value?.denominator}`;
  for (const claim of claims) counts.set(keyFor(claim), (counts.get(keyFor(claim)) ?? 0) + 1);
  return (claim) => counts.get(keyFor(claim)) ?? 0;
}

function mayBeOne(odd: Claim, usual: Claim, scene: Scene): boolean {
  // 满意度 91.87% and 满意度 95.87%: of whom, neither says.
  if (isPercent(odd) && [odd, usual].every(({ head }) => !isSpecific(head))) return false;
  // 占1.05% and 占全体毕业生的1.02%: of two bases, as far as one can tell.
  if (isPercent(odd) && normalised(odd.base) !== normalised(usual.base)) return false;
  if (!areOfOneLength(odd, usual)) return false;
  // 415 and 416学时 in two tables: of short numbers one must be counted as the other is.
  const areCells = odd.cell !== null && usual.cell !== null;
  if (areCells && odd.measure !== usual.measure && digitsOf(odd) < LONG) return false;
  if (digitsOf(odd) < LONG && areShortAndLong(odd.head, usual.head)) return false;
  if (areTogether(odd, usual) || !areSlips(odd.mention.text, usual.mention.text)) return false;
  if (isSaid(odd, usual)) return false;
  const [one, other] = [keyOf(odd), keyOf(usual)];
  if (one !== null && one === other) return false;
  if (odd.concept !== null && usual.concept !== null) return false;
  // What its own sentence, or table, tells already needs no other number to say it.
  const beside = besideOf(odd, usual, scene);
  if (beside.some((each) => each !== odd && isSaid(each, usual))) return false;
  return isEnough(kinOf(odd, usual, scene.concepts), odd);
}

function besideOf({ sentence, cell }: Claim, usual: Claim, { claims }: Scene): readonly Claim[] {
  if (cell === null) return sentence === null ? [] : (claims.sentences[sentence] ?? []);
  return claims.claims.filter(
    ({ cell: other, head }) => other?.table === cell.table && head.includes(usual.head),
  );
}

/** Whether the one says the other's number, whatever it is counted in where its unit is not said. */
const isSaid = (a: Claim, b: Claim): boolean =>
  a.measure === b.measure
    ? !restatesOtherwise(a, b)
    : sameFigures(a, b) || meetOf(a.quantity.interval, b.quantity.interval) !== undefined;

/** In one sentence, or one table, two numbers are two things. */
const areTogether = (a: Claim, b: Claim): boolean =>
  a.sentence !== null ? a.sentence === b.sentence : a.cell?.table === b.cell?.table;

/** Short numbers, and rates near a hundred, are like each other by chance: their names must be the more alike. */
const isEnough = (kin: Kin, odd: Claim): boolean =>
  kin === 'close' || (kin === 'distant' && digitsOf(odd) >= 4 && !isPercent(odd));

/** 31个 and 13个 are too short to tell, and 432 and 4920 no slip of one digit: only the point may move. */
const areOfOneLength = (a: Claim, b: Claim): boolean => {
  const [one, other] = [a, b].map(({ mention }) => digitsIn(mention.text));
  const same = [one, other].map((digits) => digits?.replace(/^0+|0+$/g, ''));
  return (one?.length ?? 0) >= LEAST && (one?.length === other?.length || same[0] === same[1]);
};
const LEAST = 3;
const LONG = 4;

/** 教师313人 and 专任教师311人: so short a name is that of more than one thing. */
const areShortAndLong = (a: string, b: string): boolean =>
  a !== b && Math.min(a.length, b.length) === 2 && (a.endsWith(b) || b.endsWith(a));

const figuresOf = ({ mention }: Claim): string =>
  mention.text.normalize('NFKC').replace(/[^\d.]/g, '');

/** 9240万元 and 9240.00 in a column that does not say what it is in. */
const sameFigures = (a: Claim, b: Claim): boolean => Number(figuresOf(a)) === Number(figuresOf(b));

const digitsOf = (claim: Claim): number => figuresOf(claim).replace('.', '').length;

function told(odd: Claim, usual: Claim): Observation {
  return {
    outcome: 'fail',
    message: {
      zh: `“${nameOf(odd)}”写作 ${printed(odd)}，“${nameOf(usual)}”写作 ${printed(usual)}，像是同一个数而有笔误，请核对。`,
      en: `“${nameOf(odd)}” is ${printed(odd)} and “${nameOf(usual)}” is ${printed(usual)}, as if one number with a slip of the pen; check both.`,
    },
    derivation: [figures(`${printed(odd)} ≠ ${printed(usual)}`)],
    spans: [spanOfClaim(odd), spanOfClaim(usual)],
    identity: [nameOf(odd), nameOf(usual)],
  };
}
