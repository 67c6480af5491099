import { type Content, earlier, levelAt, type Place } from '../../facts/index.js';
import type { Message } from '../../messages/index.js';
import {
  type Decimal,
  exactly,
  minus,
  over,
  rational,
  rounded,
  times,
} from '../../quantity/index.js';
import {
  type Concept,
  type ConceptId,
  isOutOfHundred,
  type Row,
  type Table,
} from '../../standard/index.js';
import { linedTables, type ShownFigure, type TableLine } from '../table-lines.js';

/** Why two years of a row are not compared. */
export type Apart =
  /** The edition of last year did not ask for it. */
  | 'not-asked'
  /** A value of one of the years is missing. */
  | 'missing'
  /** The definition changed (口径变化), so that a difference would say nothing. */
  | 'break';

/** A row of the tables in two years. */
export interface ChangeLine {
  readonly table: Table;
  readonly row: Row;
  readonly concept: Concept;
  /** Null where last year's edition did not ask for it. */
  readonly before: Content | null;
  readonly now: Content;
  /** This year less last year, in the concept's unit; percentage points for shares and scores. */
  readonly difference: Decimal | null;
  /** The difference in % of last year, one decimal; null for shares and scores, and where last year was 0. */
  readonly growth: Decimal | null;
  readonly apart: Apart | null;
  /** Where a total was added up from other numbers of members in the two years, both as `56/57`. */
  readonly coverage: { readonly before: string; readonly now: string } | null;
}

/**
 * Every row of a place's tables against the year before (变动表), in printed order. Rows of words are left
 * out: they do not grow or shrink.
 */
export function changeLines(place: Place): readonly ChangeLine[] {
  const before = new Map(linesOf(earlier(place, 1)).map((line) => [line.row.concept, line.figure]));
  return linesOf(place)
    .filter(({ figure, row }) => !row.notApplicable && figure.content.type !== 'text')
    .filter(({ figure }) => !['text', 'choice', 'list'].includes(figure.concept.kind))
    .map((line) => changeLine(line, before.get(line.row.concept), place));
}

const linesOf = (place: Place): readonly TableLine[] =>
  linedTables(place).flatMap(({ lines }) => lines);

function changeLine(
  { table, row, figure }: TableLine,
  before: ShownFigure | undefined,
  place: Place,
): ChangeLine {
  const { concept, content: now } = figure;
  const apart = apartness(before, figure, place.cycle);
  const values =
    apart === null && before?.content.type === 'value' && now.type === 'value'
      ? { before: before.content.value, now: now.value }
      : null;
  const difference = values && differenceOf(values.now, values.before);
  return {
    table,
    row,
    concept,
    before: before?.content ?? null,
    now,
    difference,
    growth: values === null || isOutOfHundred(concept) ? null : growthOf(values.now, values.before),
    apart,
    coverage: levelAt(place) === 'school' ? null : coverageChange(before, figure),
  };
}

function apartness(before: ShownFigure | undefined, now: ShownFigure, cycle: number): Apart | null {
  if (before === undefined) return 'not-asked';
  if (now.concept.breaks.some((each) => each.cycle === cycle)) return 'break';
  return before.content.type === 'value' && now.content.type === 'value' ? null : 'missing';
}

const differenceOf = (now: Decimal, before: Decimal): Decimal =>
  rounded(minus(exactly(now), exactly(before)), Math.max(0, now.decimals, before.decimals));

const growthOf = (now: Decimal, before: Decimal): Decimal | null => {
  if (before.mantissa === 0n) return null;
  const change = minus(exactly(now), exactly(before));
  return rounded(times(over(change, exactly(before)), rational(100)), 1);
};

function coverageChange(before: ShownFigure | undefined, now: ShownFigure): ChangeLine['coverage'] {
  if (before === undefined) return null;
  const [was, is] = [before, now].map(({ coverage }) => `${coverage.have}/${coverage.of}`);
  return was === undefined || is === undefined || was === is ? null : { before: was, now: is };
}

/** What is to be said beside a row: open findings on it and how they were explained. */
export type RowNotes = ReadonlyMap<ConceptId, readonly Message[]>;
