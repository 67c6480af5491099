import type { Columns, Weight } from '../columns.js';
import { carriers } from '../contradictions.js';
import { noise } from '../noise.js';

const studentParts = ['classroom', 'extracurricular', 'ideology', 'general', 'vocational'].map(
  (part) => `satisfaction.students.${part}`,
);

/** Table 2, satisfaction: shares in hundredths of a per cent. Needs students, staff and graduates. */
export function divideSatisfaction(columns: Columns): void {
  divideStudentSurvey(columns);
  divideGraduateSurvey(columns);
  divideSurvey(columns, 'satisfaction.staff', 'staff', 0.92);
  divideSurvey(columns, 'satisfaction.employers', 'employed', 0.6);
  divideSurvey(columns, 'satisfaction.parents', 'students', 0.5);
}

/** At least three students of ten answer, but the published number is too small for all schools. */
function divideStudentSurvey(columns: Columns): void {
  const small = (id: string) => columns.plan.published && carriers.coverage.includes(id);
  columns.divide(
    'satisfaction.students.n',
    (school, index) => columns.at('students', index) * (small(school.id) ? 0.15 : 1),
    {
      breadth: 0.1,
      least: (school, index) =>
        small(school.id) ? 0 : Math.ceil(0.301 * columns.at('students', index)),
      most: (_, index) => columns.at('students', index),
    },
  );
  for (const part of studentParts) {
    columns.put(`${part}.n`, columns.like('satisfaction.students.n'));
  }
  divideStudentParts(columns);
}

/**
 * Each school is weak in one part and its total lies between its parts, as a mean must. Since schools
 * are weak in different parts, the city's total can still come to lie below all of the city's parts.
 */
function divideStudentParts(columns: Columns): void {
  const weakness = (id: string) => Math.floor(noise(id, 'weak part') * studentParts.length);
  studentParts.forEach((part, number) => {
    columns.average(part, {
      breadth: 0.02,
      offset: (school) => (weakness(school.id) === number ? -450 : 0),
      most: () => 9985,
    });
  });
  const parts = (index: number) => studentParts.map((part) => columns.at(part, index));
  columns.average('satisfaction.students', {
    breadth: 0.004,
    start: (_, index) => Math.min(...parts(index)) + 120,
    least: (_, index) => Math.min(...parts(index)),
    most: (_, index) => Math.max(...parts(index)),
  });
}

const surveys = ['graduates', 'staff', 'employers', 'parents'].map((who) => `satisfaction.${who}`);

/** In each school one of the four surveys turned out lower, so that none is above doubt in all four. */
const low =
  (concept: string): Weight =>
  (school) =>
    surveys[Math.floor(noise(school.id, 'low survey') * surveys.length)] === concept ? -220 : 0;

const [all, thisYear, within] = [
  'satisfaction.graduates',
  'satisfaction.graduates.this_year',
  'satisfaction.graduates.within_3y',
] as const;

/** This year's graduates are also among those of the last three years: who answered both counts once. */
function divideGraduateSurvey(columns: Columns): void {
  const { plan } = columns;
  columns.divide(`${thisYear}.n`, columns.like('graduates'), {
    most: (_, index) => columns.at('graduates', index),
  });
  columns.divide(`${within}.n`, columns.like('graduates.three_years'), {
    most: (_, index) => columns.at('graduates.three_years', index),
  });
  const both = plan.total(`${thisYear}.n`) + plan.total(`${within}.n`) - plan.total(`${all}.n`);
  columns.divideTotal(`${all}.both`, both, columns.like(`${thisYear}.n`), {
    most: (_, index) =>
      Math.min(columns.at(`${thisYear}.n`, index), columns.at(`${within}.n`, index)),
  });
  columns.put(
    `${all}.n`,
    (_, index) =>
      columns.at(`${thisYear}.n`, index) +
      columns.at(`${within}.n`, index) -
      columns.at(`${all}.both`, index),
  );
  columns.average(thisYear, { breadth: 0.002, offset: low(all), most: () => 9995 });
  const gap = plan.total(thisYear) - plan.total(within);
  columns.average(within, {
    breadth: 0.0005,
    start: (_, index) => columns.at(thisYear, index) - gap,
  });
  const pair = (index: number) => [columns.at(thisYear, index), columns.at(within, index)];
  columns.average(all, {
    start: (_, index) => (Math.min(...pair(index)) + Math.max(...pair(index))) / 2,
    least: (_, index) => Math.min(...pair(index)),
    most: (_, index) => Math.max(...pair(index)),
  });
}

/** `share` is the most of those who could be asked that answer. */
function divideSurvey(columns: Columns, concept: string, asked: string, share: number): void {
  columns.divide(`${concept}.n`, columns.like(asked), {
    breadth: 0.1,
    most: (_, index) => Math.ceil(share * columns.at(asked, index)),
  });
  columns.average(concept, { breadth: 0.003, offset: low(concept), most: () => 9995 });
}
