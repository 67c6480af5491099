import {
  disjoint,
  type Fact,
  fails,
  type Interval,
  operandsOf,
  type Relation,
} from '../graph/index.js';
import type { Piece } from '../layout/index.js';
import { intervalOf } from '../plan/index.js';
import type { Mention, Mentions } from './mentions.js';

/** What shows that a changed number cannot be right. */
export interface Evidence {
  readonly by: string;
  readonly operands: readonly Piece[];
}

/**
 * Whether something printed contradicts a mention that now leaves other values: another print of the same
 * fact, or a relation all of whose facts are printed. Null where the copy is as consistent as before.
 */
export function contradictionOf(
  mentions: Mentions,
  mention: Mention,
  now: Interval,
): Evidence | null {
  const { fact } = mention.slot;
  const others = mentions.of(fact).filter((other) => other !== mention);
  const restated = others.filter(({ slot }) => disjoint(now, intervalOf(slot)));
  const relations = mentions
    .relationsOf(fact)
    .filter((relation) => breaks(mentions, mention, now, relation));
  if (restated.length === 0 && relations.length === 0) return null;
  return {
    by: [
      ...(restated.length > 0 ? ['restatement'] : []),
      ...new Set(relations.map(({ kind }) => kind)),
    ].join(', '),
    operands: [
      ...restated.map(({ piece }) => piece),
      ...relations.flatMap((relation) => operandPieces(mentions, relation, fact)),
    ],
  };
}

function breaks(mentions: Mentions, mention: Mention, now: Interval, relation: Relation): boolean {
  const { fact } = mention.slot;
  const others = operandsOf(relation).filter(({ id }) => id !== fact.id);
  if (others.some((other) => mentions.of(other).length === 0)) return false;
  // What is only named by examples cannot be counted.
  if (relation.kind === 'count' && mentions.listing(relation.listing).length === 0) return false;
  return fails(relation, (operand) => (operand.id === fact.id ? now : mentions.known(operand)));
}

/** Where the other facts of a relation stand, and what a count counts. */
export function operandPieces(mentions: Mentions, relation: Relation, but: Fact): Piece[] {
  const facts = operandsOf(relation).filter(({ id }) => id !== but.id);
  const listed = relation.kind === 'count' ? mentions.listing(relation.listing) : [];
  return [...facts.flatMap((fact) => mentions.of(fact).map(({ piece }) => piece)), ...listed];
}
