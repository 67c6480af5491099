import { captionLabelOf } from '../recognise/index.js';
import { alignedTables } from './aligned-tables.js';
import { drawingsOf, labelsIn } from './drawings.js';
import type { FoundTable } from './found-table.js';
import { type Line, linesOf } from './lines.js';
import { type Area, heightOf, holds } from './marks.js';
import type { RawPage } from './raw-page.js';
import { type Region, regionsOf } from './regions.js';
import type { Run } from './runs.js';
import { threeLineTables } from './three-line-tables.js';

/** One thing of a page in reading order. */
export type PageItem = LineItem | TableItem;

export interface LineItem {
  readonly type: 'line';
  readonly page: number;
  readonly line: Line;
  /** The column it stands in. */
  readonly left: number;
  readonly right: number;
  /** Whether that is one of two columns. */
  readonly isColumn: boolean;
  readonly place: 'text' | 'box' | 'note' | 'furniture';
}

export interface TableItem {
  readonly type: 'table';
  readonly page: number;
  readonly table: FoundTable;
}

/** The lines and tables of a page in the order in which they are read. */
export function layoutOf(page: RawPage, furniture: ReadonlySet<Line>): readonly PageItem[] {
  const runs = withoutLines(page, furniture);
  const isTaken = (area: Area) => page.tables.some((table) => holds(table, area, 3));
  const open = threeLineTables(page.marks, runs, isTaken);
  const found = [...page.tables, ...open.tables];
  const charts = found.filter((table) => isChart(table, page.lines));
  const tables = found.filter((table) => !charts.includes(table));
  const drawings = [...drawingsOf(page.marks, tables, linesOf(open.rest)), ...page.bare, ...charts];
  const items: PageItem[] = [];
  const placed = new Set<FoundTable>();
  for (const region of regionsOf(open.rest, tables, page.width)) {
    const here = tables.filter(
      (table) => !placed.has(table) && table.top < region.bottom && isBeside(table, region),
    );
    for (const table of here) placed.add(table);
    items.push(...regionItems(page, region, here, drawings));
  }
  items.push(
    ...tables.filter((table) => !placed.has(table)).map((table) => tableItem(page, table)),
    ...charts.flatMap((chart) => chartItems(page, chart)),
  );
  return [...edgeItems(page, furniture, true), ...items, ...edgeItems(page, furniture, false)];
}

const tableItem = (page: RawPage, table: FoundTable): TableItem => ({
  type: 'table',
  page: page.number,
  table,
});

/** Points from a grid to the caption that says what it is. */
const CAPTION_WITHIN = 36;

/** A grid that is named as a figure beneath, and above as nothing, is a chart of coloured squares. */
function isChart(table: Area, lines: readonly Line[]): boolean {
  const labels = (from: number, to: number) =>
    lines
      .filter(({ base }) => base > from && base <= to)
      .flatMap(({ text }) => captionLabelOf(text.trim()) ?? []);
  const isNamed = labels(table.top - 2 * CAPTION_WITHIN, table.top + 2).some(
    ({ of }) => of === 'table',
  );
  return !isNamed && labels(table.bottom, table.bottom + CAPTION_WITHIN)[0]?.of === 'figure';
}

const chartItems = (page: RawPage, chart: FoundTable): readonly LineItem[] =>
  chart.cells.flatMap(({ lines }) => lines.map((line) => furnitureItem(page, line)));

const furnitureItem = (page: RawPage, line: Line): LineItem => ({
  type: 'line',
  page: page.number,
  line,
  left: line.left,
  right: line.right,
  isColumn: false,
  place: 'furniture',
});

const isBeside = (table: Area, region: Area): boolean =>
  Math.min(table.right, region.right) - Math.max(table.left, region.left) > 0;

function withoutLines(page: RawPage, furniture: ReadonlySet<Line>): readonly Run[] {
  const taken = page.lines.filter((line) => furniture.has(line));
  return page.runs.filter(
    (run) =>
      !taken.some((line) => run.base <= line.bottom && run.base >= line.top && holds(line, run, 1)),
  );
}

function regionItems(
  page: RawPage,
  region: Region,
  ruled: readonly FoundTable[],
  drawings: readonly Area[],
): readonly PageItem[] {
  const lines = linesOf(region.runs);
  const labels = labelsIn(drawings, lines);
  const { tables, rest } = alignedTables(
    lines.filter((line) => !labels.has(line)),
    region.runs,
    region,
  );
  const notes = notesIn(page, rest);
  const boxes = page.boxes.filter((box) => heightOf(box) < page.height * WHOLE_PAGE);
  const { left, right } = marginsOf(rest, region, page.width);
  const lineItems = [...rest, ...labels].map(
    (line): LineItem => ({
      type: 'line',
      page: page.number,
      line,
      left,
      right,
      isColumn: region.isColumn,
      place: labels.has(line)
        ? 'furniture'
        : notes.has(line)
          ? 'note'
          : boxes.some((box) => holds(box, line))
            ? 'box'
            : 'text',
    }),
  );
  const topOf = (item: PageItem) => (item.type === 'line' ? item.line.base : item.table.top);
  return [...lineItems, ...[...tables, ...ruled].map((table) => tableItem(page, table))].toSorted(
    (a, b) => topOf(a) - topOf(b),
  );
}

/** Share of the page's height beyond which a frame is an ornament of the page. */
const WHOLE_PAGE = 0.7;

/** Where full lines begin and end: the edges that most of the region's words share. */
function marginsOf(
  lines: readonly Line[],
  region: Region,
  width: number,
): { left: number; right: number } {
  const full = lines.filter((line) => line.right - line.left > (region.right - region.left) * 0.5);
  const lefts = full.map((line) => line.left).toSorted((a, b) => a - b);
  const rights = full.map((line) => line.right).toSorted((a, b) => a - b);
  const left = lefts[Math.floor(lefts.length * 0.15)] ?? region.left;
  const right = rights[Math.floor(rights.length * 0.7)] ?? region.right;
  const isShort = !region.isColumn && right < width - left - SHORT_BY;
  return { left, right: isShort ? width - left : right };
}

/** Points from the right margin, taken to be as wide as the left one, at which no line of a page is full. */
const SHORT_BY = 72;

/** Shares of the page: how far down notes begin, and how long the rule above them is. */
const NOTES_FROM = 0.55;
const SHORT_RULE = { least: 0.1, most: 0.42 };

/** Lines beneath a short rule at the left edge near the foot of the page, the first of which begins with a mark. */
function notesIn(
  { marks, height, width, tables }: RawPage,
  lines: readonly Line[],
): ReadonlySet<Line> {
  const edge = Math.min(...lines.map(({ left }) => left));
  const rule = marks.horizontal.find(({ at, from, to }) => {
    const length = (to - from) / width;
    const isFree = !tables.some((table) => at >= table.top - 3 && at <= table.bottom + 3);
    return (
      isFree &&
      at > height * NOTES_FROM &&
      from <= edge + 12 &&
      length >= SHORT_RULE.least &&
      length <= SHORT_RULE.most
    );
  });
  if (rule === undefined) return new Set();
  const below = lines.filter((line) => line.base > rule.at);
  const above = lines.filter((line) => line.base <= rule.at);
  const body = above.map(({ size }) => size).toSorted((a, b) => a - b)[above.length >> 1] ?? 0;
  const isNote = NOTE_MARK.test(below[0]?.text ?? '') && below.every(({ size }) => size < body);
  return isNote ? new Set(below) : new Set();
}

const NOTE_MARK = /^(?:[①-⑳❶-❿*※†‡]|[（(〔【[]?\d{1,2}[\])）】〕]?|注)/u;

function edgeItems(
  page: RawPage,
  furniture: ReadonlySet<Line>,
  isHead: boolean,
): readonly LineItem[] {
  return page.lines
    .filter((line) => furniture.has(line) && line.base < page.height / 2 === isHead)
    .map((line) => furnitureItem(page, line));
}
