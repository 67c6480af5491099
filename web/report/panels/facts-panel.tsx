import { useDeferredValue, useState } from 'react';
import type { ReportAnswer, ReportFact } from '../../../src/server/shapes/report.js';
import { useLanguage } from '../../language/language.js';
import { reportWords } from '../../messages/report.js';
import { Empty } from '../../parts/states.js';
import type { WebPlace } from '../../shell/place.js';
import { useFollow } from '../reading-view.js';
import { matchingFacts, traceAddress } from './matching-facts.js';
import { PanelPlace } from './panel-place.js';

interface FactsPanelProperties {
  readonly report: ReportAnswer;
  readonly place: WebPlace;
  readonly onShow: (anchor: string) => void;
}

const FIRST_SHOWN = 80;

/** Every number the report quotes: as printed, what it is, how it is worked out, where it stands. */
export function FactsPanel({ report, place, onShow }: FactsPanelProperties) {
  const { say } = useLanguage();
  const [part, setPart] = useState<string>();
  const [text, setText] = useState('');
  const [shown, setShown] = useState(FIRST_SHOWN);
  const sought = useDeferredValue(text);
  const found = matchingFacts(report.facts, part, sought);
  const left = found.length - shown;
  return (
    <section className="panel" aria-labelledby="panel-facts">
      <h2 id="panel-facts">
        {say(reportWords.facts)}{' '}
        <span role="status">{say(reportWords.factCount, { count: found.length })}</span>
      </h2>
      <div className="panel-filter">
        <input
          type="search"
          placeholder={say(reportWords.searchFacts)}
          aria-label={say(reportWords.searchFacts)}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setShown(FIRST_SHOWN);
          }}
        />
        <select
          className="bare-select"
          aria-label={say(reportWords.part)}
          value={part ?? ''}
          onChange={(event) => {
            setPart(event.target.value === '' ? undefined : event.target.value);
            setShown(FIRST_SHOWN);
          }}
        >
          <option value="">{say(reportWords.everyPart)}</option>
          {report.parts.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </div>
      {found.length === 0 && (
        <Empty title={say(reportWords.noFact, { text: sought })}>
          <p>{say(reportWords.noFactNext)}</p>
        </Empty>
      )}
      <ul className="panel-list">
        {found.slice(0, shown).map((fact) => (
          <FactLine key={fact.ref} fact={fact} place={place} onShow={onShow} />
        ))}
      </ul>
      {left > 0 && (
        <button type="button" className="link" onClick={() => setShown(shown + FIRST_SHOWN)}>
          {say(reportWords.more, { count: left })}
        </button>
      )}
    </section>
  );
}

interface FactLineProperties {
  readonly fact: ReportFact;
  readonly place: WebPlace;
  readonly onShow: (anchor: string) => void;
}

function FactLine({ fact, place, onShow }: FactLineProperties) {
  const { say } = useLanguage();
  const follow = useFollow();
  const apart = [
    fact.organisation === place.organisation ? '' : say(fact.organisationName),
    fact.cycle === place.cycle ? '' : say(reportWords.yearOf, { cycle: fact.cycle }),
  ].filter((text) => text !== '');
  return (
    <li>
      <button
        type="button"
        className="panel-fact"
        aria-label={say(reportWords.traceFact, { text: fact.text, label: fact.label })}
        onClick={() => follow(traceAddress(fact))}
      >
        <b>{fact.text}</b>
        <span>{[say(fact.label), ...apart].join(' · ')}</span>
      </button>
      <code>{fact.formula}</code>
      <PanelPlace place={fact.place} onShow={onShow} />
    </li>
  );
}
