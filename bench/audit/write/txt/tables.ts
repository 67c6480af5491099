import type { LaidRow, LaidTable } from '../../layout/index.js';
import type { Random } from '../../random.js';
import { type Atom, atomsOf, bareAtoms, worn } from './atoms.js';
import type { TextManner } from './manner.js';

/** Characters that a narrow column holds. */
const NARROW = 7;

/** The lines a table leaves. */
export const tableLines = (table: LaidTable, manner: TextManner, random: Random): Atom[][] =>
  table.rows.flatMap((row) => rowLines(row, manner, random));

function rowLines({ cells }: LaidRow, manner: TextManner, random: Random): Atom[][] {
  const texts = cells.map(({ pieces }) => worn(atomsOf(pieces), manner, random, true));
  switch (manner.cells) {
    case 'lines':
      return texts;
    case 'tabs':
      return [joined(texts, '\t')];
    case 'spaces':
      return [joined(texts, ' '.repeat(random.integer(2, 6)))];
    case 'broken':
      return broken(texts);
  }
}

const joined = (texts: readonly Atom[][], between: string): Atom[] =>
  texts.flatMap((text, index) => (index === 0 ? text : [...bareAtoms(between), ...text]));

/** Words that do not fit their column go on below, numbers stay whole. */
function broken(texts: readonly Atom[][]): Atom[][] {
  const parts = texts.map((text) => (isNumber(text) ? [text] : chunks(text, NARROW)));
  const depth = Math.max(...parts.map(({ length }) => length));
  return Array.from({ length: depth }, (_, line) =>
    joined(
      parts.flatMap((part) => part.slice(line, line + 1)),
      '   ',
    ),
  );
}

const isNumber = (text: readonly Atom[]): boolean =>
  /^[-\d.,%０-９．％]+$/.test(text.map(({ character }) => character).join(''));

function chunks(text: readonly Atom[], width: number): Atom[][] {
  const parts: Atom[][] = [];
  for (let at = 0; at < text.length; at += width) parts.push(text.slice(at, at + width));
  return parts.length === 0 ? [[]] : parts;
}
