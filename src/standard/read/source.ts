import { isMap, isNode, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
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
  /** Where a character of a text stands: exact on one line, the beginning of the text otherwise. */
  readonly within: (path: Path, offset: number) => Position;
}

const FIRST: Position = { line: 1, column: 1 };

/** A YAML file read, or everything that is wrong with its form. */
export function sourceOf(
  file: string,
  text: string,
): { readonly source: Source } | { readonly faults: readonly Fault[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return line === 0 ? FIRST : { line, column: col };
  };
  if (document.errors.length > 0) {
    return {
      faults: document.errors.map((error) =>
        fault(file, position(error.pos[0]), yamlMessage(error.code), { code: error.code }),
      ),
    };
  }
  const root = document.contents;
  if (root === null || (isScalar(root) && root.value === null)) {
    return { faults: [fault(file, FIRST, FAULTS.emptyFile)] };
  }
  const begin = (node: Node | undefined): Position => position(node?.range?.[0] ?? 0);
  return {
    source: {
      file,
      data: document.toJS({ maxAliasCount: 0 }),
      at: (path) => begin(nearest(root, path)),
      atKey: (path, key) => begin(keyNode(nearest(root, path), key) ?? nearest(root, path)),
      within: (path, offset) => {
        const node = nearest(root, path);
        const { line, column } = begin(node);
        return { line, column: column + offsetInLine(text, node, offset) };
      },
    },
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

/** How far right of its node's first character a character of a one-line text stands. */
function offsetInLine(text: string, node: Node, offset: number): number {
  const [start, end] = node.range ?? [0, 0];
  const written = text.slice(start, end);
  const quote = /^['"]/.test(written) ? 1 : 0;
  const literal = isScalar(node) && typeof node.value === 'string' ? node.value : '';
  return written.slice(quote, quote + literal.length) === literal ? quote + offset : 0;
}
