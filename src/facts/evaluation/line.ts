import type { Message } from '../../messages/index.js';
import { type Comparison, inUnit, sameDimension } from '../../quantity/index.js';
import { type Formula, signOf } from '../../standard/formula/index.js';
import { FINDINGS } from '../messages.js';
import { calculated, changed, magnitude } from './arithmetic.js';
import type { Relation } from './decisive.js';
import { valueAt } from './evaluate.js';
import { filledBy } from './reasons.js';
import type { Scene } from './scene.js';
import { digits, digitsAt, isPlain, NONE, type Pen, substituted, unitAfter } from './substitute.js';
import { readable } from './units.js';
import type { Value } from './value.js';

const OPPOSITE: Readonly<Record<Comparison, Comparison>> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
};

type Values = readonly [Value, Value];

/** One side of a relation: what it is worth and, where it was calculated, from what. */
interface Side {
  readonly worth: string;
  readonly working: string | undefined;
}

/**
 * The relation on one line, with the working of what was calculated: `0 ＋ 94 ＋ 178 ＝ 272，表中 281，差 9`
 * where two values should be equal and are not, else `652 ＞ 642`. Units stand in it only where two sides
 * have different ones.
 */
export function lineOf(relation: Relation, scene: Scene): Message {
  const left = valueAt(relation.left, scene);
  const right = valueAt(relation.right, scene);
  const units = differ(symbolOf(left), symbolOf(right));
  const values: Values = [
    likened(left, relation.left, right, relation.right),
    likened(right, relation.right, left, relation.left),
  ];
  return {
    zh: lineBy({ scene, locale: 'zh', units }, relation, values),
    en: lineBy({ scene, locale: 'en', units }, relation, values),
  };
}

const symbolOf = (value: Value): string =>
  value.type === 'quantity' ? readable(value.quantity).unit.symbol : '';

const differ = (a: string, b: string): boolean => a !== '' && b !== '' && a !== b;

/** A calculated value beside a stated one is given in the stated one's unit: 25.87% beside 30%. */
function likened(value: Value, formula: Formula, other: Value, otherFormula: Formula): Value {
  if (isPlain(formula) || !isPlain(otherFormula)) return value;
  if (value.type !== 'quantity' || other.type !== 'quantity') return value;
  const { unit } = other.quantity;
  if (unit.symbol === '' || !sameDimension(value.quantity.unit, unit)) return value;
  return { ...value, quantity: inUnit(value.quantity, unit) };
}

function sideOf(formula: Formula, value: Value, pen: Pen, most?: number): Side {
  const text = formula.type === 'concept' ? digitsAt(formula, pen.scene) : digits(value, most);
  const worth = text + unitAfter(text, value, pen);
  if (isPlain(formula)) return { worth, working: undefined };
  const working = substituted(formula, pen);
  if (isRenamed(formula)) return { worth: working, working: undefined };
  return { worth, working: working === text ? undefined : working };
}

/** Last year's value of a concept is that value, said to be last year's. */
const isRenamed = (formula: Formula): boolean =>
  formula.type === 'call' && formula.name === 'last_year' && formula.operands.every(isPlain);

/** Enough to tell apart two sides that look alike when rounded for reading. */
const ALL_DECIMALS = 6;

function sidesOf({ left, right, verdict }: Relation, values: Values, pen: Pen): [Side, Side] {
  const [a, b] = [sideOf(left, values[0], pen), sideOf(right, values[1], pen)];
  if (verdict !== 'never' || a.worth !== b.worth) return [a, b];
  return [sideOf(left, values[0], pen, ALL_DECIMALS), sideOf(right, values[1], pen, ALL_DECIMALS)];
}

function lineBy(pen: Pen, relation: Relation, values: Values): string {
  const { operator, verdict } = relation;
  const [a, b] = sidesOf(relation, values, pen);
  if (operator === '=' && verdict === 'never' && values[0].type === 'quantity') {
    return unequalLine(a, b, relation, pen);
  }
  const sign = signOf(verdict === 'never' ? OPPOSITE[operator] : operator, pen.locale);
  const within = verdict === 'sometimes' && a.worth !== b.worth;
  const line = `${workedOut(a, pen)} ${sign} ${mirrored(b, pen)}`;
  return within ? line + FINDINGS.withinRounding[pen.locale] : line;
}

const workedOut = ({ worth, working }: Side, { locale }: Pen): string =>
  working === undefined ? worth : `${working} ${signOf('=', locale)} ${worth}`;

const mirrored = ({ worth, working }: Side, { locale }: Pen): string =>
  working === undefined ? worth : `${worth} ${signOf('=', locale)} ${working}`;

/** Two values that should be equal: what was calculated first, or both as they stand. */
function unequalLine(a: Side, b: Side, relation: Relation, pen: Pen): string {
  const difference = distanceAt(relation, pen.scene);
  if (a.working === undefined && b.working === undefined) {
    const values = { left: a.worth, right: b.worth, difference };
    return filledBy(FINDINGS.unequal, () => values)[pen.locale];
  }
  const [worked, against] = a.working === undefined ? [b, a] : [a, b];
  const values = { left: workedOut(worked, pen), right: mirrored(against, pen), difference };
  return filledBy(FINDINGS.against, () => values)[pen.locale];
}

/** The two sides' distance, without its sign, in the unit of the stated side where one is. */
export function distanceAt({ left, right }: Relation, scene: Scene): string {
  const values: Values = [valueAt(left, scene), valueAt(right, scene)];
  const a = likened(values[0], left, values[1], right);
  const b = likened(values[1], right, values[0], left);
  if (a.type !== 'quantity' || b.type !== 'quantity') return NONE;
  const nowhere = { concept: null, message: { zh: '', en: '' } };
  const gap = calculated(a, '-', b, () => nowhere);
  return digits(changed(gap, magnitude));
}
