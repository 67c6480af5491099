import './filters.css';
import type { ReactNode } from 'react';
import type { Message } from '../../../src/messages/index.js';
import { useLanguage } from '../../language/language.js';
import { auditWords } from '../../messages/audit.js';
import { CATEGORIES, matching, type Wanted } from '../filter.js';
import { countsOf, type Note } from '../notes.js';

interface FiltersProperties {
  readonly notes: readonly Note[];
  readonly wanted: Wanted;
  readonly onChange: (wanted: Wanted) => void;
}

/** The three official heads with what is found under each, and the other ways to narrow the findings. */
export function Filters({ notes, wanted, onChange }: FiltersProperties) {
  const { say } = useLanguage();
  return (
    <section className="audit-filters" aria-label={say(auditWords.filters)}>
      <Heads notes={notes} wanted={wanted} onChange={onChange} />
      <Rules notes={notes} wanted={wanted} onChange={onChange} />
      <select
        className="bare-select"
        aria-label={say(auditWords.ruled)}
        value={wanted.ruled}
        onChange={(event) => onChange({ ...wanted, ruled: ruledNamed(event.target.value) })}
      >
        <option value="any">{say(auditWords.ruledAny)}</option>
        <option value="no">{say(auditWords.ruledNot)}</option>
        <option value="yes">{say(auditWords.ruledYes)}</option>
      </select>
      <input
        type="search"
        placeholder={say(auditWords.search)}
        aria-label={say(auditWords.search)}
        value={wanted.text}
        onChange={(event) => onChange({ ...wanted, text: event.target.value })}
      />
    </section>
  );
}

const ruledNamed = (value: string): Wanted['ruled'] =>
  value === 'no' || value === 'yes' ? value : 'any';

function Heads({ notes, wanted, onChange }: FiltersProperties) {
  const { say } = useLanguage();
  const others = matching(notes, { ...wanted, category: null });
  return (
    <fieldset className="heads">
      <legend className="unseen">{say(auditWords.heads)}</legend>
      {CATEGORIES.map((category) => {
        const here = others.filter(({ finding }) => finding.category === category);
        const counts = countsOf(here);
        const gravest = counts.error > 0 ? 'bad' : counts.warning > 0 ? 'care' : 'calm';
        return (
          <Head
            key={category}
            pressed={wanted.category === category}
            onPress={() =>
              onChange({ ...wanted, category: wanted.category === category ? null : category })
            }
          >
            <i className={gravest} aria-hidden="true" />
            {say(auditWords[category])} <b>{counts.error + counts.warning + counts.notice}</b>
          </Head>
        );
      })}
    </fieldset>
  );
}

interface HeadProperties {
  readonly pressed: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

const Head = ({ pressed, onPress, children }: HeadProperties) => (
  <button type="button" aria-pressed={pressed} onClick={onPress}>
    {children}
  </button>
);

function Rules({ notes, wanted, onChange }: FiltersProperties) {
  const { say } = useLanguage();
  const titles = new Map<string, Message>();
  for (const { finding } of notes) titles.set(finding.rule, finding.title);
  if (titles.size < 2) return null;
  return (
    <select
      className="bare-select"
      aria-label={say(auditWords.rule)}
      value={wanted.rule ?? ''}
      onChange={(event) => onChange({ ...wanted, rule: event.target.value || null })}
    >
      <option value="">{say(auditWords.everyRule)}</option>
      {[...titles].map(([rule, title]) => (
        <option key={rule} value={rule}>
          {say(title)}
        </option>
      ))}
    </select>
  );
}
