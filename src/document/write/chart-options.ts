import type { EChartsCoreOption } from 'echarts/core';
import type { Chart, ChartPoint } from '../model/index.js';
import {
  CHART_WIDTH,
  EARLIER,
  EARLIER_LINE,
  FONT,
  INDIGO,
  INK,
  INK_SOFT,
  ROUND_WIDTH,
  RULE,
  RULE_SOFT,
  SEAL,
  SERIES,
} from './chart-style.js';

const text = { fontFamily: FONT, color: INK_SOFT, fontSize: 13 };
const label = { ...text, color: INK, fontSize: 12 };
const category = { type: 'category', axisTick: { show: false } };
/** Axis labels lie within the drawing, however long they are. */
const inner = { outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' };
const axisLine = { lineStyle: { color: INK, width: 1 } };

/** Long names of many categories stand along the left side, where they can be read without turning. */
const liesDown = (chart: Chart): boolean =>
  (chart.kind === 'bar' || chart.kind === 'stacked') &&
  (chart.categories.length > 8 || chart.categories.some((name) => name.length > 7));

/** Room for the drawing along the line, in pixels. */
export const chartWidth = ({ kind }: Chart): number =>
  kind === 'pie' || kind === 'radar' ? ROUND_WIDTH : CHART_WIDTH;

/** Room for the drawing down the page, in pixels: charts that lie down grow with their categories. */
export function chartHeight(chart: Chart): number {
  if (chart.kind === 'radar') return 330;
  if (chart.kind === 'pie') return 220;
  if (!liesDown(chart)) return 260;
  const bars = chart.kind === 'stacked' ? 1 : chart.series.length;
  return 74 + chart.categories.length * Math.max(24, 19 * bars);
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
  line: (chart) => ({
    ...axes(chart),
    series: chart.series.map((each, at) => line(chart, each, at)),
  }),
  bar: (chart) => ({ ...axes(chart), series: chart.series.map((each) => bar(chart, each, false)) }),
  stacked: (chart) => ({
    ...axes(chart),
    series: chart.series.map((each) => bar(chart, each, true)),
  }),
  pie,
  radar,
};

/** Two years side by side read as before and now; otherwise the series take the colours in turn. */
function colours(chart: Chart): readonly string[] {
  if (chart.kind === 'radar') return [EARLIER_LINE, SEAL];
  return comparesYears(chart) ? [EARLIER, INDIGO] : SERIES;
}

const comparesYears = (chart: Chart): boolean =>
  chart.series.length === 2 && chart.series.every((each) => /^\d{4} ?年/.test(each.name));

function legend(chart: Chart): EChartsCoreOption {
  if (chart.kind === 'pie' || chart.series.length < 2) return {};
  return {
    legend: {
      top: 0,
      left: 'center',
      itemWidth: 12,
      itemHeight: 8,
      itemGap: 22,
      icon: 'rect',
      textStyle: text,
    },
  };
}

function axes(chart: Chart): EChartsCoreOption {
  const across = {
    ...category,
    data: chart.categories,
    axisLine,
    axisLabel: { ...text, interval: 0 },
  };
  const along = {
    type: 'value',
    name: chart.unit,
    nameTextStyle: { ...text, align: liesDown(chart) ? 'left' : 'right', padding: [0, 6, 0, 0] },
    axisLabel: { ...text, fontSize: 12 },
    splitLine: { lineStyle: { color: RULE_SOFT } },
    scale: chart.kind === 'line',
  };
  const top = chart.series.length > 1 ? 52 : 34;
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

const line = (chart: Chart, series: Series, at: number): object => ({
  type: 'line',
  name: series.name,
  data: series.points.map(datum),
  lineStyle: { width: 2.2 },
  symbol: 'circle',
  symbolSize: 7,
  label: { ...label, show: chart.series.length < 4, position: at % 2 === 0 ? 'top' : 'bottom' },
});

const bar = (chart: Chart, series: Series, stacked: boolean): object => ({
  type: 'bar',
  name: series.name,
  data: series.points.map(datum),
  ...(stacked
    ? { stack: 'whole', barMaxWidth: 16 }
    : { barMaxWidth: 46, barGap: '10%', barCategoryGap: '32%' }),
  label: stacked
    ? { show: false }
    : { ...label, show: true, position: liesDown(chart) ? 'right' : 'top', distance: 5 },
});

function pie(chart: Chart): EChartsCoreOption {
  const [first] = chart.series;
  return {
    series: [
      {
        type: 'pie',
        radius: ['44%', '72%'],
        startAngle: 90,
        itemStyle: { borderColor: '#fff', borderWidth: 1.5 },
        label: { ...label, lineHeight: 18 },
        labelLine: { lineStyle: { color: RULE } },
        data: chart.categories.map((name, at) => slice(name, first?.points[at])),
      },
    ],
  };
}

const slice = (name: string, point: ChartPoint | undefined): object => ({
  name,
  value: point?.value ?? 0,
  label: { formatter: `${name}\n${point?.text ?? ''}` },
});

function radar(chart: Chart): EChartsCoreOption {
  const values = chart.series.flatMap((each) => each.points.map((point) => point.value ?? 0));
  const least = Math.min(...values);
  const latest = chart.series.at(-1);
  const floor = Math.max(0, Math.floor((least - (100 - least) * 0.5) / 5) * 5);
  return {
    radar: {
      indicator: chart.categories.map((name, at) => ({
        name: `${name}\n${latest?.points[at]?.text ?? ''}`,
        min: floor,
        max: 100,
      })),
      radius: '64%',
      center: ['50%', '56%'],
      splitNumber: 4,
      axisName: { ...label, fontSize: 13, lineHeight: 18 },
      splitArea: { show: false },
      axisLine: { lineStyle: { color: RULE } },
      splitLine: { lineStyle: { color: RULE } },
    },
    series: [
      {
        type: 'radar',
        symbolSize: 5,
        data: chart.series.map((each, at) => ({
          name: each.name,
          value: each.points.map((point) => point.value ?? 0),
          lineStyle: { width: 2 },
          areaStyle: { opacity: at === chart.series.length - 1 ? 0.08 : 0.16 },
        })),
      },
    ],
  };
}
