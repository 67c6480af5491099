import type {
  Block,
  Column,
  HeadingNode,
  Inline,
  ParagraphNode,
  TableNode,
} from '../../document/model/index.js';

/** A block that has no id yet: a letter numbers its blocks when it is whole. */
export type Draft = (id: string) => Block;

export const words = (text: string): readonly Inline[] =>
  text === '' ? [] : [{ type: 'text', text }];

export const strong = (text: string): readonly Inline[] =>
  text === '' ? [] : [{ type: 'text', text, marks: [{ type: 'strong' }] }];

export const heading =
  (level: HeadingNode['attrs']['level'], text: string): Draft =>
  (id) => ({ type: 'heading', attrs: { id, level, label: '' }, content: words(text) });

export const paragraph =
  (...content: readonly (readonly Inline[])[]): Draft =>
  (id): ParagraphNode => ({ type: 'paragraph', attrs: { id }, content: content.flat() });

export interface TableDraft {
  readonly columns: readonly Column[];
  /** Names of the columns; none where the first column names the rows. */
  readonly head?: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Whether the last row sums up the others. */
  readonly hasSum?: boolean;
  /** 表1 and what it shows; without them the heading above names the table. */
  readonly label?: string;
  readonly caption?: string;
}

export const table =
  ({ columns, head, rows, hasSum = false, label = '', caption = '' }: TableDraft): Draft =>
  (id): TableNode => ({
    type: 'table',
    attrs: {
      id,
      label,
      headRows: head === undefined ? 0 : 1,
      footRows: hasSum ? 1 : 0,
      columns,
    },
    content: [
      { type: 'caption', content: words(caption) },
      ...(head === undefined ? [] : [rowOf(head, 'column')]),
      ...rows.map((cells) => rowOf(cells, 'row')),
    ],
  });

const rowOf = (cells: readonly string[], header: 'column' | 'row') => ({
  type: 'tableRow' as const,
  content: cells.map((text, at) => ({
    type: 'tableCell' as const,
    attrs: { header: header === 'column' || at === 0 ? header : ('none' as const), depth: 0 },
    content: words(text),
  })),
});
