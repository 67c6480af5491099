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
  unitOf,
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
  /**
   * Whether zeros after the point say nothing here and are left out: 146.80 万元 is 146.8. Never where the
   * writer asked for just so many decimals.
   */
  readonly trims: boolean;
}

/** Words instead of a number: a choice, a list. */
export interface Worded {
  readonly words: string;
}

/** Why there is nothing to show: the concepts that are missing, or the formula where it names none, and in which way where one concept was asked for. */
export interface Missing {
  readonly missing: readonly string[];
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
    quantity: turned(content.quantity, what.unit),
    decimals: what.decimals ?? decimalsIn(content.text),
    trims: what.decimals === undefined && TRIMMED.has(kindOf(id, place)),
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
    trims: what.decimals === undefined && quantity.unit.dimension.money !== undefined,
  };
}

function causesOf(value: Value, what: Shown): readonly string[] {
  const named = value.type === 'absent' ? value.because.flatMap((each) => each.concept ?? []) : [];
  return named.length > 0 ? named : namesIn(what);
}

/** What a formula speaks of: its concepts, or itself where it names none. */
export function namesIn({ formula, source }: Shown): readonly string[] {
  const concepts = conceptsIn(formula);
  return concepts.length > 0 ? concepts : [source];
}

/** In the unit asked for. A difference of two shares is one of percentage points, though both are %. */
function turned(of: Quantity, symbol: string | undefined): Quantity {
  const unit = symbol === undefined ? undefined : unitOf(symbol);
  if (unit === undefined) return of;
  return unit === POINTS ? quantity(inUnit(of, PERCENT).interval, POINTS) : inUnit(of, unit);
}

/** Shares, scores and ratios keep their zeros, so that 52.00 stands under 50.39. */
const TRIMMED: ReadonlySet<string> = new Set(['amount', 'mean']);

const kindOf = (id: ConceptId, { base }: Place): string =>
  base.standard.concepts.get(id)?.kind ?? '';

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
