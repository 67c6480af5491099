import type { ReportDocument } from '../../model/index.js';
import { WORD } from './styles.js';
import { type Xml, xml } from './xml.js';

/** `docProps/core.xml`: title, author, subject, the moment of the report and its language. */
export const coreXml = ({ title, author, subject, created, root }: ReportDocument): Xml =>
  xml`<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${title}</dc:title><dc:subject>${subject}</dc:subject><dc:creator>${author}</dc:creator><cp:lastModifiedBy>${author}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${seconds(created)}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${seconds(created)}</dcterms:modified><dc:language>${root.attrs.lang.replace('-Hans', '')}</dc:language></cp:coreProperties>`;

/** Dates in the package are without fractions of a second. */
const seconds = (moment: string): string =>
  `${new Date(moment).toISOString().slice(0, 'yyyy-mm-ddThh:mm:ss'.length)}Z`;

/** `docProps/app.xml`: what made the file. */
export const applicationXml = ({ author }: ReportDocument): Xml =>
  xml`<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Zhijing</Application><Company>${author}</Company></Properties>`;

/** `word/settings.xml`: how Word treats the file: as its present version would, and by Chinese rules. */
export const settingsXml = (): Xml =>
  xml`<w:settings xmlns:w="${WORD}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat>${COMPATIBILITY.map(
    ([name, value]) =>
      xml`<w:compatSetting w:name="${name}" w:uri="http://schemas.microsoft.com/office/word" w:val="${value}"/>`,
  )}</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>`;

/** Without these Word opens a file in the compatibility mode of an older version. */
const COMPATIBILITY = [
  ['compatibilityMode', 15],
  ['overrideTableStyleFontSizeAndJustification', 1],
  ['enableOpenTypeFeatures', 1],
  ['doNotFlipMirrorIndents', 1],
  ['differentiateMultirowTableHeaders', 1],
] as const;
