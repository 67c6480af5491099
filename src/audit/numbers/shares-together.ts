import type { Claim } from '../claims/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import { depthOf } from './brackets.js';
import { isPercent } from './comparing.js';
import { intervalText } from './interval-text.js';
import { isCountLike } from './known-counts.js';
import { type Bounds, endsOf, isSlipFromBetween } from './slip-between.js';
import { figures, nameOf, printed, spanOfClaim } from './telling.js';

/**
 * Numbers of a paragraph with their shares side by side: 甲校4860人次，占38.45%；乙校3320人次，占26.27%；…. Nobody says
 * of what, but it is of one whole: what all but one leave for it, or what the numbers add up to, the last must fit.
 */
export const sharesTogether: AuditRule = {
  id: 'numbers.shares-together',
  title: { zh: '并列的占比基数不一致', en: 'Shares side by side of different wholes' },
  category: 'truthfulness',
  severity: 'warning',
  observe: ({ claims: { sentences } }) => paragraphsOf(sentences).flatMap(judged),
};

/** A number, its share, and what both leave for the whole. */
interface Pair {
  readonly part: Claim;
  readonly share: Claim;
  readonly size: Bounds;
  readonly told: Bounds;
  readonly whole: Bounds;
}

/** The claims of each paragraph in reading order. */
function paragraphsOf(sentences: readonly (readonly Claim[])[]): readonly (readonly Claim[])[] {
  const paragraphs = new Map<Claim['passage'], Claim[]>();
  for (const sentence of sentences) {
    const [first] = sentence;
    if (first === undefined) continue;
    const kept = paragraphs.get(first.passage);
    if (kept === undefined) paragraphs.set(first.passage, [...sentence]);
    else kept.push(...sentence);
  }
  return [...paragraphs.values()];
}

function judged(claims: readonly Claim[]): readonly Observation[] {
  for (const group of groupsOf(pairsIn(claims))) {
    const odd = oddOfSum(group) ?? oddOfBases(group);
    if (odd !== undefined) return [observation(odd)];
  }
  return [];
}

/** The pairs of a paragraph: each number right before its share, or as many shares behind as many numbers. */
function pairsIn(claims: readonly Claim[]): readonly Pair[] {
  const pairs: Pair[] = [];
  for (let at = 0; at < claims.length; at += 1) {
    const run = runFrom(claims, at);
    for (let step = 0; step < run; step += 1) {
      const pair = pairOf(claims[at + step], claims[at + run + step]);
      if (pair !== undefined) pairs.push(pair);
    }
    if (run > 0) at += 2 * run - 1;
  }
  return pairs;
}

/** How many numbers from a place on are followed by as many shares: 171人，252人，198人，占27.54%、40.58%、31.88%. */
function runFrom(claims: readonly Claim[], from: number): number {
  const [first] = claims.slice(from, from + 1);
  if (first === undefined || !isCountLike(first)) return 0;
  let end = from + 1;
  while (isOfRun(claims[end], first)) end += 1;
  for (let run = end - from; run > 0; run -= 1) {
    const [last, share] = [claims[end - 1], claims[end]];
    const shares = claims.slice(end, end + run);
    const isWhole =
      shares.length === run && shares.every(isPercent) && end - run === from && areListed(shares);
    if (isWhole && last !== undefined && share !== undefined && areJoined(last, share)) return run;
  }
  return 0;
}

/** 占27.54%、40.58%、31.88%: nothing but signs of a list between them. */
const areListed = (shares: readonly Claim[]): boolean =>
  shares.slice(1).every((share, at) => {
    const before = shares[at];
    const gap = before?.passage.text.slice(before.mention.end, share.mention.start) ?? '';
    return before?.passage === share.passage && /^\s*(?:[、，,]|和|及|与)?\s*(?:和|及)?$/.test(gap);
  });

const isOfRun = (claim: Claim | undefined, first: Claim): boolean =>
  claim !== undefined && isCountLike(claim) && claim.measure === first.measure;

/** Whether nothing but 占, a comma or a bracket stands between a number and its share. */
function areJoined(part: Claim, share: Claim): boolean {
  const gap = part.passage.text.slice(part.mention.end, share.mention.start).replace(/\s/g, '');
  return (
    gap.length <= LONGEST_GAP &&
    !/[。；;]|比|较|增|减|升|降/.test(gap.replace(/占比|比例|比重/g, '占')) &&
    !isOfAnother(part, gap) &&
    (/占|比例|比重/.test(gap) || /^[（(]$/.test(gap))
  );
}

const LONGEST_GAP = 14;

/** 第三产业852人，第二产业占64.3%: the share is of what its own clause names. */
function isOfAnother({ head }: Claim, gap: string): boolean {
  const subject = /[，,]([\u4e00-\u9fff]{2,})占/.exec(gap)?.[1];
  if (subject === undefined || /分别|各/.test(subject)) return false;
  return !JOINING.test(subject) && !head.includes(subject);
}

const JOINING = /^(?:大约|约|仅|只|共|合计|共计|其|人数|人次|均|已|刚|正好|将近|接近)+$/;
const HUNDRED = 100;

function pairOf(part: Claim | undefined, share: Claim | undefined): Pair | undefined {
  if (part === undefined || share === undefined || part.planned || share.planned) return undefined;
  // 79人（博士1人、硕士78人），占27.24%: the share is of what stands before the bracket.
  if (depthOf(part) > depthOf(share)) return undefined;
  const [size, told] = [endsOf(part), endsOf(share)];
  if (size === undefined || told === undefined || !(size.least > 0) || !(told.least > 0))
    return undefined;
  const whole = {
    least: (HUNDRED * size.least) / told.most,
    most: (HUNDRED * size.most) / told.least,
  };
  return { part, share, size, told, whole };
}

/** Pairs that follow one another, of one kind, and of one base as far as they name it. */
function groupsOf(pairs: readonly Pair[]): readonly (readonly Pair[])[] {
  const groups: Pair[][] = [];
  for (const pair of pairs) {
    const group = groups.at(-1);
    const [first] = group ?? [];
    const isSame =
      first !== undefined &&
      first.part.measure === pair.part.measure &&
      (pair.share.base === first.share.base ||
        (pair.share.base === '' && pair.share.sentence === first.share.sentence));
    if (group !== undefined && isSame) group.push(pair);
    else groups.push([pair]);
  }
  return groups;
}

/** The one pair of neighbours that their sum does not make, where it makes all others. */
function oddOfSum(group: readonly Pair[]): readonly [Pair, Bounds] | undefined {
  for (let from = 0; from < group.length - 1; from += 1) {
    for (let to = from + 2; to <= Math.min(group.length, from + MOST); to += 1) {
      const window = group.slice(from, to);
      const sum = window.reduce(
        (total, { size }) => ({ least: total.least + size.least, most: total.most + size.most }),
        { least: 0, most: 0 },
      );
      const odd = window.filter((pair) => !meets(pair.whole, sum) && !meets(cutOff(pair), sum));
      const [only, ...more] = odd;
      if (only === undefined) break;
      if (more.length === 0 && isSharp(window, only)) return [only, sum];
    }
  }
  return undefined;
}

/** The one pair whose whole misses that of all others, which agree with one another. */
function oddOfBases(group: readonly Pair[]): readonly [Pair, Bounds] | undefined {
  if (group.length < LEAST || areOfOne(group.map(cutOff))) return undefined;
  const found = group.flatMap((one) => {
    const others = group.filter((each) => each !== one);
    const common = {
      least: Math.max(...others.map(({ whole }) => whole.least)),
      most: Math.min(...others.map(({ whole }) => whole.most)),
    };
    const isOdd =
      common.least <= common.most && !meets(one.whole, common) && !meets(cutOff(one), common);
    return isOdd && isSlip(one, common) ? [[one, common] as const] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

/** Whether one whole fits all of them. */
const areOfOne = (wholes: readonly Bounds[]): boolean =>
  Math.max(...wholes.map(({ least }) => least)) <= Math.min(...wholes.map(({ most }) => most));

/** What a pair leaves for the whole where its share was cut off and not rounded. */
const cutOff = ({ size, told, whole }: Pair): Bounds => ({
  ...whole,
  least: (HUNDRED * size.least) / (told.most + (told.most - told.least) / 2),
});

/** Whether a slip of the pen keeps a pair from its whole: at either end of a group it may be of another whole. */
function isSlip({ part, share, size, told }: Pair, whole: Bounds): boolean {
  const half = (told.most - told.least) / 2;
  return (
    isSlipFromBetween(share, {
      least: (HUNDRED * size.least) / whole.most - half,
      most: (HUNDRED * size.most) / whole.least + half,
    }) ||
    isSlipFromBetween(part, {
      least: (told.least * whole.least) / HUNDRED,
      most: (told.most * whole.most) / HUNDRED,
    })
  );
}

/** A sum of more is no group that anybody reads. */
const MOST = 12;
/** Of two that differ, none can be told to be the odd one. */
const LEAST = 3;

const meets = (a: Bounds, b: Bounds): boolean =>
  a.least <= b.most * (1 + CLOSE) && b.least <= a.most * (1 + CLOSE);
const CLOSE = 1e-9;

/** Whether the pairs that fit do so closely enough that it is no chance: shares told to a hundredth of a point. */
const isSharp = (window: readonly Pair[], odd: Pair): boolean =>
  window.some(
    ({ told }, at) =>
      window[at] !== odd &&
      told.most - told.least <= FINE &&
      told.most - told.least <= told.least * CLOSE_ENOUGH,
  );
const FINE = 0.011;
/** 0.15% may be of wholes that are a fifteenth apart. */
const CLOSE_ENOUGH = 0.01;

function observation([{ part, share }, whole]: readonly [Pair, Bounds]): Observation {
  const base = intervalText(whole.least, whole.most);
  return {
    outcome: 'fail',
    message: {
      zh: `“${nameOf(part)}”${printed(part)} 占 ${printed(share)}，与并列各项的基数（${base}）不一致，请核对这两个数。`,
      en: `“${nameOf(part)}”: ${printed(part)} is not ${printed(share)} of the whole (${base}) that those beside it are shares of; check both.`,
    },
    derivation: [figures(`${printed(part)} ÷ ${printed(share)} ≠ ${base}`)],
    spans: [spanOfClaim(share), spanOfClaim(part)],
    identity: [nameOf(part), 'together'],
  };
}
