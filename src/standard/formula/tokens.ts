import type { Span } from './ast.js';
import { type FormulaFault, faultAt } from './fault.js';
import { FAULTS } from './messages.js';

/** A word of a formula. `unit` is what stands in brackets: `[元/生]`. */
export interface Token extends Span {
  readonly type: 'number' | 'text' | 'name' | 'unit' | 'symbol' | 'end';
  /** Without quotes or brackets; symbols in their ASCII form. */
  readonly text: string;
}

const PATTERNS: readonly (readonly [Token['type'] | 'space', RegExp])[] = [
  ['space', /\s+/y],
  ['number', /\d+(?:\.\d+)?/y],
  ['name', /[a-z][a-z0-9_]*(?:\.[a-z0-9][a-z0-9_]*)*/y],
  ['text', /'[^'\n]*'|"[^"\n]*"/y],
  ['unit', /\[[^\][\n]*\]/y],
  ['symbol', /<=|>=|!=|[-+*/()<>=,≤≥≠＜＞＝×÷−＋－（），]/y],
];

/** People paste what a keyboard or a document gives them. */
const ASCII: Readonly<Record<string, string>> = {
  '≤': '<=',
  '≥': '>=',
  '≠': '!=',
  '×': '*',
  '÷': '/',
  '−': '-',
  '－': '-',
  '＋': '+',
  '＜': '<',
  '＞': '>',
  '＝': '=',
  '（': '(',
  '）': ')',
  '，': ',',
};

/** The words of a formula, the last one of type `end`; characters that mean nothing are faults. */
export function tokensOf(text: string): { tokens: Token[]; faults: FormulaFault[] } {
  const tokens: Token[] = [];
  const faults: FormulaFault[] = [];
  let at = 0;
  while (at < text.length) {
    const token = tokenAt(text, at);
    if (token === undefined) {
      const fault = strayCharacter(text, at);
      faults.push(fault);
      at = fault.end;
    } else {
      if (token.type !== 'space') tokens.push({ ...token, type: token.type });
      at = token.end;
    }
  }
  tokens.push({ type: 'end', text: '', start: text.length, end: text.length });
  return { tokens, faults };
}

function tokenAt(
  text: string,
  at: number,
): (Span & { type: Token['type'] | 'space'; text: string }) | undefined {
  for (const [type, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text)?.[0];
    if (match !== undefined) {
      return { type, text: meaning(type, match), start: at, end: at + match.length };
    }
  }
  return undefined;
}

function meaning(type: Token['type'] | 'space', match: string): string {
  if (type === 'text' || type === 'unit') return match.slice(1, -1);
  // Names such as `constructor` are members of every object.
  return Object.hasOwn(ASCII, match) ? (ASCII[match] ?? match) : match;
}

function strayCharacter(text: string, at: number): FormulaFault {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const span = { start: at, end: at + character.length };
  if (character === "'" || character === '"') {
    return faultAt({ start: at, end: text.length }, FAULTS.openText, { quote: character });
  }
  if (character === '[') return faultAt({ start: at, end: text.length }, FAULTS.openUnit);
  return faultAt(span, FAULTS.character, { text: character });
}
