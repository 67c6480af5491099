import './tables.css';
import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import {
  cyclesQuery,
  dataOf,
  type EditionAnswer,
  editionQuery,
  editionsFor,
  type TablesAnswer,
  tablesQuery,
} from '../answers/queries.js';
import { OrganisationTree } from '../shell/organisation-tree.js';
import type { WebPlace } from '../shell/place.js';
import { EditableTables } from './editable-tables.js';
import { ReadTables } from './read-tables.js';
import { sheetsOf } from './sheet.js';

/** 填报: the official tables of one organisation and cycle, editable where the account may. */
export function TablesPage() {
  const { organisation, cycle } = useParams({ from: '/shell/tables/$organisation/$cycle' });
  const place = { organisation, cycle: Number(cycle) };
  return (
    <div className="page">
      <OrganisationTree place={place} />
      <Tables key={`${organisation}/${cycle}`} place={place} />
    </div>
  );
}

function Tables({ place }: { readonly place: WebPlace }) {
  const { answer, editions } = useTables(place);
  const sheets = useMemo(() => {
    const edition = editions.find((each) => each.id === answer.edition);
    return edition === undefined ? [] : sheetsOf(edition);
  }, [answer.edition, editions]);
  return answer.mayEdit ? (
    <EditableTables place={place} answer={answer} editions={editions} sheets={sheets} />
  ) : (
    <ReadTables place={place} answer={answer} sheets={sheets} />
  );
}

function useTables({ organisation, cycle }: WebPlace): {
  readonly answer: TablesAnswer;
  readonly editions: readonly EditionAnswer[];
} {
  const answer = useSuspenseQuery(tablesQuery(organisation, cycle)).data;
  const cycles = useSuspenseQuery(cyclesQuery).data;
  const editions = useSuspenseQueries({
    queries: editionsFor(cycles, cycle).map((id) => editionQuery(id)),
    combine: dataOf,
  });
  return { answer, editions };
}
