import {
  isMap,
  isNode,
  isScalar,
  type Node,
  parseDocument,
  visit,
  type YAMLParseError,
} from 'yaml';
import type { Message } from '../../messages/index.js';
import type { Fault } from '../standard.js';
import { FAULTS, fault, type Position } from './faults.js';

/** Where an item stands within a file: keys and indices from its root. */
export type Path = readonly (string | number)[];

/** A YAML file with the positions of everything in it. */
export interface Source {
  readonly file: string;
  /** What the file holds, as plain data. */
  readonly data: unknown;
  /** Where the item at a path begins; the nearest thing around it where it is not written. */
  readonly at: (path: Path) => Position;
  /** Where a key itself stands. */
  readonly atKey: (path: Path, key: string) => Position;
  /** Where a character of a text stands; the beginning of the text where quoting hides that. */
  readonly within: (path: Path, offset: number) => Position;
}

const FIRST: Position = { line: 1, column: 1 };

/** A YAML file read, or what is wrong with its form. */
export function sourceOf(
  file: string,
  bytes: string,
): { readonly source: Source } | { readonly faults: readonly Fault[] } {
  const text = bytes.replace(/^\uFEFF/, '');
  const position = positionsIn(text);
  const document = parseDocument(text, { prettyErrors: false });
  if (document.errors.length > 0) {
    return {
      faults: telling(document.errors).map((error) =>
        fault(file, position(error.pos[0]), yamlMessage(error.code), { code: error.code }),
      ),
    };
  }
  const root = document.contents;
  if (root === null || (isScalar(root) && root.value === null)) {
    return { faults: [fault(file, FIRST, FAULTS.emptyFile)] };
  }
  const references: Fault[] = [];
  visit(document, {
    Alias: (_, node) => {
      references.push(fault(file, position(node.range?.[0] ?? 0), FAULTS.reference));
    },
  });
  if (references.length > 0) return { faults: references };
  const begin = (node: Node | undefined): Position => position(node?.range?.[0] ?? 0);
  return {
    source: {
      file,
      data: document.toJS(),
      at: (path) => begin(nearest(root, path)),
      atKey: (path, key) => begin(keyNode(nearest(root, path), key) ?? nearest(root, path)),
      within: (path, offset) => position(placeWithin(text, nearest(root, path), offset)),
    },
  };
}

/** After the first slip of the pen a parser stumbles on; keys written twice are found for themselves. */
function telling(errors: readonly YAMLParseError[]): readonly YAMLParseError[] {
  const twice = errors.filter((error) => error.code === 'DUPLICATE_KEY');
  const slip = errors.find((error) => error.code !== 'DUPLICATE_KEY');
  return slip === undefined ? twice : [slip];
}

/** Lines and columns of a text by offset. (The parser's own counter misses lines after an error.) */
function positionsIn(text: string): (offset: number) => Position {
  const starts = [0, ...[...text.matchAll(/\n/g)].map((match) => match.index + 1)];
  return (offset) => {
    const line = starts.findLastIndex((start) => start <= offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}

const yamlMessage = (code: string): Message =>
  code === 'DUPLICATE_KEY' ? FAULTS.duplicateKey : FAULTS.yaml;

/** The node at a path, or the last one on the way to it. */
function nearest(root: Node, path: Path): Node {
  let node: Node = root;
  for (const step of path) {
    const next: unknown = isMap(node) || hasItems(node) ? node.get(step, true) : undefined;
    if (!isNode(next)) return node;
    node = next;
  }
  return node;
}

const hasItems = (node: Node): node is Node & { get(key: unknown, keep: true): unknown } =>
  'get' in node;

function keyNode(node: Node, key: string): Node | undefined {
  if (!isMap(node)) return undefined;
  const pair = node.items.find((each) => isScalar(each.key) && each.key.value === key);
  return isNode(pair?.key) ? pair.key : undefined;
}

/** Where in the file a character of a text stands that a node holds. */
function placeWithin(text: string, node: Node, offset: number): number {
  const [start, end] = node.range ?? [0, 0];
  if (!isScalar(node) || typeof node.value !== 'string') return start;
  const written = text.slice(start, end);
  if (node.type === 'BLOCK_FOLDED')
    return start + (placeInFolded(written, node.value, offset) ?? 0);
  const quote = /^['"]/.test(written) ? 1 : 0;
  const isPlain = written.slice(quote, quote + node.value.length) === node.value;
  return isPlain ? start + quote + offset : start;
}

/** In `>-` text every line end stands for one space; nothing where it is folded in another way. */
function placeInFolded(written: string, value: string, offset: number): number | undefined {
  const [, ...lines] = written.trimEnd().split('\n');
  if (lines.map((line) => line.trim()).join(' ') !== value) return undefined;
  let place = written.indexOf('\n') + 1;
  let passed = 0;
  for (const line of lines) {
    const content = line.trim();
    if (offset <= passed + content.length) return place + line.indexOf(content) + offset - passed;
    passed += content.length + 1;
    place += line.length + 1;
  }
  return undefined;
}
