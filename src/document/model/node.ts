import { z } from 'zod';
import { chartSchema } from './chart.js';

/**
 * The document model: ProseMirror-shaped JSON that readers, writers, audit and the editor share. Typed
 * nodes with `attrs` and `content`, inline text with marks, stable ids. Where a node came from and what a
 * number shows stand beside the tree, by id: see `document.ts`.
 */
const many = <Item extends z.ZodType>(item: Item) => z.array(item).readonly();
const identified = { id: z.string().min(1) };

/** A mark on text. `noClaim` says that a number in it asserts nothing, and why. */
export const markSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('strong') }),
  z.strictObject({ type: z.literal('emphasis') }),
  z.strictObject({
    type: z.literal('noClaim'),
    attrs: z.strictObject({ reason: z.string().min(1) }),
  }),
]);

export const textSchema = z.strictObject({
  type: z.literal('text'),
  text: z.string().min(1),
  marks: many(markSchema).optional(),
});

/** A quoted number: an atom with an opaque reference into the document's bindings. */
export const numberSchema = z.strictObject({
  type: z.literal('number'),
  attrs: z.strictObject({ ref: z.string().min(1), text: z.string().min(1) }),
});

/** A mention of a table or figure by its label. */
export const referenceSchema = z.strictObject({
  type: z.literal('reference'),
  attrs: z.strictObject({ target: z.string().min(1), text: z.string().min(1) }),
});

export const inlineSchema = z.discriminatedUnion('type', [
  textSchema,
  numberSchema,
  referenceSchema,
]);
const inlines = many(inlineSchema);

export const headingSchema = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({
    ...identified,
    level: z.union([z.literal(2), z.literal(3)]),
    label: z.string(),
  }),
  content: inlines,
});

export const paragraphSchema = z.strictObject({
  type: z.literal('paragraph'),
  attrs: z.strictObject(identified),
  content: inlines,
});

/** A remark in small type beneath a table or figure. */
export const noteSchema = z.strictObject({
  type: z.literal('note'),
  attrs: z.strictObject(identified),
  content: inlines,
});

export const listItemSchema = z.strictObject({
  type: z.literal('listItem'),
  attrs: z.strictObject(identified),
  content: inlines,
});

export const listSchema = z.strictObject({
  type: z.literal('list'),
  attrs: z.strictObject({ ...identified, ordered: z.boolean() }),
  content: many(listItemSchema),
});

export const captionSchema = z.strictObject({ type: z.literal('caption'), content: inlines });

export const tableCellSchema = z.strictObject({
  type: z.literal('tableCell'),
  attrs: z.strictObject({
    /** Whether the cell heads its column, its row, or nothing. */
    header: z.enum(['column', 'row', 'none']),
    /** How far a row's name stands beneath another (其中). */
    depth: z.int().min(0).default(0),
  }),
  content: inlines,
});

export const tableRowSchema = z.strictObject({
  type: z.literal('tableRow'),
  content: many(tableCellSchema),
});

/** A column's alignment, and its width as a share of the widths of all. */
export const columnSchema = z.strictObject({
  align: z.enum(['left', 'center', 'right']),
  width: z.number().positive(),
});

/** A table: its caption above, `headRows` first, at the end `footRows` that sum up the others. */
export const tableSchema = z.strictObject({
  type: z.literal('table'),
  attrs: z.strictObject({
    ...identified,
    label: z.string(),
    headRows: z.int().min(0),
    footRows: z.int().min(0).default(0),
    columns: many(columnSchema),
  }),
  content: z.tuple([captionSchema]).rest(tableRowSchema).readonly(),
});

/** A chart with its caption beneath. `description` says in words what a reader sees. */
export const figureSchema = z.strictObject({
  type: z.literal('figure'),
  attrs: z.strictObject({
    ...identified,
    label: z.string(),
    description: z.string().min(1),
    chart: chartSchema,
  }),
  content: z.tuple([captionSchema]).readonly(),
});

const pageBreakSchema = z.strictObject({ type: z.literal('pageBreak') });

const plainBlockSchema = z.discriminatedUnion('type', [
  paragraphSchema,
  noteSchema,
  listSchema,
  tableSchema,
  figureSchema,
]);

/** A case (案例) set off from the text: its label, 案例 3-1, its title, and what is told. */
export const caseSchema = z.strictObject({
  type: z.literal('case'),
  attrs: z.strictObject({ ...identified, label: z.string().min(1) }),
  content: z.tuple([captionSchema]).rest(plainBlockSchema).readonly(),
});

export const blockSchema = z.discriminatedUnion('type', [
  headingSchema,
  paragraphSchema,
  noteSchema,
  listSchema,
  tableSchema,
  figureSchema,
  caseSchema,
  pageBreakSchema,
]);

export const coverSchema = z.strictObject({
  type: z.literal('cover'),
  attrs: z.strictObject({
    ...identified,
    /** Whose report it is, on a line of its own. */
    organisation: z.string().min(1),
    kind: z.string().min(1),
    period: z.string().min(1),
    date: z.string().min(1),
    /** Characters of the seal, two or four. */
    seal: z.string().min(1).max(4),
  }),
});

export const declarationSchema = z.strictObject({
  type: z.literal('declaration'),
  attrs: z.strictObject({
    ...identified,
    title: z.string().min(1),
    /** What is to be written by hand: a label and room for it. */
    signatures: many(z.string().min(1)),
  }),
  content: many(paragraphSchema),
});

/** What stands before the chapters and has no number: 前言. */
export const forewordSchema = z.strictObject({
  type: z.literal('foreword'),
  attrs: z.strictObject({ ...identified, title: z.string().min(1) }),
  content: many(blockSchema),
});

/**
 * The place where the writer puts the contents, or a list of the cases, figures or tables; their entries
 * follow from the headings and captions of chapters and annexes. A list of nothing is left out by whoever
 * makes the document.
 */
export const contentsSchema = z.strictObject({
  type: z.literal('contents'),
  attrs: z.strictObject({
    ...identified,
    title: z.string().min(1),
    of: z.enum(['headings', 'cases', 'figures', 'tables']).default('headings'),
  }),
});

export const chapterSchema = z.strictObject({
  type: z.literal('chapter'),
  attrs: z.strictObject({ ...identified, number: z.int().min(1), title: z.string().min(1) }),
  content: many(blockSchema),
});

export const annexSchema = z.strictObject({
  type: z.literal('annex'),
  attrs: z.strictObject({ ...identified, title: z.string().min(1) }),
  content: many(blockSchema),
});

export const partSchema = z.discriminatedUnion('type', [
  coverSchema,
  declarationSchema,
  forewordSchema,
  contentsSchema,
  chapterSchema,
  annexSchema,
]);

export const rootSchema = z.strictObject({
  type: z.literal('document'),
  attrs: z.strictObject({ ...identified, lang: z.string().min(2) }),
  content: many(partSchema),
});

export type Mark = z.infer<typeof markSchema>;
export type NumberNode = z.infer<typeof numberSchema>;
export type Inline = z.infer<typeof inlineSchema>;
export type HeadingNode = z.infer<typeof headingSchema>;
export type ParagraphNode = z.infer<typeof paragraphSchema>;
export type ListNode = z.infer<typeof listSchema>;
export type Column = z.infer<typeof columnSchema>;
export type TableCellNode = z.infer<typeof tableCellSchema>;
export type TableRowNode = z.infer<typeof tableRowSchema>;
export type TableNode = z.infer<typeof tableSchema>;
export type FigureNode = z.infer<typeof figureSchema>;
export type CaseNode = z.infer<typeof caseSchema>;
export type Block = z.infer<typeof blockSchema>;
export type CoverNode = z.infer<typeof coverSchema>;
export type DeclarationNode = z.infer<typeof declarationSchema>;
export type ForewordNode = z.infer<typeof forewordSchema>;
export type ContentsNode = z.infer<typeof contentsSchema>;
export type ChapterNode = z.infer<typeof chapterSchema>;
export type AnnexNode = z.infer<typeof annexSchema>;
export type Part = z.infer<typeof partSchema>;
export type RootNode = z.infer<typeof rootSchema>;
