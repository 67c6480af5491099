import { isExact, type Quantity } from '../quantity/index.js';
import type { Concept, ConceptId, Rollup } from '../standard/index.js';
import type { Absence, OrganisationId } from './fact.js';
import type { Coverage, Figure, Place } from './figures.js';
import { schoolsUnder } from './members.js';
import { placeOf } from './place.js';

/** How figures are found; handed in, since a roll-up asks for the figures of schools and those for theirs. */
export type FigureLookup = (concept: ConceptId, place: Place) => Figure;

/** What one school gives to a group's value: its quantities, in the order of `needs`. */
export interface Contribution {
  readonly school: OrganisationId;
  readonly quantities: readonly Quantity[];
  /** For shared things: what this school counts though another one keeps it; absent where unknown. */
  readonly elsewhere?: Quantity;
  /** For lists: the text. */
  readonly text: string;
}

/** Which schools give something to a group's value, and which should but do not. */
export interface Contributors {
  readonly needs: readonly ConceptId[];
  readonly have: readonly Contribution[];
  readonly lacking: readonly {
    readonly school: OrganisationId;
    readonly absence: Absence;
    readonly because: readonly ConceptId[];
  }[];
  readonly coverage: Coverage;
}

/** The concepts a school must have to contribute to a roll-up. */
function needsOf(concept: ConceptId, rollup: Rollup): readonly ConceptId[] {
  if (rollup.how === 'ratio') return [rollup.numerator, rollup.denominator];
  if (rollup.how === 'mean') return [concept, rollup.weight];
  return [concept];
}

/** Looks at every school that the place counts in its cycle. */
export function contributors(
  concept: Concept,
  rollup: Rollup,
  place: Place,
  lookup: FigureLookup,
): Contributors {
  const needs = needsOf(concept.id, rollup);
  const have: Contribution[] = [];
  const lacking: Contributors['lacking'][number][] = [];
  let notApplicable = 0;
  for (const school of schoolsUnder(place.base, place.organisation, place.cycle)) {
    const at = placeOf(place, school);
    const found = needs.map((need) => lookup(need, at));
    const absence = absenceAmong(found, rollup);
    if (absence === 'not-applicable') notApplicable += 1;
    else if (absence === undefined) have.push(contribution(school, found, at, rollup, lookup));
    else
      lacking.push({
        school,
        absence,
        because: found.filter(isAbsent).map((each) => each.concept),
      });
  }
  const coverage = { have: have.length, of: have.length + lacking.length, notApplicable };
  return { needs, have, lacking, coverage };
}

const isAbsent = (figure: Figure): boolean => figure.content.type === 'absent';

/** What keeps a school from contributing; a mean over nobody does not apply to it. */
function absenceAmong(found: readonly Figure[], rollup: Rollup): Absence | undefined {
  const weight = found[1]?.content;
  if (rollup.how === 'mean' && weight?.type === 'quantity' && isZero(weight.quantity)) {
    return 'not-applicable';
  }
  const absences = found.flatMap(({ content }) =>
    content.type === 'absent' ? [content.absence] : [],
  );
  if (absences.includes('not-applicable')) return 'not-applicable';
  return absences.includes('blank') ? 'blank' : absences[0];
}

const isZero = (of: Quantity): boolean => isExact(of) && of.interval.lo?.numerator === 0n;

function contribution(
  school: OrganisationId,
  found: readonly Figure[],
  at: Place,
  rollup: Rollup,
  lookup: FigureLookup,
): Contribution {
  const quantities = found.flatMap(({ content }) =>
    content.type === 'quantity' ? [content.quantity] : [],
  );
  const text = found[0]?.content.type === 'text' ? found[0].content.text : '';
  const elsewhere = rollup.how === 'distinct' ? lookup(rollup.elsewhere, at).content : undefined;
  return elsewhere?.type === 'quantity'
    ? { school, quantities, text, elsewhere: elsewhere.quantity }
    : { school, quantities, text };
}
