import type { FindingAnswer } from '../answers/queries.js';
import { useLanguage } from '../language/language.js';
import { findingWords } from '../messages/findings.js';
import { counted } from '../tables/finding-places.js';
import { CATEGORIES, type Severity, type Wanted } from './filter.js';

interface FiltersProperties {
  readonly all: readonly FindingAnswer[];
  readonly wanted: Wanted;
  readonly onChange: (wanted: Wanted) => void;
}

const SEVERITIES: readonly (readonly [Severity, keyof typeof findingWords])[] = [
  ['error', 'errors'],
  ['warning', 'warnings'],
  ['notice', 'notices'],
];

/** How many findings there are, and which of them one wants to see. */
export function Filters({ all, wanted, onChange }: FiltersProperties) {
  const { say } = useLanguage();
  return (
    <div className="filters">
      <Severities all={all} wanted={wanted} onChange={onChange} />
      <select
        className="bare-select"
        aria-label={say(findingWords.heads)}
        value={wanted.category ?? ''}
        onChange={(event) =>
          onChange({
            ...wanted,
            category: CATEGORIES.find((category) => category === event.target.value) ?? null,
          })
        }
      >
        <option value="">{say(findingWords.heads)}</option>
        {CATEGORIES.map((category) => (
          <option key={category} value={category}>
            {say(findingWords[category])}
          </option>
        ))}
      </select>
      <Organisations all={all} wanted={wanted} onChange={onChange} />
      <input
        type="search"
        className="filter-search"
        placeholder={say(findingWords.search)}
        aria-label={say(findingWords.search)}
        value={wanted.text}
        onChange={(event) => onChange({ ...wanted, text: event.target.value })}
      />
      <label className="filter-settled">
        <input
          type="checkbox"
          checked={wanted.settled}
          onChange={(event) => onChange({ ...wanted, settled: event.target.checked })}
        />
        {say(findingWords.ruledToo)}
      </label>
    </div>
  );
}

function Severities({ all, wanted, onChange }: FiltersProperties) {
  const { say } = useLanguage();
  const counts = counted(all);
  return (
    <fieldset className="severities">
      <legend className="unseen">{say(findingWords.severity)}</legend>
      <button
        type="button"
        aria-pressed={wanted.severity === null}
        onClick={() => onChange({ ...wanted, severity: null })}
      >
        {say(findingWords.all)} <b>{counts.error + counts.warning + counts.notice}</b>
      </button>
      {SEVERITIES.map(([severity, words]) => (
        <button
          key={severity}
          type="button"
          className={severity}
          aria-pressed={wanted.severity === severity}
          onClick={() => onChange({ ...wanted, severity })}
        >
          {say(findingWords[words])} <b>{counts[severity]}</b>
        </button>
      ))}
    </fieldset>
  );
}

function Organisations({ all, wanted, onChange }: FiltersProperties) {
  const { say } = useLanguage();
  const names = new Map(all.map((finding) => [finding.organisation, finding.organisationName]));
  if (names.size < 2) return null;
  return (
    <select
      className="bare-select filter-organisation"
      aria-label={say(findingWords.school)}
      value={wanted.organisation ?? ''}
      onChange={(event) => onChange({ ...wanted, organisation: event.target.value || null })}
    >
      <option value="">{say(findingWords.everySchool)}</option>
      {[...names].map(([id, name]) => (
        <option key={id} value={id}>
          {say(name)}
        </option>
      ))}
    </select>
  );
}
