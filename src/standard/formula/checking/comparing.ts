import { PERCENT, type Unit } from '../../../quantity/index.js';
import type { Formula, Span } from '../ast.js';
import { FAULTS } from '../messages.js';
import { leastComparable, type Time, timeInWords } from '../periods.js';
import { TRUTH, type Type, unitsFit } from '../type.js';
import { type Checking, type Known, needs, noteMixedKinds } from './checking.js';

/** Whether two numbers can be added or compared; notes why where they cannot. */
export function dimensionsFit(checking: Checking, at: Span, left: Type, right: Type): boolean {
  if (unitsFit(left.unit, right.unit)) return true;
  checking.note(at, FAULTS.dimensions, (locale) => ({
    left: unitInWords(left.unit, locale),
    right: unitInWords(right.unit, locale),
  }));
  return false;
}

function unitInWords(unit: Unit | null, locale: 'zh' | 'en'): string {
  if (unit !== null && unit.symbol !== '') return unit.symbol;
  return locale === 'zh' ? '无单位' : 'no unit';
}

/** A relation of two texts or two numbers. */
export function comparisonType(
  checking: Checking,
  formula: Formula & { type: 'comparison' },
  yearsBack: number,
): Known {
  const left = checking.typeOf(formula.left, yearsBack);
  const right = checking.typeOf(formula.right, yearsBack);
  if (left === undefined || right === undefined) return TRUTH;
  if (left.kind === 'text' || right.kind === 'text') compareTexts(checking, formula, left, right);
  else compareNumbers(checking, formula, [formula.left, formula.right], [left, right]);
  return TRUTH;
}

function compareTexts(
  checking: Checking,
  formula: Formula & { type: 'comparison' },
  left: Type,
  right: Type,
): void {
  if (left.kind !== right.kind) noteMixedKinds(checking, formula, left, right);
  else if (formula.operator !== '=' && formula.operator !== '!=') {
    checking.note(formula, FAULTS.textOrder);
  }
}

/** What holds for both sides of `≤` and for the three operands of `between`. */
export function compareNumbers(
  checking: Checking,
  at: Span,
  formulas: readonly Formula[],
  types: readonly Known[],
): void {
  const numbers = types.map((type, index) =>
    needs(checking, formulas[index] ?? at, type, 'quantity'),
  );
  const [first] = numbers;
  for (const other of numbers.slice(1)) {
    if (first === undefined || other === undefined) return;
    if (!dimensionsFit(checking, at, first, other)) return;
  }
  bareBesidePercent(checking, formulas, numbers);
  const times = numbers.flatMap((each) => each?.times ?? []);
  comparableTimes(checking, at, times);
}

/** `x >= 30` beside a share would mean 3000 %: the two have one dimension, so units do not show it. */
function bareBesidePercent(
  checking: Checking,
  formulas: readonly Formula[],
  types: readonly Known[],
): void {
  if (!types.some((type) => type?.unit === PERCENT)) return;
  for (const formula of formulas) {
    const bare = formula.type === 'negative' ? formula.operand : formula;
    if (bare.type === 'number' && bare.unit === '' && Number(bare.text) !== 0) {
      checking.note(bare, FAULTS.bareLiteral, () => ({ text: bare.text, unit: '%' }));
    }
  }
}

function comparableTimes(checking: Checking, at: Span, times: readonly Time[]): void {
  const { severity, acrossPeriods } = checking.context;
  const worst = leastComparable(times);
  if (worst === undefined || (acrossPeriods !== undefined && acrossPeriods !== false)) return;
  if (worst.relation === 'comparable' && severity !== 'error') return;
  const message = severity === 'error' ? FAULTS.periods : FAULTS.incomparable;
  checking.note(at, message, (locale) => ({
    left: timeInWords(worst.pair[0], locale),
    right: timeInWords(worst.pair[1], locale),
  }));
}
