import type { Message, MessageValues } from '../../messages/index.js';
import { sentence } from '../../messages/index.js';
import { BARE, PERCENT, type Unit, unitOf } from '../../quantity/index.js';
import { type Concept, type ConceptId, isWorded } from '../concept.js';
import type { Breakdown, Severity } from '../edition.js';
import type { Formula, Span } from './ast.js';
import { breakdownsOf, partsMeant } from './breakdowns.js';
import { type FormulaFault, faultAt, faultWith } from './fault.js';
import { ATTRIBUTES } from './functions.js';
import { FAULTS, KINDS, SUGGESTION } from './messages.js';
import { leastComparable, type Time, timeInWords } from './periods.js';
import { likelyMeant } from './suggestion.js';
import {
  composed,
  joined,
  quantityType,
  TRUTH,
  type Type,
  textType,
  unitsFit,
  ZERO_LITERAL,
} from './type.js';
import { operandsOf } from './walk.js';

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

/**
 * What is wrong with a well-formed formula: unknown names, unlike units, unlike kinds, periods that may
 * not be compared. Empty where all is well. An expression with a fault spreads no further ones.
 */
export function typeFaults(formula: Formula, context: FormulaContext): readonly FormulaFault[] {
  const checker = new Checker(context);
  const type = checker.typeOf(formula, 0);
  checker.needs(formula, type, context.result ?? 'truth');
  return [...checker.faults].sort((a, b) => a.start - b.start);
}

type Known = Type | undefined;

class Checker {
  readonly faults: FormulaFault[] = [];
  readonly #context: FormulaContext;

  constructor(context: FormulaContext) {
    this.#context = context;
  }

  /** The type of an expression, or nothing where it holds a fault that has been noted. */
  typeOf(formula: Formula, yearsBack: number): Known {
    switch (formula.type) {
      case 'number':
        return this.#literal(formula);
      case 'text':
        return textType();
      case 'concept':
        return this.#concept(formula, formula.concept, yearsBack);
      case 'attribute':
        return this.#attribute(formula);
      case 'call':
        return this.#call(formula, yearsBack);
      case 'negative':
        return this.needs(formula.operand, this.typeOf(formula.operand, yearsBack), 'quantity');
      case 'not':
        this.needs(formula.operand, this.typeOf(formula.operand, yearsBack), 'truth');
        return TRUTH;
      case 'logic':
        this.needs(formula.left, this.typeOf(formula.left, yearsBack), 'truth');
        this.needs(formula.right, this.typeOf(formula.right, yearsBack), 'truth');
        return TRUTH;
      case 'comparison':
        return this.#comparison(formula, yearsBack);
      case 'arithmetic':
        return this.#arithmetic(formula, yearsBack);
    }
  }

  /** Notes a fault where a known type is of another kind; gives the type where it is right. */
  needs(at: Span, type: Known, kind: Type['kind']): Known {
    if (type === undefined || type.kind === kind) return type;
    const messages = {
      quantity: FAULTS.needsQuantity,
      truth: FAULTS.needsTruth,
      set: FAULTS.needsSet,
      text: FAULTS.needsQuantity,
    };
    return this.#fault(at, messages[kind], (locale) => ({ found: KINDS[type.kind][locale] }));
  }

  #fault(at: Span, message: Message, values?: (locale: 'zh' | 'en') => MessageValues): undefined {
    this.faults.push(values === undefined ? faultAt(at, message) : faultWith(at, message, values));
    return undefined;
  }

  #literal(formula: Formula & { type: 'number' }): Known {
    if (formula.unit === '') {
      return Number(formula.text) === 0 ? ZERO_LITERAL : quantityType(BARE, []);
    }
    const unit = unitOf(formula.unit);
    if (unit !== undefined) return quantityType(unit, []);
    return this.#fault(formula, FAULTS.unknownUnit, () => ({ unit: formula.unit }));
  }

  #concept(at: Span, id: ConceptId, yearsBack: number): Known {
    const concept = this.#context.concepts.get(id);
    if (concept === undefined) return this.#unknownConcept(at, id);
    const times: readonly Time[] = [{ period: concept.period, yearsBack }];
    if (isWorded(concept)) return textType(times);
    const unit = unitOf(concept.unit);
    if (unit !== undefined) return quantityType(unit, times);
    return this.#fault(at, FAULTS.unknownUnit, () => ({ unit: concept.unit }));
  }

  #unknownConcept(at: Span, concept: string): undefined {
    const name = likelyMeant(concept, this.#context.concepts.keys());
    return this.#fault(at, FAULTS.unknownConcept, (locale) => ({
      concept,
      hint: name === undefined ? '' : sentence(SUGGESTION, locale, { name }),
    }));
  }

  #attribute(formula: Formula & { type: 'attribute' }): Known {
    if ((ATTRIBUTES as readonly string[]).includes(formula.name)) return textType();
    const known = ATTRIBUTES.join(', ');
    return this.#fault(formula, FAULTS.unknownAttribute, () => ({ name: formula.name, known }));
  }

  #arithmetic(formula: Formula & { type: 'arithmetic' }, yearsBack: number): Known {
    const left = this.#quantity(formula.left, yearsBack);
    const right = this.#quantity(formula.right, yearsBack);
    if (left === undefined || right === undefined) return undefined;
    const { operator } = formula;
    if (operator === '*' || operator === '/') return composed(left, operator, right);
    return this.#fit(formula, left, right) ? joined(left, right) : undefined;
  }

  #quantity(formula: Formula, yearsBack: number): Known {
    return this.needs(formula, this.typeOf(formula, yearsBack), 'quantity');
  }

  /** Whether two numbers can be added or compared; notes why where they cannot. */
  #fit(at: Span, left: Type, right: Type): boolean {
    if (unitsFit(left.unit, right.unit)) return true;
    this.#fault(at, FAULTS.dimensions, (locale) => ({
      left: unitInWords(left.unit, locale),
      right: unitInWords(right.unit, locale),
    }));
    return false;
  }

  #comparison(formula: Formula & { type: 'comparison' }, yearsBack: number): Known {
    const left = this.typeOf(formula.left, yearsBack);
    const right = this.typeOf(formula.right, yearsBack);
    if (left === undefined || right === undefined) return TRUTH;
    if (left.kind === 'text' || right.kind === 'text') {
      this.#textComparison(formula, left, right);
      return TRUTH;
    }
    this.#compare(formula, [formula.left, formula.right], [left, right]);
    return TRUTH;
  }

  #textComparison(formula: Formula & { type: 'comparison' }, left: Type, right: Type): void {
    if (left.kind !== right.kind) {
      this.#fault(formula, FAULTS.mixedKinds, (locale) => ({
        left: KINDS[left.kind][locale],
        right: KINDS[right.kind][locale],
      }));
    } else if (formula.operator !== '=' && formula.operator !== '!=') {
      this.#fault(formula, FAULTS.textOrder);
    }
  }

  /** What holds for both sides of `≤` and for the three operands of `between`. */
  #compare(at: Span, formulas: readonly Formula[], types: readonly Known[]): void {
    const numbers = types.map((type, index) => this.needs(formulas[index] ?? at, type, 'quantity'));
    const [first] = numbers;
    for (const other of numbers.slice(1)) {
      if (first === undefined || other === undefined) return;
      if (!this.#fit(at, first, other)) return;
    }
    this.#bareBesidePercent(formulas, numbers);
    this.#comparableTimes(
      at,
      numbers.flatMap((each) => each?.times ?? []),
    );
  }

  /** `x >= 30` beside a share would mean 3000 %: the two have one dimension, so units do not show it. */
  #bareBesidePercent(formulas: readonly Formula[], types: readonly Known[]): void {
    if (!types.some((type) => type?.unit === PERCENT)) return;
    for (const formula of formulas) {
      const bare = formula.type === 'negative' ? formula.operand : formula;
      if (bare.type === 'number' && bare.unit === '' && Number(bare.text) !== 0) {
        this.#fault(bare, FAULTS.bareLiteral, () => ({ text: bare.text, unit: '%' }));
      }
    }
  }

  #comparableTimes(at: Span, times: readonly Time[]): void {
    const { severity, acrossPeriods } = this.#context;
    const worst = leastComparable(times);
    if (worst === undefined || (acrossPeriods !== undefined && acrossPeriods !== false)) return;
    if (worst.relation === 'comparable' && severity !== 'error') return;
    const message = severity === 'error' ? FAULTS.periods : FAULTS.incomparable;
    this.#fault(at, message, (locale) => ({
      left: timeInWords(worst.pair[0], locale),
      right: timeInWords(worst.pair[1], locale),
    }));
  }

  #call(formula: Formula & { type: 'call' }, yearsBack: number): Known {
    const { operands } = formula;
    const [first = formula, second = formula, third = formula] = operands;
    switch (formula.name) {
      case 'sum':
      case 'min':
      case 'max':
        return this.#gathered(formula, yearsBack);
      case 'median':
      case 'quartile':
        return this.#placeInOrder(formula, yearsBack);
      case 'count':
        this.#set(first, yearsBack);
        return quantityType(BARE, []);
      case 'parts':
        return this.#parts(formula, yearsBack);
      case 'children':
        return this.#children(formula, yearsBack);
      case 'peers':
        return this.#peers(formula, yearsBack);
      case 'last_year':
        return this.typeOf(first, yearsBack + 1);
      case 'growth':
        return this.#growth(first, yearsBack);
      case 'abs':
        return this.#quantity(first, yearsBack);
      case 'number':
        return this.#withUnit(this.#quantity(first, yearsBack), BARE);
      case 'reported':
        this.typeOf(first, yearsBack);
        return TRUTH;
      case 'implies':
        this.needs(first, this.typeOf(first, yearsBack), 'truth');
        this.needs(second, this.typeOf(second, yearsBack), 'truth');
        return TRUTH;
      case 'between':
        this.#compare(
          formula,
          operands,
          operands.map((each) => this.typeOf(each, yearsBack)),
        );
        return TRUTH;
      default:
        return this.#choice(formula, [first, second, third], yearsBack);
    }
  }

  #withUnit = (type: Known, unit: Unit): Known =>
    type === undefined ? undefined : quantityType(unit, type.times);

  /** Growth of growth would be evaluated twice at every level, and nobody could read it. */
  #growth(operand: Formula, yearsBack: number): Known {
    if (holdsCall(operand, 'growth')) return this.#fault(operand, FAULTS.nestedGrowth);
    return this.#withUnit(this.#quantity(operand, yearsBack), PERCENT);
  }

  /** `if`: both branches are of one kind and, being numbers, of one dimension. */
  #choice(at: Span, [condition, yes, no]: [Formula, Formula, Formula], yearsBack: number): Known {
    this.needs(condition, this.typeOf(condition, yearsBack), 'truth');
    const then = this.typeOf(yes, yearsBack);
    const otherwise = this.typeOf(no, yearsBack);
    if (then === undefined || otherwise === undefined) return undefined;
    if (then.kind !== otherwise.kind) {
      return this.#fault(at, FAULTS.mixedKinds, (locale) => ({
        left: KINDS[then.kind][locale],
        right: KINDS[otherwise.kind][locale],
      }));
    }
    if (then.kind === 'truth') return TRUTH;
    if (!this.#fit(at, then, otherwise)) return undefined;
    return { ...joined(then, otherwise), kind: then.kind };
  }

  /** `sum`, `min`, `max`: over one set, or over operands of one dimension. */
  #gathered(formula: Formula & { type: 'call' }, yearsBack: number): Known {
    const types = formula.operands.map((each) => this.typeOf(each, yearsBack));
    const [only] = types;
    if (types.length === 1 && only?.kind === 'set') return quantityType(only.unit, only.times);
    let whole: Known;
    for (const [index, type] of types.entries()) {
      const number = this.needs(formula.operands[index] ?? formula, type, 'quantity');
      if (number === undefined) return undefined;
      if (whole !== undefined && !this.#fit(formula, whole, number)) return undefined;
      whole = whole === undefined ? number : joined(whole, number);
    }
    return whole;
  }

  #set(formula: Formula, yearsBack: number): Known {
    return this.needs(formula, this.typeOf(formula, yearsBack), 'set');
  }

  #placeInOrder(formula: Formula & { type: 'call' }, yearsBack: number): Known {
    const [set = formula, which] = formula.operands;
    const type = this.#set(set, yearsBack);
    if (which !== undefined && !(which.type === 'number' && /^[123]$/.test(which.text))) {
      return this.#fault(which, FAULTS.needsQuartile);
    }
    return type === undefined ? undefined : quantityType(type.unit, type.times);
  }

  #children(formula: Formula & { type: 'call' }, yearsBack: number): Known {
    const [operand = formula] = formula.operands;
    const type = this.typeOf(operand, yearsBack);
    if (type?.kind === 'set') {
      return this.#fault(operand, FAULTS.setOfSets, () => ({ name: formula.name }));
    }
    const number = this.needs(operand, type, 'quantity');
    return number === undefined ? undefined : { ...number, kind: 'set' };
  }

  #peers(formula: Formula & { type: 'call' }, yearsBack: number): Known {
    const [operand = formula] = formula.operands;
    if (operand.type !== 'concept') {
      return this.#fault(operand, FAULTS.needsConcept, () => ({ name: formula.name }));
    }
    const number = this.#quantity(operand, yearsBack);
    return number === undefined ? undefined : { ...number, kind: 'set' };
  }

  #parts(formula: Formula & { type: 'call' }, yearsBack: number): Known {
    const [whole = formula, which] = formula.operands;
    if (whole.type !== 'concept') {
      return this.#fault(whole, FAULTS.needsConcept, () => ({ name: formula.name }));
    }
    if (which !== undefined && !(which.type === 'number' && /^[1-9]\d*$/.test(which.text))) {
      return this.#fault(which, FAULTS.needsWhole);
    }
    if (this.#concept(whole, whole.concept, yearsBack) === undefined) return undefined;
    const parts = this.#partsOf(formula, whole.concept);
    if (parts === undefined) return undefined;
    return this.#setOf(formula, parts, yearsBack);
  }

  #partsOf(
    formula: Formula & { type: 'call' },
    concept: ConceptId,
  ): readonly ConceptId[] | undefined {
    const { breakdowns } = this.#context;
    const count = breakdownsOf(concept, breakdowns).length;
    if (count > 1 && formula.operands.length === 1) {
      return this.#fault(formula, FAULTS.manyBreakdowns, () => ({ concept, count }));
    }
    const parts = partsMeant(formula.operands, breakdowns);
    return parts ?? this.#fault(formula, FAULTS.noBreakdown, () => ({ concept }));
  }

  #setOf(at: Span, concepts: readonly ConceptId[], yearsBack: number): Known {
    let whole: Known;
    for (const concept of concepts) {
      const type = this.needs(at, this.#concept(at, concept, yearsBack), 'quantity');
      if (type === undefined) return undefined;
      if (whole !== undefined && !this.#fit(at, whole, type)) return undefined;
      whole = whole === undefined ? type : joined(whole, type);
    }
    return whole === undefined ? undefined : { ...whole, kind: 'set' };
  }
}

const holdsCall = (formula: Formula, name: string): boolean =>
  (formula.type === 'call' && formula.name === name) ||
  operandsOf(formula).some((each) => holdsCall(each, name));

function unitInWords(unit: Unit | null, locale: 'zh' | 'en'): string {
  if (unit !== null && unit.symbol !== '') return unit.symbol;
  return locale === 'zh' ? '无单位' : 'no unit';
}
