import { childOf } from '../package/xml-tree.js';
import type { DocxPackage } from './docx-package.js';
import type { WordParagraph } from './words/draft.js';
import { decoded } from './words/xml-words.js';

/** How much of a document is looked at for what it calls itself. */
const OPENING = 1_500;
const MOST_TITLES = 3;

const bare = (text: string): string => text.replace(/\s+/g, '');

/** A document's name: what its properties say, where its own first words bear that out; else its title; else its file's. */
export function titleOf(
  pack: DocxPackage,
  titles: readonly WordParagraph[],
  text: string,
  fileName: string,
): string {
  const stated = statedTitle(pack);
  if (stated !== '' && isBorneOut(stated, bare(text.slice(0, OPENING)))) return stated;
  const written = titles.map(({ words }) => words.replace(/\s+/g, ' ').trim()).filter(Boolean);
  if (written.length > 0) return written.slice(0, MOST_TITLES).join('');
  return fileName.replace(/^.*[/\\]/, '').replace(/\.[a-z]{2,5}$/i, '');
}

function statedTitle(pack: DocxPackage): string {
  const core = pack.part('docProps/core.xml');
  const title = childOf(core?.root, 'title');
  if (core === undefined || title === undefined) return '';
  return decoded(core.xml.slice(title.from, title.to)).trim().slice(0, 200);
}

/** Templates keep the title of last year's report, or of another school's. */
function isBorneOut(stated: string, opening: string): boolean {
  const plain = bare(stated);
  const years = plain.match(/\d{4}/g) ?? [];
  const letters = [...plain];
  const pairs = letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
  const found = pairs.filter((pair) => opening.includes(pair)).length;
  return (
    pairs.length >= 3 &&
    found >= pairs.length * 0.6 &&
    years.every((year) => opening.includes(year))
  );
}
