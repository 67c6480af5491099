import type { Locale, Message } from '../../messages/index.js';
import type { Comparison } from '../../quantity/index.js';
import { type Formula, type Script, signOf, written } from '../../standard/formula/index.js';
import { figureOf } from '../figure.js';
import { FINDINGS, WORDS } from '../messages.js';
import { grouped, unitSuffix, valueDigits } from '../wording.js';
import { calculated, changed, magnitude } from './arithmetic.js';
import type { Relation } from './decisive.js';
import { memberScenes, partsOf, valueAt } from './evaluate.js';
import { filledBy } from './reasons.js';
import { conceptValue, type Scene, yearBefore } from './scene.js';
import { readable } from './units.js';
import type { Value } from './value.js';

type Call = Formula & { type: 'call' };

const NONE = '—';
const OPPOSITE: Readonly<Record<Comparison, Comparison>> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
};

/** Only shares carry their sign inside a line; what is counted there is clear from its place. */
function digits(value: Value): string {
  if (value.type === 'text') return `“${value.text}”`;
  if (value.type !== 'quantity') return NONE;
  const quantity = readable(value.quantity);
  const { symbol } = quantity.unit;
  return valueDigits(quantity) + (symbol === '%' || symbol === '‰' ? symbol : '');
}

/** A concept's digits as stated or rounded, with the sign of a share. */
export function conceptDigits(id: string, scene: Scene): string {
  const value = conceptValue(id, scene);
  const { content } = figureOf(id, scene.place);
  if (value.type !== 'quantity' || content.type !== 'quantity') return digits(value);
  const { symbol } = content.quantity.unit;
  return grouped(content.text) + (symbol === '%' || symbol === '‰' ? symbol : '');
}

/** The digits of any expression: those of its concept where it is one. */
export const digitsAt = (formula: Formula, scene: Scene): string =>
  formula.type === 'concept'
    ? conceptDigits(formula.concept, scene)
    : digits(valueAt(formula, scene));

/** More terms than this are not written out one by one. */
const MOST_TERMS = 12;

function termsOf(call: Call, scene: Scene, locale: Locale): readonly string[] | undefined {
  const [only] = call.operands;
  if (call.operands.length > 1 || only?.type !== 'call') {
    return call.operands.map((each) => substituted(each, scene, locale));
  }
  if (only.name === 'parts') return partsOf(only, scene).map((part) => conceptDigits(part, scene));
  const [operand] = only.operands;
  if (only.name !== 'children' || operand === undefined) return undefined;
  return memberScenes(scene).map((member) => substituted(operand, member, locale));
}

function sumTerms(call: Call, scene: Scene, locale: Locale): string | undefined {
  if (call.name !== 'sum') return undefined;
  const terms = termsOf(call, scene, locale);
  if (terms === undefined || terms.length > MOST_TERMS) return undefined;
  return terms.join(` ${signOf('+', locale)} `);
}

function callText(call: Call, scene: Scene, locale: Locale): string {
  const [operand] = call.operands;
  const sum = sumTerms(call, scene, locale);
  if (sum !== undefined) return locale === 'zh' ? `（${sum}）` : `(${sum})`;
  if (operand !== undefined && call.name === 'number') return substituted(operand, scene, locale);
  if (operand !== undefined && call.name === 'last_year') {
    const value = substituted(operand, yearBefore(scene), locale);
    return filledBy(WORDS.lastYear, () => ({ value }))[locale];
  }
  return digits(valueAt(call, scene));
}

const scriptAt = (scene: Scene, locale: Locale): Script => ({
  number: (text, unit) => grouped(text) + (unit === '%' || unit === '‰' ? unit : ''),
  text: (text) => `“${text}”`,
  concept: (id) => conceptDigits(id, scene),
  attribute: (name) => digits(valueAt({ type: 'attribute', name, start: 0, end: 0 }, scene)),
  operator: (operator) => signOf(operator, locale),
  call: (call) => callText(call, scene, locale),
  open: locale === 'zh' ? '（' : '(',
  close: locale === 'zh' ? '）' : ')',
});

/** A formula with its values in the places of its names: `0 ＋ 94 ＋ 178`. */
export function substituted(formula: Formula, scene: Scene, locale: Locale): string {
  const sum = formula.type === 'call' ? sumTerms(formula, scene, locale) : undefined;
  return sum ?? written(formula, scriptAt(scene, locale));
}

/** One side of a relation: what it is worth and, where it was calculated, from what. */
interface Side {
  readonly worth: string;
  readonly working: string | undefined;
}

function sideOf(formula: Formula, scene: Scene, locale: Locale, unit: boolean): Side {
  const value = valueAt(formula, scene);
  const suffix =
    unit && value.type === 'quantity' ? unitSuffix(readable(value.quantity).unit, locale) : '';
  const plain = digitsAt(formula, scene);
  const worth = plain.endsWith('%') ? plain : plain + suffix;
  if (isPlain(formula)) return { worth, working: undefined };
  const working = substituted(formula, scene, locale);
  if (isRenamed(formula)) return { worth: working + suffix, working: undefined };
  return { worth, working: working === plain ? undefined : working };
}

/** What is written as one value needs no working. */
const isPlain = (formula: Formula): boolean =>
  formula.type === 'negative'
    ? isPlain(formula.operand)
    : formula.type !== 'call' && formula.type !== 'arithmetic';

/** Last year's value of a concept is that value, said to be last year's. */
const isRenamed = (formula: Formula): boolean =>
  formula.type === 'call' && formula.name === 'last_year' && formula.operands.every(isPlain);

const unitAt = (formula: Formula, scene: Scene): string => {
  const value = valueAt(formula, scene);
  return value.type === 'quantity' ? readable(value.quantity).unit.symbol : '';
};

/** Units are written only where they tell two sides apart: 万元 beside 元, never 人 beside a bare 0. */
const differ = (a: string, b: string): boolean => a !== '' && b !== '' && a !== b;

/** The two sides' distance, without its sign. */
export function distanceAt({ left, right }: Relation, scene: Scene): string {
  const nothing = { concept: null, message: { zh: '', en: '' } };
  const a = valueAt(left, scene);
  const b = valueAt(right, scene);
  if (a.type !== 'quantity' || b.type !== 'quantity') return NONE;
  return digits(
    changed(
      calculated(a, '-', b, () => nothing),
      magnitude,
    ),
  );
}

/**
 * The relation on one line, with the working of what was calculated: `0 ＋ 94 ＋ 178 ＝ 272，表中 281，差 9`
 * where two values should be equal and are not, else `652 ＞ 642`.
 */
export function lineOf(relation: Relation, scene: Scene): Message {
  return {
    zh: lineIn('zh', relation, scene),
    en: lineIn('en', relation, scene),
  };
}

function lineIn(locale: Locale, relation: Relation, scene: Scene): string {
  const { left, operator, right, verdict } = relation;
  const units = differ(unitAt(left, scene), unitAt(right, scene));
  const a = sideOf(left, scene, locale, units);
  const b = sideOf(right, scene, locale, units);
  const equals = signOf('=', locale);
  if (operator === '=' && verdict === 'never') {
    const [worked, against] = a.working === undefined && b.working !== undefined ? [b, a] : [a, b];
    if (worked.working !== undefined) {
      const values = {
        left: `${worked.working} ${equals} ${worked.worth}`,
        right: against.worth,
        difference: distanceAt(relation, scene),
      };
      return filledBy(FINDINGS.against, () => values)[locale];
    }
  }
  const before = a.working === undefined ? '' : `${a.working} ${equals} `;
  const after = b.working === undefined ? '' : ` ${equals} ${b.working}`;
  const sign = signOf(verdict === 'never' ? OPPOSITE[operator] : operator, locale);
  return `${before}${a.worth} ${sign} ${b.worth}${after}`;
}
