import {
  attribute,
  childOf,
  childrenOf,
  childValue,
  type XmlElement,
} from '../../package/xml-tree.js';
import { isOn, wholeOf } from '../numbering/numbering-part.js';
import { type PartialLook, partialLookOf } from './look.js';
import { nameRole, type StyleRole } from './style-names.js';

/** What a style of paragraphs makes of one, its own say before that of the styles it is based on. */
export interface ParagraphStyle {
  /** Its id and those of the styles it is based on. */
  readonly ids: readonly string[];
  readonly role: StyleRole;
  readonly look: PartialLook;
  readonly list: string | undefined;
  readonly listLevel: number | undefined;
  readonly breaksPage: boolean;
}

export interface Styles {
  /** The style of an id; the default one where the id is not given or not known. */
  readonly paragraph: (id: string | undefined) => ParagraphStyle;
  /** How a style of characters looks. */
  readonly character: (id: string | undefined) => PartialLook;
  /** The list that a style of lists points at. */
  readonly list: (id: string) => string | undefined;
  readonly defaultLook: PartialLook;
}

/** No chain of styles is longer; one that bites its own tail ends here. */
const LONGEST_CHAIN = 32;

/** The styles of a document; without `styles.xml` every paragraph is plain. */
export function stylesOf(root: XmlElement | undefined): Styles {
  const elements = new Map<string, XmlElement>();
  for (const style of childrenOf(root, 'style')) {
    const id = attribute(style, 'styleId');
    if (id !== undefined && !elements.has(id)) elements.set(id, style);
  }
  const chainOf = (id: string | undefined): readonly XmlElement[] => chain(elements, id);
  const normal = [...elements].find(
    ([, style]) =>
      attribute(style, 'type') === 'paragraph' &&
      /^(?:1|true|on)$/.test(attribute(style, 'default') ?? ''),
  )?.[0];
  return {
    paragraph: kept((id) =>
      paragraphStyle(chainOf(id !== undefined && elements.has(id) ? id : normal)),
    ),
    character: kept((id) => characterLook(chainOf(id))),
    list: (id) => childValue(numbersOf(elements.get(id)), 'numId'),
    defaultLook: partialLookOf(childOf(childOf(childOf(root, 'docDefaults'), 'rPrDefault'), 'rPr')),
  };
}

const numbersOf = (style: XmlElement | undefined): XmlElement | undefined =>
  childOf(childOf(style, 'pPr'), 'numPr');

function kept<T>(of: (id: string | undefined) => T): (id: string | undefined) => T {
  const known = new Map<string | undefined, T>();
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const value = of(id);
    known.set(id, value);
    return value;
  };
}

/** A style and those it is based on, the nearest first. */
function chain(
  elements: ReadonlyMap<string, XmlElement>,
  id: string | undefined,
): readonly XmlElement[] {
  const found: XmlElement[] = [];
  let next = id;
  while (next !== undefined && found.length < LONGEST_CHAIN) {
    const style = elements.get(next);
    if (style === undefined || found.includes(style)) break;
    found.push(style);
    next = childValue(style, 'basedOn');
  }
  return found;
}

/** What nearer styles say goes before what they are based on. */
const characterLook = (styles: readonly XmlElement[]): PartialLook =>
  Object.assign({}, ...styles.toReversed().map((style) => partialLookOf(childOf(style, 'rPr'))));

function paragraphStyle(styles: readonly XmlElement[]): ParagraphStyle {
  const first = <T>(of: (style: XmlElement) => T | undefined): T | undefined => {
    for (const style of styles) {
      const found = of(style);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return {
    ids: styles.map((style) => attribute(style, 'styleId') ?? ''),
    role: roleOf(styles),
    look: characterLook(styles),
    list: first((style) => childValue(numbersOf(style), 'numId')),
    listLevel: first((style) => wholeOf(childValue(numbersOf(style), 'ilvl'))),
    breaksPage: first((style) => breakOf(childOf(style, 'pPr'))) ?? false,
  };
}

/** Whether a paragraph says that it begins a page; nothing where it says neither. */
export function breakOf(properties: XmlElement | undefined): boolean | undefined {
  const element = childOf(properties, 'pageBreakBefore');
  return element === undefined ? undefined : isOn(element);
}

/** The nearest style that says anything: by its name if it is one of Word's, else by its outline level. */
function roleOf(styles: readonly XmlElement[]): StyleRole {
  for (const [index, style] of styles.entries()) {
    const byName = nameRole(childValue(style, 'name') ?? '');
    // What is based on a list of contents or a caption is often something else: only headings pass on their name.
    if (byName.kind !== 'none' && (index === 0 || byName.kind === 'heading')) return byName;
    const level = outlineOf(childOf(style, 'pPr'));
    if (level !== undefined) return outlineRole(level);
  }
  return { kind: 'none' };
}

/** The level of the outline that properties of a paragraph name, from 0; 9 for running text. */
export const outlineOf = (properties: XmlElement | undefined): number | undefined =>
  wholeOf(childValue(properties, 'outlineLvl'));

/** What a level of the outline makes of a paragraph. */
export const outlineRole = (level: number): StyleRole =>
  level >= 0 && level < 9 ? { kind: 'heading', level: level + 1 } : { kind: 'none' };
