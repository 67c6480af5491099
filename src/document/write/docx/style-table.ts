import type { Layout } from '../../model/index.js';
import { COLOURS } from './colours.js';
import type { LetterLook, ParagraphLook } from './look.js';
import { lineOf, roomOf } from './measure.js';

/**
 * A style of paragraphs. `name` is the name that every language of Word knows a built-in style by (`heading 1`
 * shows as 标题 1 in Chinese); styles of our own have a Chinese name and an English `alias`.
 */
export interface ParagraphStyle {
  readonly name: string;
  readonly alias?: string;
  readonly basedOn?: StyleId;
  readonly next?: StyleId;
  /** Place in Word's list of styles, and whether it stands in the gallery. */
  readonly priority: number;
  readonly quick?: boolean;
  readonly paragraph: ParagraphLook;
  readonly letters: LetterLook;
}

export type StyleId =
  | 'Normal'
  | 'NormalIndent'
  | 'Heading1'
  | 'Heading2'
  | 'Heading3'
  | 'Title'
  | 'Subtitle'
  | 'CoverOrganisation'
  | 'CoverFoot'
  | 'FrontTitle'
  | 'DeclarationText'
  | 'SignatureLine'
  | 'TOCHeading'
  | 'TOC1'
  | 'TOC2'
  | 'TOC3'
  | 'TableofFigures'
  | 'Caption'
  | 'FigureCaption'
  | 'Figure'
  | 'TableHead'
  | 'TableText'
  | 'TableNote'
  | 'ListParagraph'
  | 'CaseTitle'
  | 'CaseText'
  | 'Header'
  | 'Footer';

const NONE = { before: 0, after: 0 };
const CASE: ParagraphLook = {
  borders: { left: { width: 2.25, colour: COLOURS.seal, space: 9 } },
  shading: COLOURS.ground,
};

/** How far what is set off stands from the left edge of the text, in points. */
export const CASE_INSET = 13;

/** From line to line in so many heights of the letters. */
const lines = (size: number, heights: number): number => Math.round(size * heights * 20) / 20;

/** Every style of paragraphs, with the sizes and fonts of a layout. */
export function styleTable(layout: Layout): Readonly<Record<StyleId, ParagraphStyle>> {
  const { fonts, sizes } = layout;
  const line = lineOf(layout);
  const { width } = roomOf(layout);
  const entry = { tabs: [{ at: width, align: 'right', dots: true }] } as const;
  const small = { font: fonts.table, colour: COLOURS.soft };
  return {
    Normal: {
      name: 'Normal',
      priority: 0,
      quick: true,
      paragraph: { spacing: { ...NONE, line }, align: 'both' },
      letters: { font: fonts.body, colour: COLOURS.ink, size: sizes.body },
    },
    NormalIndent: {
      name: 'Normal Indent',
      basedOn: 'Normal',
      priority: 1,
      quick: true,
      paragraph: { indent: { firstHundredths: 200, first: 2 * sizes.body } },
      letters: {},
    },
    Heading1: {
      name: 'heading 1',
      basedOn: 'Normal',
      next: 'NormalIndent',
      priority: 9,
      quick: true,
      paragraph: {
        keepNext: true,
        keepLines: true,
        numbering: { list: 1, level: 0 },
        borders: { bottom: { width: 0.75, colour: COLOURS.ink, space: 9 } },
        spacing: { before: 0, after: 18, line: lines(sizes.chapter, 1.4) },
        align: 'left',
        outline: 0,
      },
      letters: { font: fonts.title, size: sizes.chapter },
    },
    Heading2: {
      name: 'heading 2',
      basedOn: 'Normal',
      next: 'NormalIndent',
      priority: 9,
      quick: true,
      paragraph: {
        keepNext: true,
        keepLines: true,
        numbering: { list: 1, level: 1 },
        spacing: { before: 20, after: 9, line: lines(sizes.section, 1.5) },
        align: 'left',
        outline: 1,
      },
      letters: { font: fonts.heading, size: sizes.section },
    },
    Heading3: {
      name: 'heading 3',
      basedOn: 'Normal',
      next: 'NormalIndent',
      priority: 9,
      quick: true,
      paragraph: {
        keepNext: true,
        keepLines: true,
        numbering: { list: 1, level: 2 },
        spacing: { before: 12, after: 6, line: lines(sizes.subsection, 1.5) },
        align: 'left',
        outline: 2,
      },
      letters: { font: fonts.subheading, bold: true, size: sizes.subsection },
    },
    Title: {
      name: 'Title',
      basedOn: 'Normal',
      priority: 10,
      quick: true,
      paragraph: {
        spacing: { before: 10, after: 0, line: lines(sizes.title, 1.4) },
        align: 'left',
      },
      letters: { font: fonts.title, size: sizes.title },
    },
    Subtitle: {
      name: 'Subtitle',
      basedOn: 'Normal',
      priority: 11,
      quick: true,
      paragraph: { spacing: { before: 26, after: 0 }, align: 'left' },
      letters: { font: fonts.heading, colour: COLOURS.soft, size: 15 },
    },
    CoverOrganisation: {
      name: '封面单位',
      alias: 'Cover Organisation',
      basedOn: 'Title',
      next: 'Title',
      priority: 40,
      paragraph: { spacing: { before: 96 } },
      letters: {},
    },
    CoverFoot: {
      name: '封面落款',
      alias: 'Cover Foot',
      basedOn: 'Normal',
      priority: 40,
      paragraph: {
        borders: { top: { width: 0.5, colour: COLOURS.rule, space: 10 } },
        align: 'left',
      },
      letters: { font: fonts.table },
    },
    FrontTitle: {
      name: '前置标题',
      alias: 'Front Title',
      basedOn: 'Normal',
      next: 'NormalIndent',
      priority: 41,
      paragraph: {
        keepNext: true,
        keepLines: true,
        pageBreakBefore: true,
        spacing: { before: 30, after: 36, line: lines(sizes.chapter, 1.4) },
        align: 'center',
        outline: 0,
      },
      letters: { font: fonts.title, size: sizes.chapter },
    },
    DeclarationText: {
      name: '声明正文',
      alias: 'Declaration Text',
      basedOn: 'NormalIndent',
      priority: 42,
      paragraph: {
        spacing: { line: lines(sizes.body, 2.4) },
        indent: { firstHundredths: 200, first: 2 * (sizes.body + 1) },
      },
      letters: { size: sizes.body + 1 },
    },
    SignatureLine: {
      name: '签署栏',
      alias: 'Signature Line',
      basedOn: 'Normal',
      priority: 42,
      paragraph: { spacing: { before: 14, after: 0 }, align: 'left' },
      letters: { font: fonts.table },
    },
    TOCHeading: {
      name: 'TOC Heading',
      basedOn: 'Normal',
      next: 'Normal',
      priority: 39,
      paragraph: {
        keepNext: true,
        keepLines: true,
        spacing: { before: 24, after: 14, line: lines(sizes.chapter, 1.4) },
        align: 'left',
      },
      letters: { font: fonts.title, size: sizes.chapter },
    },
    TOC1: {
      name: 'toc 1',
      basedOn: 'Normal',
      next: 'Normal',
      priority: 39,
      paragraph: { ...entry, spacing: { before: 7, after: 1, line: 18 }, align: 'left' },
      letters: { font: fonts.heading },
    },
    TOC2: {
      name: 'toc 2',
      basedOn: 'Normal',
      next: 'Normal',
      priority: 39,
      paragraph: {
        ...entry,
        spacing: { ...NONE, line: 17 },
        indent: { left: 2 * sizes.body },
        align: 'left',
      },
      letters: { size: 10.5 },
    },
    TOC3: {
      name: 'toc 3',
      basedOn: 'Normal',
      next: 'Normal',
      priority: 39,
      paragraph: {
        ...entry,
        spacing: { ...NONE, line: 17 },
        indent: { left: 4 * sizes.body },
        align: 'left',
      },
      letters: { size: 10.5 },
    },
    TableofFigures: {
      name: 'table of figures',
      basedOn: 'Normal',
      next: 'Normal',
      priority: 39,
      paragraph: { ...entry, spacing: { ...NONE, line: 18 }, align: 'left' },
      letters: { size: 10.5 },
    },
    Caption: {
      name: 'caption',
      basedOn: 'Normal',
      next: 'NormalIndent',
      priority: 35,
      quick: true,
      paragraph: {
        keepNext: true,
        keepLines: true,
        spacing: { before: 14, after: 5, line: lines(sizes.caption, 1.5) },
        align: 'center',
      },
      letters: { font: fonts.heading, size: sizes.caption },
    },
    FigureCaption: {
      name: '图题',
      alias: 'Figure Caption',
      basedOn: 'Caption',
      next: 'NormalIndent',
      priority: 35,
      paragraph: { keepNext: false, spacing: { before: 3, after: 14 } },
      letters: {},
    },
    Figure: {
      name: '图',
      alias: 'Figure',
      basedOn: 'Normal',
      next: 'FigureCaption',
      priority: 43,
      paragraph: {
        keepNext: true,
        spacing: { before: 14, after: 0, line: 'free' },
        align: 'center',
      },
      letters: {},
    },
    TableHead: {
      name: '表头文字',
      alias: 'Table Head',
      basedOn: 'TableText',
      priority: 44,
      paragraph: { keepNext: true },
      letters: { bold: true },
    },
    TableText: {
      name: '表格文字',
      alias: 'Table Text',
      basedOn: 'Normal',
      priority: 44,
      paragraph: { spacing: { ...NONE, line: lines(sizes.table, 1.4) }, align: 'left' },
      letters: { font: fonts.table, size: sizes.table },
    },
    TableNote: {
      name: '表注',
      alias: 'Table Note',
      basedOn: 'Normal',
      next: 'NormalIndent',
      priority: 44,
      paragraph: {
        keepLines: true,
        spacing: { before: 4, after: 12, line: lines(sizes.note, 1.5) },
      },
      letters: { ...small, size: sizes.note },
    },
    ListParagraph: {
      name: 'List Paragraph',
      basedOn: 'Normal',
      priority: 34,
      quick: true,
      paragraph: {},
      letters: {},
    },
    CaseTitle: {
      name: '案例标题',
      alias: 'Case Title',
      basedOn: 'Normal',
      next: 'CaseText',
      priority: 45,
      paragraph: {
        ...CASE,
        keepNext: true,
        keepLines: true,
        spacing: { before: 14, after: 0, line },
        indent: { left: CASE_INSET },
        align: 'left',
      },
      letters: { font: fonts.subheading, bold: true, size: sizes.subsection },
    },
    CaseText: {
      name: '案例正文',
      alias: 'Case Text',
      basedOn: 'Normal',
      priority: 45,
      paragraph: {
        ...CASE,
        indent: { left: CASE_INSET, firstHundredths: 200, first: 2 * sizes.body },
      },
      letters: { font: fonts.subheading },
    },
    Header: {
      name: 'header',
      basedOn: 'Normal',
      priority: 99,
      paragraph: {
        borders: { bottom: { width: 0.5, colour: COLOURS.rule, space: 4 } },
        tabs: [{ at: width, align: 'right' }],
        spacing: { ...NONE, line: 13 },
        align: 'left',
      },
      letters: { ...small, size: sizes.note },
    },
    Footer: {
      name: 'footer',
      basedOn: 'Normal',
      priority: 99,
      paragraph: { spacing: { ...NONE, line: 13 }, align: 'center' },
      letters: { ...small, size: sizes.table },
    },
  };
}
