import { approximation } from '../../quantity/index.js';
import { type Mention, mentionsIn } from '../mentions.js';
import { sentencesIn, type Told } from '../names/told.js';
import { nounOf } from './meant.js';
import { wordingRule } from './wording.js';

/** 满意度94.36个百分点, and 由91.85%提高到93.37%，提高1.52%: a share in points, and a difference of shares in per cent. */
export const shareOrPointsRule = wordingRule({
  id: 'units.share-or-points',
  title: { zh: '百分比与百分点混用', en: 'Per cent for percentage points, or points for per cent' },
  severity: 'warning',
  find: (scene) => sentencesIn(scene).flatMap(placesIn),
  message: {
    zh: '“{quote}”的单位有误：两个百分比之差应当用“个百分点”，百分比本身用“%”，请核对。',
    en: 'The unit in "{quote}" is wrong: shares are in per cent, the difference of two shares in percentage points.',
  },
});

const placesIn = ({ passage }: Told) => {
  const mentions = mentionsIn(passage);
  return mentions
    .filter(
      (mention, at) =>
        isShareInPoints(passage.text, mention) ||
        isDifferenceInPercent(passage.text, mentions, at) ||
        isBesidePoints(passage.text, mentions, at),
    )
    .map(({ start, end }) => ({ passage, start, end }));
};

const REACH = 20;
/** No share changes by so much in a year. */
const LARGEST_CHANGE = 40;
const RATE = /(?:率|满意度|占比|比重)$/;

function isShareInPoints(text: string, { kind, value, start, end }: Mention): boolean {
  if (kind !== 'percentage-point' || value === null) return false;
  const isAlone = endsClause(text, end);
  return (
    isAlone && approximation(value) >= LARGEST_CHANGE && RATE.test(nounOf(clauseAt(text, start)))
  );
}

/** The words before a place since the last mark or number. */
const clauseAt = (text: string, start: number): string =>
  /[^，。；、：！？（(\d０-９]*$/.exec(text.slice(Math.max(0, start - REACH), start))?.[0] ?? '';

const CHANGED =
  /(?:提高|提升|上升|增长|增加|下降|降低|减少|下滑|回落|高出|低出|高|低|多|少|增|降|升|相差|差)了?$/;
const COMPARED = /[比较由从]|相比|上年|去年/;
const SENTENCE = 120;
const MOST_BEFORE = 12;

const isChange = (text: string, start: number): boolean =>
  CHANGED.test(clauseAt(text, start).trimEnd());

const endsClause = (text: string, end: number): boolean =>
  /^(?:$|[，。；、）\s])/.test(text.slice(end, end + 1));

/** The two shares told last differ by just so much, and by another part of themselves. */
function isDifferenceInPercent(text: string, mentions: readonly Mention[], at: number): boolean {
  const mention = mentions[at];
  if (mention?.kind !== 'percent' || mention.value === null || mention.hedge !== null) return false;
  if (!isChange(text, mention.start) || !endsClause(text, mention.end)) return false;
  const before = text.slice(Math.max(0, mention.start - SENTENCE), mention.start);
  const from = mention.start - (/[^。；！？\n]*$/.exec(before)?.[0].length ?? 0);
  const shares = mentions
    .slice(Math.max(0, at - MOST_BEFORE), at)
    .filter(({ kind, start }) => kind === 'percent' && start >= from && !isChange(text, start));
  const [earlier, later] = shares.slice(-2).map(({ value }) => value && approximation(value));
  if (!earlier || !later || !COMPARED.test(text.slice(from, mention.start))) return false;
  const told = Math.abs(approximation(mention.value));
  const difference = Math.abs(later - earlier);
  const growths = [earlier, later].map((share) => (difference / share) * 100);
  const digit = 10 ** -decimalsOf(mention.text);
  const isTold = (value: number) => Math.abs(value - told) <= digit * HALF;
  return told > 0 && isTold(difference) && !growths.some(isTold);
}

/** 落实率97.12%，比2023届提高0.38%，比2022届提高0.81个百分点: two changes of one share, of which only one is in points. */
function isBesidePoints(text: string, mentions: readonly Mention[], at: number): boolean {
  const mention = mentions[at];
  if (mention?.kind !== 'percent' || !isChange(text, mention.start)) return false;
  if (!endsClause(text, mention.end)) return false;
  const isPoints = (each: Mention | undefined): boolean =>
    each?.kind === 'percentage-point' &&
    isChange(text, each.start) &&
    Math.abs(each.start - mention.start) <= BESIDE;
  const before = mentions.slice(0, at).filter(({ kind }) => kind !== 'date');
  const behind = mentions.slice(at + 1).find(({ kind }) => kind !== 'date');
  const last = before.at(-1);
  const base = isPoints(last) ? before.at(-2) : isPoints(behind) ? last : undefined;
  return (
    base?.kind === 'percent' &&
    !isChange(text, base.start) &&
    RATE.test(nounOf(clauseAt(text, base.start))) &&
    !/[。；！？]/.test(text.slice(base.end, mention.start))
  );
}

const BESIDE = 30;
const HALF = 0.501;

const decimalsOf = (words: string): number => /[.．]([\d０-９]+)/.exec(words)?.[1]?.length ?? 0;
