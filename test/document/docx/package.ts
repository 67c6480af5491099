import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';

/** Files of a package as text, by path; pictures are left out. */
export const filesOf = (docx: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(docx, { filter: ({ name }) => !name.endsWith('.png') })).map(
      ([path, bytes]) => [path, strFromU8(bytes)],
    ),
  );

/** What keeps a package's files from being XML: path and complaint. */
export const brokenFiles = (docx: Uint8Array): readonly string[] =>
  Object.entries(filesOf(docx)).flatMap(([path, text]) => {
    const outcome = XMLValidator.validate(text);
    return [
      ...(outcome === true ? [] : [`${path}: ${outcome.err.msg}`]),
      ...([...text].every(isCharacter) ? [] : [`${path}: a character that XML does not know`]),
    ];
  });

/** What the standard allows (XML 1.0, production 2). */
function isCharacter(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

/** An element of a parsed file. Text stands in `text`; elements have a name. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
});

/** The root element of an XML text. */
export function rootOf(text: string): Element {
  const root = elementsOf(parser.parse(text)).find(({ name }) => name !== '?xml');
  if (root === undefined) throw new Error('the file has no root element');
  return root;
}

function elementsOf(parsed: unknown): readonly Element[] {
  if (!Array.isArray(parsed)) return [];
  return parsed.map((each: Readonly<Record<string, unknown>>) => {
    const { ':@': attributes, '#text': text, ...rest } = each;
    const [[name, children] = ['', []]] = Object.entries(rest);
    return {
      name,
      attributes: attributesOf(attributes),
      children: elementsOf(children),
      text: typeof text === 'string' ? text : '',
    };
  });
}

const attributesOf = (of: unknown): Readonly<Record<string, string>> =>
  typeof of === 'object' && of !== null
    ? Object.fromEntries(Object.entries(of).map(([name, value]) => [name, String(value)]))
    : {};

export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((child) => child.name === name);

/** All elements of a name beneath one, in reading order. */
export const allOf = (element: Element, name: string): readonly Element[] =>
  element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...allOf(child, name),
  ]);
