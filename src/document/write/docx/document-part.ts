import { partXml } from './front.js';
import { hairParagraph } from './paragraph.js';
import { type Section, sectionsOf, sectionXml } from './sections.js';
import { WORD } from './styles.js';
import type { Writing } from './writing.js';
import { type Xml, xml } from './xml.js';

export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** `word/document.xml`: all parts, section after section. */
export function documentXml(writing: Writing): Xml {
  const sections = sectionsOf(writing.document);
  const fronts = sections.filter(({ kind }) => kind === 'front');
  const properties = (section: Section): Xml =>
    sectionXml(section, writing.document.layout, section === fronts[0]);
  const body = sections.map((section, at) => {
    const content = xml`${section.parts.map((part) => partXml(part, writing))}`;
    // Properties stand in the last paragraph of a section, those of the last one at the end of the body.
    return at < sections.length - 1
      ? xml`${content}${hairParagraph({}, properties(section))}`
      : xml`${content}${hairParagraph()}${properties(section)}`;
  });
  return xml`<w:document xmlns:w="${WORD}" xmlns:r="${RELATIONSHIPS}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" mc:Ignorable="w15"><w:body>${body}</w:body></w:document>`;
}
