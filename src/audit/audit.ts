import { fingerprint } from '../facts/fingerprint.js';
import type { Coverage } from './coverage.js';
import { coverageOf } from './coverage.js';
import type { AuditFinding, Evidence, Observation } from './finding.js';
import { observedBy } from './observed.js';
import { placesOf } from './places.js';
import type { AuditRule } from './rule.js';
import { AUDIT_RULES } from './rules.js';
import type { AuditInput } from './scene.js';
import { sceneOf } from './scene-of.js';

/** What an audit found, and how much of the document it could judge. */
export interface Audit {
  readonly coverage: Coverage;
  /** In reading order of what is to be mended first; of every outcome. */
  readonly findings: readonly AuditFinding[];
}

/** Reads a finished report for places where it contradicts itself or the rules it stands under. */
export function auditOf(input: AuditInput, rules: readonly AuditRule[] = AUDIT_RULES): Audit {
  const scene = sceneOf(input);
  const evidenceOf = placesOf(input.document);
  const told = new Map<string, number>();
  const observed = rules.map((rule) => ({ rule, ...observedBy(rule, scene) }));
  const findings = onceTold(
    observed.flatMap(({ rule, observations }) =>
      observations.map((observation) => findingOf(rule, observation, told, evidenceOf)),
    ),
  );
  const stopped = observed.flatMap((each) => each.stopped);
  return {
    coverage: coverageOf(scene, findings, stopped),
    findings: findings.toSorted((a, b) => startOf(a) - startOf(b)),
  };
}

/** What two rules tell of the very same places is one fault: the first of them tells it. */
function onceTold(findings: readonly AuditFinding[]): readonly AuditFinding[] {
  const rules = new Map<string, string>();
  return findings.filter(({ outcome, rule, evidence }) => {
    if (outcome !== 'fail' || evidence.length < 2) return true;
    const places = evidence
      .map(({ start, end }) => `${start}-${end}`)
      .sort()
      .join(' ');
    const first = rules.get(places) ?? rule;
    rules.set(places, first);
    return first === rule;
  });
}

const startOf = ({ evidence }: AuditFinding): number => evidence[0]?.start ?? 0;

function findingOf(
  rule: AuditRule,
  { outcome, severity, message, derivation, spans, identity }: Observation,
  told: Map<string, number>,
  evidenceOf: ReturnType<typeof placesOf>,
): AuditFinding {
  const words = [rule.id, ...identity];
  const key = words.join('\u0000');
  const ordinal = told.get(key) ?? 0;
  told.set(key, ordinal + 1);
  const evidence: readonly Evidence[] = spans.map(evidenceOf);
  return {
    id: fingerprint([...words, String(ordinal)]),
    evidenceHash: fingerprint(evidence.map(({ quote }) => quote)),
    rule: rule.id,
    title: rule.title,
    category: rule.category,
    severity: severity ?? rule.severity,
    evidence,
    outcome,
    message,
    derivation,
  };
}
