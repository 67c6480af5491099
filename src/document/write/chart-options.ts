import type { EChartsCoreOption } from 'echarts/core';
import type { Chart, ChartPoint } from '../model/index.js';
import { heat, heatHeight } from './chart-heat.js';
import { breadthOf } from './chart-letters.js';
import { type LabelPlace, labelPlaces } from './chart-line.js';
import { scaleAround } from './chart-scale.js';
import {
  CHART_WIDTH,
  EARLIER,
  EARLIER_LINE,
  FONT,
  INDIGO,
  INK,
  INK_SOFT,
  LINES,
  PAPER,
  ROUND_WIDTH,
  RULE,
  RULE_SOFT,
  SERIES,
} from './chart-style.js';

const text = { fontFamily: FONT, color: INK_SOFT, fontSize: 13 };
const label = { ...text, color: INK, fontSize: 12 };
const category = { type: 'category', axisTick: { show: false } };
/** Axis labels lie within the drawing, however long they are. */
const inner = { outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' };
const axisLine = { lineStyle: { color: INK, width: 1 } };

/** Names and values that would not fit side by side stand along the left side, where they have a line each. */
const liesDown = (chart: Chart): boolean =>
  (chart.kind === 'bar' || chart.kind === 'stacked') &&
  (chart.categories.length > 8 ||
    chart.categories.some((name) => breadthOf(name) * NAME_SIZE > slotWidth(chart) - 6) ||
    (chart.kind === 'bar' && widestLabel(chart) > barWidth(chart) * 1.1 + 4));

const NAME_SIZE = 13;
const LABEL_SIZE = 12;
/** Left for bars of an upright chart, in pixels, between the numbers of its axis and its right end. */
const ACROSS = CHART_WIDTH - 84;
const slotWidth = (chart: Chart): number => ACROSS / chart.categories.length;
/** Bars are slim, unless their values are wide and there is room. */
const barMost = (chart: Chart): number => Math.min(68, Math.max(46, widestLabel(chart) - 2));
const barWidth = (chart: Chart): number =>
  Math.min(barMost(chart), (slotWidth(chart) * 0.68) / chart.series.length / 1.1);
const widestLabel = (chart: Chart): number =>
  LABEL_SIZE *
  Math.max(...chart.series.flatMap(({ points }) => points.map((point) => breadthOf(point.text))));

/** Room for the drawing along the line, in pixels. */
export const chartWidth = ({ kind }: Chart): number =>
  kind === 'pie' || kind === 'radar' ? ROUND_WIDTH : CHART_WIDTH;

/** Room for the drawing down the page, in pixels: charts that lie down grow with their categories. */
export function chartHeight(chart: Chart): number {
  if (chart.kind === 'heat') return heatHeight(chart);
  if (chart.kind === 'radar') return 310;
  if (chart.kind === 'pie') return Math.max(170, 28 * chart.categories.length + 20);
  if (!liesDown(chart)) return chart.series.length > 1 ? 226 : 204;
  const bars = chart.kind === 'stacked' ? 1 : chart.series.length;
  return 62 + chart.categories.length * Math.max(22, 17 * bars + 4);
}

/** The drawing of a chart as ECharts wants it; the same chart always gives the same options. */
export function chartOptions(chart: Chart): EChartsCoreOption {
  return {
    animation: false,
    textStyle: { fontFamily: FONT, color: INK },
    color: [...colours(chart)],
    ...legend(chart),
    ...bodies[chart.kind](chart),
  };
}

const bodies: Record<Chart['kind'], (chart: Chart) => EChartsCoreOption> = {
  line: lines,
  bar: (chart) => ({ ...axes(chart), series: chart.series.map((each) => bar(chart, each, false)) }),
  stacked: (chart) => ({
    ...axes(chart),
    series: chart.series.map((each) => bar(chart, each, true)),
  }),
  pie,
  radar,
  heat,
};

/** Two years side by side read as before and now; otherwise the series take the colours in turn. */
function colours(chart: Chart): readonly string[] {
  return comparesYears(chart) ? [EARLIER, INDIGO] : SERIES;
}

const comparesYears = (chart: Chart): boolean =>
  chart.series.length === 2 && chart.series.every((each) => isYear(each.name));

const isYear = (name: string): boolean => /^\d{4} ?年/.test(name);

const LEGEND = { itemWidth: 12, itemHeight: 8, itemGap: 22, icon: 'rect', textStyle: text };

function legend(chart: Chart): EChartsCoreOption {
  if (chart.kind === 'pie' || chart.kind === 'heat' || chart.series.length < 2) return {};
  const data = chart.series.map(({ name }) => name);
  const shape = chart.kind === 'line' ? { icon: 'inherit', itemWidth: 26 } : {};
  return { legend: { ...LEGEND, ...shape, top: 0, left: 'center', data } };
}

/** The unit stands above an upright axis, and in the line of the numbers where the axis lies. */
const NAME_ABOVE = { nameTextStyle: { ...text, align: 'right', padding: [0, 6, 0, 0] } };
const NAME_BESIDE = {
  nameGap: 26,
  nameTextStyle: {
    ...text,
    fontSize: 12,
    align: 'left',
    verticalAlign: 'top',
    padding: [9, 0, 0, 0],
  },
};

const topOf = (chart: Chart): number => (chart.series.length > 1 ? 50 : 30);

function axes(chart: Chart): { grid: object; xAxis: object; yAxis: object } {
  const across = {
    ...category,
    data: chart.categories,
    axisLine,
    axisLabel: { ...text, interval: 0 },
  };
  const along = {
    type: 'value',
    name: chart.unit,
    ...(liesDown(chart) ? NAME_BESIDE : NAME_ABOVE),
    axisLabel: { ...text, fontSize: 12 },
    splitLine: { lineStyle: { color: RULE_SOFT } },
  };
  const top = topOf(chart);
  return liesDown(chart)
    ? {
        grid: {
          left: 8,
          right: 64,
          top: chart.series.length > 1 ? 34 : 8,
          bottom: 4,
          ...inner,
        },
        xAxis: { ...along, nameLocation: 'end' },
        yAxis: { ...across, inverse: true },
      }
    : {
        grid: { left: 8, right: 16, top, bottom: 4, ...inner },
        xAxis: across,
        yAxis: along,
      };
}

type Series = Chart['series'][number];

const datum = (point: ChartPoint): object => ({
  value: point.value ?? '-',
  label: { formatter: point.text },
});

/** Lines part by colour, dash and mark, so that they do in grey print too. */
const STROKES = [
  { type: 'solid', symbol: 'circle' },
  { type: 'dashed', symbol: 'rect' },
  { type: 'dotted', symbol: 'triangle' },
  { type: [8, 3, 2, 3], symbol: 'diamond' },
] as const;

/** Lines, on an axis that leaves room for the values beside their points. */
function lines(chart: Chart): EChartsCoreOption {
  const values = chart.series.flatMap(({ points }) => points.flatMap(({ value }) => value ?? []));
  const scale = scaleAround(values);
  const isShare = chart.unit === '%' && Math.max(...values) <= 100;
  const { min, step } = scale;
  const max = isShare ? Math.min(100, scale.max) : scale.max;
  const { yAxis, ...rest } = axes(chart);
  const room = chartHeight(chart) - topOf(chart) - 32;
  const places = labelPlaces(chart, { min, max, step }, room);
  return {
    ...rest,
    yAxis: { ...yAxis, min, max, interval: step },
    series: chart.series.map((each, at) => line(each, at, places[at] ?? [])),
  };
}

const line = (series: Series, at: number, places: readonly LabelPlace[]): object => {
  const { type, symbol } = STROKES[at % STROKES.length] ?? STROKES[0];
  const color = LINES[at % LINES.length];
  return {
    type: 'line',
    name: series.name,
    color,
    data: series.points.map((point, category) => {
      const place = places[category] ?? 'none';
      return {
        value: point.value ?? '-',
        label:
          place === 'none'
            ? { show: false }
            : { ...label, show: true, formatter: point.text, position: place },
      };
    }),
    lineStyle: { width: 2.2, type },
    symbol,
    symbolSize: 7,
  };
};

/** A single series over years: the year of the report is dark, those before it pale. */
const pale = (chart: Chart, at: number): object =>
  chart.series.length === 1 &&
  isYear(chart.categories[at] ?? '') &&
  at < chart.categories.length - 1
    ? { itemStyle: { color: EARLIER } }
    : {};

/** The value of a part stands in it where it is wide enough. */
function written(chart: Chart, series: Series, point: ChartPoint): object {
  const whole = Math.max(
    ...chart.categories.map((_, at) =>
      chart.series.reduce((sum, each) => sum + (each.points[at]?.value ?? 0), 0),
    ),
  );
  const names = Math.max(...chart.categories.map((name) => breadthOf(name))) * NAME_SIZE;
  const across = liesDown(chart) ? CHART_WIDTH - names - 84 : barMost(chart);
  const wide = liesDown(chart) ? (across * (point.value ?? 0)) / (whole * 1.15) : across;
  const down = liesDown(chart)
    ? LABEL_SIZE + 4
    : ((chartHeight(chart) - topOf(chart) - 32) * (point.value ?? 0)) / (whole * 1.15);
  const fits = breadthOf(point.text) * 11 + 6 < wide && down > LABEL_SIZE + 3;
  const color = isDark(colours(chart)[chart.series.indexOf(series) % colours(chart).length] ?? INK)
    ? PAPER
    : INK;
  return fits
    ? {
        label: {
          ...label,
          fontSize: 11,
          show: true,
          position: 'inside',
          formatter: point.text,
          color,
        },
      }
    : {};
}

/** Whether white letters read better on a colour such as `#27496d` than black ones. */
const isDark = (colour: string): boolean => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    Number.parseInt(colour.slice(at, at + 2), 16),
  );
  return 0.299 * red + 0.587 * green + 0.114 * blue < 140;
};

const bar = (chart: Chart, series: Series, stacked: boolean): object => ({
  type: 'bar',
  name: series.name,
  data: series.points.map((point, at) => ({
    ...datum(point),
    ...pale(chart, at),
    ...(stacked ? written(chart, series, point) : {}),
  })),
  ...(stacked
    ? { stack: 'whole', barMaxWidth: liesDown(chart) ? 16 : barMost(chart) }
    : { barMaxWidth: barMost(chart), barGap: '10%', barCategoryGap: '32%' }),
  label: stacked
    ? { ...label, show: false }
    : { ...label, show: true, position: liesDown(chart) ? 'right' : 'top', distance: 5 },
});

/** A ring; names and values stand in a list beside it, where however thin slices leave them apart. */
function pie(chart: Chart): EChartsCoreOption {
  const [first] = chart.series;
  const textFor = (name: string): string =>
    first?.points[chart.categories.indexOf(name)]?.text ?? '';
  return {
    legend: {
      ...LEGEND,
      orient: 'vertical',
      left: '56%',
      top: 'middle',
      itemGap: 14,
      textStyle: { ...label, fontSize: 13 },
      formatter: (name: string) => `${name}  ${textFor(name)}${chart.unit}`,
    },
    series: [
      {
        type: 'pie',
        radius: ['52%', '92%'],
        center: ['34%', '50%'],
        startAngle: 90,
        itemStyle: { borderColor: '#fff', borderWidth: 1.5 },
        label: { show: false },
        data: chart.categories.map((name, at) => ({ name, value: first?.points[at]?.value ?? 0 })),
      },
    ],
  };
}

/** Rings from a floor that lets shapes differ; the first spoke says what the rings stand for. */
function radar(chart: Chart): EChartsCoreOption {
  const values = chart.series.flatMap((each) => each.points.map((point) => point.value ?? 0));
  const { floor, ceiling, count } = ringsOf(Math.min(...values), Math.max(...values));
  const latest = chart.series.at(-1);
  return {
    radar: {
      indicator: chart.categories.map((name, at) => ({
        name: `${name}\n${latest?.points[at]?.text ?? ''}`,
        min: floor,
        max: ceiling,
        axisLabel: { ...text, show: at === 0, fontSize: 11, showMinLabel: true },
      })),
      radius: '62%',
      center: ['50%', '59%'],
      splitNumber: count,
      axisName: { ...label, fontSize: 13, lineHeight: 18 },
      splitArea: { show: false },
      axisLine: { lineStyle: { color: RULE } },
      splitLine: { lineStyle: { color: RULE } },
    },
    series: [
      {
        type: 'radar',
        symbolSize: 5,
        // The dashes of the year before lie upon the line of this one, where the two are nearly the same.
        data: chart.series
          .map((each, at) => ({
            name: each.name,
            value: each.points.map((point) => point.value ?? 0),
            ...(at === chart.series.length - 1 ? LATEST_SHAPE : EARLIER_SHAPE),
          }))
          .reverse(),
      },
    ],
  };
}

const LATEST_SHAPE = {
  itemStyle: { color: INDIGO },
  lineStyle: { color: INDIGO, width: 2.6 },
  areaStyle: { color: INDIGO, opacity: 0.08 },
};
const EARLIER_SHAPE = {
  itemStyle: { color: EARLIER_LINE },
  lineStyle: { color: EARLIER_LINE, width: 1.6, type: 'dashed' },
  areaStyle: { opacity: 0 },
  symbol: 'none',
};

/** Distances of rings, in the unit of the values: the first that makes no more than five of them. */
const STEPS = [5, 10, 20] as const;

interface Rings {
  readonly floor: number;
  readonly ceiling: number;
  readonly count: number;
}

/** Beneath the least value lies about as much room as between all values, so that shapes are neither dots nor full. */
function ringsOf(least: number, greatest: number): Rings {
  const low = Math.max(0, least - Math.max(4, greatest - least));
  const all = STEPS.map((step) => {
    const floor = Math.floor(low / step) * step;
    const ceiling = Math.min(100, Math.ceil((greatest + 1) / step) * step);
    return { floor, ceiling, count: (ceiling - floor) / step };
  });
  return all.find(({ count }) => count <= 5) ?? { floor: 0, ceiling: 100, count: 5 };
}
