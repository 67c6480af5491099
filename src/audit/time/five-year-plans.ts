import { type Passage, spanOf } from '../../document/model/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import { failed } from '../structure/observing.js';
import { textsOf } from '../structure/texts.js';
import { TIME } from './time-messages.js';

/** The years of five-year plans: “十四五” is 2021—2025, opened by 2021 and closed by 2025. */
export const fiveYearPlans: AuditRule = {
  id: 'time.five-year-plans',
  title: { zh: '五年规划的年份', en: 'Years of the five-year plans' },
  category: 'truthfulness',
  severity: 'error',
  observe: (scene) =>
    textsOf(scene).flatMap(({ passage }) => [
      ...spansIn(passage),
      ...pointsIn(passage),
      ...yearsIn(passage),
    ]),
};

/** First years of the plans by their number. */
const FIRST_YEARS: Readonly<Record<string, number>> = {
  十一: 2006,
  十二: 2011,
  十三: 2016,
  十四: 2021,
  十五: 2026,
};

const PLAN = '(十[一二三四五])五';
const SPAN = new RegExp(
  `[“"「]?${PLAN}[”"」]?(?:发展)?(?:规划|时期|期间)?[（(]((?:19|20)\\d{2})年?[-‑—–－~～至到]{1,2}((?:19|20)\\d{2})年?[）)]`,
  'g',
);
const POINT = new RegExp(
  `(?<!\\d)(20\\d{2})年?[，,]?(?:既?是|作为|为|系)(?:国家|全国|我国|我省|我市|学校|全面?|实施)?[“"「]?${PLAN}[”"」]?(?:发展)?(?:规划|时期)?(?:的)?(?:实施的?)?(开局|收官)(?:之)?年`,
  'g',
);

/** 2023年是“十四五”规划的关键之年. */
const WITHIN = new RegExp(
  `(?<!\\d)(20\\d{2})年[，,]?是[^，。；\\d]{0,16}[“"「]?${PLAN}[^，。；\\d前后末]{0,16}(?:之年|一年)`,
  'g',
);

const yearsIn = (passage: Passage): readonly Observation[] =>
  [...passage.text.matchAll(WITHIN)].flatMap((match) => {
    const [words, year, plan = ''] = match;
    const first = FIRST_YEARS[plan];
    const isWithin = first === undefined || (Number(year) >= first && Number(year) <= first + 4);
    // Its opening and its closing year are told by themselves.
    if (isWithin || /开局|收官/.test(words)) return [];
    return [
      failed(
        TIME.planYears,
        { plan: `${plan}五`, first, last: first + 4, words },
        [spanOf(passage, match.index, match.index + words.length)],
        [`${plan}五`, 'within'],
      ),
    ];
  });

const spansIn = (passage: Passage): readonly Observation[] =>
  [...passage.text.matchAll(SPAN)].flatMap((match) => {
    const [words, plan = '', from, to] = match;
    const first = FIRST_YEARS[plan];
    if (first === undefined || (Number(from) === first && Number(to) === first + 4)) return [];
    return [
      failed(
        TIME.planYears,
        { plan: `${plan}五`, first, last: first + 4, words },
        [spanOf(passage, match.index, match.index + words.length)],
        [`${plan}五`],
      ),
    ];
  });

const pointsIn = (passage: Passage): readonly Observation[] =>
  [...passage.text.matchAll(POINT)].flatMap((match) => {
    const [words, year, plan = '', word] = match;
    const first = FIRST_YEARS[plan];
    if (first === undefined) return [];
    const due = word === '开局' ? first : first + 4;
    if (Number(year) === due) return [];
    return [
      failed(
        TIME.planPoint,
        {
          plan: `${plan}五`,
          point: word === '开局' ? TIME.opening : TIME.closing,
          year: due,
          words,
        },
        [spanOf(passage, match.index, match.index + words.length)],
        [`${plan}五`, word ?? ''],
      ),
    ];
  });
