import type { AnnexNode, ChapterNode, Layout, Part, ReportDocument } from '../../model/index.js';
import { COVER_MARGINS } from './front.js';
import { points, twips } from './measure.js';
import { when, type Xml, xml } from './xml.js';

/**
 * Pages with one kind of head, foot and numbers. The cover has none of them; what stands before the chapters
 * is numbered i, ii, iii; chapters and annexes have a section each, for their heads name them.
 */
export type Section =
  | { readonly kind: 'cover' | 'front'; readonly parts: readonly Part[] }
  | {
      readonly kind: 'body';
      readonly parts: readonly [ChapterNode | AnnexNode];
      /** Which of the running heads is its own, from 1; the first begins the Arabic page numbers. */
      readonly head: number;
    };

/** The sections of a document, in order. */
export function sectionsOf({ root }: ReportDocument): readonly Section[] {
  const sections: Section[] = [];
  let head = 0;
  for (const part of root.content) {
    const last = sections.at(-1);
    if (part.type === 'chapter' || part.type === 'annex') {
      head += 1;
      sections.push({ kind: 'body', parts: [part], head });
    } else if (part.type === 'cover') sections.push({ kind: 'cover', parts: [part] });
    else if (last?.kind === 'front')
      sections[sections.length - 1] = { ...last, parts: [...last.parts, part] };
    else sections.push({ kind: 'front', parts: [part] });
  }
  return sections;
}

export const FOOT_RELATIONS = { front: 'rIdFrontFoot', body: 'rIdBodyFoot' } as const;
export const headRelation = (head: number): string => `rIdHead${head}`;

/** Mm from the edge of the paper to head and foot: a little over half of the margin. */
const EDGE = 0.56;

/**
 * The properties of a section. A chapter's first page shows its title and so needs no head; `opensFront`
 * holds for the first of the sections before the chapters.
 */
export function sectionXml(section: Section, layout: Layout, opensFront: boolean): Xml {
  const margins = section.kind === 'cover' ? COVER_MARGINS : layout.margins;
  return xml`<w:sectPr>${references(section)}<w:type w:val="nextPage"/><w:pgSz w:w="${twips(
    points(layout.paper.width),
  )}" w:h="${twips(points(layout.paper.height))}"${when(
    layout.paper.width > layout.paper.height,
    xml` w:orient="landscape"`,
  )}/><w:pgMar w:top="${mm(margins.top)}" w:right="${mm(margins.right)}" w:bottom="${mm(
    margins.bottom,
  )}" w:left="${mm(margins.left)}" w:header="${mm(EDGE * margins.top)}" w:footer="${mm(
    EDGE * margins.bottom,
  )}" w:gutter="0"/>${numbers(section, opensFront)}<w:cols w:space="425"/>${when(
    section.kind === 'body',
    xml`<w:titlePg/>`,
  )}</w:sectPr>`;
}

const mm = (millimetres: number): number => twips(points(millimetres));

function references(section: Section): Xml {
  switch (section.kind) {
    case 'cover':
      return xml``;
    case 'front':
      return xml`<w:footerReference w:type="default" r:id="${FOOT_RELATIONS.front}"/>`;
    case 'body':
      return xml`<w:headerReference w:type="default" r:id="${headRelation(section.head)}"/><w:footerReference w:type="default" r:id="${FOOT_RELATIONS.body}"/><w:footerReference w:type="first" r:id="${FOOT_RELATIONS.body}"/>`;
  }
}

function numbers(section: Section, opensFront: boolean): Xml {
  switch (section.kind) {
    case 'cover':
      return xml``;
    case 'front':
      return xml`<w:pgNumType w:fmt="lowerRoman"${when(opensFront, xml` w:start="1"`)}/>`;
    case 'body':
      return xml`<w:pgNumType w:fmt="decimal"${when(section.head === 1, xml` w:start="1"`)}/>`;
  }
}
