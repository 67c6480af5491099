import {
  BARE,
  compared,
  decimalOf,
  type Quantity,
  sameDimension,
  stated,
  unitOf,
} from '../../quantity/index.js';
import type { Claim } from '../claims/index.js';
import { normalised } from '../claims/subject.js';
import type { Observation } from '../finding.js';
import type { KnownFact } from '../known-facts.js';
import type { AuditRule } from '../rule.js';
import type { Scene } from '../scene.js';
import { plainScope } from './same-thing.js';
import { figures, nameOf, printed, spanOfClaim, worked } from './telling.js';

/** A number of the report against the figures it should have been written from. */
export const againstFacts: AuditRule = {
  id: 'numbers.facts',
  title: { zh: '与填报数据不符', en: 'Other than the figures reported' },
  category: 'truthfulness',
  severity: 'error',
  observe: (scene) => {
    const facts = factIndex(scene);
    if (facts.size === 0) return [];
    return scene.claims.claims.flatMap((claim) => judged(claim, facts));
  },
};

/** Facts of the report's own organisation and year, by concept and by normalised label. */
function factIndex({
  facts = [],
  organisation,
  reportYear,
}: Scene): ReadonlyMap<string, KnownFact> {
  const index = new Map<string, KnownFact>();
  const ours = facts.filter(
    (fact) =>
      fact.value !== null &&
      (reportYear === null || fact.cycle === reportYear) &&
      (organisation === null ||
        fact.organisationName.endsWith(organisation) ||
        organisation.endsWith(fact.organisationName)),
  );
  for (const fact of ours) {
    if (fact.concept !== null) index.set(fact.concept, fact);
    const label = normalised(fact.label);
    if (!index.has(label)) index.set(label, fact);
  }
  return index;
}

function judged(claim: Claim, facts: ReadonlyMap<string, KnownFact>): readonly Observation[] {
  if (
    claim.role !== 'value' ||
    claim.planned ||
    claim.period !== 'now' ||
    plainScope(claim.scope) !== ''
  )
    return [];
  const fact = claim.concept === null ? facts.get(claim.head) : facts.get(claim.concept);
  const expected = fact === undefined ? undefined : quantityOf(fact);
  if (
    fact === undefined ||
    expected === undefined ||
    !sameDimension(expected.unit, claim.quantity.unit)
  )
    return [];
  const text = `${fact.label} ${worked(expected)}`;
  if (compared(claim.quantity, '=', expected) !== 'never') {
    return [
      {
        outcome: 'pass',
        message: { zh: '与填报数据相符', en: 'As reported.' },
        derivation: [figures(text)],
        spans: [spanOfClaim(claim)],
        identity: [nameOf(claim)],
      },
    ];
  }
  return [
    {
      outcome: 'fail',
      message: {
        zh: `“${nameOf(claim)}”写作 ${printed(claim)}，填报数据是 ${worked(expected)}，请按填报数据改正。`,
        en: `“${nameOf(claim)}” is ${printed(claim)}, but ${worked(expected)} was reported; correct it.`,
      },
      derivation: [figures(`${text} ≠ ${printed(claim)}`)],
      spans: [spanOfClaim(claim)],
      identity: [nameOf(claim), fact.concept ?? fact.label],
    },
  ];
}

function quantityOf({ value, unit }: KnownFact): Quantity | undefined {
  const decimal = value === null ? undefined : decimalOf(value);
  return decimal === undefined ? undefined : stated(decimal, unitOf(unit) ?? BARE);
}
