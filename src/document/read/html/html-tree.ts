import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, type TreeAdapter } from 'parse5';
import { lineAt } from '../xml.js';
import { HTML_LIMITS } from './html-limits.js';
import { htmlRefused } from './html-refusals.js';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;

/**
 * The tree of a page as a browser makes it; throws a Refusal where it would grow beyond all measure. Each element
 * knows where it stands in the markup if `isLocated`.
 */
export function htmlTree(markup: string, file: string, isLocated = false): HtmlParent {
  refuseEndlessTags(markup, file);
  return parse(markup, {
    treeAdapter: boundedAdapter(file),
    scriptingEnabled: false,
    sourceCodeLocationInfo: isLocated,
  });
}

type Adapter = TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap>;

/**
 * Counts elements and their depth while the tree grows: what is broken on purpose grows by itself. What is moved
 * out of a table is put before it, so the table is looked for from the end.
 */
function boundedAdapter(file: string): Adapter {
  const { depth: deepest, elements: most } = HTML_LIMITS;
  let depth = 0;
  let elements = 0;
  return {
    ...defaultTreeAdapter,
    createElement: (name, namespace, attributes) => {
      elements += 1;
      if (elements > most) throw htmlRefused('too-many-elements', { file, limit: most });
      return defaultTreeAdapter.createElement(name, namespace, attributes);
    },
    insertBefore: (parent, node, before) => {
      parent.childNodes.splice(parent.childNodes.lastIndexOf(before), 0, node);
      node.parentNode = parent;
    },
    insertTextBefore: (parent, text, before) => {
      const at = parent.childNodes.lastIndexOf(before);
      const last = parent.childNodes[at - 1];
      if (last !== undefined && defaultTreeAdapter.isTextNode(last)) last.value += text;
      else {
        const node = defaultTreeAdapter.createTextNode(text);
        parent.childNodes.splice(at, 0, node);
        node.parentNode = parent;
      }
    },
    onItemPush: () => {
      depth += 1;
      if (depth > deepest) throw htmlRefused('too-deep', { file, limit: deepest });
    },
    onItemPop: () => {
      depth -= 1;
    },
  };
}

/** The parser holds each attribute against all before it: a tag without end would keep it busy for hours. */
function refuseEndlessTags(markup: string, file: string): void {
  const limit = HTML_LIMITS.attributes;
  let from = 0;
  for (let at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', from)) {
    const { end, attributes } = tagAt(markup, at);
    if (attributes > limit) {
      throw htmlRefused('too-many-attributes', { file, line: lineAt(markup, at), limit });
    }
    from = Math.max(at + 1, end);
  }
}

const NAME = /[a-z]/i;

interface Tag {
  readonly end: number;
  readonly attributes: number;
}

/** Where a tag ends, and how many words stand in it outside of quoted values. */
function tagAt(markup: string, at: number): Tag {
  if (!NAME.test(markup.charAt(at + 1))) return { end: at + 1, attributes: 0 };
  let attributes = 0;
  let before = 0;
  let index = at + 1;
  for (; index < markup.length; index += 1) {
    const code = markup.charCodeAt(index);
    if (code === GREATER) break;
    if (isBlank(code)) {
      attributes += isBlank(markup.charCodeAt(index + 1)) ? 0 : 1;
      continue;
    }
    if (code === SLASH) attributes += 1;
    // Only behind an equals sign does a quotation mark quote.
    if (before === EQUALS && (code === DOUBLE || code === SINGLE)) {
      const close = markup.indexOf(String.fromCharCode(code), index + 1);
      if (close < 0) return { end: markup.length, attributes };
      index = close;
    }
    before = code;
  }
  return { end: index, attributes };
}

const GREATER = 0x3e;
const DOUBLE = 0x22;
const SINGLE = 0x27;
const EQUALS = 0x3d;
const SLASH = 0x2f;

const isBlank = (code: number): boolean => code === 0x20 || (code >= 9 && code <= 13);

/** An attribute of an element; nothing where it has none of that name. */
export const attributeOf = ({ attrs }: HtmlElement, name: string): string | undefined =>
  attrs.find((attribute) => attribute.name === name)?.value;

/** Whether one of an element's classes is of a pattern. */
export const hasClass = (element: HtmlElement, pattern: RegExp): boolean =>
  attributeOf(element, 'class')
    ?.split(/\s+/, 40)
    .some((name) => pattern.test(name)) ?? false;

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node;

/** Elements of given names beneath one, in order, without those within one another. */
export function elementsNamed(
  parent: HtmlParent,
  names: ReadonlySet<string>,
): readonly HtmlElement[] {
  return parent.childNodes.flatMap((node) => {
    if (!isElement(node)) return [];
    return names.has(node.tagName) ? [node] : elementsNamed(node, names);
  });
}

/** All words beneath an element, as they stand in the markup. */
export function wordsIn(parent: HtmlParent): string {
  return parent.childNodes
    .map((node) => ('value' in node ? node.value : isElement(node) ? wordsIn(node) : ''))
    .join('');
}
