import { oncePer } from '../../once/index.js';
import type { Claim } from '../claims/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import { isPercent, printedDecimals } from './comparing.js';
import { digitsIn, withoutOne } from './digits.js';
import { namedAlike } from './named-alike.js';
import { besidesIn, figuresOf, type Neighbours, neighboursIn, weightOf } from './neighbours.js';
import { keyOf } from './same-thing.js';
import { areDigitsSlipped, areSlips } from './slip.js';
import { slipsIn } from './slips-in.js';
import { figures, nameOf, printed, spanOfClaim } from './telling.js';

/**
 * The same numbers side by side in two places, all but one, and that one a slip of the pen away: 238、233、161、72 in a
 * table and 毕业生283人，落实233人，升学161人 in the text. It needs no name, so that it holds where a tool lost the heads of
 * a table, where chart labels stand loose, and where nobody can say whose a number is.
 */
export const toldAgain: AuditRule = {
  id: 'numbers.told-again',
  title: { zh: '同一组数据中有一个数前后不一', en: 'One number of a group told otherwise' },
  category: 'truthfulness',
  severity: 'warning',
  observe: ({ claims: { claims }, document }) => {
    const told = claims.filter(isExact);
    const near = neighboursIn(told, document.blocks);
    const beside = besidesIn(told);
    const occurs = occurrencesOf(told);
    const support = (claim: Claim): number => occurs(figuresOf(claim));
    const holds = tablesOf(told);
    const said = new Set<Claim>();
    const pairs = slipsIn(told)
      .filter(([a, b]) => areApart(a, b) && mayBeOne(a, b, near))
      .filter(([a, b]) => !holds(a, b) && !holds(b, a))
      .map(([a, b]) => [a, b, likeness(a, b, near, occurs)] as const)
      .toSorted((one, other) => other[2] - one[2]);
    return pairs.flatMap(([a, b, alike]) => {
      const [odd, usual] = support(a) <= support(b) ? [a, b] : [b, a];
      if (said.has(odd) || support(odd) > 1 || alike < enoughFor(odd)) return [];
      if (isReckoned(odd, near) || isReckoned(usual, near)) return [];
      if ((isTorn(odd) || isTorn(usual)) && !areMet(beside(odd), beside(usual))) return [];
      said.add(odd);
      return [observation(odd, usual, near)];
    });
  },
};

const isExact = ({ role, mention }: Claim): boolean =>
  role !== 'points' && mention.hedge === null && mention.value !== null;

/** How many claims print a number. */
type Occurrences = (figures: string) => number;

function occurrencesOf(claims: readonly Claim[]): Occurrences {
  const counts = new Map<string, number>();
  for (const claim of claims) {
    const figures = figuresOf(claim);
    counts.set(figures, (counts.get(figures) ?? 0) + 1);
  }
  return (figures) => counts.get(figures) ?? 0;
}

/**
 * Whether the table of the one, or what a tool tore it into, holds the other's number as well: then that is the other,
 * and not the one.
 */
function tablesOf(claims: readonly Claim[]): (one: Claim, other: Claim) => boolean {
  const places = new Map<string, Claim[]>();
  for (const claim of claims) {
    const same = places.get(figuresOf(claim));
    if (same === undefined) places.set(figuresOf(claim), [claim]);
    else same.push(claim);
  }
  return (one, other) =>
    (places.get(figuresOf(other)) ?? []).some(
      (each) =>
        each !== other &&
        (one.cell === null || each.cell?.table !== one.cell.table
          ? Math.abs(each.start - one.start) < TORN_APART
          : true),
    );
}

/** How far the pieces of a table may stand from each other. */
const TORN_APART = 400;

/** In one paragraph or table, two numbers are two things. */
const areApart = (a: Claim, b: Claim): boolean =>
  a.cell === null || b.cell === null
    ? a.block !== b.block && Math.abs(a.start - b.start) > FURTHEST
    : a.cell.table !== b.cell.table;

const FURTHEST = 400;

/** Where both numbers stand side by side somewhere, they are two; and so are numbers of two kinds or times. */
const mayBeOne = (a: Claim, b: Claim, near: Neighbours): boolean =>
  (a.period === b.period || a.unsettled !== null || b.unsettled !== null) &&
  a.planned === b.planned &&
  kindOf(a) === kindOf(b) &&
  isOfRate(a) === isOfRate(b) &&
  !areTwoIndicators(a, b) &&
  isSlipInPlace(a, b) &&
  !near(a).has(figuresOf(b)) &&
  !near(b).has(figuresOf(a)) &&
  // What is named alike is the business of the rule of restating.
  (keyOf(a) === null || keyOf(a) !== keyOf(b));

/** 思政课教学满意度 and 在校生满意度: rates of two indicators, each known by its name. */
const areTwoIndicators = (a: Claim, b: Claim): boolean =>
  isPercent(a) && a.concept !== null && b.concept !== null && a.concept !== b.concept;

/** A cell does not say whether it is how much there is or how much more; a sentence does. */
const kindOf = ({ cell, role }: Claim): string =>
  cell !== null || role === 'value' || role === 'share' ? 'value' : role;

/** 毕业三年晋升比例 31.25: a cell without a unit may name its own. */
const isOfRate = (claim: Claim): boolean =>
  isPercent(claim) ||
  (claim.cell !== null && /(?:率|比例|占比|比重|满意度|[%％])/.test(claim.left));

/** A digit changed or two changed about, all others in their places; or the point moved. */
const isSlipInPlace = (a: Claim, b: Claim): boolean => {
  const [one, other] = [digitsOf(a), digitsOf(b)];
  return (
    (areDigitsSlipped(one, other) && printedDecimals(a) === printedDecimals(b)) ||
    (one === other && areSlips(a.mention.text, b.mention.text))
  );
};

const digitsOf = oncePer(({ mention }: Claim): string => digitsIn(withoutOne(mention.text)));

/** The numbers that stand on the same side of both, and those that stand before the one and behind the other. */
function sharedBy(a: Claim, b: Claim, near: Neighbours) {
  const both = [...near(a)].filter(([figures]) => near(b).has(figures));
  const isAligned = ([figures, isBehind]: readonly [string, boolean]): boolean =>
    near(b).get(figures) === isBehind;
  return {
    aligned: both.filter(isAligned).map(([figures]) => figures),
    crossed: both.filter((each) => !isAligned(each)).length,
  };
}

/** How much the numbers around two numbers, and their names, are the same. */
function likeness(a: Claim, b: Claim, near: Neighbours, occurs: Occurrences): number {
  const { aligned, crossed } = sharedBy(a, b, near);
  const named = namedAlike(a, b);
  // Rates crowd below a hundred: a name more proves nothing of them.
  if (aligned.length + (mayBeRate(a) ? 0 : Math.max(0, named)) < LEAST) return 0;
  // The size of a sample stands beside each of its rates, and tells little of any.
  const weigh = (each: string): number => weightOf(each) / (occurs(each) > OFTEN ? 2 : 1);
  return aligned.reduce((sum, each) => sum + weigh(each), named - crossed);
}

const OFTEN = 5;

/**
 * A ratio of pupils to teachers; or a cell that does not say its unit, and holds a number with decimals below a hundred,
 * may be a rate.
 */
const mayBeRate = (claim: Claim): boolean =>
  isPercent(claim) ||
  /生师比/.test(claim.left) ||
  (claim.measure === 'bare' &&
    (printedDecimals(claim) ?? 0) > 0 &&
    Number(figuresOf(claim)) > LEAST_RATE &&
    Number(figuresOf(claim)) <= 100);

/** 1978 in a cell may be when a school was founded. */
const mayBeYear = (claim: Claim): boolean =>
  claim.measure === 'bare' && /^(?:19[4-9]|20[0-3])\d$/.test(figuresOf(claim));

/** Rates in a column crowd between these and a hundred. */
const LEAST_RATE = 20;

/** Two things side by side: two numbers, or a number and a name. */
const LEAST = 2;

/** 4812人，比上年的4653人多出159人: a number that two beside it make is no slip. */
function isReckoned(claim: Claim, near: Neighbours): boolean {
  const beside = [...near(claim).keys()].map(Number);
  const told = Number(figuresOf(claim));
  const isIt = (made: number): boolean => Math.abs(made - told) < CLOSE;
  return beside.some((a, at) =>
    beside.slice(at + 1).some((b) => isIt(Math.abs(a - b)) || isIt(a + b)),
  );
}

const CLOSE = 1e-6;

/** What a tool left of a table without a name: there only such numbers are one that stand right beside the same. */
const isTorn = ({ head, cell, measure }: Claim): boolean =>
  head === '' && cell === null && measure === 'bare';

const areMet = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].some((each) => other.has(each));

/** Short numbers are alike by chance, so that more must stand beside them. */
function enoughFor(odd: Claim): number {
  // 42.50万元 is three digits to a table that prints two decimals of everything.
  const digits = digitsIn(figuresOf(odd)).length;
  if (mayBeRate(odd) || mayBeYear(odd) || odd.measure === ':') return 4;
  return digits >= 4 ? 2 : digits === 3 ? 2.5 : 3.4;
}

function observation(odd: Claim, usual: Claim, near: Neighbours): Observation {
  const beside = sharedBy(odd, usual, near).aligned.slice(0, MOST_NAMED).join('、');
  return {
    outcome: 'fail',
    message: {
      zh: `与 ${beside} 并列的数，一处写作 ${printed(odd)}，另一处写作 ${printed(usual)}，疑有笔误，请核对。`,
      en: `Beside ${beside} stands ${printed(odd)} in one place and ${printed(usual)} in another, as if by a slip of the pen; check both.`,
    },
    derivation: [figures(`${printed(odd)} ≠ ${printed(usual)}`)],
    spans: [spanOfClaim(odd), spanOfClaim(usual)],
    identity: [nameOf(odd), nameOf(usual), 'again'],
  };
}

const MOST_NAMED = 4;
