import type { AuditRule } from '../rule.js';
import { citedNumbers } from './cited.js';
import { fault, spanOfPlace, wordsAt } from './fault.js';
import { grouped } from './grouped.js';
import { matchesIn } from './matches.js';
import { type Told, toldInWords } from './told.js';

const FIRST_YEAR = 1949;

/** A report is written in the year after the one it reports on, and a school year ends in the next. */
const YEARS_TO_WRITE = 2;

/** A document number with a year that no document can have. */
export const documentYearRule: AuditRule = {
  id: 'names.document-year',
  title: { zh: '发文字号年份有误', en: 'An impossible year of a document' },
  category: 'truthfulness',
  severity: 'warning',
  observe: (scene) => {
    const told = toldInWords(scene);
    const last = Math.max(scene.reportYear ?? LATEST, ...yearsSpokenOf(told)) + YEARS_TO_WRITE;
    return citedNumbers(told)
      .filter(({ year }) => year.length > 2 && !isPossible(year, last))
      .map((number) =>
        fault({
          message: number.year.length === 4 && Number(number.year) > last ? LATER : MISPRINTED,
          values: { quote: wordsAt(number), year: number.year, last },
          spans: [spanOfPlace(number)],
          identity: [number.office],
        }),
      );
  },
};

/** Years that a document tells of again and again, aims aside: where its own year was misread, these are later. */
function yearsSpokenOf(told: readonly Told[]): readonly number[] {
  const years = grouped(
    matchesIn(told, /(?<![到至—–\-\d])(20\d\d)年/g),
    ({ groups }) => groups[0] ?? '',
  );
  return [...years].filter(([, places]) => places.length >= OFTEN).map(([year]) => Number(year));
}

const OFTEN = 3;

/** Without a year of the report, only what no reader will live to see. */
const LATEST = 2098;

const isPossible = (year: string, last: number): boolean =>
  year.length === 4 && Number(year) >= FIRST_YEAR && Number(year) <= last;

const LATER = {
  zh: '“{quote}”的年份 {year} 晚于本报告编写的年份（最迟 {last} 年），请核对原文件。',
  en: '"{quote}" is of {year}, later than this report can be ({last}); check the document.',
};
const MISPRINTED = {
  zh: '“{quote}”的年份“{year}”不可能，请核对原文件。',
  en: '"{quote}" has the impossible year "{year}"; check the document.',
};
