import { decimalOf, exact, exactly, ONE, unitOf } from '../../quantity/index.js';
import { type Formula, LISTS, operandsOf, partsMeant } from '../../standard/formula/index.js';
import { type ConceptId, industryChainsOf } from '../../standard/index.js';
import { membersOf } from '../members.js';
import { MISSING } from '../messages.js';
import { levelAt, placeOf } from '../place.js';
import {
  calculated,
  changed,
  comparison,
  grown,
  magnitude,
  negative,
  possibly,
  withoutUnit,
} from './arithmetic.js';
import { peersOf, rankOf } from './peers.js';
import { filledBy } from './reasons.js';
import { attributeValue, conceptValue, type Scene, yearBefore } from './scene.js';
import { countOfSet, greatestOfSet, leastOfSet, quarterOfSet, setOf, sumOfSet } from './sets.js';
import { both, either, implication, negation } from './truth.js';
import {
  notApplicable,
  notAssessable,
  quantityValue,
  type Reason,
  type SetValue,
  textValue,
  truthValue,
  type Value,
} from './value.js';
import { expressionOf } from './words.js';

type Call = Formula & { type: 'call' };

/**
 * What a formula comes to in a scene. Its types have been checked: a kind that cannot stand where it does
 * is treated as missing, unlike units throw.
 */
export function valueAt(formula: Formula, scene: Scene): Value {
  switch (formula.type) {
    case 'number':
      return literal(formula);
    case 'text':
      return textValue(formula.text);
    case 'concept':
      return conceptValue(formula.concept, scene);
    case 'attribute':
      return attributeValue(formula.name, scene);
    case 'list':
      return entries(formula, scene);
    case 'negative':
      return changed(valueAt(formula.operand, scene), negative);
    case 'not':
      return negation(valueAt(formula.operand, scene));
    case 'logic':
      return formula.operator === 'and'
        ? both(valueAt(formula.left, scene), valueAt(formula.right, scene))
        : either(valueAt(formula.left, scene), valueAt(formula.right, scene));
    case 'comparison':
      return comparison(
        valueAt(formula.left, scene),
        formula.operator,
        valueAt(formula.right, scene),
      );
    case 'arithmetic':
      return calculated(
        valueAt(formula.left, scene),
        formula.operator,
        valueAt(formula.right, scene),
        () => zeroDivisor(formula.right, scene),
      );
    case 'call':
      return called(formula, scene);
  }
}

const literals = new WeakMap<Formula, Value>();

/** A threshold is meant exactly as it is written. */
function literal(formula: Formula & { type: 'number' }): Value {
  const known = literals.get(formula);
  if (known !== undefined) return known;
  const decimal = decimalOf(formula.text);
  const unit = unitOf(formula.unit);
  const value =
    decimal === undefined || unit === undefined
      ? notAssessable([])
      : quantityValue(exact(exactly(decimal), unit));
  literals.set(formula, value);
  return value;
}

function zeroDivisor(divisor: Formula, { place }: Scene): Reason {
  const words = expressionOf(divisor, place);
  const message = filledBy(MISSING.division, (locale) => ({ divisor: words[locale] }));
  return { concept: divisor.type === 'concept' ? divisor.concept : null, message };
}

function called(call: Call, scene: Scene): Value {
  const [first = call, second = call, third = call] = call.operands;
  const value = (formula: Formula): Value => valueAt(formula, scene);
  switch (call.name) {
    case 'sum':
      return overSet(gathered(call, scene), sumOfSet);
    case 'max':
      return overSet(gathered(call, scene), greatestOfSet);
    case 'min':
      return overSet(gathered(call, scene), leastOfSet);
    case 'median':
      return overSet(value(first), (set) => quarterOfSet(set, 2));
    case 'quartile':
      return overSet(value(first), (set) => quarterOfSet(set, quarter(second)));
    case 'count':
      return overSet(value(first), countOfSet);
    case 'parts':
      return setOf(
        partsOf(call, scene).map((part) => conceptValue(part, scene)),
        true,
      );
    case 'children':
      return children(first, scene);
    case 'peers':
      return ofConcept(first, (concept) => peersOf(concept, scene));
    case 'rank':
      return ofConcept(operandsOf(first)[0], (concept) => rankOf(concept, scene));
    case 'last_year':
      return valueAt(first, yearBefore(scene));
    case 'growth':
      return grown(value(first), valueAt(first, yearBefore(scene)), () =>
        zeroDivisor(first, scene),
      );
    case 'abs':
      return changed(value(first), magnitude);
    case 'number':
      return changed(value(first), withoutUnit);
    case 'reported':
      return truthValue(value(first).type === 'absent' ? 'never' : 'always');
    case 'implies':
      return implication(value(first), value(second));
    case 'between':
      return within(value(first), value(second), value(third));
    default:
      return chosen(value(first), second, third, scene);
  }
}

const within = (value: Value, low: Value, high: Value): Value =>
  both(comparison(value, '>=', low), comparison(value, '<=', high));

function chosen(condition: Value, yes: Formula, no: Formula, scene: Scene): Value {
  if (condition.type !== 'truth') return condition;
  if (condition.verdict === 'always') return valueAt(yes, scene);
  if (condition.verdict === 'never') return valueAt(no, scene);
  return possibly(valueAt(yes, scene), valueAt(no, scene));
}

const overSet = (value: Value, gather: (set: SetValue) => Value): Value =>
  value.type === 'set' ? gather(value) : value;

const quarter = (which: Formula): number => (which.type === 'number' ? Number(which.text) : 0);

/** The operands of `sum`, `min` and `max` as a set: the one they name, or they themselves. */
function gathered(call: Call, scene: Scene): Value {
  const values = call.operands.map((each) => valueAt(each, scene));
  const [only] = values;
  if (values.length === 1 && only?.type === 'set') return only;
  return setOf(values, call.operands.every(isNeverNegative));
}

/** Whether an expression can only be zero or more: what is counted or measured here never is below. */
export function isNeverNegative(formula: Formula): boolean {
  if (formula.type === 'concept' || formula.type === 'number') return true;
  if (formula.type !== 'call') return false;
  return ['sum', 'min', 'max', 'last_year', 'children', 'abs', 'number'].includes(formula.name)
    ? formula.operands.every(isNeverNegative)
    : ['parts', 'peers', 'count', 'rank'].includes(formula.name);
}

/** The concepts that a `parts(…)` stands for under the place's edition. */
export const partsOf = (call: Call, { place }: Scene): readonly string[] =>
  partsMeant(call.operands, place.edition.breakdowns) ?? [];

/** The scenes of the direct members; none for a school. */
export const memberScenes = ({ place, now }: Scene): readonly Scene[] =>
  membersOf(place.base, place.organisation, place.cycle).map((member) => ({
    place: placeOf(place, member),
    now,
  }));

function children(operand: Formula, scene: Scene): Value {
  const members = memberScenes(scene);
  if (members.length === 0) return notApplicable([{ concept: null, message: MISSING.noChildren }]);
  return setOf(
    members.map((member) => valueAt(operand, member)),
    isNeverNegative(operand),
  );
}

/** A formula of one concept, as `peers(…)` takes it. */
const ofConcept = (operand: Formula | undefined, value: (concept: ConceptId) => Value): Value =>
  operand?.type === 'concept' ? value(operand.concept) : notAssessable([]);

/** The entries of a list of the city's; other organisations have none. */
function entries({ name }: Formula & { type: 'list' }, { place }: Scene): Value {
  const message = filledBy(MISSING.noList, (locale) => ({ list: LISTS[name][locale] }));
  if (levelAt(place) !== 'city') return notApplicable([{ concept: null, message }]);
  const { programmeGroups } = place.edition;
  const { length } =
    name === 'programme_groups' ? programmeGroups : industryChainsOf(programmeGroups);
  return {
    type: 'set',
    members: Array.from({ length }, () => exact(ONE)),
    lacking: [],
    open: true,
  };
}
