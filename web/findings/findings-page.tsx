import './findings.css';
import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useDeferredValue, useMemo, useState } from 'react';
import {
  cyclesQuery,
  dataOf,
  editionQuery,
  editionsFor,
  type FindingAnswer,
  findingsQuery,
} from '../answers/queries.js';
import { useLanguage } from '../language/language.js';
import { findingWords } from '../messages/findings.js';
import { tableWords } from '../messages/tables.js';
import { Empty } from '../parts/states.js';
import { OrganisationTree } from '../shell/organisation-tree.js';
import type { WebPlace } from '../shell/place.js';
import { rowName, sheetsOf, spotsOf } from '../tables/sheet.js';
import { CATEGORIES, type Category, EVERYTHING, matching, type Wanted } from './filter.js';
import { Filters } from './filters.js';
import { FindingNote } from './finding-note.js';

/** 问题: what is wrong under an organisation, by the three official heads. */
export function FindingsPage() {
  const { organisation, cycle } = useParams({ from: '/shell/findings/$organisation/$cycle' });
  const place = { organisation, cycle: Number(cycle) };
  return (
    <div className="page">
      <OrganisationTree place={place} />
      <Findings key={`${organisation}/${cycle}`} place={place} />
    </div>
  );
}

function Findings({ place }: { readonly place: WebPlace }) {
  const { say } = useLanguage();
  const all = useSuspenseQuery(findingsQuery(place.organisation, place.cycle)).data;
  const [wanted, setWanted] = useState<Wanted>(EVERYTHING);
  const settled = useDeferredValue(wanted);
  const placeOf = usePlaceNames(place);
  const found = useMemo(
    () => matching(all, settled, (finding) => placeOf(finding)),
    [all, settled, placeOf],
  );
  return (
    <section className="findings">
      <h2 className="unseen">{say(findingWords.title)}</h2>
      <Filters all={all} wanted={wanted} onChange={setWanted} />
      {found.length === 0 ? (
        <Nothing any={all.length > 0} onClear={() => setWanted(EVERYTHING)} />
      ) : (
        CATEGORIES.map((category) => (
          <Head
            key={category}
            category={category}
            findings={found.filter((finding) => finding.category === category)}
            placeOf={placeOf}
          />
        ))
      )}
    </section>
  );
}

/** How a finding's place is written: the organisation, the table, the row. */
function usePlaceNames({ cycle }: WebPlace): (finding: FindingAnswer) => string {
  const { say } = useLanguage();
  const cycles = useSuspenseQuery(cyclesQuery).data;
  const editions = useSuspenseQueries({
    queries: editionsFor(cycles, cycle)
      .slice(0, 1)
      .map((id) => editionQuery(id)),
    combine: dataOf,
  });
  return useMemo(() => {
    const sheets = editions.flatMap((edition) => sheetsOf(edition));
    const spots = spotsOf(sheets);
    return (finding) => {
      const spot = finding.concepts.map((concept) => spots.get(concept)).find(Boolean);
      const sheet = sheets.find((each) => each.table.id === spot?.table);
      const row = sheet?.rows[spot?.line ?? 0];
      const organisation = say(finding.organisationName);
      return sheet === undefined || row === undefined
        ? organisation
        : say(findingWords.place, {
            organisation,
            table: say(tableWords.labelOf, {
              number: sheet.table.number,
              label: say(sheet.table.label),
            }),
            row: say(rowName(row)),
          });
    };
  }, [editions, say]);
}

const PAGE = 60;

interface HeadProperties {
  readonly category: Category;
  readonly findings: readonly FindingAnswer[];
  readonly placeOf: (finding: FindingAnswer) => string;
}

function Head({ category, findings, placeOf }: HeadProperties) {
  const { say } = useLanguage();
  const [shown, setShown] = useState(PAGE);
  if (findings.length === 0) return null;
  const left = findings.length - shown;
  return (
    <section className="findings-head" aria-labelledby={`head-${category}`}>
      <h2 id={`head-${category}`}>
        {say(findingWords[category])} <span>{findings.length}</span>
      </h2>
      <ul>
        {findings.slice(0, shown).map((finding) => (
          <li key={`${finding.organisation}/${finding.fingerprint.identity}`}>
            <FindingNote finding={finding} place={placeOf(finding)} />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" className="button" onClick={() => setShown(shown + PAGE)}>
          {say(findingWords.more, { count: left })}
        </button>
      )}
    </section>
  );
}

function Nothing({ any, onClear }: { readonly any: boolean; readonly onClear: () => void }) {
  const { say } = useLanguage();
  if (!any) {
    return (
      <Empty title={say(findingWords.nothing)}>
        <p>{say(findingWords.nothingNext)}</p>
      </Empty>
    );
  }
  return (
    <Empty title={say(findingWords.nothingMatches)}>
      <p>{say(findingWords.nothingMatchesNext)}</p>
      <button type="button" className="button" onClick={onClear}>
        {say(findingWords.clear)}
      </button>
    </Empty>
  );
}
