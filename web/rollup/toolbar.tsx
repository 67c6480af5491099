import type { RollupAnswer } from '../../src/server/shapes/rollup.js';
import { useLanguage } from '../language/language.js';
import { rollupWords } from '../messages/rollup.js';
import { tableWords } from '../messages/tables.js';
import { OrganisationSelect } from '../shell/organisation-select.js';
import type { WebPlace } from '../shell/place.js';
import { rollupPath } from './rollup-query.js';
import type { RollupChoices } from './use-choices.js';

interface ToolbarProperties {
  readonly place: WebPlace;
  readonly rollup: RollupAnswer;
  readonly choices: RollupChoices;
}

/** Which organisations, which table, which order; and the same as a file. */
export function Toolbar({ place, rollup, choices }: ToolbarProperties) {
  const { say } = useLanguage();
  const { wanted, by, choose, seek } = choices;
  return (
    <div className="rollup-bar">
      <OrganisationSelect place={place} />
      <Choice
        label={say(rollupWords.by)}
        value={by}
        options={[
          ['members', say(rollupWords.members)],
          ['schools', say(rollupWords.schools)],
        ]}
        onChoose={(value) => choose({ by: value === 'schools' ? 'schools' : undefined })}
      />
      <Choice
        label={say(rollupWords.table)}
        value={wanted.table ?? ''}
        options={[
          ['', say(rollupWords.everyTable)],
          ...rollup.tables.map(
            ({ id, number, label }) =>
              [id, say(tableWords.labelOf, { number, label: say(label) })] as const,
          ),
        ]}
        onChoose={(value) => choose({ table: value === '' ? undefined : value })}
      />
      <Choice
        label={say(rollupWords.rows)}
        shown
        value={wanted.rows}
        options={[
          ['outlying', say(rollupWords.outlying)],
          ['printed', say(rollupWords.printed)],
        ]}
        onChoose={(value) => choose({ rows: value === 'printed' ? 'printed' : undefined })}
      />
      <Choice
        label={say(rollupWords.columns)}
        shown
        value={wanted.columns}
        options={[
          ['outlying', say(rollupWords.outlying)],
          ['register', say(rollupWords.register)],
        ]}
        onChoose={(value) => choose({ columns: value === 'register' ? 'register' : undefined })}
      />
      <input
        type="search"
        className="filter-search"
        placeholder={say(rollupWords.search)}
        aria-label={say(rollupWords.search)}
        value={wanted.text}
        onChange={(event) => seek(event.target.value)}
      />
      <a href={rollupPath(place.organisation, place.cycle, by, 'rollup.csv')} download>
        {say(rollupWords.export)}
      </a>
    </div>
  );
}

interface ChoiceProperties {
  readonly label: string;
  /** Whether the label stands before the choice; otherwise the options say enough. */
  readonly shown?: boolean;
  readonly value: string;
  readonly options: readonly (readonly [value: string, name: string])[];
  readonly onChoose: (value: string) => void;
}

function Choice({ label, shown = false, value, options, onChoose }: ChoiceProperties) {
  return (
    <span className="rollup-choice">
      {shown && (
        <span className="quiet" aria-hidden="true">
          {label}
        </span>
      )}
      <select
        className="bare-select"
        aria-label={label}
        value={value}
        onChange={(event) => onChoose(event.target.value)}
      >
        {options.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
    </span>
  );
}
