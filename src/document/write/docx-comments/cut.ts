import type { Piece } from '../../read/docx/words/draft.js';
import { rawOffset } from '../../read/docx/words/xml-words.js';
import type { XmlElement } from '../../read/package/xml-tree.js';

/** A place in the XML where marks can stand between two runs; a run that goes on behind it is closed and opened again. */
export interface Cut {
  readonly at: number;
  /** What closes a run in front of the marks, and opens it again behind them. */
  readonly before: string;
  readonly after: string;
  /** What has to change elsewhere in the XML so that the run can be cut. */
  readonly changes: readonly Edit[];
}

/** A stretch of XML and what takes its place. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const outside = (at: number): Cut => ({ at, before: '', after: '', changes: [] });

/** The place of so many UTF-16 units behind the beginning of a piece of words. */
export function cutAt(xml: string, piece: Piece, units: number): Cut {
  const { element, run } = piece;
  const content = run.children.filter(({ name }) => name !== 'rPr');
  if (units <= 0) return content[0] === element ? outside(run.at) : between(xml, run, element.at);
  if (units >= piece.length) {
    return content.at(-1) === element ? outside(run.end) : between(xml, run, element.end);
  }
  return within(xml, piece, units);
}

const between = (xml: string, run: XmlElement, at: number): Cut => ({
  at,
  before: closing(xml, run),
  after: opening(xml, run),
  changes: [],
});

function within(xml: string, { element, run, from, length }: Piece, units: number): Cut {
  const raw = xml.slice(from, element.to);
  const name = nameOf(xml, element);
  const kept = `<${name} xml:space="preserve">`;
  const end = from + rawOffset(raw, length);
  const isKept = element.attributes.includes('preserve');
  return {
    at: from + rawOffset(raw, units),
    before: `</${name}>${closing(xml, run)}`,
    after: `${opening(xml, run)}${kept}`,
    // A blank at the cut counts only where the element says that blanks count; those around its words never did.
    changes: isKept
      ? []
      : [
          { from: element.at, to: from, text: kept },
          { from: end, to: element.to, text: '' },
        ],
  };
}

/** The name of an element with its prefix, as the XML has it. */
const nameOf = (xml: string, { at, from }: XmlElement): string =>
  /^<([^\s/>]+)/.exec(xml.slice(at, from))?.[1] ?? '';

const closing = (xml: string, run: XmlElement): string => `</${nameOf(xml, run)}>`;

/** The run's first tag, and its properties. */
function opening(xml: string, run: XmlElement): string {
  const properties = run.children.find(({ name }) => name === 'rPr');
  const look = properties === undefined ? '' : xml.slice(properties.at, properties.end);
  return `${xml.slice(run.at, run.from)}${look}`;
}

/** Around an element that cannot be cut. */
export const cutBefore = ({ at }: XmlElement): Cut => outside(at);
export const cutAfter = ({ end }: XmlElement): Cut => outside(end);

/** At the beginning and the end of what stands in a paragraph. */
export function cutInParagraph(paragraph: XmlElement, isEnd: boolean): Cut {
  if (isEnd) return outside(paragraph.to);
  return outside(paragraph.children.find(({ name }) => name === 'pPr')?.end ?? paragraph.from);
}
