import type { CoverNode, DeclarationNode, Part } from '../../model/index.js';
import { blocksXml, titleXml } from './block.js';
import { COLOURS } from './colours.js';
import { contentsXml } from './contents.js';
import { run, TAB } from './field.js';
import { pictureXml } from './figure.js';
import { inlineXml } from './inline.js';
import { lineXml } from './look.js';
import { points, twips } from './measure.js';
import { paragraph } from './paragraph.js';
import type { Writing } from './writing.js';
import { NOTHING, type Xml, xml } from './xml.js';

/** One part of a document as the body of `word/document.xml`. */
export function partXml(part: Part, writing: Writing): Xml {
  switch (part.type) {
    case 'cover':
      return coverXml(part, writing);
    case 'declaration':
      return declarationXml(part, writing);
    case 'contents':
      return contentsXml(part, writing);
    case 'foreword':
      return xml`${titleXml(part.attrs.id, 'FrontTitle', run(part.attrs.title), writing)}${blocksXml(part.content, writing)}`;
    case 'chapter':
    case 'annex':
      return xml`${titleXml(part.attrs.id, 'Heading1', run(part.attrs.title), writing)}${blocksXml(part.content, writing)}`;
  }
}

/** Mm from the edges of the paper to what stands on the cover. */
export const COVER_MARGINS = { top: 46, bottom: 30, left: 34, right: 30 } as const;
/** A longer name of an organisation is set smaller, so that it keeps to one line. */
const LONG_NAME = 12;
const RULE_WIDTH = points(26);

/** The cover: one column of type hung from the left, the seal at its head, name and date at its foot. */
function coverXml({ attrs }: CoverNode, writing: Writing): Xml {
  const { paper, sizes } = writing.document.layout;
  const width = points(paper.width - COVER_MARGINS.left - COVER_MARGINS.right);
  const seal = writing.pictures.get(attrs.id);
  const isLong = [...attrs.organisation].length > LONG_NAME;
  return xml`${
    seal === undefined
      ? NOTHING
      : paragraph('Figure', pictureXml(seal, attrs.seal, attrs.seal, width), {
          keepNext: false,
          align: 'left',
        })
  }${paragraph('CoverOrganisation', run(attrs.organisation, isLong ? { size: Math.round(0.73 * sizes.title) } : {}))}${paragraph(
    'Title',
    run(attrs.kind),
  )}${paragraph('Subtitle', run(attrs.period), {
    borders: { top: { width: 1.5, colour: COLOURS.seal, space: 24 } },
    spacing: { before: 50 },
    indent: { right: Math.max(0, width - 2 * RULE_WIDTH) },
  })}${paragraph('CoverFoot', xml`${run(attrs.organisation)}${TAB}${run(attrs.date)}`, {
    atFoot: { width },
    tabs: [{ at: width, align: 'right' }],
  })}`;
}

/** Widths of a signature's label and of the line to sign on, in points. */
const SIGNATURE = { label: points(52), line: points(60) } as const;

/** The declaration of truth, with lines to sign on beneath. */
const declarationXml = (part: DeclarationNode, writing: Writing): Xml =>
  xml`${titleXml(part.attrs.id, 'FrontTitle', run(part.attrs.title), writing)}${part.content.map(
    ({ content }) => paragraph('DeclarationText', inlineXml(content, writing)),
  )}${paragraph('DeclarationText', NOTHING)}${signaturesXml(part, writing)}`;

function signaturesXml({ attrs }: DeclarationNode, writing: Writing): Xml {
  if (attrs.signatures.length === 0) return NOTHING;
  const { label, line } = SIGNATURE;
  const inset = Math.max(0, writing.width - label - line);
  return xml`<w:tbl><w:tblPr><w:tblW w:w="${twips(label + line)}" w:type="dxa"/><w:tblInd w:w="${twips(inset)}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="${twips(label)}"/><w:gridCol w:w="${twips(line)}"/></w:tblGrid>${attrs.signatures.map(
    (name) =>
      xml`<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="${twips(label)}" w:type="dxa"/></w:tcPr>${paragraph('SignatureLine', run(`${name}：`))}</w:tc><w:tc><w:tcPr><w:tcW w:w="${twips(line)}" w:type="dxa"/><w:tcBorders>${lineXml(
        'bottom',
        { width: 0.5, colour: COLOURS.ink },
      )}</w:tcBorders></w:tcPr>${paragraph('SignatureLine', NOTHING)}</w:tc></w:tr>`,
  )}</w:tbl>`;
}
