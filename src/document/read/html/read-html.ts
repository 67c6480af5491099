import type { ReadDocument } from '../../model/index.js';
import { documentRefused } from '../document-refused.js';
import { blocksOf } from '../flow/blocks.js';
import { laidOut } from '../flow/laid.js';
import { captionsLifted } from '../flow/lifted.js';
import { HTML_LIMITS } from './html-limits.js';
import { htmlRefused } from './html-refusals.js';
import { htmlText } from './html-text.js';
import { elementsNamed, type HtmlParent, htmlTree, wordsIn } from './html-tree.js';
import { flowOf } from './walk/read-nodes.js';

/**
 * A web page as the audit reads it: what a browser shows, as a browser reads it, however broken. Throws a Refusal
 * (`html.*`, `document.*`) that says in one sentence why a file is not read.
 */
export function readHtml(bytes: Uint8Array, fileName: string): ReadDocument {
  const tree = htmlTree(htmlText(bytes, fileName), fileName);
  const layout = laidOut(captionsLifted(flowOf(tree.childNodes, cellCounter(fileName))));
  if (layout.items.length === 0) throw documentRefused('blank', { file: fileName });
  const title = titleOf(tree, fileName);
  return {
    kind: 'html',
    title,
    text: layout.text,
    pages: null,
    unreadablePages: [],
    revisions: [],
    blocks: blocksOf(layout, title),
  };
}

function cellCounter(file: string): (count: number) => void {
  const { cells: limit } = HTML_LIMITS;
  let counted = 0;
  return (count) => {
    counted += count;
    if (counted > limit) throw htmlRefused('too-many-cells', { file, limit });
  };
}

const TITLES: readonly ReadonlySet<string>[] = [new Set(['title']), new Set(['h1'])];
const LONGEST = 200;

function titleOf(tree: HtmlParent, fileName: string): string {
  for (const names of TITLES) {
    const words = elementsNamed(tree, names).map(wordsIn)[0]?.replace(/\s+/g, ' ').trim() ?? '';
    if (words !== '') return words.slice(0, LONGEST);
  }
  return fileName.replace(/^.*[/\\]/, '').replace(/\.[a-z]{2,5}$/i, '');
}
