import { describe, expect, it } from 'vitest';
import { cityId } from '../../demo/index.js';
import { published2023 } from '../../demo/published-2023.js';
import { comparedStatements, figureOf } from '../../src/facts/index.js';
import { decimalOf, exactly, rounded, sameDecimal } from '../../src/quantity/index.js';
import { placeIn } from './base.js';

const city = placeIn(cityId, 2023);

const printed = published2023.flatMap(({ concept, value, n }) =>
  n === undefined
    ? [{ concept, value }]
    : [
        { concept, value },
        { concept: `${concept}.n`, value: n },
      ],
);

describe('the schools together', () => {
  it.each(printed)('give the published $concept: $value', ({ concept, value }) => {
    const { content, coverage } = figureOf(concept, city);
    if (content.type !== 'quantity') throw new Error(`${concept} is absent`);
    const computed = decimalOf(content.text);
    const published = decimalOf(value);
    if (computed === undefined || published === undefined) throw new Error(content.text);
    const asPrinted = rounded(exactly(computed), published.decimals);
    expect(sameDecimal(asPrinted, published), `${content.text} for ${value}`).toBe(true);
    expect(coverage.have).toBe(coverage.of);
  });

  it.each(['textbooks', 'practice_centres', 'industry_mentors'])(
    'count some %s twice and subtract them once',
    (concept) => {
      const elsewhere = figureOf(`${concept}.elsewhere`, city).content;
      if (elsewhere.type !== 'quantity') throw new Error(`${concept}.elsewhere is absent`);
      expect(Number(elsewhere.text)).toBeGreaterThan(0);
    },
  );

  it('agree with every statement of the printed tables', () => {
    const disagreeing = comparedStatements(city).filter(({ agrees }) => !agrees);
    expect(disagreeing.map(({ statement }) => statement.concept)).toEqual([]);
  });

  it('do not report what secondary schools do not report', () => {
    for (const concept of ['schools_abroad', 'schools_abroad.students', 'staff.counsellors']) {
      expect(figureOf(concept, city).content).toMatchObject({
        type: 'absent',
        absence: 'not-applicable',
      });
    }
  });
});
