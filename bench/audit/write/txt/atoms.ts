import type { Piece } from '../../layout/index.js';
import type { Random } from '../../random.js';
import type { TextManner } from './manner.js';

/** One character and the piece it came from. */
export interface Atom {
  readonly character: string;
  readonly piece: Piece | null;
}

export const bareAtoms = (text: string): Atom[] =>
  [...text].map((character) => ({ character, piece: null }));

export const atomsOf = (pieces: readonly Piece[]): Atom[] =>
  pieces.flatMap((piece) => [...piece.text].map((character) => ({ character, piece })));

const DIGIT = /[0-9０-９]/;
const WORD = /\p{Script=Han}/u;

/** What happens to characters on the way out of a page: gaps, full-width forms. */
export function worn(
  atoms: readonly Atom[],
  manner: TextManner,
  random: Random,
  inTable: boolean,
): Atom[] {
  const out: Atom[] = [];
  atoms.forEach((atom, index) => {
    const before = atoms[index - 1];
    if (before !== undefined && gapBetween(before, atom, manner, random, inTable)) {
      // A gap inside a piece belongs to it; one between two belongs to none.
      out.push({ character: ' ', piece: before.piece === atom.piece ? atom.piece : null });
    }
    out.push({ ...atom, character: widened(atom.character, manner) });
  });
  return out;
}

function gapBetween(
  { character: before }: Atom,
  { character: after }: Atom,
  manner: TextManner,
  random: Random,
  inTable: boolean,
): boolean {
  const digits = [DIGIT.test(before), DIGIT.test(after)];
  const words = [WORD.test(before), WORD.test(after)];
  if (digits[0] && digits[1]) return !inTable && random.chance(manner.looseDigits);
  if (words[0] && words[1]) return random.chance(manner.looseWords);
  const edge = (digits[0] && words[1]) || (words[0] && digits[1]);
  return Boolean(edge) && manner.gapsAroundNumbers && !inTable;
}

function widened(character: string, { fullWidth }: TextManner): string {
  if (fullWidth === 'none') return character;
  if (character === '%') return '％';
  if (fullWidth === 'percent' || !/[0-9.]/.test(character)) return character;
  return character === '.' ? '．' : String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0);
}
