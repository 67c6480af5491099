import type { Passage, ReadBlock, ReadCell, Span } from '../../model/index.js';
import {
  captionLabelOf,
  contentsLineOf,
  headingLabelOf,
  labelledPassageOf,
  passageOf,
  titleStart,
} from '../recognise/index.js';
import type { Draft, TableDraft, TextDraft } from './draft.js';
import { lineText } from './draft.js';
import type { FoundCell, FoundTable } from './found-table.js';
import { joinedLines } from './joined-lines.js';

/** A document's text and its blocks. */
export interface Composed {
  readonly text: string;
  readonly blocks: readonly ReadBlock[];
  /** The draft that each block was made of. */
  readonly drafts: readonly Draft[];
}

/** A draft whose words have their place. */
type Placed = Span &
  ({ readonly draft: TextDraft } | { readonly draft: TableDraft; readonly cells: readonly Span[] });

/** Lays drafts out as one text: a line for each paragraph and for each row of a table. */
export function composed(drafts: readonly Draft[]): Composed {
  const pieces: string[] = [];
  let length = 0;
  const append = (piece: string): Span => {
    pieces.push(piece);
    length += piece.length;
    return { start: length - piece.length, end: length };
  };
  const placed = drafts.flatMap((draft): readonly Placed[] => {
    if (draft.type === 'table') return [tablePlaced(draft, append)];
    const words = joinedLines(
      draft.lines.map(draft.role.is === 'entry' ? entryText : lineText),
    ).trim();
    if (words === '') return [];
    const span = append(words);
    append('\n');
    return [{ ...span, draft }];
  });
  const text = pieces.join('');
  return {
    text,
    blocks: placed.map((each, at) => blockOf(each, `b${at + 1}`, text)),
    drafts: placed.map(({ draft }) => draft),
  };
}

/** Tabs are leaders here. */
const entryText = ({ line }: { readonly line: { readonly text: string } }): string =>
  line.text.trim();

function tablePlaced(draft: TableDraft, append: (piece: string) => Span): Placed {
  const { table } = draft;
  const cells: Span[] = [];
  const start = append('').start;
  let end = start;
  for (const inRow of byRow(table)) {
    inRow.forEach((cell, at) => {
      if (at > 0) append('\t');
      const span = append(
        joinedLines(cell.lines.map(({ text }) => text.replace(/\t/g, ' ').trim())),
      );
      cells.push(span);
      end = span.end;
    });
    append('\n');
  }
  return { draft, start, end, cells };
}

function byRow({ rows, cells }: FoundTable): readonly (readonly FoundCell[])[] {
  const all: FoundCell[][] = Array.from({ length: rows }, () => []);
  for (const cell of cells) all[cell.row]?.push(cell);
  return all;
}

function blockOf(placed: Placed, id: string, text: string): ReadBlock {
  const { start, end, draft } = placed;
  const where = { id, start, end, page: draft.page };
  if ('cells' in placed) return { ...where, ...tableOf(placed.draft, placed.cells, text) };
  const words = text.slice(start, end);
  const passage = passageOf(text, start, end);
  const { role } = placed.draft;
  switch (role.is) {
    case 'paragraph':
      return { ...where, type: 'paragraph', within: role.within, passage };
    case 'furniture':
      return { ...where, type: 'furniture', passage };
    case 'caption': {
      const label = captionLabelOf(words);
      return {
        ...where,
        type: 'caption',
        of: role.of,
        label: label?.label ?? '',
        passage: labelled(text, start, end, label === null ? 0 : titleStart(words, label.end)),
      };
    }
    case 'heading': {
      const label = headingLabelOf(words);
      return {
        ...where,
        type: 'heading',
        level: role.level,
        label: label?.label ?? '',
        passage: labelled(text, start, end, label?.end ?? 0),
      };
    }
    case 'entry': {
      const line = contentsLineOf(words);
      const last = start + (line?.end ?? words.length);
      const title = words.slice(0, line?.end);
      const caption = role.of === 'headings' ? null : captionLabelOf(title);
      const label = caption ?? headingLabelOf(title);
      return {
        ...where,
        type: 'entry',
        of: role.of,
        label: label?.label ?? '',
        printedPage: line?.printedPage ?? null,
        passage: labelled(text, start, last, label?.end ?? 0),
      };
    }
  }
}

const labelled = (text: string, start: number, end: number, labelLength: number): Passage =>
  labelLength === 0
    ? passageOf(text, start, end)
    : labelledPassageOf(text, start, start + labelLength, end);

function tableOf({ table }: TableDraft, spans: readonly Span[], text: string) {
  const cells = byRow(table)
    .flat()
    .map(({ row, column, rowSpan, columnSpan }, at): ReadCell => {
      const { start, end } = spans[at] ?? { start: 0, end: 0 };
      return { start, end, row, column, rowSpan, columnSpan, passage: passageOf(text, start, end) };
    });
  return {
    type: 'table' as const,
    rows: table.rows,
    columns: table.columns,
    headRows: table.headRows,
    cells,
  };
}
