import { spanOf } from '../../document/model/index.js';
import type { Claim } from '../claims/index.js';
import type { Observation } from '../finding.js';
import { sameValue } from '../numbers/comparing.js';
import { digitsIn } from '../numbers/digits.js';
import { plainScope } from '../numbers/same-thing.js';
import type { AuditRule } from '../rule.js';
import type { Scene } from '../scene.js';
import { failed } from '../structure/observing.js';
import { cycleOf } from './cycle.js';
import { TIME } from './time-messages.js';

/**
 * A sentence of another year whose figures are, one and all, those that the report gives of its own: the year slipped,
 * or the figures were never brought up to date.
 */
export const yearOfFigures: AuditRule = {
  id: 'time.year-of-figures',
  title: { zh: '年份与数据不符', en: 'The year and its figures' },
  category: 'truthfulness',
  severity: 'warning',
  observe: (scene) => {
    const cycle = cycleOf(scene);
    if (cycle === null) return [];
    const own = ownFigures(scene);
    return scene.claims.sentences.flatMap((sentence) => judged(sentence, own, cycle));
  },
};

/** A year that opens a sentence, or what stands right before its first figures. */
const OPENING =
  /^[\s\d.、（）一二三四五六七八九十]{0,8}(?:截[至止]到?)?\s?((?:19|20)\d{2})(?:年[底末]?(?!级|届|\d|\s?\d+月|[—-])|届(?=毕业生))/;

/** 2021届毕业生三年内晋升的比例: this year's number of those who left three years ago. */
const OF_COHORT = /届毕业生?[^，。；]{0,6}(?:三年|半年|[1-5]年)[内后]?|毕业(?:满|后)?三年/;

const LEAST = 2;

function judged(
  sentence: readonly Claim[],
  own: ReadonlyMap<string, readonly Claim[]>,
  cycle: number,
): readonly Observation[] {
  const [first] = sentence;
  if (first === undefined) return [];
  const { text } = first.passage;
  const from = Math.max(
    0,
    ...['。', '；', '\n'].map((stop) => text.lastIndexOf(stop, first.mention.start - 1) + 1),
  );
  const match = OPENING.exec(text.slice(from, first.mention.start));
  const year = Number(match?.[1]);
  if (match === null || year === cycle || Math.abs(year - cycle) > FAR) return [];
  if (OF_COHORT.test(text.slice(from, first.mention.start))) return [];
  // 2016年签约联办，现有946人: what there is now is of now.
  if (/现[有在设共]|目前|如今/.test(text.slice(from, first.mention.start))) return [];
  const told = sentence.filter(
    (claim) =>
      claim.period === first.period &&
      claim.role === 'value' &&
      isTelling(claim) &&
      // 2022届毕业生947人，…；上届938人: what is told of the year before is of another.
      // 2016年签约联办，现有946人: what there is now is of now.
      !/上一?[届年]|去年|同期|现[有在]|目前|如今|截[至止]/.test(
        text.slice(first.mention.end, claim.mention.start),
      ),
  );
  const alike = told.filter((claim) =>
    (own.get(keyOf(claim)) ?? []).some((each) => sameValue(each, claim)),
  );
  const unlike = told.filter((claim) => own.has(keyOf(claim)) && !alike.includes(claim));
  if (
    unlike.length > 0 ||
    !(alike.length >= LEAST || alike.some((claim) => isTellingAlone(claim, own)))
  )
    return [];
  const at = from + match[0].lastIndexOf(match[1] ?? '');
  return [
    failed(
      TIME.figuresOf,
      {
        year,
        cycle,
        figures: alike
          .slice(0, MOST_NAMED)
          .map(({ mention }) => mention.text.trim())
          .join('、'),
      },
      [spanOf(first.passage, at, at + YEAR_LENGTH), ...alike.slice(0, MOST_NAMED)],
      [String(year), text.slice(at + YEAR_LENGTH, at + YEAR_LENGTH + IDENTIFYING)],
    ),
  ];
}

/** 3126人, told of the report's own year in two places or more, is no number of another. */
const isTellingAlone = (claim: Claim, own: ReadonlyMap<string, readonly Claim[]>): boolean =>
  digitsIn(claim.mention.text).replace(/0+$/, '').length >= MANY_DIGITS &&
  (own.get(keyOf(claim)) ?? []).filter((each) => sameValue(each, claim)).length >= LEAST;

const MANY_DIGITS = 4;
const FAR = 10;
const MOST_NAMED = 3;
const YEAR_LENGTH = 5;
const IDENTIFYING = 12;

/** Figures of three digits or more, of what changes from year to year. */
const isTelling = ({ mention, head, measure }: Claim): boolean =>
  mention.hedge === null &&
  digitsIn(mention.text).replace(/0+$/, '').length >= 3 &&
  measure !== 'area' &&
  !/面积|占地|校舍/.test(head);

const keyOf = ({ concept, head, measure }: Claim): string => `${concept ?? head} ${measure}`;

/** What the report gives of its own year, by what it is of. */
function ownFigures({ claims }: Scene): ReadonlyMap<string, readonly Claim[]> {
  const figures = new Map<string, Claim[]>();
  for (const claim of claims.claims) {
    if (claim.period !== 'now' || claim.role !== 'value' || plainScope(claim.scope) !== '')
      continue;
    if (claim.concept === null && claim.head.length < 3) continue;
    figures.set(keyOf(claim), [...(figures.get(keyOf(claim)) ?? []), claim]);
  }
  return figures;
}
