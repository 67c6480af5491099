import type { Passage, ReadBlock, ReadCell, ReadTable } from '../../model/index.js';
import {
  captionLabelOf,
  headingLabelOf,
  labelledPassageOf,
  passageOf,
} from '../recognise/index.js';
import type { LaidItem, LaidParagraph, LaidTable, Layout } from './laid.js';
import { levelsOf } from './levels.js';
import { lineOf, type ReadRole, readRoles } from './read-roles.js';

/** A block without its name, which it has from its place among the others. */
type Unnamed<T> = T extends unknown ? Omit<T, 'id'> : never;
type Block = Unnamed<ReadBlock>;

/** The blocks of a text that is laid out; `title` is what the document calls itself. */
export function blocksOf({ text, items }: Layout, title: string): readonly ReadBlock[] {
  const roles = readRoles(text, items, title);
  const levels = levelsOf(roles);
  return items
    .flatMap((item, index) => blocksFor(text, item, roles[index], levels.get(index) ?? 1))
    .map((block, index): ReadBlock => ({ ...block, id: `b${index + 1}` }));
}

function blocksFor(
  text: string,
  item: LaidItem,
  role: ReadRole = { kind: 'words' },
  level: number,
): readonly Block[] {
  if (item.type === 'table') return [tableOf(text, item)];
  switch (role.kind) {
    case 'heading':
      return [headingOf(text, item, role, level)];
    case 'caption':
      return [captionOf(text, item, role)];
    case 'entry':
      return [entryOf(text, item, role)];
    case 'furniture':
      return [{ type: 'furniture', ...placed(text, item) }];
    case 'words':
      return paragraphsOf(text, item);
  }
}

const placed = (text: string, { start, end, item }: LaidParagraph) => ({
  start,
  end,
  page: item.page,
  passage: passageOf(text, start, end),
});

function headingOf(
  text: string,
  item: LaidParagraph,
  { label }: Extract<ReadRole, { kind: 'heading' }>,
  level: number,
): Block {
  const { start, end, leadEnd } = item;
  const labelEnd = leadEnd > start ? leadEnd : start + (label?.end ?? 0);
  return {
    ...placed(text, item),
    type: 'heading',
    level,
    label: text.slice(start, labelEnd).trim(),
    passage: labelled(text, start, labelEnd, end),
  };
}

const labelled = (text: string, start: number, labelEnd: number, end: number): Passage =>
  labelEnd > start ? labelledPassageOf(text, start, labelEnd, end) : passageOf(text, start, end);

function captionOf(
  text: string,
  item: LaidParagraph,
  { of, label, labelEnd }: Extract<ReadRole, { kind: 'caption' }>,
): Block {
  const { start, end } = item;
  return {
    ...placed(text, item),
    type: 'caption',
    of,
    label,
    passage: labelled(text, start, start + labelEnd, end),
  };
}

function entryOf(
  text: string,
  item: LaidParagraph,
  { of, end, printedPage }: Extract<ReadRole, { kind: 'entry' }>,
): Block {
  const { start } = item;
  const line = lineOf(text, item).slice(0, end);
  const label = of === 'headings' ? headingLabelOf(line) : captionLabelOf(line);
  return {
    ...placed(text, item),
    type: 'entry',
    of,
    label: label?.label ?? '',
    passage: labelled(text, start, start + (label?.end ?? 0), start + end),
    printedPage,
  };
}

/** A line end behind a full stop is meant as the end of a paragraph. */
const ENDS = /[。！？；：][”’」』）)]?[ \t\u3000]*\n+/g;

function paragraphsOf(text: string, item: LaidParagraph): readonly Block[] {
  const { start, end } = item;
  const ends = [...text.slice(start, end).matchAll(ENDS)].map(
    (each) => start + each.index + each[0].length,
  );
  const starts = [start, ...ends];
  return starts.flatMap((from, index) => {
    const words = text.slice(from, starts[index + 1] ?? end);
    const bare = words.trim();
    if (bare === '') return [];
    const begins = from + words.length - words.trimStart().length;
    const part = { ...item, start: begins, end: begins + bare.length };
    // An automatic number stays apart from a number that begins the words: 1. 96%的学生.
    const labelEnd = index === 0 ? item.leadEnd : begins;
    const passage = labelled(text, part.start, labelEnd, part.end);
    return [
      { type: 'paragraph' as const, within: item.item.within, ...placed(text, part), passage },
    ];
  });
}

function tableOf(text: string, { item, start, end, cells }: LaidTable): Unnamed<ReadTable> {
  const { page, rows, columns, headRows } = item;
  return {
    type: 'table',
    start,
    end,
    page,
    rows,
    columns,
    headRows,
    cells: cells.map(
      ({ cell, start: from, end: to }): ReadCell => ({
        start: from,
        end: to,
        row: cell.row,
        column: cell.column,
        rowSpan: cell.rowSpan,
        columnSpan: cell.columnSpan,
        passage: passageOf(text, from, to),
      }),
    ),
  };
}
