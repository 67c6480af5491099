import { useDeferredValue, useMemo, useRef, useState } from 'react';
import type { WireContent, WireFact } from '../../src/facts/index.js';
import type { Concept, ConceptId } from '../../src/standard/index.js';
import type { EditionAnswer, TablesAnswer } from '../answers/queries.js';
import { type Checked, checked, groundOf, standardOf, withContents } from './checking.js';
import type { DraftState, Drafts } from './drafts.js';
import type { Rejected } from './entry-cell.js';
import { readTyped, sameContent } from './typed.js';
import { after, back, type Change, forth, type History, NOTHING_DONE } from './undo.js';

const BLANK: WireContent = { type: 'absent', absence: 'blank' };

export interface Put {
  readonly concept: ConceptId;
  readonly content: WireContent;
}

/** What stands in the cells, what follows from it, and the ways to change it. */
export interface Entries {
  readonly contentOf: (concept: ConceptId) => WireContent;
  readonly factOf: (concept: ConceptId) => WireFact | undefined;
  readonly rejectedIn: (concept: ConceptId) => Rejected | undefined;
  readonly isWaiting: (concept: ConceptId) => boolean;
  /** Somebody is in the middle of a cell; what is typed is not a change yet. */
  readonly isTyping: boolean;
  readonly checked: Checked;
  readonly type: (concept: Concept, text: string | null) => void;
  readonly commit: (concept: Concept, text: string) => void;
  /** Puts contents into cells as one step of the history. */
  readonly put: (puts: readonly Put[]) => void;
  readonly reject: (rejected: ReadonlyMap<ConceptId, Rejected>) => void;
  readonly undo: () => boolean;
  readonly redo: () => boolean;
}

/** Holds the cells of one organisation and cycle: stored facts, drafts over them, and what is just being typed. */
export function useEntries(
  answer: TablesAnswer,
  editions: readonly EditionAnswer[],
  drafts: Drafts,
  state: DraftState,
): Entries {
  const [typing, setTyping] = useState<Put | null>(null);
  const [rejected, setRejected] = useState<ReadonlyMap<ConceptId, Rejected>>(new Map());
  const history = useRef<History>(NOTHING_DONE);
  const facts = useMemo(() => factsNow(answer), [answer]);
  const contents = useMemo(() => contentsOver(state), [state]);
  const contentOf = (concept: ConceptId): WireContent =>
    contents.get(concept) ?? facts.get(concept)?.content ?? BLANK;

  const change = (puts: readonly Put[]): readonly Change[] => {
    const changes = puts
      .map(({ concept, content }) => ({ concept, before: contentOf(concept), after: content }))
      .filter((each) => !sameContent(each.before, each.after));
    setRejected((before) =>
      without(
        before,
        puts.map((each) => each.concept),
      ),
    );
    if (changes.length === 0) return changes;
    drafts.change(
      changes.map(({ concept, after: content }) => ({
        concept,
        content,
        version: facts.get(concept)?.version ?? 0,
      })),
    );
    return changes;
  };
  const put = (puts: readonly Put[]) => {
    const changes = change(puts);
    if (changes.length > 0) history.current = after(history.current, changes);
  };
  const travel = (move: ReturnType<typeof back>): boolean => {
    if (move === undefined) return false;
    history.current = move.history;
    change(move.contents);
    return true;
  };
  const type = (concept: Concept, text: string | null) => {
    const read = text === null ? null : readTyped(text, concept);
    setTyping(
      read !== null && 'content' in read ? { concept: concept.id, content: read.content } : null,
    );
  };
  const commit = (concept: Concept, text: string) => {
    setTyping(null);
    const read = readTyped(text, concept);
    if ('content' in read) put([{ concept: concept.id, content: read.content }]);
    else setRejected((before) => new Map(before).set(concept.id, { text, fault: read.fault }));
  };

  return {
    contentOf,
    factOf: (concept) => facts.get(concept),
    rejectedIn: (concept) => rejected.get(concept),
    isWaiting: (concept) => state.drafts.has(concept),
    isTyping: typing !== null,
    checked: useChecked(answer, editions, contents, typing),
    type,
    commit,
    put,
    reject: (more) => setRejected((before) => new Map([...before, ...more])),
    undo: () => travel(back(history.current)),
    redo: () => travel(forth(history.current)),
  };
}

/** The checks over what is on the screen; they may lag behind the keys by a moment, never hold them up. */
function useChecked(
  answer: TablesAnswer,
  editions: readonly EditionAnswer[],
  contents: ReadonlyMap<ConceptId, WireContent>,
  typing: Put | null,
): Checked {
  const standard = useMemo(() => standardOf(editions), [editions]);
  const ground = useMemo(() => groundOf(answer, standard), [answer, standard]);
  const onScreen = useMemo(
    () => (typing === null ? contents : new Map(contents).set(typing.concept, typing.content)),
    [contents, typing],
  );
  const settled = useDeferredValue(onScreen);
  return useMemo(() => checked(withContents(ground, settled), answer), [ground, settled, answer]);
}

const factsNow = ({ facts, organisation, cycle }: TablesAnswer): ReadonlyMap<ConceptId, WireFact> =>
  new Map(
    facts
      .filter((fact) => fact.organisation === organisation.id && fact.cycle === cycle)
      .map((fact) => [fact.concept, fact]),
  );

/** What lies over the stored facts: drafts, and one's own side of open conflicts. */
const contentsOver = ({ drafts, conflicts }: DraftState): ReadonlyMap<ConceptId, WireContent> =>
  new Map([
    ...conflicts.map(({ concept, yours }) => [concept, yours] as const),
    ...[...drafts].map(([concept, { content }]) => [concept, content] as const),
  ]);

function without(
  rejected: ReadonlyMap<ConceptId, Rejected>,
  concepts: readonly ConceptId[],
): ReadonlyMap<ConceptId, Rejected> {
  if (!concepts.some((concept) => rejected.has(concept))) return rejected;
  const left = new Map(rejected);
  for (const concept of concepts) left.delete(concept);
  return left;
}
