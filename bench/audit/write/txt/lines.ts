import type { Element, LaidEntry, LaidReport, Piece } from '../../layout/index.js';
import { piecesOf, textOf, words } from '../../layout/index.js';
import { type Random, randomOf, seedOf } from '../../random.js';
import { type Atom, atomsOf, bareAtoms, worn } from './atoms.js';
import type { TextManner } from './manner.js';
import { tableLines } from './tables.js';

/** A line, and the element it begins where it is the first of one. */
export interface Line {
  readonly atoms: readonly Atom[];
  readonly opens: Element | null;
  readonly breaks: boolean;
}

/**
 * All lines of a report, before pages are made of them. Each element draws its gaps from its own words: a
 * fault in one leaves the others as they are in the clean copy.
 */
export const linesOf = (report: LaidReport, manner: TextManner, seed: number): Line[] =>
  report.elements.flatMap((element): Line[] => {
    if (element.kind === 'break') return [{ atoms: [], opens: null, breaks: true }];
    const random = randomOf(seedOf(textOf(piecesOf(element)), seed));
    return elementLines(element, manner, random).map((atoms, index) => ({
      atoms,
      opens: index === 0 ? element : null,
      breaks: false,
    }));
  });

function elementLines(element: Element, manner: TextManner, random: Random): Atom[][] {
  switch (element.kind) {
    case 'break':
      return [];
    case 'table':
      return tableLines(element, manner, random);
    case 'entry':
      return [entryLine(element, manner)];
    case 'paragraph': {
      const atoms = worn(atomsOf(element.pieces), manner, random, false);
      const body = element.style === 'body';
      return wrapped(body ? [...bareAtoms(manner.indent), ...atoms] : atoms, manner.width);
    }
    default:
      return wrapped(worn(atomsOf(piecesOf(element)), manner, random, false), manner.width);
  }
}

function entryLine(entry: LaidEntry, { leader }: TextManner): Atom[] {
  const named: Piece[] = entry.number === null ? entry.pieces : [entry.number, ...entry.pieces];
  const name = atomsOf([words('　'.repeat(entry.level - 1)), ...named]);
  const dots = leader.repeat(Math.max(3, Math.floor((40 - name.length) / leader.length)));
  return [...name, ...bareAtoms(dots), ...atomsOf([entry.page])];
}

function wrapped(atoms: readonly Atom[], width: number | null): Atom[][] {
  if (width === null || atoms.length <= width) return [[...atoms]];
  const lines: Atom[][] = [];
  for (let at = 0; at < atoms.length; at += width) lines.push(atoms.slice(at, at + width));
  return lines;
}
