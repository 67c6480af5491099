import { type Decimal, exactly, grim, isPoint, rational, times } from '../../quantity/index.js';
import type { Concept, ConceptId } from '../../standard/index.js';
import { unitFor } from '../content.js';
import { stepOf } from '../evaluation/explain.js';
import { conceptName, filledBy } from '../evaluation/reasons.js';
import { figureOf, rowsOf } from '../figure.js';
import type { Place } from '../figures.js';
import type { Finding } from '../finding.js';
import { fingerprint } from '../fingerprint.js';
import { FINDINGS } from '../messages.js';
import { statementsAt } from '../statements.js';
import { digitsOf, grouped, plainText } from '../wording.js';

/** A share that was stated, and the concept that says of how many. */
interface StatedShare {
  readonly concept: Concept;
  readonly base: ConceptId;
  readonly value: Decimal;
}

/** Shares of counted persons or things that no count can give (GRIM). Scores are no shares. */
export const granularityFindings = (place: Place): readonly Finding[] =>
  [...statedShares(place)].flatMap((share, ordinal) => {
    const n = wholeNumberAt(share.base, place);
    return n === undefined || n <= 0n || grim(share.value, n)
      ? []
      : [impossible(share, n, ordinal, place)];
  });

function statedShares(place: Place): readonly StatedShare[] {
  return [...assertedShares(place), ...spokenShares(place)];
}

/** Shares that are asserted with the number of those asked. */
const assertedShares = (place: Place): readonly StatedShare[] =>
  [...rowsOf(place.edition).keys()].flatMap((id) => {
    const concept = place.base.standard.concepts.get(id);
    if (concept?.kind !== 'share' || concept.rollup.how !== 'mean') return [];
    const { content } = figureOf(id, place).fact ?? {};
    return content?.type === 'value'
      ? [{ concept, base: concept.rollup.weight, value: content.value }]
      : [];
  });

/** Shares said of a ratio whose numerator nobody has given; with it, the ratio itself decides. */
const spokenShares = (place: Place): readonly StatedShare[] =>
  statementsAt(place).flatMap((statement) => {
    const concept = place.base.standard.concepts.get(statement.concept);
    if (concept?.kind !== 'share' || concept.rollup.how !== 'ratio') return [];
    const { numerator, denominator } = concept.rollup;
    if (figureOf(numerator, place).content.type === 'quantity') return [];
    return [{ concept, base: denominator, value: statement.value }];
  });

function wholeNumberAt(id: ConceptId, place: Place): bigint | undefined {
  const { content, coverage } = figureOf(id, place);
  if (content.type !== 'quantity' || coverage.have < coverage.of) return undefined;
  const { interval, unit } = content.quantity;
  const whole = unit.indivisible && isPoint(interval) && interval.lo?.denominator === 1n;
  return whole ? interval.lo?.numerator : undefined;
}

function impossible(
  { concept, base, value }: StatedShare,
  n: bigint,
  ordinal: number,
  place: Place,
): Finding {
  const { organisation, cycle } = place;
  const stated = `${grouped(plainText(value))}${unitFor(concept).symbol}`;
  const product = grouped(digitsOf(times(exactly(value), rational(n, 100n)), 3));
  const values = { stated, n: grouped(String(n)), product };
  return {
    check: 'share-of-whole',
    organisation,
    cycle,
    category: 'truthfulness',
    severity: 'warning',
    outcome: 'fail',
    title: FINDINGS.grimTitle,
    message: filledBy(FINDINGS.grim, (locale) => ({
      ...values,
      concept: conceptName(concept.id, place, locale),
    })),
    arithmetic: filledBy(FINDINGS.grimLine, () => values),
    derivation: stepOf({ type: 'concept', concept: base, start: 0, end: 0 }, { place, now: cycle }),
    basis: 'GRIM：比例乘以总数应得整数',
    concepts: [concept.id, base],
    fingerprint: {
      identity: fingerprint(['share-of-whole', concept.id, organisation, String(ordinal)]),
      evidence: fingerprint([plainText(value), String(n)]),
    },
  };
}
