import type { LayoutFont } from '../../model/index.js';
import { eighths, halfPoints, twips } from './measure.js';
import { NOTHING, when, type Xml, xml } from './xml.js';

/** A line at a side of a paragraph, cell or table; width and the space to the text in points. */
export interface Line {
  readonly width: number;
  readonly colour: string;
  readonly space?: number;
}

export type Alignment = 'left' | 'center' | 'right' | 'both';

/** How a paragraph stands. All measures in points; what is left out comes from its style. */
export interface ParagraphLook {
  readonly style?: string;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly pageBreakBefore?: boolean;
  /** Fixed to the foot of the text area instead of standing in the flow; its width. */
  readonly atFoot?: { readonly width: number };
  /** A list of `numbering.xml` and the level in it; list 0 takes a style's number away. */
  readonly numbering?: { readonly list: number; readonly level: number };
  readonly borders?: Partial<Readonly<Record<'top' | 'left' | 'bottom' | 'right', Line>>>;
  readonly shading?: string;
  readonly tabs?: readonly {
    readonly at: number;
    readonly align: 'left' | 'right';
    readonly dots?: boolean;
  }[];
  readonly spacing?: {
    readonly before?: number;
    readonly after?: number;
    /** From line to line exactly; `free` lets the tallest thing in the line decide. */
    readonly line?: number | 'free';
  };
  readonly indent?: {
    readonly left?: number;
    readonly right?: number;
    readonly hanging?: number;
    /** The first line, in hundredths of a character, whatever its size; in points for those who can't. */
    readonly firstHundredths?: number;
    readonly first?: number;
  };
  readonly align?: Alignment;
  /** Level in the outline, from 0. */
  readonly outline?: number;
}

/** The properties of a paragraph in the order the schema wants; `last` is what follows them all. */
export function paragraphProperties(look: ParagraphLook, last: Xml = NOTHING): Xml {
  const inner = xml`${
    look.style === undefined ? NOTHING : xml`<w:pStyle w:val="${look.style}"/>`
  }${toggle('keepNext', look.keepNext)}${toggle('keepLines', look.keepLines)}${toggle(
    'pageBreakBefore',
    look.pageBreakBefore,
  )}${atFoot(look)}${numbering(look)}${borders(look)}${
    look.shading === undefined
      ? NOTHING
      : xml`<w:shd w:val="clear" w:color="auto" w:fill="${look.shading}"/>`
  }${tabs(look)}${spacing(look)}${indent(look)}${
    look.align === undefined ? NOTHING : xml`<w:jc w:val="${look.align}"/>`
  }${look.outline === undefined ? NOTHING : xml`<w:outlineLvl w:val="${look.outline}"/>`}${last}`;
  return inner.text === '' ? NOTHING : xml`<w:pPr>${inner}</w:pPr>`;
}

function toggle(name: 'keepNext' | 'keepLines' | 'pageBreakBefore', on: boolean | undefined): Xml {
  if (on === undefined) return NOTHING;
  const elements = {
    keepNext: [xml`<w:keepNext/>`, xml`<w:keepNext w:val="0"/>`],
    keepLines: [xml`<w:keepLines/>`, xml`<w:keepLines w:val="0"/>`],
    pageBreakBefore: [xml`<w:pageBreakBefore/>`, xml`<w:pageBreakBefore w:val="0"/>`],
  } as const;
  return elements[name][on ? 0 : 1];
}

const atFoot = ({ atFoot: frame }: ParagraphLook): Xml =>
  frame === undefined
    ? NOTHING
    : xml`<w:framePr w:w="${twips(frame.width)}" w:wrap="around" w:vAnchor="margin" w:hAnchor="margin" w:xAlign="left" w:yAlign="bottom"/>`;

const numbering = ({ numbering: of }: ParagraphLook): Xml =>
  of === undefined
    ? NOTHING
    : xml`<w:numPr><w:ilvl w:val="${of.level}"/><w:numId w:val="${of.list}"/></w:numPr>`;

function borders({ borders: of }: ParagraphLook): Xml {
  if (of === undefined) return NOTHING;
  return xml`<w:pBdr>${of.top === undefined ? NOTHING : lineXml('top', of.top)}${
    of.left === undefined ? NOTHING : lineXml('left', of.left)
  }${of.bottom === undefined ? NOTHING : lineXml('bottom', of.bottom)}${
    of.right === undefined ? NOTHING : lineXml('right', of.right)
  }</w:pBdr>`;
}

/** A line as the element of a side. */
export function lineXml(side: 'top' | 'left' | 'bottom' | 'right' | 'insideH', line: Line): Xml {
  const attributes = xml` w:val="single" w:sz="${eighths(line.width)}" w:space="${Math.round(line.space ?? 0)}" w:color="${line.colour}"/>`;
  switch (side) {
    case 'top':
      return xml`<w:top${attributes}`;
    case 'left':
      return xml`<w:left${attributes}`;
    case 'bottom':
      return xml`<w:bottom${attributes}`;
    case 'right':
      return xml`<w:right${attributes}`;
    case 'insideH':
      return xml`<w:insideH${attributes}`;
  }
}

const tabs = ({ tabs: of }: ParagraphLook): Xml =>
  of === undefined
    ? NOTHING
    : xml`<w:tabs>${of.map(
        ({ at, align, dots }) =>
          xml`<w:tab w:val="${align}"${when(dots === true, xml` w:leader="dot"`)} w:pos="${twips(at)}"/>`,
      )}</w:tabs>`;

function spacing({ spacing: of }: ParagraphLook): Xml {
  if (of === undefined) return NOTHING;
  const line =
    of.line === undefined
      ? NOTHING
      : of.line === 'free'
        ? xml` w:line="240" w:lineRule="auto"`
        : xml` w:line="${twips(of.line)}" w:lineRule="exact"`;
  return xml`<w:spacing${measure('before', of.before)}${measure('after', of.after)}${line}/>`;
}

function indent({ indent: of }: ParagraphLook): Xml {
  if (of === undefined) return NOTHING;
  const first =
    of.firstHundredths === undefined
      ? NOTHING
      : xml` w:firstLineChars="${of.firstHundredths}" w:firstLine="${twips(of.first ?? 0)}"`;
  return xml`<w:ind${measure('left', of.left)}${measure('right', of.right)}${measure('hanging', of.hanging)}${first}/>`;
}

function measure(
  name: 'before' | 'after' | 'left' | 'right' | 'hanging',
  value: number | undefined,
): Xml {
  if (value === undefined) return NOTHING;
  const attributes = {
    before: xml` w:before="${twips(value)}"`,
    after: xml` w:after="${twips(value)}"`,
    left: xml` w:left="${twips(value)}"`,
    right: xml` w:right="${twips(value)}"`,
    hanging: xml` w:hanging="${twips(value)}"`,
  } as const;
  return attributes[name];
}

/** How letters look. Size in points, colour as six hexadecimal digits. */
export interface LetterLook {
  readonly style?: string;
  readonly font?: LayoutFont;
  readonly bold?: boolean;
  readonly colour?: string;
  readonly size?: number;
}

/** Word knows fonts by at most so many characters of their name. */
const FONT_NAME_LENGTH = 31;

/** The name of a font as Word can hold it. */
export const fontName = ({ name }: LayoutFont): string => name.slice(0, FONT_NAME_LENGTH);

/** One name for all scripts: digits and letters then come from the same face and keep its width. */
export function fontXml(font: LayoutFont): Xml {
  const name = fontName(font);
  return xml`<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`;
}

/** The properties of a run in the order the schema wants; nothing where there are none. */
export function letterProperties(look: LetterLook): Xml {
  const inner = xml`${look.style === undefined ? NOTHING : xml`<w:rStyle w:val="${look.style}"/>`}${
    look.font === undefined ? NOTHING : fontXml(look.font)
  }${
    look.bold === undefined
      ? NOTHING
      : look.bold
        ? xml`<w:b/><w:bCs/>`
        : xml`<w:b w:val="0"/><w:bCs w:val="0"/>`
  }${
    look.colour === undefined ? NOTHING : xml`<w:color w:val="${look.colour}"/>`
  }${look.size === undefined ? NOTHING : xml`<w:sz w:val="${halfPoints(look.size)}"/><w:szCs w:val="${halfPoints(look.size)}"/>`}`;
  return inner.text === '' ? NOTHING : xml`<w:rPr>${inner}</w:rPr>`;
}
