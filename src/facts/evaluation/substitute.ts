import type { Locale } from '../../messages/index.js';
import type { Unit } from '../../quantity/index.js';
import { type Formula, LISTS, type Script, signOf, written } from '../../standard/formula/index.js';
import { figureOf } from '../figure.js';
import { WORDS } from '../messages.js';
import { grouped, unitSuffix, valueDigits } from '../wording.js';
import { memberScenes, partsOf, valueAt } from './evaluate.js';
import { filledBy } from './reasons.js';
import { conceptValue, type Scene, yearBefore } from './scene.js';
import { readable } from './units.js';
import type { Value } from './value.js';

type Call = Formula & { type: 'call' };

/** How values are written into a line: where, in which language, and whether with all their units. */
export interface Pen {
  readonly scene: Scene;
  readonly locale: Locale;
  readonly units: boolean;
}

export const NONE = '—';

/** What is counted is clear from its place in a line; a share keeps its sign. */
const shareSign = ({ symbol }: Unit): string => (symbol === '%' || symbol === '‰' ? symbol : '');

/** A value's digits, a share with its sign; with `most` decimals rather than what suits its size. */
export function digits(value: Value, most?: number): string {
  if (value.type === 'text') return `“${value.text}”`;
  if (value.type !== 'quantity') return NONE;
  const quantity = readable(value.quantity);
  return valueDigits(quantity, most) + shareSign(quantity.unit);
}

/** A concept's digits as stated or rounded, a share with its sign. */
function conceptDigits(id: string, scene: Scene): string {
  const value = conceptValue(id, scene);
  const { content } = figureOf(id, scene.place);
  if (value.type !== 'quantity' || content.type !== 'quantity') return digits(value);
  return grouped(content.text) + shareSign(content.quantity.unit);
}

/** The digits of any expression: those of its concept where it is one. */
export const digitsAt = (formula: Formula, scene: Scene): string =>
  formula.type === 'concept'
    ? conceptDigits(formula.concept, scene)
    : digits(valueAt(formula, scene));

/** A unit after digits, where the pen writes units and the digits do not end in a sign already. */
export function unitAfter(text: string, value: Value, { units, locale }: Pen): string {
  if (!units || value.type !== 'quantity' || /[%‰—]$/.test(text)) return '';
  return unitSuffix(readable(value.quantity).unit, locale);
}

function conceptText(id: string, pen: Pen): string {
  const text = conceptDigits(id, pen.scene);
  return text + unitAfter(text, conceptValue(id, pen.scene), pen);
}

/** More terms than this are not written out one by one. */
const MOST_TERMS = 12;

function termsOf(call: Call, pen: Pen): readonly string[] | undefined {
  const [only] = call.operands;
  if (call.operands.length > 1 || only?.type !== 'call') {
    return call.operands.map((each) => substituted(each, pen));
  }
  if (only.name === 'parts') return partsOf(only, pen.scene).map((part) => conceptText(part, pen));
  const [operand] = only.operands;
  if (only.name !== 'children' || operand === undefined) return undefined;
  return memberScenes(pen.scene).map((scene) => substituted(operand, { ...pen, scene }));
}

function sumTerms(call: Call, pen: Pen): string | undefined {
  if (call.name !== 'sum') return undefined;
  const terms = termsOf(call, pen);
  if (terms === undefined || terms.length > MOST_TERMS) return undefined;
  return terms.join(` ${signOf('+', pen.locale)} `);
}

function callText(call: Call, pen: Pen): string {
  const [operand = call] = call.operands;
  const sum = sumTerms(call, pen);
  if (sum !== undefined) return pen.locale === 'zh' ? `（${sum}）` : `(${sum})`;
  switch (call.name) {
    case 'number':
      return substituted(operand, pen);
    case 'abs':
      return `|${substituted(operand, pen)}|`;
    case 'last_year': {
      const value = substituted(operand, { ...pen, scene: yearBefore(pen.scene) });
      return filledBy(WORDS.lastYear, () => ({ value }))[pen.locale];
    }
    default:
      return digits(valueAt(call, pen.scene));
  }
}

const scriptOf = (pen: Pen): Script => ({
  number: (text, unit) => grouped(text) + (unit === '%' || unit === '‰' ? unit : ''),
  text: (text) => `“${text}”`,
  concept: (id) => conceptText(id, pen),
  attribute: (name) => digits(valueAt({ type: 'attribute', name, start: 0, end: 0 }, pen.scene)),
  list: (name) => LISTS[name][pen.locale],
  operator: (operator) => signOf(operator, pen.locale),
  call: (call) => callText(call, pen),
  open: pen.locale === 'zh' ? '（' : '(',
  close: pen.locale === 'zh' ? '）' : ')',
});

/** A formula with its values in the places of its names: `0 ＋ 94 ＋ 178`. */
export function substituted(formula: Formula, pen: Pen): string {
  const sum = formula.type === 'call' ? sumTerms(formula, pen) : undefined;
  return sum ?? written(formula, scriptOf(pen));
}

/** What is written as one value needs no working. */
export const isPlain = (formula: Formula): boolean =>
  formula.type === 'negative'
    ? isPlain(formula.operand)
    : formula.type !== 'call' && formula.type !== 'arithmetic';
