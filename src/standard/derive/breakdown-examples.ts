import { unitOf } from '../../quantity/index.js';
import type { Concept, ConceptId } from '../concept.js';
import type { Check, Example } from '../edition.js';

/** Above a school, values follow from its schools, and so an example gives one school. */
function example(
  values: Readonly<Record<ConceptId, number>>,
  elsewhere: ConceptId | undefined,
): Example {
  const texts = Object.fromEntries(
    Object.entries(values).map(([id, value]) => [id, String(value)]),
  );
  return elsewhere === undefined
    ? { values: texts }
    : { values: {}, children: [{ ...texts, [elsewhere]: '3' }] };
}

/**
 * How far a whole may be below its parts, as stated in whole numbers, before no true values fit: nothing
 * where things are counted, half a unit for each number where they are measured and rounded.
 */
function slack(whole: Concept, parts: number): number {
  return unitOf(whole.unit)?.indivisible === true ? 0 : Math.floor((parts + 1) / 2);
}

/** 11, 12, 14, 18 …: no part is nothing, and no two choices of parts have the same sum. */
const unlike = (parts: readonly Concept[]): readonly [ConceptId, number][] =>
  parts.map((part, index) => [part.id, 10 + 2 ** index]);

const total = (values: readonly (readonly [ConceptId, number])[]): number =>
  values.reduce((sum, [, value]) => sum + value, 0);

/** Parts that add up, and parts that miss the whole by the least that shows, in either direction. */
export function sumExamples(
  whole: Concept,
  parts: readonly Concept[],
  elsewhere: ConceptId | undefined,
): Check['examples'] {
  const values = unlike(parts);
  const of = (size: number): Example =>
    example({ ...Object.fromEntries(values), [whole.id]: size }, elsewhere);
  const sum = total(values);
  const miss = slack(whole, parts.length) + 1;
  return { pass: [of(sum)], fail: [of(sum + miss), of(sum - miss)] };
}

/** A part as large as its whole may be taken for and a smaller one; and one that is larger. */
export function atMostExamples(
  whole: Concept,
  part: Concept,
  elsewhere: ConceptId | undefined,
): Check['examples'] {
  const most = 10 + slack(whole, 1);
  const of = (size: number): Example => example({ [whole.id]: 10, [part.id]: size }, elsewhere);
  return { pass: [of(most), of(9)], fail: [of(most + 1)] };
}

/** Parts that fill the whole or leave a rest, and parts that exceed it. */
export function atMostTogetherExamples(
  whole: Concept,
  parts: readonly Concept[],
  elsewhere: ConceptId | undefined,
): Check['examples'] {
  const values = unlike(parts);
  const of = (size: number): Example =>
    example({ ...Object.fromEntries(values), [whole.id]: size }, elsewhere);
  const least = total(values) - slack(whole, parts.length);
  return { pass: [of(least), of(least + 5)], fail: [of(least - 1)] };
}
