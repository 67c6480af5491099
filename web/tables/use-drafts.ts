import { type QueryClient, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { WireFact } from '../../src/facts/index.js';
import { send } from '../answers/client.js';
import { type Me, meQuery, placePath, type TablesAnswer, tablesQuery } from '../answers/queries.js';
import type { WebPlace } from '../shell/place.js';
import { type DraftState, Drafts, type Edit, type Saved } from './drafts.js';

/** The drafts of one account for one organisation and cycle, tried again when the network comes back. */
export function useDrafts(place: WebPlace): {
  readonly drafts: Drafts;
  readonly state: DraftState;
} {
  const queries = useQueryClient();
  const me = useSuspenseQuery(meQuery).data;
  const [drafts] = useState(() => draftsFor(place, me, queries));
  useEffect(() => {
    const flush = () => drafts.flush();
    drafts.open();
    window.addEventListener('online', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      window.removeEventListener('online', flush);
      document.removeEventListener('visibilitychange', flush);
      drafts.close();
    };
  }, [drafts]);
  return { drafts, state: useSyncExternalStore(drafts.subscribe, drafts.state) };
}

function draftsFor(place: WebPlace, me: Me, queries: QueryClient): Drafts {
  const { organisation, cycle } = place;
  const { queryKey } = tablesQuery(organisation, cycle);
  const store = (facts: readonly WireFact[]) =>
    queries.setQueryData<TablesAnswer>(queryKey, (answer) =>
      answer === undefined ? answer : withFacts(answer, facts),
    );
  return new Drafts(`${me.username}/${organisation}/${cycle}`, {
    send: (edits) => send<Saved>('PUT', `${placePath(organisation, cycle)}/facts`, { edits }),
    onSaved: (edits, saved) => {
      void queries.cancelQueries({ queryKey });
      store(edits.map((edit) => savedFact(place, me.name, edit, saved)));
      void queries.invalidateQueries({ predicate: ({ queryKey: [name] }) => DERIVED.has(name) });
    },
    onTheirs: (fact) => store([fact]),
    storage: localStorage,
    later: (run, milliseconds) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
  });
}

/** Answers that follow from facts. */
const DERIVED = new Set<unknown>(['tables', 'organisations', 'findings', 'trace']);

const savedFact = (
  { organisation, cycle }: WebPlace,
  by: string,
  { concept, content, version }: Edit,
  { at, saved }: Saved,
): WireFact => ({
  organisation,
  cycle,
  concept,
  content,
  source: { kind: 'typed', by, at },
  version: saved.find((each) => each.concept === concept)?.version ?? version + 1,
});

function withFacts(answer: TablesAnswer, changed: readonly WireFact[]): TablesAnswer {
  const replaced = new Set(changed.map((fact) => fact.concept));
  const kept = answer.facts.filter(
    (fact) => fact.cycle !== answer.cycle || !replaced.has(fact.concept),
  );
  return { ...answer, facts: [...kept, ...changed] };
}
