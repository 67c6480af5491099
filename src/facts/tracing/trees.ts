import { type Quantity, weightedMean } from '../../quantity/index.js';
import type { Concept, ConceptId } from '../../standard/index.js';
import { quantityOf } from '../content.js';
import { conceptName, filledBy } from '../evaluation/reasons.js';
import { figureOf } from '../figure.js';
import type { Coverage, Place } from '../figures.js';
import { WORDS } from '../messages.js';
import { placeOf } from '../place.js';
import { greatestOf } from '../statistics.js';
import { openAbove, total } from '../totals.js';
import type { TraceNode } from '../trace.js';
import { branchesOf, type Group } from './branches.js';
import { derivedNode, emptyNode, type Traced } from './node.js';

/** How the trace of a concept at a school is made. */
export type SchoolTrace = (concept: ConceptId, place: Place) => TraceNode;

const nodesOf = (traced: readonly Traced[]): readonly TraceNode[] => traced.map(({ node }) => node);

const quantitiesOf = (traced: readonly Traced[]): readonly Quantity[] =>
  traced.flatMap(({ quantity }) => (quantity === undefined ? [] : [quantity]));

/** A group's node before its value: that of the place, under the group's own name. */
const groupNode = (id: ConceptId, group: Group): TraceNode => ({
  ...emptyNode(id, group.place),
  organisationName: group.name,
});

/** How many of a group's schools have a value of a concept. */
function coverageOf(id: ConceptId, { place, schools }: Group): Coverage {
  const contents = schools.map((school) => figureOf(id, placeOf(place, school)).content);
  const have = contents.filter((each) => each.type !== 'absent').length;
  const notApplicable = contents.filter(
    (each) => each.type === 'absent' && each.absence === 'not-applicable',
  ).length;
  return { have, of: contents.length - notApplicable, notApplicable };
}

function leaves(id: ConceptId, { place, schools }: Group, school: SchoolTrace): readonly Traced[] {
  return schools.map((each) => {
    const at = placeOf(place, each);
    return { node: school(id, at), quantity: quantityOf(figureOf(id, at)) };
  });
}

/** What stands directly under a group: its branches, worked out by `tree`, or its schools. */
function beneath(
  id: ConceptId,
  group: Group,
  school: SchoolTrace,
  tree: (branch: Group) => Traced,
): readonly Traced[] {
  const branches = branchesOf(group);
  return branches.length === 0 ? leaves(id, group, school) : branches.map(tree);
}

/** A sum or a greatest value, down through districts to schools; a lower bound while some are missing. */
export function boundedTree(
  concept: Concept,
  operation: 'sum' | 'max',
  group: Group,
  school: SchoolTrace,
): Traced {
  const parts = beneath(concept.id, group, school, (branch) =>
    boundedTree(concept, operation, branch, school),
  );
  const coverage = coverageOf(concept.id, group);
  const quantities = quantitiesOf(parts);
  const gathered = operation === 'sum' ? total(quantities) : greatestOf(quantities);
  const quantity = openAbove(gathered, coverage.have < coverage.of);
  const base = groupNode(concept.id, group);
  return derivedNode(
    base,
    concept,
    quantity,
    operation,
    WORDS[operation],
    nodesOf(parts),
    coverage,
  );
}

/** A mean and its weights: for every member first the mean, then what it weighs. */
export function meanTree(
  concept: Concept,
  weight: Concept,
  group: Group,
  school: SchoolTrace,
): Traced {
  const means = beneath(concept.id, group, school, (branch) =>
    meanTree(concept, weight, branch, school),
  );
  const weights = beneath(weight.id, group, school, (branch) =>
    boundedTree(weight, 'sum', branch, school),
  );
  const pairs = means.flatMap(({ quantity: value }, index) => {
    const by = weights[index]?.quantity;
    return value === undefined || by === undefined ? [] : [{ value, weight: by }];
  });
  const children = means.flatMap((mean, index) =>
    nodesOf([mean, ...weights.slice(index, index + 1)]),
  );
  const words = filledBy(WORDS.mean, (locale) => ({
    weight: conceptName(weight.id, group.place, locale),
  }));
  const base = groupNode(concept.id, group);
  const coverage = coverageOf(concept.id, group);
  return derivedNode(base, concept, weightedMean(pairs), 'mean', words, children, coverage);
}

/** The schools of a group side by side, for what cannot be worked out district by district. */
export const schoolNodes = (
  id: ConceptId,
  { place, schools }: Group,
  school: SchoolTrace,
): readonly TraceNode[] => schools.map((each) => school(id, placeOf(place, each)));
