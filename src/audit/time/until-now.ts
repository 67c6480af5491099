import { spanOf } from '../../document/model/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import type { Prose } from '../scene.js';
import { countedAs } from '../structure/chinese-number.js';
import { failed } from '../structure/observing.js';
import { cycleOf } from './cycle.js';
import { datedProseOf } from './plain-dates.js';
import { sentencesOf } from './sentences.js';
import { TIME } from './time-messages.js';

/** 始于2009年，至2023年已是第15个年头; 2004年创办，到今天正好十九年: so many years from a year to another, or to now. */
export const untilNow: AuditRule = {
  id: 'time.until-now',
  title: { zh: '起始年份与年数', en: 'Years since a beginning' },
  category: 'truthfulness',
  severity: 'warning',
  observe: (scene) => {
    const cycle = cycleOf(scene);
    return cycle === null ? [] : datedProseOf(scene).flatMap((each) => miscounted(each, cycle));
  },
};

const COUNT = '(\\d{1,3}|[一二两三四五六七八九十]{1,4})';
/** Until a year that is told, or until today. */
const UNTIL = `(?:至|到)((?:19|20)\\d{2})年|至今|迄今|(?:至|到)(?:今天|今日|现在|目前)`;
const SPAN = new RegExp(
  `(?:${UNTIL})[，,]?(?:已经?|正好|恰好|整整|刚好|走过|办学|合作|坚持|历时|过去)*(?:有|是|满|了)?(第)?${COUNT}(?:个年头|[年载])(?![级制度期来])`,
  'g',
);
const YEAR = /(?<![\d—–-])((?:19|20)\d{2})年(?![—–-])/g;

/**
 * The years in front of it in its sentence: where none of them makes the number, one of them or the number is wrong. A year
 * that has begun may be counted or not, and a report may be read in the year after its own.
 */
function miscounted({ passage }: Prose, cycle: number): readonly Observation[] {
  return sentencesOf(passage).flatMap((sentence) =>
    [...sentence.text.matchAll(SPAN)].flatMap((match) => {
      const [words, until, , word = ''] = match;
      const said = word === '两' ? 2 : countedAs(word);
      const before = sentence.text.slice(0, match.index);
      const begins = [...before.matchAll(YEAR)].map((each) => each);
      const first = begins.at(0);
      const last = begins.at(-1);
      if (said === null || said < LEAST || first === undefined || last === undefined) return [];
      const now = until === undefined ? cycle : Number(until);
      const fits = begins.some(([, year]) => {
        const years = now - Number(year);
        return years === said || years + 1 === said;
      });
      if (fits) return [];
      const from = sentence.start + match.index;
      return [
        failed(
          TIME.otherYears,
          { words, since: last[0], years: now - Number(last[1]) },
          [
            spanOf(passage, from, from + words.length),
            ...begins.map(({ 0: year, index }) =>
              spanOf(passage, sentence.start + index, sentence.start + index + year.length),
            ),
          ],
          ['until', words.replace(/\d/g, '')],
        ),
      ];
    }),
  );
}

/** 至今两年 is as often a manner of speaking. */
const LEAST = 3;
