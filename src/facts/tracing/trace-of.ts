import type { Message } from '../../messages/index.js';
import type { Concept, ConceptId, Rollup } from '../../standard/index.js';
import { contributors } from '../contributors.js';
import { conceptName, filledBy } from '../evaluation/reasons.js';
import { figureOf } from '../figure.js';
import type { Figure, Place } from '../figures.js';
import { WORDS } from '../messages.js';
import { levelAt } from '../place.js';
import type { TraceNode } from '../trace.js';
import { rangeText } from '../wording.js';
import { type Group, groupOf } from './branches.js';
import { emptyNode, statementsAbout } from './node.js';
import { boundedTree, meanTree, schoolNodes } from './trees.js';

type Derived = Exclude<Rollup['how'], 'none'>;

/**
 * Where a number comes from: down from a city through its districts and its own schools (市直属) to each
 * school's asserted fact with its source. Every node's value follows from its children by its
 * `operation`: a `ratio` has numerator and denominator, a `mean` for every member its mean and then its
 * weight, a `distinct` count the sum and what is kept elsewhere. Schools that lack a part of a ratio or mean
 * are not among its children; its coverage counts them.
 */
export function traceOf(id: ConceptId, place: Place): TraceNode {
  const concept = place.base.standard.concepts.get(id);
  const figure = figureOf(id, place);
  const node = {
    ...withFigure(emptyNode(id, place), figure),
    statements: statementsAbout(id, place),
  };
  if (concept === undefined || concept.rollup.how === 'none') return asserted(node, figure);
  if (levelAt(place) !== 'school') return rolledUpNode(node, concept, concept.rollup, place);
  if (concept.rollup.how !== 'ratio') return asserted(node, figure);
  return derived(node, 'ratio', ratioWords(concept.rollup, place), [
    traceOf(concept.rollup.numerator, place),
    traceOf(concept.rollup.denominator, place),
  ]);
}

function withFigure(node: TraceNode, { content, coverage }: Figure): TraceNode {
  if (content.type === 'absent') return { ...node, coverage };
  const range = content.type === 'quantity' ? rangeText(content.quantity) : null;
  return { ...node, coverage, value: content.text, range };
}

/** A leaf: a fact with its source, or the lack of one. */
const asserted = (node: TraceNode, { content, fact }: Figure): TraceNode => ({
  ...node,
  operation: content.type === 'absent' ? 'absent' : 'asserted',
  fact: fact ?? null,
});

const derived = (
  node: TraceNode,
  operation: Derived,
  formula: Message,
  children: readonly TraceNode[],
): TraceNode => ({
  ...node,
  operation: node.value === null ? 'absent' : operation,
  formula,
  children,
});

const ratioWords = (
  { numerator, denominator }: Extract<Rollup, { how: 'ratio' }>,
  place: Place,
): Message =>
  filledBy(WORDS.ratio, (locale) => ({
    numerator: conceptName(numerator, place, locale),
    denominator: conceptName(denominator, place, locale),
  }));

function rolledUpNode(
  node: TraceNode,
  concept: Concept,
  rollup: Exclude<Rollup, { how: 'none' }>,
  place: Place,
): TraceNode {
  const { how } = rollup;
  if (how === 'sum' || how === 'max') {
    const { children } = boundedTree(concept, how, groupOf(place), traceOf).node;
    return derived(node, how, WORDS[how], children);
  }
  const have = contributors(concept, rollup, place, figureOf).have.map((each) => each.school);
  const group = groupOf(place, new Set(have));
  if (rollup.how === 'ratio') {
    const children = sumsOf([rollup.numerator, rollup.denominator], group);
    return derived(node, 'ratio', ratioWords(rollup, place), children);
  }
  if (rollup.how === 'distinct') {
    const children = [...wholeCounts(concept, place), ...sumsOf([rollup.elsewhere], group)];
    return derived(node, 'distinct', WORDS.distinct, children);
  }
  if (rollup.how === 'mean') return weighted(node, concept, rollup.weight, group);
  return derived(node, how, WORDS[rollup.how], schoolNodes(concept.id, group, traceOf));
}

/** The counts of all schools, shared things counted by each that has them. */
const wholeCounts = (concept: Concept, place: Place): readonly TraceNode[] => [
  boundedTree(concept, 'sum', groupOf(place), traceOf).node,
];

const sumsOf = (ids: readonly ConceptId[], group: Group): readonly TraceNode[] =>
  ids.flatMap((id) => {
    const concept = group.place.base.standard.concepts.get(id);
    return concept === undefined ? [] : [boundedTree(concept, 'sum', group, traceOf).node];
  });

function weighted(node: TraceNode, concept: Concept, weightId: ConceptId, group: Group): TraceNode {
  const weight = group.place.base.standard.concepts.get(weightId);
  if (weight === undefined) return node;
  const { formula, children } = meanTree(concept, weight, group, traceOf).node;
  return derived(node, 'mean', formula ?? WORDS.mean, children);
}
