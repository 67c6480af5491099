import { useLanguage } from '../../language/language.js';
import { auditWords } from '../../messages/audit.js';
import { matching, SEVERITIES, type Wanted } from '../filter.js';
import { countsOf, type Note } from '../notes.js';

interface StepperProperties {
  readonly notes: readonly Note[];
  readonly wanted: Wanted;
  readonly onChange: (wanted: Wanted) => void;
  /** Where one is among the shown, from 1; 0 before the first. */
  readonly at: number;
  readonly of: number;
  readonly onStep: (steps: 1 | -1) => void;
}

const WORDS = {
  error: auditWords.error,
  warning: auditWords.warning,
  notice: auditWords.notices,
} as const;

/** How many findings of each weight there are, and the way from one to the next. */
export function Stepper({ notes, wanted, onChange, at, of, onStep }: StepperProperties) {
  const { say } = useLanguage();
  const counts = countsOf(matching(notes, { ...wanted, severity: null }));
  return (
    <div className="stepper">
      <fieldset className="severities">
        <legend className="unseen">{say(auditWords.severity)}</legend>
        {SEVERITIES.map((severity) => (
          <button
            key={severity}
            type="button"
            className={severity}
            aria-pressed={wanted.severity === severity}
            onClick={() =>
              onChange({ ...wanted, severity: wanted.severity === severity ? null : severity })
            }
          >
            {say(WORDS[severity])} <b>{counts[severity]}</b>
          </button>
        ))}
      </fieldset>
      <span className="steps" title={say(auditWords.keys)}>
        <button
          type="button"
          aria-label={say(auditWords.previous)}
          disabled={of === 0}
          onClick={() => onStep(-1)}
        >
          ↑
        </button>
        <span>{say(auditWords.step, { at, of })}</span>
        <button
          type="button"
          aria-label={say(auditWords.next)}
          disabled={of === 0}
          onClick={() => onStep(1)}
        >
          ↓
        </button>
      </span>
    </div>
  );
}
