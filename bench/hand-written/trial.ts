import type { AuditFinding } from '../audit/audit-json.js';
import type { AuditRunner } from '../audit/runner.js';
import { type Fault, type HandWritten, spoiltBy } from './hand-written.js';

/** What the audit says of a report as it stands and of its copies. */
export interface Trial {
  readonly name: string;
  readonly numbers: number;
  /** Findings where nothing was put in. */
  readonly alarms: readonly AuditFinding[];
  readonly faults: readonly Tried[];
}

/** A fault, and the findings of its copy that touch it and that the clean report does not have. */
export interface Tried {
  readonly fault: Fault;
  readonly findings: readonly AuditFinding[];
}

const COPIES = 8;

/** The report audited as it stands, and in copies of which every one has an eighth of its faults. */
export async function trialOf(
  { name, text, faults }: HandWritten,
  run: AuditRunner,
): Promise<Trial> {
  const clean = await run(Buffer.from(text), `${name}.txt`);
  const alarms = failures(clean.result.findings);
  const known = new Set(alarms.map(identityOf));
  const tried: Tried[] = [];
  for (let copy = 0; copy < COPIES; copy += 1) {
    const spoilt = spoiltBy(
      text,
      faults.filter((_, at) => at % COPIES === copy),
    );
    const { result } = await run(Buffer.from(spoilt.text), `${name}.txt`);
    const fresh = failures(result.findings).filter((each) => !known.has(identityOf(each)));
    for (const { fault, start, end } of spoilt.places) {
      const findings = fresh.filter(({ evidence }) =>
        evidence.some((each) => each.start < end && start < each.end),
      );
      tried.push({ fault, findings });
    }
  }
  return { name, numbers: clean.result.coverage.numbers, alarms, faults: tried };
}

const failures = (findings: readonly AuditFinding[]): readonly AuditFinding[] =>
  findings.filter(({ outcome }) => outcome === 'fail');

const identityOf = ({ rule, evidence }: AuditFinding): string =>
  [rule, ...evidence.map(({ quote }) => quote)].join('\n');
