import type { Span } from '../../model/index.js';
import type { FlowCell, FlowItem, FlowParagraph, FlowTable } from './flow.js';

/** A paragraph in its place; `start` and `end` leave out blanks around it. */
export interface LaidParagraph extends Span {
  readonly type: 'paragraph';
  readonly item: FlowParagraph;
  /** Where its automatic number ends; `start` where it has none. */
  readonly leadEnd: number;
}

export interface LaidCell extends Span {
  readonly cell: FlowCell;
}

export interface LaidTable extends Span {
  readonly type: 'table';
  readonly item: FlowTable;
  readonly cells: readonly LaidCell[];
}

export type LaidItem = LaidParagraph | LaidTable;

/** All items in one text: a line per paragraph, cells parted by tabs, rows by line ends. */
export interface Layout {
  readonly text: string;
  readonly items: readonly LaidItem[];
  /** Where the words of each paragraph begin, behind an automatic number. */
  readonly startOf: ReadonlyMap<FlowParagraph, number>;
}

interface Ink {
  readonly write: (text: string) => void;
  readonly place: () => number;
  readonly text: () => string;
}

function ink(): Ink {
  const written: string[] = [];
  let length = 0;
  return {
    write: (text) => {
      written.push(text);
      length += text.length;
    },
    place: () => length,
    text: () => written.join(''),
  };
}

/** Composes the text of a document; paragraphs without words take no line. */
export function laidOut(flow: readonly FlowItem[]): Layout {
  const page = ink();
  const startOf = new Map<FlowParagraph, number>();
  const items = flow.flatMap((item): readonly LaidItem[] => {
    if (item.type === 'table') return [laidTable(item, page, startOf)];
    const laid = laidParagraph(item, page, startOf);
    return laid === undefined ? [] : [laid];
  });
  return { text: page.text(), items, startOf };
}

function laidParagraph(
  item: FlowParagraph,
  page: Ink,
  startOf: Map<FlowParagraph, number>,
): LaidParagraph | undefined {
  const { start, end, leadEnd } = written(item, page, startOf);
  if (start === end) return undefined;
  page.write('\n');
  return { type: 'paragraph', item, start, end, leadEnd };
}

interface Written extends Span {
  readonly leadEnd: number;
}

function written(item: FlowParagraph, page: Ink, startOf: Map<FlowParagraph, number>): Written {
  const { lead, words } = item;
  const from = page.place();
  startOf.set(item, from + lead.length);
  const bare = words.trim();
  if (bare === '') return { start: from, end: from, leadEnd: from };
  page.write(lead + words);
  const before = words.length - words.trimStart().length;
  const start = lead === '' ? from + before : from;
  return {
    start,
    end: from + lead.length + before + bare.length,
    leadEnd: lead === '' ? start : from + lead.trimEnd().length,
  };
}

function laidTable(item: FlowTable, page: Ink, startOf: Map<FlowParagraph, number>): LaidTable {
  const start = page.place();
  let row = -1;
  const cells = item.cells.map((cell): LaidCell => {
    if (row >= 0) page.write(cell.row === row ? '\t' : '\n');
    row = cell.row;
    return laidCell(cell, page, startOf);
  });
  const end = page.place();
  page.write('\n');
  return { type: 'table', item, start, end, cells };
}

function laidCell(cell: FlowCell, page: Ink, startOf: Map<FlowParagraph, number>): LaidCell {
  const from = page.place();
  let isFirst = true;
  let start = from;
  let end = from;
  for (const paragraph of cell.paragraphs) {
    const hasWords = paragraph.words.trim() !== '' || paragraph.lead.trim() !== '';
    if (hasWords && !isFirst) page.write('\n');
    const stands = hasWords ? inCell(paragraph, page, startOf) : undefined;
    if (stands === undefined) {
      startOf.set(paragraph, page.place());
      continue;
    }
    if (isFirst) start = stands.start;
    end = stands.end;
    isFirst = false;
  }
  return { cell, start, end };
}

/** In a table a number may stand by itself: a column that counts its rows. */
function inCell(item: FlowParagraph, page: Ink, startOf: Map<FlowParagraph, number>): Span {
  if (item.words.trim() !== '') return written(item, page, startOf);
  const start = page.place();
  page.write(item.lead.trimEnd());
  startOf.set(item, page.place());
  return { start, end: page.place() };
}
