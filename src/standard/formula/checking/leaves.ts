import { sentence } from '../../../messages/index.js';
import { BARE, unitOf } from '../../../quantity/index.js';
import { type ConceptId, isWorded } from '../../concept.js';
import type { Formula, Span } from '../ast.js';
import { ATTRIBUTES } from '../functions.js';
import { FAULTS, SUGGESTION } from '../messages.js';
import type { Time } from '../periods.js';
import { likelyMeant } from '../suggestion.js';
import { quantityType, textType, ZERO_LITERAL } from '../type.js';
import type { Checking, Known } from './checking.js';

/** The type of a number as written: 0 fits every unit. */
export function literalType(checking: Checking, formula: Formula & { type: 'number' }): Known {
  if (formula.unit === '') {
    return Number(formula.text) === 0 ? ZERO_LITERAL : quantityType(BARE, []);
  }
  const unit = unitOf(formula.unit);
  if (unit !== undefined) return quantityType(unit, []);
  return checking.note(formula, FAULTS.unknownUnit, () => ({ unit: formula.unit }));
}

/** The type of a concept's value, so many years back. */
export function conceptType(checking: Checking, at: Span, id: ConceptId, yearsBack: number): Known {
  const concept = checking.context.concepts.get(id);
  if (concept === undefined) return unknownConcept(checking, at, id);
  const times: readonly Time[] = [{ period: concept.period, yearsBack }];
  if (isWorded(concept)) return textType(times);
  const unit = unitOf(concept.unit);
  if (unit !== undefined) return quantityType(unit, times);
  return checking.note(at, FAULTS.unknownUnit, () => ({ unit: concept.unit }));
}

function unknownConcept(checking: Checking, at: Span, concept: string): undefined {
  const name = likelyMeant(concept, checking.context.concepts.keys());
  return checking.note(at, FAULTS.unknownConcept, (locale) => ({
    concept,
    hint: name === undefined ? '' : sentence(SUGGESTION, locale, { name }),
  }));
}

/** The type of what is asked about the organisation. */
export function attributeType(checking: Checking, formula: Formula & { type: 'attribute' }): Known {
  if (ATTRIBUTES.some((each) => each === formula.name)) return textType();
  const known = ATTRIBUTES.join(', ');
  return checking.note(formula, FAULTS.unknownAttribute, () => ({ name: formula.name, known }));
}
