import type { Span } from '../../model/index.js';
import type { DocxReading } from '../../read/docx/docx-reading.js';
import { isWords } from '../../read/docx/docx-reading.js';
import type { WordParagraph } from '../../read/docx/words/draft.js';
import type { XmlElement } from '../../read/package/xml-tree.js';
import { type Cut, cutAfter, cutAt, cutBefore, cutInParagraph } from './cut.js';

/** Where a remark begins and ends in the XML. */
export interface Placed {
  readonly from: Cut;
  readonly to: Cut;
}

/** A paragraph with the stretch of the text that its words take. */
interface Stretch extends Span {
  readonly paragraph: WordParagraph;
}

/** Finds for places in the text of a document their places in its XML; nothing where the document has no words there. */
export function placing({ layout, pack }: DocxReading): (span: Span) => Placed | undefined {
  const stretches = [...layout.startOf].flatMap(([paragraph, start]): readonly Stretch[] => {
    const end = start + paragraph.words.length;
    return isWords(paragraph) && paragraph.words.trim() !== '' ? [{ paragraph, start, end }] : [];
  });
  stretches.sort((a, b) => a.start - b.start);
  const { xml } = pack.main;
  return ({ start, end }) => {
    const first = stretchAt(stretches, start);
    const last = stretchAt(stretches, Math.max(start, end - 1)) ?? first;
    if (first === undefined || last === undefined) return undefined;
    return { from: beginning(xml, first, start), to: ending(xml, last, Math.max(end, start)) };
  };
}

/** The stretch that a place stands in or before: an automatic number belongs to the words behind it. */
function stretchAt(stretches: readonly Stretch[], place: number): Stretch | undefined {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.end ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return stretches[low] ?? stretches.at(-1);
}

function beginning(xml: string, { paragraph, start }: Stretch, place: number): Cut {
  const offset = place - start;
  const { pieces } = paragraph;
  const piece = pieces.find(({ at, length }) => at + length > offset) ?? pieces.at(-1);
  if (piece === undefined) return around(paragraph.anchor, false);
  return cutAt(xml, piece, offset - piece.at);
}

function ending(xml: string, { paragraph, start }: Stretch, place: number): Cut {
  const offset = place - start;
  const { pieces } = paragraph;
  const piece = pieces.findLast(({ at }) => at < offset) ?? pieces[0];
  if (piece === undefined) return around(paragraph.anchor, true);
  return cutAt(xml, piece, offset <= 0 ? piece.length : offset - piece.at);
}

/** Words that stand beside the text, or cannot be parted, are marked as a whole by what they hang on. */
function around(anchor: XmlElement, isEnd: boolean): Cut {
  if (anchor.name === 'r') return isEnd ? cutAfter(anchor) : cutBefore(anchor);
  const paragraph = firstParagraph(anchor);
  if (paragraph === undefined) return isEnd ? cutAfter(anchor) : cutBefore(anchor);
  return cutInParagraph(paragraph, isEnd);
}

function firstParagraph(element: XmlElement): XmlElement | undefined {
  if (element.name === 'p') return element.to > element.from ? element : undefined;
  for (const child of element.children) {
    const found = firstParagraph(child);
    if (found !== undefined) return found;
  }
  return undefined;
}
