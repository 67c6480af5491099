import type { Locale } from '../../messages/index.js';
import type { ConceptId } from '../concept.js';
import type { Formula } from './ast.js';
import { FUNCTIONS, LISTS, type ListName } from './functions.js';

/** How the pieces of a formula are written out; `write` writes an operand of a call. */
export interface Script {
  readonly number: (text: string, unit: string) => string;
  readonly text: (text: string) => string;
  readonly concept: (id: ConceptId) => string;
  readonly attribute: (name: string) => string;
  readonly list: (name: ListName) => string;
  readonly operator: (operator: string) => string;
  readonly call: (call: Formula & { type: 'call' }, write: (operand: Formula) => string) => string;
  readonly open: string;
  readonly close: string;
}

/** Binding strength: a weaker operand of a stronger operator needs parentheses. */
const STRENGTH = { or: 1, and: 2, not: 3, comparison: 4, '+': 5, '-': 5, '*': 6, '/': 6 } as const;
const STRONGEST = 8;

function strengthOf(formula: Formula): number {
  switch (formula.type) {
    case 'logic':
    case 'arithmetic':
      return STRENGTH[formula.operator];
    case 'not':
    case 'comparison':
      return STRENGTH[formula.type];
    case 'negative':
      return STRONGEST - 1;
    default:
      return STRONGEST;
  }
}

/** A formula written in a script, with no more parentheses than it needs. */
export function written(formula: Formula, script: Script): string {
  const { open, close } = script;
  const inside = (operand: Formula, least: number): string => {
    const text = written(operand, script);
    return strengthOf(operand) < least ? `${open}${text}${close}` : text;
  };
  switch (formula.type) {
    case 'number':
      return script.number(formula.text, formula.unit);
    case 'text':
      return script.text(formula.text);
    case 'concept':
      return script.concept(formula.concept);
    case 'attribute':
      return script.attribute(formula.name);
    case 'list':
      return script.list(formula.name);
    case 'call':
      return script.call(formula, (operand) => written(operand, script));
    case 'not':
      return `${script.operator('not')} ${inside(formula.operand, STRENGTH.not)}`;
    case 'negative':
      return `${script.operator('-')}${inside(formula.operand, STRONGEST - 1)}`;
    default: {
      const strength = strengthOf(formula);
      const left = inside(formula.left, formula.type === 'comparison' ? strength + 1 : strength);
      const right = inside(formula.right, strength + 1);
      return `${left} ${script.operator(formula.operator)} ${right}`;
    }
  }
}

const SOURCE: Script = {
  number: (text, unit) => (unit === '' ? text : `${text}[${unit}]`),
  text: (text) => (text.includes("'") ? `"${text}"` : `'${text}'`),
  concept: (id) => id,
  attribute: (name) => `organisation.${name}`,
  list: (name) => name,
  operator: (operator) => operator,
  call: ({ name, operands }, write) => `${name}(${operands.map(write).join(', ')})`,
  open: '(',
  close: ')',
};

/** The formula's text in its plainest form; `parseFormula` reads it back to the same tree. */
export const formulaText = (formula: Formula): string => written(formula, SOURCE);

const SIGNS: Readonly<Record<string, string>> = {
  '<=': '≤',
  '>=': '≥',
  '!=': '≠',
  '<': '＜',
  '>': '＞',
  '=': '＝',
  '+': '＋',
  '-': '－',
  '*': '×',
  '/': '÷',
};
const ENGLISH_SIGNS: Readonly<Record<string, string>> = {
  ...SIGNS,
  '<': '<',
  '>': '>',
  '=': '=',
  '+': '+',
  '-': '−',
};
const LOGIC: Readonly<Record<string, string>> = { and: '且', or: '或', not: '非' };

/** An operator as readers of `locale` see it: `≤`, `＋`, `且`. */
export const signOf = (operator: string, locale: Locale): string =>
  locale === 'zh'
    ? (SIGNS[operator] ?? LOGIC[operator] ?? operator)
    : (ENGLISH_SIGNS[operator] ?? operator);

/** What a formula's pieces are called in the reader's words. */
export interface Words {
  readonly concept: (id: ConceptId) => string;
  readonly attribute: (name: string) => string;
}

function scriptOf(locale: Locale, words: Words): Script {
  const comma = locale === 'zh' ? '、' : ', ';
  return {
    number: (text, unit) => (unit === '' || unit === '%' ? text + unit : `${text} ${unit}`),
    text: (text) => `“${text}”`,
    concept: words.concept,
    attribute: words.attribute,
    list: (name) => LISTS[name][locale],
    operator: (operator) => signOf(operator, locale),
    call: ({ name, operands }, write) =>
      (FUNCTIONS.get(name)?.words[locale] ?? `${name}({all})`).replace(
        /\{(\w+)\}/g,
        (_, place: string) => {
          const operand = operands[Number(place) - 1];
          if (place === 'all') return operands.map(write).join(comma);
          return operand === undefined ? '' : write(operand);
        },
      ),
    open: locale === 'zh' ? '（' : '(',
    close: locale === 'zh' ? '）' : ')',
  };
}

/** The formula in a reader's words: names instead of ids, `≤` instead of `<=`. */
export const formulaInWords = (formula: Formula, locale: Locale, words: Words): string =>
  written(formula, scriptOf(locale, words));
