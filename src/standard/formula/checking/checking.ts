import type { Message, MessageValues } from '../../../messages/index.js';
import type { Concept, ConceptId } from '../../concept.js';
import type { Breakdown, Severity } from '../../edition.js';
import type { Formula, Span } from '../ast.js';
import { FAULTS, KINDS } from '../messages.js';
import type { Type } from '../type.js';

/** What a formula is checked against. */
export interface FormulaContext {
  readonly concepts: ReadonlyMap<ConceptId, Concept>;
  readonly breakdowns: readonly Breakdown[];
  /** An error may compare only the same period, unless `acrossPeriods` gives a reason. */
  readonly severity: Severity;
  readonly acrossPeriods?: boolean | string | undefined;
  /** What the whole must be: a relation for a check (the default), a number for a quoted one. */
  readonly result?: 'truth' | 'quantity' | undefined;
}

/** The type of an expression, or nothing where it holds a fault that has been noted. */
export type Known = Type | undefined;

/** A call of a function, as the parser gives it. */
export type Call = Extract<Formula, { readonly type: 'call' }>;

/** What the checks of one formula share. */
export interface Checking {
  readonly context: FormulaContext;
  /** The type of an expression, read so many years before the cycle of the whole formula. */
  readonly typeOf: (formula: Formula, yearsBack: number) => Known;
  /** Notes a fault. Gives nothing, as what holds a fault has no type. */
  readonly note: (
    at: Span,
    message: Message,
    values?: (locale: 'zh' | 'en') => MessageValues,
  ) => undefined;
}

/** Notes a fault where a known type is of another kind; gives the type where it is right. */
export function needs(checking: Checking, at: Span, type: Known, kind: Type['kind']): Known {
  if (type === undefined || type.kind === kind) return type;
  return checking.note(at, NEEDS[kind], (locale) => ({ found: KINDS[type.kind][locale] }));
}

const NEEDS: Readonly<Record<Type['kind'], Message>> = {
  quantity: FAULTS.needsQuantity,
  truth: FAULTS.needsTruth,
  set: FAULTS.needsSet,
  text: FAULTS.needsQuantity,
};

/** The type of an operand that must be of a kind. */
export const operandType = (
  checking: Checking,
  formula: Formula,
  yearsBack: number,
  kind: Type['kind'],
): Known => needs(checking, formula, checking.typeOf(formula, yearsBack), kind);

/** Notes that two kinds of thing stand where there must be one. */
export const noteMixedKinds = (checking: Checking, at: Span, left: Type, right: Type): undefined =>
  checking.note(at, FAULTS.mixedKinds, (locale) => ({
    left: KINDS[left.kind][locale],
    right: KINDS[right.kind][locale],
  }));
