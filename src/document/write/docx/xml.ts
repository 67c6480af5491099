/** XML that is safe to join: made by {@link xml}, which escapes whatever text is put into it. */
export class Xml {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Piece = Xml | string | number | readonly Xml[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** What XML 1.0 has no way to write: control characters, halves of pairs, and the two non-characters. */
const UNWRITABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be taken out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text with U+FFFD in place of what XML cannot hold. */
export const writable = (text: string): string => text.replace(UNWRITABLE, '\ufffd');

/** Text as it can stand in elements and quoted attributes. */
const escaped = (text: string): string =>
  writable(text).replace(/[&<>"'\t\n\r]/g, (character) => ENTITIES[character] ?? character);

function written(piece: Piece): string {
  if (piece instanceof Xml) return piece.text;
  if (typeof piece === 'object') return piece.map((each) => each.text).join('');
  return escaped(String(piece));
}

/** A template whose values are escaped unless they are {@link Xml} themselves. */
export const xml = (parts: TemplateStringsArray, ...values: readonly Piece[]): Xml =>
  new Xml(
    parts.map((part, at) => part + (at < values.length ? written(values[at] ?? '') : '')).join(''),
  );

export const NOTHING: Xml = new Xml('');

/** The piece if the condition holds. */
export const when = (condition: boolean, piece: Xml): Xml => (condition ? piece : NOTHING);

/** A whole file of a package. */
export const xmlFile = (root: Xml): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root.text}`;
