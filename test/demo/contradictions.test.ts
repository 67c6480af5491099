import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { cityId } from '../../demo/index.js';
import { type Finding, figureOf, findingsOf, type Place } from '../../src/facts/index.js';
import { demonstration, placeIn, publishedPlace } from './base.js';

const { contradictions, organisations } = demonstration;
const schools = organisations.map(({ id }) => id).filter((id) => id.startsWith('s'));
const authorities = organisations.map(({ id }) => id).filter((id) => !id.startsWith('s'));

const known = new Map<Place, readonly Finding[]>();

/** What fails at a place, worked out once. */
function findingsAt(place: Place): readonly Finding[] {
  const findings = known.get(place) ?? findingsOf(place);
  known.set(place, findings);
  return findings;
}

/** Ids of the checks that fail at a place, in order. */
const failures = (place: Place, severity?: string): string[] =>
  findingsAt(place)
    .filter((finding) => severity === undefined || finding.severity === severity)
    .map((finding) => finding.check)
    .sort();

const errorsOf = (id: string, cycle: number) => failures(placeIn(id, cycle), 'error');

describe('the contradictions', () => {
  it('are what the published figures fail as the city’s own', () => {
    const published = contradictions.filter((each) => each.published).map(({ check }) => check);
    expect(failures(publishedPlace)).toEqual(published.sort());
  });

  it('are the only errors of 2023, in exactly the schools named', () => {
    for (const school of schools) {
      const named = contradictions
        .filter((each) => each.severity === 'error' && each.schools.includes(school))
        .map(({ check }) => check);
      expect(errorsOf(school, 2023), school).toEqual(named.sort());
    }
  });

  it.each(contradictions)('$check fails in 2023 in exactly the schools named', (each) => {
    const failing = schools.filter((id) => failures(placeIn(id, 2023)).includes(each.check));
    expect(failing).toEqual(each.schools);
  });

  it.each([2021, 2022])('leave no error anywhere in %i', (cycle) => {
    for (const id of [...schools, ...authorities]) expect(errorsOf(id, cycle), id).toEqual([]);
  });

  it('leave no error with the districts', () => {
    const districts = authorities.filter((id) => id !== cityId);
    for (const id of districts) expect(errorsOf(id, 2023), id).toEqual([]);
  });
});

const numberAt = (concept: string, id: string): number => {
  const { content } = figureOf(concept, placeIn(id, 2023));
  if (content.type !== 'quantity') throw new Error(`${concept} is absent in ${id}`);
  return Number(content.text);
};

/** The sum of the largest values of schools. */
const largest = (count: number, concept: string): number =>
  schools
    .map((id) => numberAt(concept, id))
    .sort((a, b) => b - a)
    .slice(0, count)
    .reduce((before, value) => before + value, 0);

const carriersOf = (check: string): number =>
  contradictions.find((each) => each.check === check)?.schools.length ?? 0;

describe('no fewer schools', () => {
  it('can lack the sectors that are missing', () => {
    const missing = numberAt('employed', cityId) - numberAt('employed_by_sector', cityId);
    expect(largest(carriersOf('sectors-cover-employed') - 1, 'employed')).toBeLessThan(missing);
  });

  it('can have the answers that are missing', () => {
    const missing =
      numberAt('students', cityId) - numberAt('satisfaction.students.n', cityId) / 0.3;
    expect(largest(carriersOf('student-survey-coverage') - 1, 'students')).toBeLessThan(missing);
  });

  it('can hold the students of online courses', () => {
    const seats = numberAt('online_courses', cityId) * largest(1, 'students');
    expect(numberAt('online_courses.students', cityId)).toBeGreaterThan(seats);
  });
});

const grouped = (text: string): string => text.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',');

describe.each(['README.md', 'README.zh-CN.md'])('demo/%s', async (file) => {
  const text = await readFile(new URL(`../../demo/${file}`, import.meta.url), 'utf8');
  const lines = text.split('\n');

  it.each(contradictions)(
    'lists $check with its schools and their figures',
    ({ check, schools }) => {
      const line = lines.find((each) => each.startsWith(`| \`${check}\` `)) ?? '';
      expect(line).not.toBe('');
      for (const school of schools) {
        expect(line).toContain(school);
        const place = placeIn(school, 2023);
        const finding = findingsAt(place).find((each) => each.check === check);
        for (const concept of finding?.concepts ?? []) {
          const { content, fact } = figureOf(concept, place);
          if (fact !== undefined && content.type === 'quantity') {
            expect(line, `${school} ${concept}`).toContain(grouped(content.text));
          }
        }
      }
    },
  );

  it('lists nothing else', () => {
    const listed = lines.flatMap((line) => /^\| `([a-z-]+)` +\|/.exec(line)?.[1] ?? []);
    expect(listed).toEqual(contradictions.map(({ check }) => check));
  });
});
