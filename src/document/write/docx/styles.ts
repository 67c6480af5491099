import type { Layout } from '../../model/index.js';
import { COLOURS } from './colours.js';
import { fontXml, letterProperties, lineXml, paragraphProperties } from './look.js';
import { type ParagraphStyle, styleTable } from './style-table.js';
import { NOTHING, when, type Xml, xml } from './xml.js';

export const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The table style of the report, and how far text stands from the edges of a cell, in points. */
export const REPORT_TABLE = 'ReportTable';
export const CELL_MARGIN = { side: 4, end: 3 } as const;

/** `word/styles.xml`: what every paragraph, mark and table of the report refers to. */
export const stylesXml = (layout: Layout): Xml =>
  xml`<w:styles xmlns:w="${WORD}">${defaults(layout)}${Object.entries(styleTable(layout)).map(
    ([id, style]) => paragraphStyle(id, style),
  )}${characterStyles(layout)}${tableStyles()}<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style></w:styles>`;

/**
 * Chinese typography for everything: line breaking by the rules for punctuation, hanging punctuation, room
 * between Chinese and Latin, no widows, and lines free of a page's grid.
 */
const defaults = ({ fonts, sizes }: Layout): Xml =>
  xml`<w:docDefaults><w:rPrDefault><w:rPr>${fontXml(fonts.body)}<w:kern w:val="2"/><w:sz w:val="${2 * sizes.body}"/><w:szCs w:val="${2 * sizes.body}"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/><w:kinsoku/><w:wordWrap/><w:overflowPunct/><w:autoSpaceDE/><w:autoSpaceDN/><w:snapToGrid w:val="0"/></w:pPr></w:pPrDefault></w:docDefaults>`;

function paragraphStyle(id: string, style: ParagraphStyle): Xml {
  const { name, alias, basedOn, next, priority, quick } = style;
  return xml`<w:style w:type="paragraph"${when(id === 'Normal', xml` w:default="1"`)}${when(
    alias !== undefined,
    xml` w:customStyle="1"`,
  )} w:styleId="${id}"><w:name w:val="${name}"/>${valued('aliases', alias)}${valued('basedOn', basedOn)}${valued(
    'next',
    next,
  )}<w:uiPriority w:val="${priority}"/>${when(quick === true, xml`<w:qFormat/>`)}${paragraphProperties(
    style.paragraph,
  )}${letterProperties(style.letters)}</w:style>`;
}

function valued(name: 'aliases' | 'basedOn' | 'next', value: string | undefined): Xml {
  if (value === undefined) return NOTHING;
  const elements = {
    aliases: xml`<w:aliases w:val="${value}"/>`,
    basedOn: xml`<w:basedOn w:val="${value}"/>`,
    next: xml`<w:next w:val="${value}"/>`,
  } as const;
  return elements[name];
}

const characterStyles = ({ fonts }: Layout): Xml =>
  xml`<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style><w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:uiPriority w:val="22"/><w:qFormat/>${letterProperties(
    { bold: true },
  )}</w:style><w:style w:type="character" w:styleId="Emphasis"><w:name w:val="Emphasis"/><w:uiPriority w:val="20"/><w:qFormat/>${letterProperties(
    { font: fonts.heading },
  )}</w:style>`;

const tableStyles = (): Xml =>
  xml`<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:customStyle="1" w:styleId="${REPORT_TABLE}"><w:name w:val="年报表格"/><w:aliases w:val="Report Table"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="46"/><w:qFormat/><w:tblPr><w:tblBorders>${lineXml(
    'top',
    { width: 1, colour: COLOURS.ink },
  )}${lineXml('bottom', { width: 1, colour: COLOURS.ink })}${lineXml('insideH', {
    width: 0.25,
    colour: COLOURS.rule,
  })}</w:tblBorders><w:tblCellMar><w:top w:w="${20 * CELL_MARGIN.end}" w:type="dxa"/><w:left w:w="${20 * CELL_MARGIN.side}" w:type="dxa"/><w:bottom w:w="${20 * CELL_MARGIN.end}" w:type="dxa"/><w:right w:w="${20 * CELL_MARGIN.side}" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`;
