import type { EChartsCoreOption } from 'echarts/core';
import type { Chart } from '../model/index.js';
import { breadthOf } from './chart-letters.js';
import { CHART_WIDTH, FONT, HEAT, INK, INK_SOFT, PAPER } from './chart-style.js';

/** Letters, in pixels, by how many rows there are: 57 schools still fit a page. */
const LETTERS = { few: 12.5, many: 11 };
const HEADS = 12;
const NAME_LETTERS_MOST = 16;
const GAP = 10;

/** A drawing with names at the left, heads above, and values in the cells, each column shaded by itself. */
export function heat(chart: Chart): EChartsCoreOption {
  const letters = lettersOf(chart);
  const label = { fontFamily: FONT, color: INK, fontSize: letters };
  return {
    grid: {
      left: nameWidth(chart) + GAP,
      right: 1,
      top: headHeight(chart),
      height: chart.series.length * rowHeight(chart),
    },
    xAxis: {
      type: 'category',
      position: 'top',
      data: chart.categories,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        fontFamily: FONT,
        color: INK_SOFT,
        fontSize: HEADS,
        lineHeight: HEADS + 4,
        interval: 0,
        margin: 7,
        formatter: (name: string) => linesOf(name, lettersAcross(chart)).join('\n'),
      },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: chart.series.map(({ name }) => name),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        ...label,
        interval: 0,
        margin: GAP,
        width: nameWidth(chart),
        overflow: 'truncate',
      },
    },
    // From nearly paper to indigo, in one hue, so that it reads the same in grey. What is missing has no shade.
    visualMap: {
      show: false,
      type: 'continuous',
      min: 0,
      max: 1,
      inRange: { color: HEAT },
      outOfRange: { color: PAPER },
    },
    series: [
      {
        type: 'heatmap',
        label: { ...label, show: true },
        itemStyle: { borderColor: PAPER, borderWidth: 1.5 },
        data: chart.series.flatMap((row, y) =>
          row.points.map((point, x) => {
            const depth = depthOf(chart, x, point.value);
            return { value: [x, y, depth], label: { formatter: point.text } };
          }),
        ),
      },
    ],
  };
}

/** Down the page, in pixels: the heads and a line for every row. */
export const heatHeight = (chart: Chart): number =>
  headHeight(chart) + chart.series.length * rowHeight(chart) + 2;

const isLong = (chart: Chart): boolean => chart.series.length > 20;
const lettersOf = (chart: Chart): number => (isLong(chart) ? LETTERS.many : LETTERS.few);
const rowHeight = (chart: Chart): number => (isLong(chart) ? 15 : 25);

const nameWidth = (chart: Chart): number =>
  (Math.min(NAME_LETTERS_MOST, Math.max(...chart.series.map(({ name }) => breadthOf(name)))) +
    0.6) *
  lettersOf(chart);

/** How many letters of a head fit over its column. */
const lettersAcross = (chart: Chart): number =>
  Math.max(
    3,
    Math.floor((CHART_WIDTH - nameWidth(chart) - GAP) / chart.categories.length / HEADS - 0.7),
  );

const headHeight = (chart: Chart): number => {
  const lines = chart.categories.map((name) => linesOf(name, lettersAcross(chart)).length);
  return Math.max(...lines) * (HEADS + 4) + 10;
};

/** A head in lines of about equal length; a unit in brackets stands on a line of its own where it must break. */
function linesOf(name: string, most: number): readonly string[] {
  if (breadthOf(name) <= most) return [name];
  const [, words = name, unit = ''] = /^(.*?)(（[^（）]*）|\([^()]*\))?$/u.exec(name) ?? [];
  const letters = [...words];
  const count = Math.ceil(breadthOf(words) / most);
  const each = Math.ceil(letters.length / count);
  const lines = Array.from({ length: count }, (_, at) =>
    letters.slice(at * each, (at + 1) * each).join(''),
  );
  return [...lines, unit].filter((line) => line !== '');
}

const MISSING = -1;

/** Where a value lies between the least (0) and the greatest (1) of its column; the middle where all are alike. */
function depthOf(chart: Chart, column: number, value: number | null): number {
  if (value === null) return MISSING;
  const values = chart.series.flatMap((row) => row.points[column]?.value ?? []);
  const least = Math.min(...values);
  const spread = Math.max(...values) - least;
  return spread === 0 ? 0.3 : (value - least) / spread;
}
