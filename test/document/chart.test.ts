import { describe, expect, test } from 'vitest';
import type { Chart } from '../../src/document/model/index.js';
import { drawingOf } from '../../src/document/write/chart.js';
import { sampleChart } from './sample.js';

const kinds: readonly Chart['kind'][] = ['line', 'bar', 'stacked', 'pie', 'radar'];
const chart = (kind: Chart['kind']): Chart => ({
  ...sampleChart,
  kind,
  categories: ['甲', '乙', '丙'],
  series: sampleChart.series.map((series) => ({
    ...series,
    points: [30, 60, null].map((value) => ({ value, text: `${value}`, ref: null })),
  })),
});

describe.each(kinds)('a %s chart', (kind) => {
  test('is the same each time it is drawn', () => {
    expect(drawingOf(chart(kind), 'a').svg).toBe(drawingOf(chart(kind), 'a').svg);
  });

  test('carries its letters as text, and nothing that runs, loads or listens', () => {
    const { svg } = drawingOf(chart(kind), 'a');
    expect(svg).toMatch(/<text[^>]*>甲/);
    expect(svg).not.toMatch(/<script|<style|class=|ecmeta|href=|pointer-events/);
  });

  test('keeps what a school writes as text', () => {
    const hostile = { ...chart(kind), categories: ['<script>', '"&', '丙'] };
    expect(drawingOf(hostile, 'a').svg).not.toContain('<script');
  });
});

describe('a chart with many categories', () => {
  test('lies down and grows', () => {
    const categories = Array.from({ length: 14 }, (_, at) => `第${at}区`);
    const points = categories.map(() => ({ value: 1, text: '1', ref: null }));
    const many: Chart = { ...sampleChart, categories, series: [{ name: '在校生', points }] };
    expect(drawingOf(many, 'a').height).toBeGreaterThan(drawingOf(sampleChart, 'a').height);
  });
});

describe('a ring', () => {
  test('lists names and values beside it, where thin slices cannot push them together', () => {
    expect(drawingOf(chart('pie'), 'a').svg).toMatch(/<text[^>]*>乙 {1,2}60人/);
  });
});

describe('a radar chart', () => {
  const near = (values: readonly number[]): Chart => ({
    ...chart('radar'),
    series: [
      { name: '2023年', points: values.map((value) => ({ value, text: `${value}`, ref: null })) },
    ],
  });

  test('labels its rings, which begin where shapes can differ', () => {
    const { svg } = drawingOf(near([87, 90, 88]), 'a');
    for (const ring of [80, 85, 90, 95]) expect(svg).toMatch(new RegExp(`<text[^>]*>${ring}<`));
  });

  test('has no more rings than can be told apart, however far its values lie', () => {
    const { svg } = drawingOf(near([3, 60, 97]), 'a');
    expect(svg).toMatch(/<text[^>]*>20</);
    expect(svg).not.toMatch(/<text[^>]*>5</);
  });
});

test('a single series over years is pale but for the year of the report', () => {
  const points = [1, 2, 3].map((value) => ({ value, text: `${value}`, ref: null }));
  const years: Chart = {
    ...sampleChart,
    categories: ['2021年', '2022年', '2023年'],
    series: [{ name: '在校生', points }],
  };
  const { svg } = drawingOf(years, 'a');
  expect(svg.match(/fill="#c9cfd6"/g)).toHaveLength(2);
  expect(svg.match(/fill="#27496d"/g)).toHaveLength(1);
});
