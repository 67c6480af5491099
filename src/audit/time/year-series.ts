import { type Passage, type Span, spanOf } from '../../document/model/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import type { TableInPlace } from '../scene.js';
import { failed } from '../structure/observing.js';
import { plainPassage } from '../structure/plain-passages.js';
import { type Moment, momentsIn } from './moments.js';
import { datedProseOf } from './plain-dates.js';
import { TIME } from './time-messages.js';

/** Years one behind the other (2021年、2022年、2023年) of which one breaks the order. */
export const yearSeries: AuditRule = {
  id: 'time.year-series',
  title: { zh: '相连的年份', en: 'Years that follow each other' },
  category: 'truthfulness',
  severity: 'warning',
  observe: (scene) => [
    ...datedProseOf(scene).flatMap(({ passage }) => seriesIn(passage).flatMap(judged)),
    ...scene.tables.flatMap((each) =>
      headsOf(each).flatMap((heads) => [
        ...(isOneGroup(heads) ? judged(heads) : []),
        ...besideCaption(heads, each.caption?.text ?? ''),
      ]),
    ),
  ],
};

interface Year extends Span {
  readonly year: number;
  /** Whether it is that of those who came to school in it: 2023级. */
  readonly isGrade: boolean;
}

/** 138项、 and 12640人次，再到: the value of one year, and what leads to the next. */
const LINK =
  /^(?:的|为|有|共|达|是)?\s{0,4}(?:\d[\d.,]*\s?[^\d，。；、（）()]{0,6})?[、，,\s]{0,4}(?:和|与|及|以及|再?到|增?至)?$/;

/** The runs of years in a text that stand one behind the other. */
function seriesIn(passage: Passage): readonly (readonly Year[])[] {
  const moments = momentsIn(passage).filter(({ month }) => month === null);
  if (moments.length < FEWEST) return [];
  // 2021年2022年2023年: the axis of a chart, of which a tool kept nothing else.
  const isAxis = /^(?:(?:19|20)\d{2}[年届]度?\s?)+$/.test(passage.text.trim());
  const runs: Moment[][] = [];
  for (const moment of moments) {
    const last = runs.at(-1)?.at(-1);
    const between = last === undefined ? '。' : passage.text.slice(last.end, moment.start);
    // 提高到2024年的33776元，2024年比上年增长: the year that was told last opens another thought.
    const isAnew = last?.year === moment.year && !/^\s*[、/]?\s*$/.test(between);
    if (!isAnew && LINK.test(between) && (between !== '' || isAxis)) runs.at(-1)?.push(moment);
    else runs.push([moment]);
  }
  return (
    runs
      .filter(({ length }) => length >= FEWEST)
      // Heads that lost their table look like an axis: the last of them may be the first of another group.
      .filter((run) => !isAxis || run.at(-1)?.year !== run.at(-2)?.year)
      .map((run) =>
        run.map(({ start, end, year }) => ({
          ...spanOf(passage, start, end),
          year,
          isGrade: false,
        })),
      )
  );
}

const FEWEST = 3;

const YEAR_CELL = /^\s*((?:19|20)\d{2})(年度?|届|级)?\s*$/;
const HEAD_ROWS = 3;

/** The years at the heads of neighbouring columns, a run for each row. */
function headsOf({ table }: TableInPlace): readonly (readonly Year[])[] {
  const rows = new Map<number, (Year & { readonly column: number })[]>();
  for (const { row, column, passage } of table.cells) {
    if (row >= HEAD_ROWS) continue;
    const [, year, kind] = YEAR_CELL.exec(plainPassage(passage).text) ?? [];
    if (year === undefined) continue;
    const head = { year: Number(year), column, isGrade: kind === '级' };
    const place = spanOf(passage, 0, passage.text.length);
    rows.set(row, [...(rows.get(row) ?? []), { ...place, ...head }]);
  }
  return [...rows.values()].filter(
    (years) =>
      years.length >= FEWEST &&
      years.every(({ column }, at) => at === 0 || column === (years[at - 1]?.column ?? 0) + 1),
  );
}

/** 2021年 2022年 2023年 | 2023年: a year that is there again at the edge belongs to the next head. */
function isOneGroup(series: readonly Year[]): boolean {
  const years = series.map(({ year }) => year);
  const [first, last] = [years[0], years.at(-1)];
  return !years.slice(1).includes(first ?? 0) && !years.slice(0, -1).includes(last ?? 0);
}

/** 表6-3 2021—2023年…, 近三年…: the years that a caption names. */
const RANGE =
  /((?:19|20)\d{2})[年届级]?(?:度)?\s?[-‑—–－~～〜至到]{1,2}\s?((?:19|20)\d{2})[年届级]/;

/** The one head of columns that is not the year which the caption asks for in its place. */
function besideCaption(series: readonly Year[], caption: string): readonly Observation[] {
  const years = series.map(({ year }) => year);
  const [odd, ...more] = oddBeside(series, caption);
  const strange = odd === undefined ? undefined : series[odd.at];
  if (odd === undefined || strange === undefined || more.length > 0) return [];
  // Out of order, it is told as such.
  if (isOneGroup(series) && judged(series).length > 0) return [];
  return [
    failed(
      TIME.yearsOutOfOrder,
      {
        words: years.map((year) => `${year}年`).join('、'),
        year: strange.year,
        expected: odd.year,
      },
      [strange],
      [caption],
    ),
  ];
}

/** The places whose year is not the one that the caption, or the grades of a school, ask for there. */
function oddBeside(series: readonly Year[], caption: string): readonly Mended[] {
  const [, from, to] = RANGE.exec(caption) ?? [];
  const years = series.map(({ year }) => year);
  if (from !== undefined) {
    const isOfAll = Number(to) - Number(from) + 1 === series.length;
    const wanted = years.map((year, at) => ({ at, year: Number(from) + at, is: year }));
    return isOfAll ? wanted.filter(({ year, is }) => year !== is) : [];
  }
  const recent = RECENT.indexOf(/近([三四五六])[年届]/.exec(caption)?.[1] ?? '');
  const isRow = recent === series.length || series.every(({ isGrade }) => isGrade);
  const isGap = years.some((year, at) => at > 0 && year !== (years[at - 1] ?? 0) + 1);
  return isRow && isGap ? years.flatMap((_, at) => mendedAt(years, at)) : [];
}

const RECENT = '零一二三四五六';

/** One year breaks the order and another in its place would mend it; a year left out breaks nothing. */
function judged(series: readonly Year[]): readonly Observation[] {
  const years = series.map(({ year }) => year);
  const grows = years.every((year, at) => at === 0 || year > (years[at - 1] ?? 0));
  const falls = years.every((year, at) => at === 0 || year < (years[at - 1] ?? Infinity));
  if (grows || falls) return [];
  const [mended, ...others] = years.flatMap((_, at) => mendedAt(years, at));
  if (mended === undefined || others.length > 0) return [];
  const [strange] = series.slice(mended.at);
  const beside = [series[mended.at - 1], series[mended.at + 1]].filter(
    (each) => each !== undefined,
  );
  if (strange === undefined) return [];
  const values = {
    words: years.map((year) => `${year}年`).join('、'),
    year: strange.year,
    expected: mended.year,
  };
  return [
    failed(
      TIME.yearsOutOfOrder,
      values,
      [strange, ...beside],
      [years.filter((_, at) => at !== mended.at).join(' ')],
    ),
  ];
}

interface Mended {
  readonly at: number;
  readonly year: number;
}

/** The year that would make a run of one after the other if it stood at a place. */
function mendedAt(years: readonly number[], at: number): readonly Mended[] {
  const rest = years
    .map((year, place) => ({ year: year - place, place }))
    .filter(({ place }) => place !== at);
  const [first] = rest;
  return first !== undefined && rest.every(({ year }) => year === first.year)
    ? [{ at, year: first.year + at }]
    : [];
}
