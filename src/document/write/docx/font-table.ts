import type { Layout, LayoutFont } from '../../model/index.js';
import { fontName } from './look.js';
import { WORD } from './styles.js';
import { NOTHING, type Xml, xml } from './xml.js';

/** `word/fontTable.xml`: each font by name, and what stands for it where it is not installed. */
export const fontTableXml = ({ fonts }: Layout): Xml => {
  const named = new Map(Object.values(fonts).map((font) => [fontName(font), font]));
  return xml`<w:fonts xmlns:w="${WORD}">${[...named].map(([name, font]) => fontXml(name, font))}</w:fonts>`;
};

/** Character set 86 is GB 2312; the family tells a system without any of the names what to look for. */
const fontXml = (name: string, { otherwise, drawn }: LayoutFont): Xml =>
  xml`<w:font w:name="${name}">${
    otherwise.length === 0 ? NOTHING : xml`<w:altName w:val="${otherwise.join(',')}"/>`
  }<w:charset w:val="86"/><w:family w:val="${drawn === 'serif' ? 'roman' : 'swiss'}"/><w:pitch w:val="default"/></w:font>`;
