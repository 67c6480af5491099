import { evaluate, figureOf, type Place, type Value } from '../facts/index.js';
import {
  type Decimal,
  inUnit,
  isExact,
  PERCENT,
  POINTS,
  type Quantity,
  quantity,
  shown,
} from '../quantity/index.js';
import { conceptsIn, type Formula } from '../standard/formula/index.js';
import type { ConceptId } from '../standard/index.js';
import type { Shown } from './chapter/chapter.js';

/** A quoted formula worked out at a place: a quantity, and how finely it is shown. */
export interface Reckoned {
  readonly label: string;
  readonly formula: string;
  readonly concept: ConceptId | null;
  readonly place: Place;
  readonly quantity: Quantity;
  readonly decimals: number;
}

/** Words instead of a number: a choice, a list. */
export interface Worded {
  readonly words: string;
}

/** Why there is nothing to show: what is missing, and in which way where one concept was asked for. */
export interface Missing {
  readonly missing: readonly ConceptId[];
  readonly absence: 'blank' | 'not-applicable' | 'not-collected';
}

export type Reckoning = Reckoned | Worded | Missing;

/** What a formula gives at a place. A single concept keeps the decimals it was stated with. */
export function reckon(what: Shown, place: Place): Reckoning {
  const { formula } = what;
  return formula.type === 'concept'
    ? ofConcept(formula.concept, what, place)
    : ofFormula(what, place);
}

function ofConcept(id: ConceptId, what: Shown, place: Place): Reckoning {
  const { content } = figureOf(id, place);
  if (content.type === 'absent') return { missing: content.because, absence: content.absence };
  if (content.type === 'text') return { words: content.text };
  return {
    label: labelOf(what, place),
    formula: what.source,
    concept: id,
    place,
    quantity: content.quantity,
    decimals: what.decimals ?? decimalsIn(content.text),
  };
}

function ofFormula(what: Shown, place: Place): Reckoning {
  const { value } = evaluate(what.formula, place);
  if (value.type !== 'quantity')
    return { missing: causesOf(value, what), absence: 'not-collected' };
  const quantity = turned(value.quantity, what.unit);
  return {
    label: labelOf(what, place),
    formula: what.source,
    concept: null,
    place,
    quantity,
    decimals: what.decimals ?? decimalsOf(what.formula, quantity, place),
  };
}

function causesOf(value: Value, { formula }: Shown): readonly ConceptId[] {
  const named = value.type === 'absent' ? value.because.flatMap((each) => each.concept ?? []) : [];
  return named.length > 0 ? named : conceptsIn(formula);
}

/** In the unit asked for. A difference of two shares is one of percentage points, though both are %. */
function turned(of: Quantity, unit: Shown['unit']): Quantity {
  if (unit === '%') return inUnit(of, PERCENT);
  if (unit === '百分点') return quantity(inUnit(of, PERCENT).interval, POINTS);
  return of;
}

const decimalsIn = (digits: string): number => digits.split('.')[1]?.length ?? 0;

/**
 * A whole result is shown whole; one in the unit of its concepts as finely as they are; any other ratio
 * or growth with one decimal.
 */
function decimalsOf(formula: Formula, of: Quantity, place: Place): number {
  const concepts = conceptsIn(formula).flatMap((id) => place.base.standard.concepts.get(id) ?? []);
  const alike = concepts.filter((concept) => concept.unit === symbolOf(of));
  if (concepts.length > 0 && alike.length === concepts.length) {
    return Math.max(...alike.map((concept) => concept.decimals));
  }
  return isWhole(of) ? 0 : 1;
}

/** Percentage points are as fine as the shares they part. */
const symbolOf = ({ unit }: Quantity): string => (unit === POINTS ? PERCENT : unit).symbol;

const isWhole = (of: Quantity): boolean =>
  isExact(of) && of.interval.lo?.denominator === 1n && of.unit !== PERCENT;

/** What a reader calls it: its label, its concept's name, or the formula itself. */
export function labelOf(what: Shown, place: Place): string {
  if (what.label !== undefined) return what.label;
  const { formula } = what;
  const concept =
    formula.type === 'concept' ? place.base.standard.concepts.get(formula.concept) : undefined;
  return concept?.name.zh ?? what.source;
}

/** The middle of a quantity in its decimals, or nothing where an end is open to infinity. */
export const middleOf = (of: Reckoned): Decimal | undefined => shown(of.quantity, of.decimals);
