import type { Comparison } from '../../quantity/index.js';
import type { Formula, Span } from './ast.js';
import { type FormulaFault, faultAt, faultWith } from './fault.js';
import { FUNCTIONS, isListName } from './functions.js';
import { END_OF_FORMULA, FAULTS } from './messages.js';
import { type Token, tokensOf } from './tokens.js';

/** Longest formula text, in UTF-16 units; most words; deepest nesting. All far beyond any real check. */
export const LIMITS = { length: 4000, tokens: 1000, depth: 50 } as const;

export type Parsed = { readonly formula: Formula } | { readonly faults: readonly FormulaFault[] };

/**
 * The formula a text writes, or what is wrong with it, each fault with its place and what to do.
 * Only the form is looked at; for units, kinds and periods see `typeFaults`.
 */
export function parseFormula(text: string): Parsed {
  const whole = { start: 0, end: text.length };
  if (text.trim() === '') return { faults: [faultAt(whole, FAULTS.empty)] };
  if (text.length > LIMITS.length) {
    const values = { length: text.length, limit: LIMITS.length };
    return { faults: [faultAt(whole, FAULTS.tooLong, values)] };
  }
  const { tokens, faults } = tokensOf(text);
  if (faults.length > 0) return { faults };
  if (tokens.length > LIMITS.tokens) {
    const values = { count: tokens.length, limit: LIMITS.tokens };
    return { faults: [faultAt(whole, FAULTS.tooManyParts, values)] };
  }
  try {
    return { formula: new Parser(tokens).whole() };
  } catch (error) {
    if (error instanceof Stop) return { faults: [error.fault] };
    throw error;
  }
}

/** Ends parsing at the first fault; never leaves this file. */
class Stop extends Error {
  readonly fault: FormulaFault;
  constructor(fault: FormulaFault) {
    super(fault.message.en);
    this.fault = fault;
  }
}

const COMPARISONS: ReadonlySet<string> = new Set(['=', '!=', '<', '<=', '>', '>=']);
const isComparison = (text: string): text is Comparison => COMPARISONS.has(text);
const spanOf = (from: Span, to: Span): Span => ({ start: from.start, end: to.end });

/** Recursive descent; one method for each level of binding, the loosest first. */
class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  whole(): Formula {
    const formula = this.#either();
    if (this.#next.type !== 'end') throw this.#unexpected(FAULTS.expectedEnd);
    return formula;
  }

  get #next(): Token {
    const token = this.#tokens[Math.min(this.#at, this.#tokens.length - 1)];
    if (token === undefined) throw new RangeError('a formula has at least its end');
    return token;
  }

  #take(): Token {
    const token = this.#next;
    this.#at += 1;
    return token;
  }

  #accept(type: Token['type'], text: string): boolean {
    const found = this.#next.type === type && this.#next.text === text;
    if (found) this.#at += 1;
    return found;
  }

  #unexpected(message: (typeof FAULTS)[keyof typeof FAULTS]): Stop {
    const token = this.#next;
    return new Stop(
      faultWith(token, message, (locale) => ({
        found: token.type === 'end' ? END_OF_FORMULA[locale] : token.text,
      })),
    );
  }

  /** Everything that can hold itself goes through here, so that depth is bounded. */
  #nested<T>(parse: () => T): T {
    this.#depth += 1;
    if (this.#depth > LIMITS.depth) {
      throw new Stop(faultAt(this.#next, FAULTS.tooDeep, { limit: LIMITS.depth }));
    }
    const result = parse();
    this.#depth -= 1;
    return result;
  }

  #either(): Formula {
    let left = this.#both();
    while (this.#accept('name', 'or')) {
      const right = this.#both();
      left = { type: 'logic', operator: 'or', left, right, ...spanOf(left, right) };
    }
    return left;
  }

  #both(): Formula {
    let left = this.#negation();
    while (this.#accept('name', 'and')) {
      const right = this.#negation();
      left = { type: 'logic', operator: 'and', left, right, ...spanOf(left, right) };
    }
    return left;
  }

  #negation(): Formula {
    const start = this.#next;
    if (!this.#accept('name', 'not')) return this.#relation();
    const operand = this.#nested(() => this.#negation());
    return { type: 'not', operand, ...spanOf(start, operand) };
  }

  #relation(): Formula {
    const left = this.#terms();
    const operator = this.#next.text;
    if (this.#next.type !== 'symbol' || !isComparison(operator)) return left;
    this.#take();
    const right = this.#terms();
    if (this.#next.type === 'symbol' && isComparison(this.#next.text)) {
      throw this.#unexpected(FAULTS.chained);
    }
    return { type: 'comparison', operator, left, right, ...spanOf(left, right) };
  }

  #terms(): Formula {
    let left = this.#factors();
    while (this.#next.type === 'symbol' && (this.#next.text === '+' || this.#next.text === '-')) {
      const operator = this.#take().text === '+' ? '+' : '-';
      const right = this.#factors();
      left = { type: 'arithmetic', operator, left, right, ...spanOf(left, right) };
    }
    return left;
  }

  #factors(): Formula {
    let left = this.#signed();
    while (this.#next.type === 'symbol' && (this.#next.text === '*' || this.#next.text === '/')) {
      const operator = this.#take().text === '*' ? '*' : '/';
      const right = this.#signed();
      left = { type: 'arithmetic', operator, left, right, ...spanOf(left, right) };
    }
    return left;
  }

  #signed(): Formula {
    const start = this.#next;
    if (!this.#accept('symbol', '-')) return this.#value();
    const operand = this.#nested(() => this.#signed());
    return { type: 'negative', operand, ...spanOf(start, operand) };
  }

  #value(): Formula {
    const token = this.#next;
    if (token.type === 'number') return this.#number();
    if (token.type === 'text') return { ...this.#take(), type: 'text' };
    if (token.type === 'name') return this.#named();
    if (!this.#accept('symbol', '(')) throw this.#unexpected(FAULTS.expectedValue);
    const inner = this.#nested(() => this.#either());
    const close = this.#close();
    return { ...inner, start: token.start, end: close.end };
  }

  #number(): Formula {
    const number = this.#take();
    if (this.#next.type !== 'unit') return { ...number, type: 'number', unit: '' };
    const unit = this.#take();
    return { type: 'number', text: number.text, unit: unit.text, ...spanOf(number, unit) };
  }

  #named(): Formula {
    const name = this.#take();
    if (KEYWORDS.has(name.text)) {
      this.#at -= 1;
      throw this.#unexpected(FAULTS.expectedValue);
    }
    if (this.#accept('symbol', '(')) return this.#call(name);
    const span = spanOf(name, name);
    return name.text.startsWith('organisation.')
      ? { type: 'attribute', name: name.text.slice('organisation.'.length), ...span }
      : { type: 'concept', concept: name.text, ...span };
  }

  #call(name: Token): Formula {
    const shape = FUNCTIONS.get(name.text);
    if (shape === undefined) {
      const known = [...FUNCTIONS.keys()].join(', ');
      throw new Stop(faultAt(name, FAULTS.unknownFunction, { name: name.text, known }));
    }
    const operands = this.#operands().map((each) => (name.text === 'count' ? asList(each) : each));
    const span = spanOf(name, this.#close());
    if (operands.length < shape.least || operands.length > shape.most) {
      const expected = shape.least === shape.most ? shape.least : `${shape.least}–${shape.most}`;
      const values = { name: name.text, expected, count: operands.length };
      throw new Stop(faultAt(span, FAULTS.operandCount, values));
    }
    return { type: 'call', name: name.text, operands, ...span };
  }

  #operands(): Formula[] {
    if (this.#next.type === 'symbol' && this.#next.text === ')') return [];
    const operands = [this.#nested(() => this.#either())];
    while (this.#accept('symbol', ',')) operands.push(this.#nested(() => this.#either()));
    return operands;
  }

  #close(): Token {
    const token = this.#next;
    if (!this.#accept('symbol', ')')) throw this.#unexpected(FAULTS.expectedClose);
    return token;
  }
}

const KEYWORDS: ReadonlySet<string> = new Set(['and', 'or', 'not']);

/** In `count(programme_groups)` the entries of a list are counted; elsewhere the name is a concept's. */
function asList(operand: Formula): Formula {
  if (operand.type !== 'concept' || !isListName(operand.concept)) return operand;
  const { start, end } = operand;
  return { type: 'list', name: operand.concept, start, end };
}
