import { type ParagraphLook, paragraphProperties } from './look.js';
import type { StyleId } from './style-table.js';
import { NOTHING, type Xml, xml } from './xml.js';

/** A paragraph in a style; `look` is what differs from the style. */
export const paragraph = (style: StyleId, content: Xml, look: ParagraphLook = {}): Xml =>
  xml`<w:p>${paragraphProperties({
    ...look,
    ...(style === 'Normal' ? {} : { style }),
  })}${content}</w:p>`;

/** A paragraph of no height to speak of: it parts two tables, begins a page, or carries the end of a section. */
export const hairParagraph = (look: ParagraphLook = {}, section: Xml = NOTHING): Xml =>
  xml`<w:p>${paragraphProperties(
    { ...look, spacing: { before: 0, after: 0, line: 1 } },
    xml`<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>${section}`,
  )}</w:p>`;
