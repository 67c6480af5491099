import type { ConceptId } from '../concept.js';
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

/** 11, 12, 14, 18 …: no part is nothing, and no two choices of parts have the same sum. */
const unlike = (parts: readonly ConceptId[]): readonly [ConceptId, number][] =>
  parts.map((part, index) => [part, 10 + 2 ** index]);

const total = (values: readonly (readonly [ConceptId, number])[]): number =>
  values.reduce((sum, [, value]) => sum + value, 0);

/** Parts that add up, and parts that miss the whole by one in either direction. */
export function sumExamples(
  whole: ConceptId,
  parts: readonly ConceptId[],
  elsewhere: ConceptId | undefined,
): Check['examples'] {
  const values = unlike(parts);
  const of = (size: number): Example =>
    example({ ...Object.fromEntries(values), [whole]: size }, elsewhere);
  const sum = total(values);
  return { pass: [of(sum)], fail: [of(sum + 1), of(sum - 1)] };
}

/** A part as large as its whole and smaller, and one that is larger by one. */
export function atMostExamples(
  whole: ConceptId,
  part: ConceptId,
  elsewhere: ConceptId | undefined,
): Check['examples'] {
  const of = (size: number): Example => example({ [whole]: 10, [part]: size }, elsewhere);
  return { pass: [of(10), of(9)], fail: [of(11)] };
}

/** Parts that fill the whole or leave a rest, and parts that exceed it by one. */
export function atMostTogetherExamples(
  whole: ConceptId,
  parts: readonly ConceptId[],
  elsewhere: ConceptId | undefined,
): Check['examples'] {
  const values = unlike(parts);
  const of = (size: number): Example =>
    example({ ...Object.fromEntries(values), [whole]: size }, elsewhere);
  const sum = total(values);
  return { pass: [of(sum), of(sum + 1)], fail: [of(sum - 1)] };
}
