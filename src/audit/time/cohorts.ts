import { type Passage, spanOf } from '../../document/model/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import type { Prose } from '../scene.js';
import { failed } from '../structure/observing.js';
import { cycleOf } from './cycle.js';
import { datedProseOf } from './plain-dates.js';
import { sentencesOf, unquoted } from './sentences.js';
import { isOfPlans, TO_COME } from './tenses.js';
import { TIME } from './time-messages.js';
import { writtenBy } from './written-on.js';

/** Cohorts (级, by the year of entry) and classes (届, by the year of graduation) that cannot be. */
export const cohorts: AuditRule = {
  id: 'time.cohorts',
  title: { zh: '届与级', en: 'Cohorts' },
  category: 'truthfulness',
  severity: 'warning',
  observe: (scene) => {
    const cycle = cycleOf(scene);
    const prose = datedProseOf(scene);
    return [
      ...prose.flatMap(({ passage }) => pairsIn(passage)),
      ...(cycle === null ? [] : prose.flatMap((each) => aheadIn(each, cycle, writtenBy(scene)))),
      ...(cycle === null ? [] : prose.flatMap(({ passage }) => tooSoonIn(passage, cycle))),
    ];
  },
};

const PAIR = /(20\d{2})届[^，。；（）()\d]{0,6}[（(](?:即)?(20\d{2})级[^（）()]{0,4}[）)]/g;
const LONGEST_SCHOOLING = 7;
/** Years further away are misread. */
const FAR = 30;

/** 2023届（2020级）: who graduates has entered one year before at the least. */
const pairsIn = (passage: Passage): readonly Observation[] =>
  [...passage.text.matchAll(PAIR)].flatMap((match) => {
    const [words, graduation = '', entry = ''] = match;
    const years = Number(graduation) - Number(entry);
    if (years >= 1 && years <= LONGEST_SCHOOLING) return [];
    return [
      failed(
        TIME.cohortBorn,
        { words, graduation, entry },
        [spanOf(passage, match.index, match.index + words.length)],
        [passage.text.slice(match.index + words.length, match.index + words.length + 8)],
        { severity: 'error' },
      ),
    ];
  });

const AFTER_THREE =
  /(20\d{2})届(?:[^，。；\d]{0,6})毕业生(?=[^。；;（(]{0,30}(?:毕业三年(?!内)|三年跟踪|跟踪三年|职位变动|晋升))|三年后(?:的)?(?:职业)?发展[。：:，][^。；]{0,8}?(20\d{2})届[^，。；\d]{0,4}毕业生/g;
const THREE = 3;

/** 对2022届毕业生的三年跟踪 in the report on 2023: three years have not gone by. */
const tooSoonIn = (passage: Passage, cycle: number): readonly Observation[] =>
  [...passage.text.matchAll(AFTER_THREE)].flatMap((match) => {
    const [words, first, second] = match;
    if (cycle - Number(first ?? second) >= THREE) return [];
    return [
      failed(
        TIME.yearsNotOver,
        { words, cycle },
        [spanOf(passage, match.index, match.index + words.length)],
        ['three', words.replace(/\d/g, '')],
      ),
    ];
  });

/** Who leaves school in a summer after the report was written. */
const isBeforeSummer = (year: number, written: number | null): boolean =>
  written !== null && written < year * 10_000 + 601;

/** Where they went is known only then; before it, they are looked for and placed in practice. */
const hasGone = (words: string): boolean =>
  /(?:去向落实|就业率|升学率|落实率|升入)[^，。；]{0,10}\d/.test(words) &&
  !/实习|双选|招聘|意向|签约|预就业/.test(words);

/** 2023届97.00%、2025届97.87%: told with the rate of a class that has left. */
const isCounted = (words: string, year: number): boolean =>
  /落实率|升学率|就业率/.test(words) &&
  new RegExp(`${year}届(?:的|为|达到?)?\\d{1,3}(?:\\.\\d+)?%`).test(words) &&
  new RegExp(`(?:${year - 1}|${year - 2}|${year - 3})届`).test(words);

const AHEAD = /(?<!\d)(20\d{2})([届级])[^，。；、\d]{0,8}/g;

/** Cohorts of years after the report was written, told of as if they were there. */
function aheadIn(
  { passage, section }: Prose,
  cycle: number,
  written: number | null,
): readonly Observation[] {
  if (isOfPlans(section)) return [];
  const readable = unquoted(passage.text);
  return sentencesOf(passage).flatMap((sentence) => {
    const words = readable.slice(sentence.start, sentence.end);
    if (TO_COME.test(words)) return [];
    return (
      [...words.matchAll(AHEAD)]
        .filter(
          ([, year, kind]) =>
            Number(year) <= cycle + (kind === '届' ? FAR : LONGEST_SCHOOLING) &&
            (Number(year) >= cycle + 2 ||
              (kind === '届' &&
                ((isBeforeSummer(Number(year), written) && hasGone(words)) ||
                  (written === null && Number(year) > cycle && isCounted(words, Number(year)))))),
        )
        // Pupils are also named by the year in which they will graduate.
        .filter(
          ({ 0: told, 2: kind, index }) =>
            kind === '级' ||
            /毕业生|就业|升学率|落实/.test(told) ||
            isCounted(words, Number(told.slice(0, 4))) ||
            /毕业生(?:为|是|指|系)\s?$/.test(words.slice(0, index)),
        )
        .slice(0, 1)
        .map((match) => {
          const start = sentence.start + match.index;
          const event = match[2] === '届' ? TIME.graduated : TIME.entered;
          return failed(
            TIME.cohortAhead,
            { words: match[0], cycle, event },
            [spanOf(passage, start, start + match[0].length)],
            [match[0].replace(/\d/g, ''), match[2] ?? ''],
          );
        })
    );
  });
}
