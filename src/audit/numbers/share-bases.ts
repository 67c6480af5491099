import type { Claim } from '../claims/index.js';
import { contradict } from './comparing.js';
import type { KnownCounts } from './known-counts.js';

/** Where the base is not named, any whole nearby may be meant, and any total of the report. */
export function unnamed(part: Claim, near: readonly Claim[], known: KnownCounts): readonly Claim[] {
  const wholes = near.filter((each) => !each.part && contains(each, part));
  if (wholes.length === 0) return [];
  const totals = known
    .at(part.scope, part.period)
    .filter((each) => each.concept !== null && each.measure === part.measure);
  return [...wholes, ...totals];
}

/** Whether a whole may be as large as a part of it. */
export const contains = (whole: Claim, part: Claim): boolean => {
  const [a, b] = [whole.quantity.interval, part.quantity.interval];
  return (
    a.hi === null ||
    b.lo === null ||
    a.hi.numerator * b.lo.denominator >= b.lo.numerator * a.hi.denominator
  );
};

/** 直接就业学生 and 直接就业 are the same persons. */
const PERSONS = /(?:毕业生|学生|人员|人)$/;

/** 直接就业者中从事相关工作的11177人: some of those who are called so. */
const isAmong = ({ passage, mention }: Claim): boolean =>
  /[者人员生]中[\u4e00-\u9fff]{1,16}的?\s?$/.test(
    passage.text.slice(Math.max(0, mention.start - REACH), mention.start),
  );
const REACH = 24;

/** 在本市落实去向31402人: those of a place, and not all who are called so. */
const isOfPlace = ({ left }: Claim): boolean =>
  /(?:本[省市县区]|[省市县区][内外]|当地|本地|外地)[^，。；]{0,6}$/.test(left.trim());

/** What a share may be of, the likeliest first. */
interface Wholes {
  readonly wholes: readonly Claim[];
  /** Whether the first is called just what the share calls its base. */
  readonly sure: boolean;
}

/** Claims of the base that a share names: called so nearby or anywhere, then such as may be meant. */
export function named(
  base: string,
  part: Claim,
  near: readonly Claim[],
  known: KnownCounts,
): Wholes {
  const plain = base.replace(PERSONS, '');
  const isCalledSo = ({ head }: Claim): boolean =>
    head === base || (plain !== '' && head.replace(PERSONS, '') === plain);
  const anywhere = known
    .at(part.scope, part.period)
    .filter(({ measure }) => measure === part.measure);
  const concept = known.conceptOf(base, part.measure);
  const exact = [
    ...near.filter((each) => isCalledSo(each) && !isAmong(each) && !isOfPlace(each)),
    ...agreeing(anywhere.filter(({ head }) => head === base)),
    // 占初次就业人数的57.9%: the indicator that the base is called by, wherever it is told.
    ...(concept?.exact === true
      ? agreeing(anywhere.filter((each) => each.concept === concept.id))
      : []),
  ].filter((each) => each !== part);
  const alike = near.filter(({ head }) => base.length >= 3 && head.endsWith(base));
  // 完成培训5046学时，…占培训总学时的…: the one number of its kind told before is the base, whatever it is called.
  const total = base.replace(/总/, '');
  const [only, ...more] = near.filter((each) => !each.part && contains(each, part));
  const isOnly =
    only !== undefined &&
    more.length === 0 &&
    only.head !== '' &&
    (total.includes(only.head) || only.head.includes(total));
  const meant = usual(
    anywhere.filter(
      (each) => each.head === base || (concept?.exact === true && each.concept === concept.id),
    ),
  );
  return {
    wholes: [...exact, ...alike, ...(isOnly ? [only] : []), ...meant].filter((each) =>
      contains(each, part),
    ),
    // 占五校实习学生的37.8%, where 975名学生 were told: those may be of more schools.
    sure:
      exact.length > 0 ||
      (alike.length === 0 && isOnly && total.length < only.head.length + NARROW),
  };
}

/** Characters more in a name that narrow a thing. */
const NARROW = 3;

/** The claims, if they all say the same; a base that the document contradicts proves nothing. */
export function agreeing(claims: readonly Claim[]): readonly Claim[] {
  const [first] = claims;
  if (first === undefined) return [];
  return claims.some((each) => contradict(each.quantity, first.quantity)) ? [] : [first];
}

/** The value that most of the claims say, three of them at least: others are of schools that were not named. */
function usual(claims: readonly Claim[]): readonly Claim[] {
  const agree = (one: Claim): number =>
    claims.filter((each) => !contradict(each.quantity, one.quantity)).length;
  const [best] = claims.toSorted((a, b) => agree(b) - agree(a));
  return best !== undefined && agree(best) >= MOST_SAY && agree(best) * 2 > claims.length
    ? [best]
    : [];
}

const MOST_SAY = 3;
