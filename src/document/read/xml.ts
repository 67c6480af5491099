/** A tag of an XML document: where it stands, its local name and its attributes as written. */
export interface XmlTag {
  readonly kind: 'open' | 'close' | 'empty';
  /** Without its namespace prefix. */
  readonly name: string;
  readonly attributes: string;
  /** Where the tag begins and where what follows it begins. */
  readonly at: number;
  readonly end: number;
}

/** Why a text is not well-formed, and where. */
export interface XmlFault {
  readonly fault: 'broken' | 'deep';
  readonly at: number;
}

/** No part of a workbook is nested nearly as deeply. */
const DEEPEST = 64;

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML allows none of them
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const TAG =
  /<(\/?)((?:[\p{L}_][\p{L}\p{N}_.-]*:)?)([\p{L}_][\p{L}\p{N}_.-]*)((?:\s+[\p{L}_][\p{L}\p{N}_.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/uy;

/** Where what is no tag ends: remarks, character data, instructions. */
const ASIDES = [
  { from: '<!--', to: '-->' },
  { from: '<![CDATA[', to: ']]>' },
  { from: '<?', to: '?>' },
] as const;

/** Where what is no tag ends, if such a thing stands at a place: -1 where it never ends. */
export function endOfAside(xml: string, at: number): number | undefined {
  const aside = ASIDES.find(({ from }) => xml.startsWith(from, at));
  if (aside === undefined) return undefined;
  const end = xml.indexOf(aside.to, at + aside.from.length);
  return end < 0 ? -1 : end + aside.to.length;
}

/** The tags of a document in order, or a fault where what should be one is none. Takes time in proportion to the text. */
export function* xmlTags(xml: string): Generator<XmlTag | XmlFault> {
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    const aside = endOfAside(xml, at);
    if (aside !== undefined) {
      if (aside < 0) return yield { fault: 'broken', at };
      at = aside;
      continue;
    }
    TAG.lastIndex = at;
    const match = TAG.exec(xml);
    if (match === null) return yield { fault: 'broken', at };
    const [whole, slash, , name = '', attributes = '', empty] = match;
    const kind = slash === '/' ? 'close' : empty === '/' ? 'empty' : 'open';
    yield { kind, name, attributes, at, end: at + whole.length };
    at += whole.length;
  }
}

/** The first place at which a text is not well-formed XML, or nothing. */
export function xmlFault(xml: string): XmlFault | undefined {
  const forbidden = xml.search(FORBIDDEN);
  if (forbidden >= 0) return { fault: 'broken', at: forbidden };
  const open: string[] = [];
  let roots = 0;
  for (const tag of xmlTags(xml)) {
    if ('fault' in tag) return tag;
    if (tag.kind === 'close') {
      if (open.pop() !== tag.name) return { fault: 'broken', at: tag.at };
      continue;
    }
    if (open.length === 0) roots += 1;
    if (roots > 1) return { fault: 'broken', at: tag.at };
    if (tag.kind === 'open') open.push(tag.name);
    if (open.length > DEEPEST) return { fault: 'deep', at: tag.at };
  }
  return open.length > 0 || roots === 0 ? { fault: 'broken', at: xml.length } : undefined;
}

/** The value of an attribute, its few entities resolved; nothing where the tag has none of that name. */
export function attributeOf(tag: Pick<XmlTag, 'attributes'>, name: string): string | undefined {
  const match = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(
    tag.attributes,
  );
  return match === null ? undefined : resolved(match[1] ?? match[2] ?? '');
}

const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

const resolved = (text: string): string =>
  text.replace(
    /&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([\da-fA-F]{1,6}));/g,
    (whole, name, decimal, hexadecimal) => {
      if (typeof name === 'string') return NAMED[name] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );

/** The line of a place in a text, counted from 1. */
export const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length;
