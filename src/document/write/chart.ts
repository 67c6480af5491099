import { BarChart, HeatmapChart, LineChart, PieChart, RadarChart } from 'echarts/charts';
import {
  GridComponent,
  LegendComponent,
  RadarComponent,
  VisualMapContinuousComponent,
} from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Chart } from '../model/index.js';
import { chartHeight, chartOptions, chartWidth } from './chart-options.js';

use([
  BarChart,
  GridComponent,
  HeatmapChart,
  LegendComponent,
  LineChart,
  PieChart,
  RadarChart,
  RadarComponent,
  SVGRenderer,
  VisualMapContinuousComponent,
]);

/** A chart as SVG text, its size in pixels beside it. */
export interface Drawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/**
 * The chart drawn on the server. Equal charts with equal `name` give equal bytes: the renderer counts its
 * instances into the ids of clip paths, so those are renamed; `name` also keeps the ids of several charts
 * in one page apart.
 */
export function drawingOf(chart: Chart, name: string): Drawing {
  const size = { width: chartWidth(chart), height: chartHeight(chart) };
  const canvas = init(null, null, { renderer: 'svg', ssr: true, ...size });
  try {
    canvas.setOption(chartOptions(chart));
    return { ...size, svg: withOwnIds(printable(canvas.renderToSVGString()), name) };
  } finally {
    canvas.dispose();
  }
}

/** Paper has no pointer: what serves hovering and clicking goes, and with it the ids that count instances. */
const printable = (svg: string): string =>
  svg
    .replace(/<style\b[\s\S]*?<\/style>\n?/g, '')
    .replace(/ (?:class|pointer-events|ecmeta_\w+)="[^"]*"/g, '');

const withOwnIds = (svg: string, name: string): string =>
  svg.replace(/\bzr\d+-/g, `${name.replace(/[^a-z0-9]/gi, '-')}-`);
