import type { Concept, ConceptId } from '../../standard/index.js';
import type { OrganisationId } from '../fact.js';
import { figureOf } from '../figure.js';
import type { Figure, Place } from '../figures.js';
import type { OrganisationLevel } from '../organisation.js';
import { levelAt, placeOf } from '../place.js';
import { type Comparison, comparedNumber, comparisonOf, SIZE } from './comparing.js';
import { medianOf, outlyingScores } from './scores.js';

/** One organisation's value of a concept beside those of the others. */
export interface ComparedCell {
  readonly organisation: OrganisationId;
  readonly figure: Figure;
  /** The number it is compared by; see {@link comparedNumber}. */
  readonly compared: number | null;
  /** How far from the median of the organisations of its level; see {@link outlyingScores}. */
  readonly score: number | null;
}

/** A concept across organisations. */
export interface ComparedLine {
  readonly concept: ConceptId;
  readonly comparison: Comparison;
  /** The median of the compared numbers, level by level. */
  readonly medians: ReadonlyMap<OrganisationLevel, number>;
  /** In the order of the organisations. */
  readonly cells: readonly ComparedCell[];
}

/**
 * A concept's values in several organisations of one cycle, and how far each is from the others. Districts
 * are held against districts and schools against schools: a city's own schools stand beside its districts,
 * and are no small districts.
 */
export function comparedLine(
  concept: Concept,
  organisations: readonly OrganisationId[],
  place: Place,
): ComparedLine {
  const comparison = comparisonOf(concept);
  const compared = organisations.map((organisation) => {
    const at = placeOf(place, organisation);
    const figure = figureOf(concept.id, at);
    const number = comparedNumber(comparison, figure, figureOf(SIZE, at));
    return { organisation, level: levelAt(at), figure, compared: number };
  });
  const levels = [...new Set(compared.map((cell) => cell.level))].map(
    (level) => [level, compared.filter((cell) => cell.level === level)] as const,
  );
  const scores = new Map(levels.flatMap(([, cells]) => scored(cells)));
  return {
    concept: concept.id,
    comparison,
    medians: new Map(levels.flatMap(([level, cells]) => median(level, cells))),
    cells: compared.map(({ organisation, figure, compared: number }) => ({
      organisation,
      figure,
      compared: number,
      score: scores.get(organisation) ?? null,
    })),
  };
}

type Unscored = Omit<ComparedCell, 'score'>;

function scored(cells: readonly Unscored[]): readonly (readonly [OrganisationId, number | null])[] {
  const scores = outlyingScores(cells.map((cell) => cell.compared));
  return cells.map((cell, index) => [cell.organisation, scores[index] ?? null]);
}

function median(
  level: OrganisationLevel,
  cells: readonly Unscored[],
): readonly (readonly [OrganisationLevel, number])[] {
  const known = cells.flatMap(({ compared }) => (compared === null ? [] : [compared]));
  return known.length === 0 ? [] : [[level, medianOf(known)]];
}
