import type { ConceptId } from '../../concept.js';
import type { Span } from '../ast.js';
import { breakdownsOf, partsMeant } from '../breakdowns.js';
import { FAULTS } from '../messages.js';
import { quantityType, type Type } from '../type.js';
import { type Call, type Checking, type Known, needs, operandType } from './checking.js';
import { combined } from './combining.js';
import { conceptType } from './leaves.js';

const asSet = (type: Known): Known => (type === undefined ? undefined : { ...type, kind: 'set' });

/** A member of a set, as a number. */
export const memberType = ({ unit, times }: Type): Type => quantityType(unit, times);

/** `children(x)`: what every member says of it. */
export function childrenType(checking: Checking, call: Call, yearsBack: number): Known {
  const [operand = call] = call.operands;
  const type = checking.typeOf(operand, yearsBack);
  if (type?.kind === 'set') {
    return checking.note(operand, FAULTS.setOfSets, () => ({ name: call.name }));
  }
  return asSet(needs(checking, operand, type, 'quantity'));
}

/** `peers(x)`: what comparable schools say of a concept. */
export function peersType(checking: Checking, call: Call, yearsBack: number): Known {
  const [operand = call] = call.operands;
  if (operand.type !== 'concept') {
    return checking.note(operand, FAULTS.needsConcept, () => ({ name: call.name }));
  }
  return asSet(operandType(checking, operand, yearsBack, 'quantity'));
}

/** `parts(x)`, `parts(x, 2)`: the parts of a concept by one of its breakdowns. */
export function partsType(checking: Checking, call: Call, yearsBack: number): Known {
  const [whole = call, which] = call.operands;
  if (whole.type !== 'concept') {
    return checking.note(whole, FAULTS.needsConcept, () => ({ name: call.name }));
  }
  if (which !== undefined && !(which.type === 'number' && /^[1-9]\d*$/.test(which.text))) {
    return checking.note(which, FAULTS.needsWhole);
  }
  if (conceptType(checking, whole, whole.concept, yearsBack) === undefined) return undefined;
  const parts = partsIn(checking, call, whole.concept);
  return parts === undefined ? undefined : setOf(checking, call, parts, yearsBack);
}

function partsIn(
  checking: Checking,
  call: Call,
  concept: ConceptId,
): readonly ConceptId[] | undefined {
  const { breakdowns } = checking.context;
  const count = breakdownsOf(concept, breakdowns).length;
  if (count > 1 && call.operands.length === 1) {
    return checking.note(call, FAULTS.manyBreakdowns, () => ({ concept, count }));
  }
  const parts = partsMeant(call.operands, breakdowns);
  return parts ?? checking.note(call, FAULTS.noBreakdown, () => ({ concept }));
}

const setOf = (
  checking: Checking,
  at: Span,
  concepts: readonly ConceptId[],
  yearsBack: number,
): Known =>
  asSet(
    combined(checking, at, concepts, (concept) =>
      needs(checking, at, conceptType(checking, at, concept, yearsBack), 'quantity'),
    ),
  );
