import { pairsOf } from '../claims/character-pairs.js';
import type { Claim } from '../claims/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import { isPercent, shareDecimal } from './comparing.js';
import { isOfImpliedBase } from './implied-base.js';
import { isCountLike, type KnownCounts, knownCounts } from './known-counts.js';
import { between, totalOf } from './parts-behind.js';
import type { Shared } from './reading.js';
import { plainScope } from './same-thing.js';
import { makes, mayMake, nearlyMakes, type Pair, ratioOf } from './share-pair.js';
import { readingOf } from './share-readings.js';
import { isSlipFromBetween, isSureSlipFromBetween } from './slip-between.js';
import { agreed, asPercent, figures, nameOf, printed, spanOfClaim, worked } from './telling.js';

/** A share or rate that its parts do not give, wherever in the document they stand. */
export const share: AuditRule = {
  id: 'numbers.share',
  title: { zh: '占比与分子、分母不符', en: 'A share its parts do not give' },
  category: 'truthfulness',
  severity: 'warning',
  observe: (scene) => {
    const known = knownCounts(scene);
    const cells = scene.claims.claims.filter(
      ({ cell, unsettled }) => cell !== null && unsettled === null,
    );
    const inTables = cells.flatMap((claim) =>
      judged({ share: claim, sentence: [], before: [] }, known),
    );
    let before: readonly Claim[] = [];
    const inProse = scene.claims.sentences.flatMap((sentence) => {
      if (before[0]?.block !== sentence[0]?.block) before = [];
      const observations = sentence.flatMap((claim) =>
        judged({ share: claim, sentence, before }, known),
      );
      before = [...before, ...sentence].slice(-FURTHEST);
      return observations;
    });
    return [...inTables, ...inProse];
  },
};

/** How many numbers before a sentence its shares may be of. */
const FURTHEST = 40;

/**
 * A share that none of its readings makes fails, where the words leave no doubt what it is of, or where one slip of the
 * pen mends it. It is let pass where any other number nearby, or any whole that it may be of, makes it.
 */
function judged(told: Shared, known: KnownCounts): readonly Observation[] {
  const { share: claim } = told;
  if (!isPercent(claim) || claim.planned) return [];
  if (claim.role !== 'share' && claim.role !== 'value') return [];
  const { pairs: read, by, open } = readingOf(told, known);
  // 家访1688户次，约占在校生2412人的七成: households of persons make a ratio that no rule of units gives.
  const pairs = read.filter(
    (pair) =>
      ratioOf(pair) !== undefined &&
      ![pair.part, pair.whole].some(isOfEach) &&
      !areOpposite(pair) &&
      !isOfSome(claim, pair),
  );
  const [first] = pairs;
  if (first === undefined) return [];
  const fitting = pairs.find((pair) => makes(pair, claim));
  if (fitting !== undefined)
    return [agreed([claim, fitting.part, fitting.whole], figures(quotientText(fitting)))];
  if (isOfOthers(told, pairs) || isOfSeveral(told, pairs) || isOfListed(told, first)) return [];
  // 县职教中心在校生1140人…。在校生中女生642人，占43.76%: a base that is one school's may as well be the report's own.
  const isOpen = open || pairs.some(({ whole }) => plainScope(whole.scope) !== '');
  if (isOpen && pairs.some(({ part }) => known.makes(part, claim))) return [];
  const isSlip = by === 'guess' ? isSureSlipFromBetween : isSlipFromBetween;
  if (by !== 'name' && isOfImpliedBase(claim, first.part, told.sentence)) return [];
  if (by !== 'name' && isOfPlaces(first, claim)) return [];
  const isTold = by === 'name' && (isNear(first, claim) || isTruncated(claim, first));
  const failing = isTold
    ? first
    : pairs.find((pair) => isOfBase(pair, claim) && nearlyMakes(pair, claim, isSlip));
  if (failing === undefined) return [];
  const isFar = [failing.part, failing.whole].every(({ block }) => block !== claim.block);
  return isFar && known.tellsOfOthers(claim) ? [] : [failure(claim, failing)];
}

/** 按每生60元投保，投保率100%: what each costs is no part of anything. */
const isOfEach = ({ left }: Claim): boolean => /(?:每|均)[\u4e00-\u9fff]{0,4}$/.test(left.trim());

/** 及格5740人、不及格545人: neither is part of the other. */
const areOpposite = ({ part, whole }: Pair): boolean =>
  whole.left.trim() !== '' &&
  ['不', '未'].some((not) => part.left.trim() === `${not}${whole.left.trim()}`);

/** 去向落实率96.62%…。中职落实率97.81%: the rate of some, whose counts would say so as well. */
function isOfSome({ left }: Claim, { part, whole }: Pair): boolean {
  const some = SOME.exec(left)?.[0];
  return (
    some !== undefined && ![part, whole].some((each) => `${each.left}${each.head}`.includes(some))
  );
}
const SOME = /中职|高职|技工|公办|民办|男生|女生/;

/** Whether a whole further off has anything in common with the base that the share names. */
const isOfBase = ({ whole }: Pair, { base, block }: Claim): boolean =>
  whole.block === block || base === '' || pairsOf(base).some((pair) => whole.head.includes(pair));

/** 学员占全区的68.2%，四个镇占31.8%: what people of so many places are, whose whole is told nowhere near. */
const isOfPlaces = ({ part }: Pair, { passage, mention }: Claim): boolean =>
  /^\s*(?:镇|街道|乡|县|区|市|旗|盟|校|学校|学院)\s*占\s*$/.test(
    passage.text.slice(part.mention.end, mention.start),
  );

/** 桥区103.41%、新区102.37%；港区差19人，完成率99.22%: one of several rates, each of another, whose counts are not told. */
function isOfListed({ share: claim, sentence }: Shared, { part, whole }: Pair): boolean {
  const rates = sentence.slice(0, sentence.indexOf(claim)).filter(isPercent);
  return rates.length > 1 && !sentence.includes(part) && !sentence.includes(whole);
}

/** Part, whole and share in one paragraph or table: what stands further off may be of another scope, and needs a slip. */
const isNear = ({ part, whole }: Pair, { block }: Claim): boolean =>
  part.block === block && whole.block === block;

/** Whether other numbers nearby make the share, or it is that of several together (合计占, 两者占). */
function isOfOthers({ share: claim, sentence, before }: Shared, pairs: readonly Pair[]): boolean {
  const counts = [...before, ...sentence].filter(isCountLike);
  const wholes = [...counts, ...pairs.map(({ whole }) => whole)];
  return (
    /合计|共计|总计|[两二三四五]者|总共|累计/.test(claim.left) ||
    counts.some((part) =>
      wholes.some(
        (whole) =>
          part !== whole && part.measure === whole.measure && mayMake({ part, whole }, claim),
      ),
    )
  );
}

/** 2023级197人、2024级189人，占两个年级（2384人）的16.19%: the share of several counts in a row together. */
function isOfSeveral({ share: claim, sentence }: Shared, pairs: readonly Pair[]): boolean {
  return pairs.some(({ part, whole }) => {
    const at = sentence.indexOf(part);
    return sentence.slice(0, Math.max(0, at)).some((_, from) => {
      const several = sentence.slice(from, at + 1);
      return (
        areListed(several) && makes({ part: { ...part, quantity: totalOf(several) }, whole }, claim)
      );
    });
  });
}

/** Counts of one kind, parted by a mark of lists and a name. */
const areListed = (counts: readonly Claim[]): boolean =>
  counts.every(
    (each, at) =>
      each.measure === counts[0]?.measure &&
      (at === 0 ||
        /^[^，。；、]{0,4}[、和][^，。；、]{0,12}$/.test(between(counts[at - 1] ?? each, each))),
  );

const quotientText = (pair: Pair): string => {
  const ratio = ratioOf(pair);
  const result = ratio === undefined ? '—' : worked(asPercent(ratio), 2);
  return `${printed(pair.part)} ÷ ${printed(pair.whole)} ＝ ${result}`;
};

function failure(claim: Claim, pair: Pair): Observation {
  const cut = isTruncated(claim, pair);
  const name = nameOf(claim);
  return {
    outcome: 'fail',
    ...(cut ? { severity: 'notice' as const } : {}),
    message: cut
      ? {
          zh: `${printed(claim)} 像是截去尾数得来的，按四舍五入应为 ${roundedText(claim, pair)}。`,
          en: `${printed(claim)} looks cut off and not rounded; rounded it is ${roundedText(claim, pair)}.`,
        }
      : {
          zh: `“${name}”写作 ${printed(claim)}，按 ${printed(pair.part)} 与 ${printed(pair.whole)} 计算不是这个数，请核对分子、分母和比例。`,
          en: `“${name}” is ${printed(claim)}, which ${printed(pair.part)} of ${printed(pair.whole)} does not give; check all three.`,
        },
    derivation: [figures(quotientText(pair))],
    spans: [claim, pair.part, pair.whole].map(spanOfClaim),
    identity: [name, nameOf(pair.part), nameOf(pair.whole)],
  };
}

/** Whether the stated share is the true one with its further digits cut off. */
function isTruncated(claim: Claim, { part, whole }: Pair): boolean {
  const stated = shareDecimal(claim);
  if (stated === undefined || part.mention.hedge !== null || whole.mention.hedge !== null)
    return false;
  const scale = 10n ** BigInt(Math.max(0, stated.decimals));
  const [top, bottom] = [part.mention.value, whole.mention.value];
  if (top === null || bottom === null || bottom.numerator === 0n) return false;
  const cut =
    (top.numerator * bottom.denominator * 100n * scale) / (top.denominator * bottom.numerator);
  return cut === stated.mantissa;
}

function roundedText(claim: Claim, pair: Pair): string {
  const ratio = ratioOf(pair);
  const decimals = shareDecimal(claim)?.decimals ?? 2;
  return ratio === undefined ? '—' : worked(asPercent(ratio), decimals);
}
