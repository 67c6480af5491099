import { type Formula, operandsOf } from '../../standard/formula/index.js';
import { unitFor } from '../content.js';
import { figureOf } from '../figure.js';
import type { Step } from '../finding.js';
import { WORDS } from '../messages.js';
import { levelAt, nameAt } from '../place.js';
import { grouped, rangeText, withUnit } from '../wording.js';
import { memberScenes, partsOf, valueAt } from './evaluate.js';
import { filledBy } from './reasons.js';
import { conceptValue, type Scene, yearBefore } from './scene.js';
import { expressionOf, valueInWords } from './words.js';

/** How a formula came to its value, step by step, in names and not in ids. */
export function stepOf(formula: Formula, scene: Scene): Step {
  if (formula.type === 'concept') return conceptStep(formula.concept, scene);
  return {
    expression: expressionOf(formula, scene.place),
    result: valueInWords(valueAt(formula, scene)),
    steps: stepsBeneath(formula, scene),
  };
}

function stepsBeneath(formula: Formula, scene: Scene): readonly Step[] {
  if (formula.type !== 'call') return operandSteps(formula, scene);
  const [first = formula] = formula.operands;
  switch (formula.name) {
    case 'last_year':
      return first.type === 'concept' ? [] : operandSteps(first, yearBefore(scene));
    case 'growth':
      return [stepOf(first, scene), aYearBefore(first, scene)];
    case 'parts':
      return partsOf(formula, scene).map((part) => conceptStep(part, scene));
    case 'children':
      return memberScenes(scene).map((member) => memberStep(first, member));
    case 'peers':
      return [];
    default:
      return operandSteps(formula, scene);
  }
}

/** Literals explain themselves. */
const operandSteps = (formula: Formula, scene: Scene): readonly Step[] =>
  termsOf(formula)
    .filter((each) => each.type !== 'number' && each.type !== 'text')
    .map((each) => stepOf(each, scene));

/** The operands of a formula; a chain such as a + b − c has three and not two. */
function termsOf(formula: Formula): readonly Formula[] {
  const terms: Formula[] = [];
  let [left, ...others] = operandsOf(formula);
  while (left !== undefined && isChained(formula, left)) {
    terms.unshift(...others);
    [left, ...others] = operandsOf(left);
  }
  return left === undefined ? terms : [left, ...others, ...terms];
}

const ADDITIVE: ReadonlySet<string> = new Set(['+', '-']);

function isChained(formula: Formula, left: Formula): boolean {
  if (formula.type === 'logic') return left.type === 'logic' && left.operator === formula.operator;
  if (formula.type !== 'arithmetic' || left.type !== 'arithmetic') return false;
  return ADDITIVE.has(formula.operator) === ADDITIVE.has(left.operator);
}

function aYearBefore(formula: Formula, scene: Scene): Step {
  const step = stepOf(formula, yearBefore(scene));
  const expression = filledBy(WORDS.lastYear, (locale) => ({ value: step.expression[locale] }));
  return { ...step, expression };
}

function memberStep(formula: Formula, member: Scene): Step {
  const step = stepOf(formula, member);
  return {
    ...step,
    expression: filledBy(WORDS.ofMember, (locale) => ({
      member: nameAt(member.place, locale),
      expression: step.expression[locale],
    })),
  };
}

/** A concept's value as stated or rounded; a school's ratio goes on to its parts. */
function conceptStep(id: string, scene: Scene): Step {
  const { place } = scene;
  const value = conceptValue(id, scene);
  const concept = place.base.standard.concepts.get(id);
  const { content } = figureOf(id, place);
  const expression = {
    zh: concept?.name.zh ?? id,
    en: concept?.name.en ?? id,
  };
  const rollup = concept?.rollup;
  const isRatio = rollup?.how === 'ratio' && levelAt(place) === 'school';
  const steps = isRatio
    ? [rollup.numerator, rollup.denominator].map((part) => conceptStep(part, scene))
    : [];
  if (value.type !== 'quantity' || content.type !== 'quantity' || concept === undefined) {
    return { expression, result: valueInWords(value), steps };
  }
  const plain = withUnit(grouped(content.text), unitFor(concept));
  const range = isRatio ? null : rangeText(content.quantity);
  const result =
    range === null ? plain : { zh: `${plain.zh}（${range}）`, en: `${plain.en} (${range})` };
  return { expression, result, steps };
}
