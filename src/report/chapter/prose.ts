import type { Formula, Span } from '../../standard/formula/index.js';
import { isWordName, WORD_NAMES } from '../words.js';
import type { Named, Piece, Role } from './chapter.js';
import { SLIPS, type Slip, slip } from './faults.js';
import { formsOf } from './forms.js';
import { readFormula, type Vocabulary } from './formula.js';

/** A passage of prose read, or the first thing wrong with it. */
export type Read = { readonly pieces: readonly Piece[] } | { readonly slips: readonly Slip[] };

/** Reads the prose in `text` between two offsets: text, quoted numbers, words, mentions and passages. */
export function readProse(text: string, stretch: Span, vocabulary: Vocabulary): Read {
  try {
    return { pieces: new Prose(text, stretch, vocabulary).whole() };
  } catch (error) {
    if (error instanceof Stop) return { slips: error.slips };
    throw error;
  }
}

/** Ends the reading of one passage; never leaves this file. */
class Stop extends Error {
  readonly slips: readonly Slip[];
  constructor(...slips: readonly Slip[]) {
    super('chapter text');
    this.slips = slips;
  }
}

const SPECIAL = /[\\{}[\]*]/;

class Prose {
  readonly #text: string;
  readonly #end: number;
  readonly #vocabulary: Vocabulary;
  #at: number;

  constructor(text: string, stretch: Span, vocabulary: Vocabulary) {
    this.#text = text;
    this.#at = stretch.start;
    this.#end = stretch.end;
    this.#vocabulary = vocabulary;
  }

  whole(): readonly Piece[] {
    const pieces = this.#pieces();
    if (this.#at < this.#end) throw new Stop(slip(this.#at, SLIPS.role));
    return pieces;
  }

  /** Pieces up to the end, a closing bracket, or a closing `**` where one is open. */
  #pieces(inStrong = false): readonly Piece[] {
    const pieces: Piece[] = [];
    while (this.#at < this.#end && !this.#sees(']') && !(inStrong && this.#sees('**'))) {
      pieces.push(this.#piece(pieces.at(-1)));
    }
    return pieces;
  }

  #sees = (what: string): boolean =>
    this.#text.startsWith(what, this.#at) && this.#at + what.length <= this.#end;

  #piece(before: Piece | undefined): Piece {
    if (this.#sees('{{')) return this.#quote();
    if (this.#sees('{')) return this.#braced();
    if (this.#sees('[')) return this.#passage(before);
    if (this.#sees('**')) return this.#strong();
    return this.#plain();
  }

  #plain(): Piece {
    const start = this.#at;
    let text = '';
    while (this.#at < this.#end) {
      const character = this.#text[this.#at] ?? '';
      const escaped = character === '\\' && SPECIAL.test(this.#text[this.#at + 1] ?? '');
      if (!escaped && /[{[\]]/.test(character)) break;
      if (this.#sees('**')) break;
      text += escaped ? this.#text[this.#at + 1] : character;
      this.#at += escaped ? 2 : 1;
    }
    return { type: 'text', text: unwrapped(text), start, end: this.#at };
  }

  /** The text up to `close`, which is taken too. */
  #until(close: string, open: Slip): { readonly inner: string; readonly start: number } {
    const start = this.#at;
    const end = this.#text.indexOf(close, start);
    if (end < 0 || end + close.length > this.#end) throw new Stop(open);
    this.#at = end + close.length;
    return { inner: this.#text.slice(start, end), start };
  }

  #quote(): Piece {
    const start = this.#at;
    this.#at += 2;
    const { inner, start: from } = this.#until('}}', slip(start, SLIPS.openQuote));
    const [source = '', ...names] = inner.split('|');
    const forms = formsOf(names.map((name) => name.trim()));
    if ('unknown' in forms) throw new Stop(slip(start, SLIPS.form, { form: forms.unknown }));
    const formula = this.#formula(source, from, 'quantity', forms.unit);
    if (forms.forms.some(({ type }) => type === 'ordinal') && !isRank(formula)) {
      throw new Stop(slip(start, SLIPS.ordinal));
    }
    return { type: 'quote', formula, source: source.trim(), ...forms, start, end: this.#at };
  }

  #formula(source: string, from: number, result: 'quantity' | 'truth', unit?: string): Formula {
    const read = readFormula(source, this.#vocabulary, result, unit);
    if ('formula' in read) return read.formula;
    throw new Stop(
      ...read.faults.map((fault) => ({ at: from + fault.start, message: fault.message })),
    );
  }

  #braced(): Piece {
    const start = this.#at;
    this.#at += 1;
    const { inner } = this.#until('}', slip(start, SLIPS.openBrace));
    const [kind = '', label = ''] = inner.trim().split(/ +/, 2);
    if (isNamed(kind) && label !== '') {
      return { type: 'mention', of: kind, name: label, start, end: this.#at };
    }
    const name = inner.trim();
    if (!isWordName(name)) {
      throw new Stop(slip(start, SLIPS.word, { name, known: WORD_NAMES.join('、') }));
    }
    return { type: 'word', name, start, end: this.#at };
  }

  #strong(): Piece {
    const start = this.#at;
    this.#at += 2;
    const content = this.#pieces(true);
    if (!this.#sees('**')) throw new Stop(slip(start, SLIPS.strong));
    this.#at += 2;
    return { type: 'passage', role: { type: 'strong' }, content, start, end: this.#at };
  }

  #passage(before: Piece | undefined): Piece {
    const start = this.#at;
    this.#at += 1;
    const content = this.#pieces();
    if (!this.#sees(']')) throw new Stop(slip(start, SLIPS.openBracket));
    this.#at += 1;
    if (!this.#sees('{')) throw new Stop(slip(start, SLIPS.role));
    this.#at += 1;
    const { inner, start: from } = this.#until('}', slip(start, SLIPS.openBrace));
    const role = this.#role(inner, from, start, before);
    return { type: 'passage', role, content, start, end: this.#at };
  }

  #role(inner: string, from: number, start: number, before: Piece | undefined): Role {
    const colon = inner.indexOf(':');
    const name = (colon < 0 ? inner : inner.slice(0, colon)).trim();
    const rest = colon < 0 ? '' : inner.slice(colon + 1);
    if (name === 'else' && colon < 0) {
      const condition = conditionOf(before);
      if (condition === undefined) throw new Stop(slip(start, SLIPS.strayElse));
      return { ...condition, type: 'else' };
    }
    if (name === 'if') {
      const condition = this.#formula(rest, from + colon + 1, 'truth');
      return { type: 'if', condition, source: rest.trim() };
    }
    if (name !== 'no-claim') throw new Stop(slip(start, SLIPS.role));
    if (rest.trim() === '') throw new Stop(slip(start, SLIPS.noReason));
    return { type: 'no-claim', reason: rest.trim() };
  }
}

const isRank = (formula: Formula): boolean => formula.type === 'call' && formula.name === 'rank';

const isNamed = (kind: string): kind is Named =>
  kind === 'table' || kind === 'chart' || kind === 'case';

const conditionOf = (piece: Piece | undefined): Extract<Role, { type: 'if' }> | undefined =>
  piece?.type === 'passage' && piece.role.type === 'if' ? piece.role : undefined;

/** Lines of Chinese join without a space, words of other scripts with one. */
const unwrapped = (text: string): string =>
  text.replace(/(.?)[ \t]*\n[ \t]*(?=(.?))/gs, (_, left: string, right: string) =>
    /\w/.test(left) && /\w/.test(right) ? `${left} ` : left,
  );
