import './coverage.css';
import { type ReactNode, useState } from 'react';
import type { AuditAnswer } from '../../../src/server/shapes/audit.js';
import { useLanguage } from '../../language/language.js';
import { grouped } from '../../language/writing.js';
import { auditWords } from '../../messages/audit.js';

/** How much of the report was judged: every number is checked, not assessable, or claims nothing. */
export function Coverage({ answer }: { readonly answer: AuditAnswer }) {
  const { say } = useLanguage();
  const { coverage, passed } = answer;
  const share = (count: number) => ({
    width: `${(100 * count) / Math.max(1, coverage.numbers)}%`,
  });
  return (
    <section className="coverage" aria-label={say(auditWords.coverage)}>
      <p>
        {say(auditWords.numbers)} <b>{grouped(String(coverage.numbers))}</b>
      </p>
      <div className="meter" aria-hidden="true">
        <i className="assessed" style={share(coverage.assessed)} />
        <i className="not-assessable" style={share(coverage.notAssessable)} />
      </div>
      <Part name={say(auditWords.assessed)} count={coverage.assessed} kind="assessed">
        <p>{say(auditWords.assessedMeans)}</p>
        <Lines
          lines={passed.map(({ rule, title, count }) => ({
            key: rule,
            text: say(auditWords.assessedBy, { title, count }),
          }))}
        />
      </Part>
      <Part
        name={say(auditWords.notAssessable)}
        count={coverage.notAssessable}
        kind="not-assessable"
      >
        <p>{say(auditWords.notAssessableMeans)}</p>
        <Lines
          lines={coverage.reasons.map(({ reason, count }) => ({
            key: reason.zh,
            text: say(auditWords.reason, { reason, count }),
          }))}
        />
      </Part>
      <Part name={say(auditWords.notClaims)} count={coverage.notClaims} kind="not-claims">
        <p>{say(auditWords.notClaimsMeans)}</p>
      </Part>
    </section>
  );
}

interface PartProperties {
  readonly name: string;
  readonly count: number;
  readonly kind: string;
  readonly children: ReactNode;
}

function Part({ name, count, kind, children }: PartProperties) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={`coverage-part ${kind}`}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <i aria-hidden="true" />
        {name} <b>{grouped(String(count))}</b>
      </button>
      {open && <div className="coverage-why">{children}</div>}
    </>
  );
}

const MOST_LINES = 12;

function Lines({ lines }: { readonly lines: readonly { key: string; text: string }[] }) {
  if (lines.length === 0) return null;
  return (
    <ul>
      {lines.slice(0, MOST_LINES).map(({ key, text }) => (
        <li key={key}>{text}</li>
      ))}
      {lines.length > MOST_LINES && <li>…</li>}
    </ul>
  );
}
