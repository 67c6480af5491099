import { inUnit, quotient, stated } from '../quantity/index.js';
import {
  type Concept,
  type ConceptId,
  type Edition,
  isWorded,
  type Row,
} from '../standard/index.js';
import { type FigureContent, quantityContent, quantityOf, unitFor, worstOf } from './content.js';
import type { Absence, Fact } from './fact.js';
import { type Coverage, type Figure, factKey, type Place } from './figures.js';
import { keptAt } from './kept.js';
import { isAway, levelAt } from './place.js';
import { rolledUp } from './rollup.js';
import { plainText } from './wording.js';

const rows = new WeakMap<Edition, ReadonlyMap<ConceptId, Row>>();

/** The rows of an edition, parts included, by concept. */
export function rowsOf(edition: Edition): ReadonlyMap<ConceptId, Row> {
  const known = rows.get(edition);
  if (known !== undefined) return known;
  const index = new Map(
    edition.tables.flatMap((table) => table.rows).map((row) => [row.concept, row]),
  );
  rows.set(edition, index);
  return index;
}

/**
 * The value of a concept at a place: a school's fact, a ratio of its parts, or at a district, city or
 * province the roll-up of its schools. Nothing missing is ever 0; a concept that is not in the register
 * is absent as `not-collected`. Worked out once for each base, which must not be changed afterwards.
 */
export function figureOf(concept: ConceptId, place: Place): Figure {
  const { figures } = keptAt(place);
  const known = figures.get(concept);
  if (known !== undefined) return known;
  const figure = workedOut(concept, place);
  figures.set(concept, figure);
  return figure;
}

/** All figures of a place: every row and part of its edition, in printed order. */
export const figuresOf = (place: Place): ReadonlyMap<ConceptId, Figure> =>
  new Map([...rowsOf(place.edition).keys()].map((concept) => [concept, figureOf(concept, place)]));

function workedOut(id: ConceptId, place: Place): Figure {
  const concept = place.base.standard.concepts.get(id);
  if (concept === undefined) return missing(id, place, 'not-collected', [id]);
  if (levelAt(place) === 'school') {
    return concept.rollup.how === 'ratio'
      ? ratioFigure(concept, concept.rollup, place)
      : asserted(concept, place);
  }
  if (concept.rollup.how === 'none') return asserted(concept, place);
  const { content, coverage } = rolledUp(concept, concept.rollup, place, figureOf);
  return figure(id, place, content, content.type === 'absent' ? 'missing' : 'rolled-up', coverage);
}

const figure = (
  concept: ConceptId,
  place: Place,
  content: FigureContent,
  origin: Figure['origin'],
  coverage: Coverage,
  fact?: Fact,
): Figure => {
  const { organisation, cycle } = place;
  const common = { concept, organisation, cycle, content, origin, coverage };
  return fact === undefined ? common : { ...common, fact };
};

const ONE_OF_ONE: Coverage = { have: 1, of: 1, notApplicable: 0 };
const NONE_OF_ONE: Coverage = { have: 0, of: 1, notApplicable: 0 };
const NOT_APPLICABLE: Coverage = { have: 0, of: 0, notApplicable: 1 };

const missing = (
  id: ConceptId,
  place: Place,
  absence: Absence,
  because: readonly ConceptId[],
  fact?: Fact,
): Figure =>
  figure(
    id,
    place,
    { type: 'absent', absence, because },
    'missing',
    absence === 'not-applicable' ? NOT_APPLICABLE : NONE_OF_ONE,
    fact,
  );

/** What an organisation itself says of a concept. */
function asserted(concept: Concept, place: Place): Figure {
  const { id } = concept;
  const fact = place.base.facts.get(factKey(place.organisation, place.cycle, id));
  if (fact === undefined) return missing(id, place, absenceWithoutFact(id, place), [id]);
  const { content } = fact;
  if (content.type === 'absent') return missing(id, place, content.absence, [id], fact);
  if (isWorded(concept)) {
    const text = content.type === 'text' ? content.text : plainText(content.value);
    return figure(id, place, { type: 'text', text }, 'asserted', ONE_OF_ONE, fact);
  }
  if (content.type === 'text') return missing(id, place, 'blank', [id], fact);
  const text = plainText(content.value);
  const quantity = stated(content.value, unitFor(concept));
  return figure(id, place, { type: 'quantity', quantity, text }, 'asserted', ONE_OF_ONE, fact);
}

/** A cell that nobody has touched: blank only where the edition asks for it. */
function absenceWithoutFact(concept: ConceptId, place: Place): Absence {
  const row = rowsOf(place.edition).get(concept);
  if (row?.notApplicable || isAway(place)) return 'not-applicable';
  return row === undefined ? 'not-collected' : 'blank';
}

/** A school's ratio: exact where its parts are; undefined (不填报) where it would divide by zero. */
function ratioFigure(
  concept: Concept,
  { numerator, denominator }: { readonly numerator: ConceptId; readonly denominator: ConceptId },
  place: Place,
): Figure {
  const parts = [figureOf(numerator, place), figureOf(denominator, place)];
  const absent = parts.filter((part) => part.content.type !== 'quantity');
  if (absent.length > 0) {
    return missing(
      concept.id,
      place,
      worstOf(absent),
      absent.map((part) => part.concept),
    );
  }
  const [top, bottom] = parts.map(quantityOf);
  const ratio = top && bottom && quotient(top, bottom);
  if (ratio === undefined) return missing(concept.id, place, 'not-applicable', [denominator]);
  const content = quantityContent(inUnit(ratio, unitFor(concept)), concept);
  return figure(concept.id, place, content, 'computed', ONE_OF_ONE);
}
