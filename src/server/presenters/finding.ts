import type { z } from 'zod';
import { type Finding, namesOf, type Ruling } from '../../facts/index.js';
import type { NameOfAccount } from '../account-names.js';
import type { Snapshot } from '../figures-cache.js';
import type { findingSchema } from '../shapes.js';

/** A finding as it leaves the server, with what has been said of it. */
export function presentedFinding(
  finding: Finding,
  snapshot: Snapshot,
  nameOfAccount: NameOfAccount,
): z.infer<typeof findingSchema> {
  const ruling = rulingOn(finding, snapshot.rulings);
  const { check, organisation, cycle, category, severity, outcome } = finding;
  return {
    check,
    organisation,
    organisationName: namesOf(snapshot.base, organisation, cycle),
    cycle,
    category,
    severity,
    outcome,
    title: finding.title,
    message: finding.message,
    arithmetic: finding.arithmetic,
    basis: finding.basis,
    concepts: [...finding.concepts],
    fingerprint: finding.fingerprint,
    ruling:
      ruling === undefined
        ? null
        : {
            kind: ruling.kind,
            reason: ruling.reason,
            by: nameOfAccount(ruling.by),
            at: ruling.at,
            stale: ruling.evidence !== finding.fingerprint.evidence,
          },
  };
}

/** The last word on a finding. Explanations of an earlier year carry over, as stale as their evidence. */
function rulingOn(finding: Finding, rulings: readonly Ruling[]): Ruling | undefined {
  return rulings
    .filter(
      (each) =>
        each.organisation === finding.organisation &&
        each.identity === finding.fingerprint.identity &&
        each.cycle <= finding.cycle,
    )
    .sort((a, b) => a.cycle - b.cycle || a.at.localeCompare(b.at))
    .at(-1);
}

/** The last word on a finding, where it is about the values that it still has. */
export function standingRuling(finding: Finding, rulings: readonly Ruling[]): Ruling | undefined {
  const ruling = rulingOn(finding, rulings);
  return ruling?.evidence === finding.fingerprint.evidence ? ruling : undefined;
}

/** Whether somebody with the right to has put a finding to rest for the values it still has. */
export const isSettled = (finding: Finding, rulings: readonly Ruling[]): boolean =>
  standingRuling(finding, rulings)?.kind === 'waived';
