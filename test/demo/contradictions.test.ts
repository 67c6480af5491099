import { describe, expect, it } from 'vitest';
import { cityId } from '../../demo/index.js';
import { findingsOf } from '../../src/facts/index.js';
import { demonstration, placeIn, publishedPlace } from './base.js';

const schools = demonstration.organisations.filter(({ id }) => id.startsWith('s'));

/** Ids of the checks that fail at a place, with the severity given. */
const failures = (place: ReturnType<typeof placeIn>, severity?: string): string[] => [
  ...new Set(
    findingsOf(place)
      .filter((finding) => severity === undefined || finding.severity === severity)
      .map((finding) => finding.check),
  ),
];

describe('the contradictions', () => {
  it('are what the published figures fail as the city’s own', () => {
    expect(failures(publishedPlace).sort()).toEqual(
      demonstration.contradictions
        .filter(({ published }) => published)
        .map(({ check }) => check)
        .sort(),
    );
  });

  it('stand with exactly the schools named, and no other school has an error', () => {
    for (const school of schools) {
      const named = demonstration.contradictions
        .filter(
          ({ severity, schools: carriers }) => severity === 'error' && carriers.includes(school.id),
        )
        .map(({ check }) => check);
      expect(failures(placeIn(school.id, 2023), 'error').sort(), school.id).toEqual(named.sort());
    }
  });

  it.each([2021, 2022])('are not there in %i', (cycle) => {
    for (const { id } of schools) expect(failures(placeIn(id, cycle), 'error'), id).toEqual([]);
    expect(failures(placeIn(cityId, cycle), 'error')).toEqual([]);
  });
});
