import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Chart } from '../../src/document/model/index.js';
import { drawingOf } from '../../src/document/write/chart.js';
import { labelPlaces } from '../../src/document/write/chart-line.js';
import { scaleAround } from '../../src/document/write/chart-scale.js';
import { heatChart, sampleChart } from './sample.js';

const HEIGHT = 150;
const lineOf = (rows: readonly (readonly number[])[]): Chart => ({
  ...sampleChart,
  kind: 'line',
  categories: (rows[0] ?? []).map((_, at) => `${2020 + at}年`),
  series: rows.map((row, at) => ({
    name: `第${at}线`,
    points: row.map((value) => ({ value, text: `${value}`, ref: null })),
  })),
});

describe('values beside lines', () => {
  test('never lie upon one another', () => {
    const values = fc.array(
      fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 3 }),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(values, (rows) => {
        const chart = lineOf(rows);
        const scale = scaleAround(rows.flat());
        const places = labelPlaces(chart, scale, HEIGHT);
        for (const [at] of chart.categories.entries()) {
          const stretches = rows.flatMap((row, series) => {
            const y = ((scale.max - (row[at] ?? 0)) / (scale.max - scale.min)) * HEIGHT;
            const place = places[series]?.[at];
            if (place === 'top') return [[y - 20, y - 6] as const];
            return place === 'bottom' ? [[y + 6, y + 20] as const] : [];
          });
          for (const [one, [from, to]] of stretches.entries()) {
            for (const [fromOther, toOther] of stretches.slice(one + 1)) {
              expect(from >= toOther || fromOther >= to).toBe(true);
            }
          }
        }
      }),
    );
  });

  test('are all there where lines lie apart, and only the hidden ones missing where they do not', () => {
    const apart = labelPlaces(
      lineOf([
        [10, 10, 10],
        [90, 90, 90],
      ]),
      scaleAround([10, 90]),
      HEIGHT,
    );
    expect(apart.flat()).not.toContain('none');
    const same = labelPlaces(lineOf([[50], [50], [50]]), scaleAround([50]), HEIGHT);
    expect(same.flat()).toContain('none');
  });
});

describe('an axis of values', () => {
  test('has round ends that hold all values, and no more than seven marks', () => {
    const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(values, (all) => {
        const { min, max, step } = scaleAround(all);
        expect(min).toBeLessThanOrEqual(Math.min(...all));
        expect(max).toBeGreaterThanOrEqual(Math.max(...all));
        expect((max - min) / step).toBeLessThanOrEqual(7.01);
        if (Math.min(...all) >= 0) expect(min).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('a heat table', () => {
  test('writes every value in its cell, and shades what there is', () => {
    const chart = heatChart(13, 5);
    const { svg } = drawingOf(chart, 'a');
    const shown = svg.match(/<text[^>]*>[\d.]+<\/text>/g) ?? [];
    expect(shown).toHaveLength(13 * 5 - 1);
    expect(svg).toMatch(/<text[^>]*>—</);
    expect(svg).toContain('示例第13校');
  });

  test('of 57 schools is no taller than a page', () => {
    expect(drawingOf(heatChart(57, 6), 'a').height * 0.69).toBeLessThan(650);
  });
});
