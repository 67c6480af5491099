import type { XmlElement } from '../../package/xml-tree.js';

const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

const REFERENCE = /&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([\da-fA-F]{1,6}));/g;

/** What a text of XML says: its references resolved, its blanks all single spaces' width. */
export const decoded = (raw: string): string =>
  (raw.includes('&') ? raw.replace(REFERENCE, characterOf) : raw).replace(/[\t\n\r]/g, ' ');

function characterOf(
  whole: string,
  name: string | undefined,
  decimal: string | undefined,
  hexadecimal: string | undefined,
): string {
  if (name !== undefined) return NAMED[name] ?? whole;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  const isCharacter =
    code === 9 || code === 10 || code === 13 || (code >= 32 && code < 0xd800) || code > 0xdfff;
  return isCharacter && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}

/** Where in a text of XML so many UTF-16 units of what it says have been said. */
export function rawOffset(raw: string, units: number): number {
  if (!raw.includes('&')) return units;
  let at = 0;
  let said = 0;
  for (const match of raw.matchAll(REFERENCE)) {
    const plain = match.index - at;
    if (said + plain >= units) break;
    said += plain + decoded(match[0]).length;
    at = match.index + match[0].length;
    if (said >= units) return at;
  }
  return at + units - said;
}

/** The words of an element of text, and where they begin in the XML. */
export interface XmlWords {
  readonly words: string;
  /** Where the words stand in the XML; nothing where remarks or character data stand among them. */
  readonly from: number | undefined;
}

/** Blanks at both ends count only where the element says that they are to be kept. */
export function wordsOf(xml: string, element: XmlElement): XmlWords {
  const raw = xml.slice(element.from, element.to);
  const isKept = element.attributes.includes('preserve');
  if (raw.includes('<')) {
    const plain = decoded(withoutAsides(raw));
    return { words: isKept ? plain : plain.trim(), from: undefined };
  }
  const skipped = isKept ? 0 : raw.length - raw.replace(/^[ \t\n\r]+/, '').length;
  const kept = isKept ? raw : raw.slice(skipped).replace(/[ \t\n\r]+$/, '');
  return { words: decoded(kept), from: element.from + skipped };
}

/** Text with its remarks left out and its character data as plain text. */
function withoutAsides(raw: string): string {
  const parts: string[] = [];
  let at = 0;
  for (let open = raw.indexOf('<'); open >= 0; open = raw.indexOf('<', at)) {
    parts.push(raw.slice(at, open));
    const isData = raw.startsWith('<![CDATA[', open);
    const close = raw.indexOf(isData ? ']]>' : '>', open);
    if (close < 0) return parts.join('');
    if (isData) parts.push(raw.slice(open + 9, close).replaceAll('&', '&amp;'));
    at = close + (isData ? 3 : 1);
  }
  parts.push(raw.slice(at));
  return parts.join('');
}
