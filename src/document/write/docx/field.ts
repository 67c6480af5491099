import { type LetterLook, letterProperties } from './look.js';
import { when, type Xml, xml } from './xml.js';

/** Text in one look. Tabs and line ends in it become spaces, as in any paragraph. */
export const run = (text: string, look: LetterLook = {}): Xml =>
  xml`<w:r>${letterProperties(look)}<w:t xml:space="preserve">${text.replace(/[\t\r\n]+/g, ' ')}</w:t></w:r>`;

export const TAB: Xml = xml`<w:r><w:tab/></w:r>`;

/** A field within a paragraph, with the value that it has now. */
export const field = (instruction: string, value: Xml): Xml =>
  xml`<w:fldSimple w:instr=" ${instruction} ">${value}</w:fldSimple>`;

/**
 * The beginning of a field whose value goes on over paragraphs. A `dirty` one is brought up to date by Word
 * when it opens the file.
 */
export const fieldBegins = (instruction: string, dirty: boolean): Xml =>
  xml`<w:r><w:fldChar w:fldCharType="begin"${when(dirty, xml` w:dirty="true"`)}/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`;

export const FIELD_ENDS: Xml = xml`<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
