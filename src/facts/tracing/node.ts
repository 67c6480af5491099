import type { Message } from '../../messages/index.js';
import type { Quantity } from '../../quantity/index.js';
import type { Concept, ConceptId } from '../../standard/index.js';
import { quantityContent, unitFor } from '../content.js';
import { conceptName } from '../evaluation/reasons.js';
import type { Coverage, Place } from '../figures.js';
import { nameAt } from '../place.js';
import { comparedStatements } from '../statements.js';
import type { TraceNode } from '../trace.js';
import { rangeText } from '../wording.js';

/** A node with what it is worth, so that the node above can be worked out from it. */
export interface Traced {
  readonly node: TraceNode;
  readonly quantity: Quantity | undefined;
}

/** What all nodes about a concept at a place have in common; nothing is known of its value yet. */
export function emptyNode(id: ConceptId, place: Place): TraceNode {
  return {
    concept: id,
    label: { zh: conceptName(id, place, 'zh'), en: conceptName(id, place, 'en') },
    organisation: place.organisation,
    organisationName: nameAt(place, 'zh'),
    cycle: place.cycle,
    value: null,
    unit: place.base.standard.concepts.get(id)?.unit ?? '',
    range: null,
    operation: 'absent',
    formula: null,
    coverage: null,
    fact: null,
    statements: [],
    children: [],
  };
}

/** What is said of a concept at a place, and whether it agrees. */
export const statementsAbout = (id: ConceptId, place: Place): TraceNode['statements'] =>
  comparedStatements(place)
    .filter((each) => each.statement.concept === id)
    .map(({ statement, agrees }) => ({ statement, agrees }));

/** A node that follows from others: its value in the concept's unit and decimals. */
export function derivedNode(
  base: TraceNode,
  concept: Concept,
  quantity: Quantity | undefined,
  operation: TraceNode['operation'],
  formula: Message,
  children: readonly TraceNode[],
  coverage: Coverage | null,
): Traced {
  const common = { ...base, unit: unitFor(concept).symbol, formula, coverage, children };
  if (quantity === undefined) return { node: { ...common, operation: 'absent' }, quantity };
  const content = quantityContent(quantity, concept);
  const value = content.type === 'absent' ? null : content.text;
  return { node: { ...common, operation, value, range: rangeText(quantity) }, quantity };
}
