import { z } from 'zod';
import { contentSchema, type WireContent, type WireFact } from '../../src/facts/index.js';
import type { ConceptId } from '../../src/standard/index.js';
import { isUnreached, Problem } from '../answers/client.js';
import { sameContent } from './typed.js';

const draftSchema = z.object({
  content: contentSchema,
  version: z.int(),
  unanswered: z.array(contentSchema).default([]),
});

/**
 * A change not yet acknowledged: the new content, the version its writer saw, and what was sent over that
 * version already without an answer. Any of it may be stored, and then is no other person's.
 */
export type Draft = z.infer<typeof draftSchema>;

/** A race lost: what one typed, and the fact somebody else stored meanwhile. */
export interface Conflict {
  readonly concept: ConceptId;
  readonly yours: WireContent;
  readonly theirs: WireFact;
}

/** What a person sees of the saving. */
export interface DraftState {
  readonly drafts: ReadonlyMap<ConceptId, Draft>;
  readonly conflicts: readonly Conflict[];
  readonly saving: boolean;
  /** When the last change was acknowledged, by the server's clock. */
  readonly savedAt: string | null;
  /** Why the last attempt failed: not reached, or refused. */
  readonly trouble: Problem | null;
  /** Cells changed since the page was opened. */
  readonly changed: number;
}

export interface Saved {
  readonly at: string;
  readonly saved: readonly { readonly concept: ConceptId; readonly version: number }[];
}

/** A change as it is sent. */
export interface Edit extends Pick<Draft, 'content' | 'version'> {
  readonly concept: ConceptId;
}

/** The outside of {@link Drafts}: the server, the browser's storage, its clock and its network. */
export interface DraftEffects {
  readonly send: (edits: readonly Edit[]) => Promise<Saved>;
  readonly onSaved: (edits: readonly Edit[], saved: Saved) => void;
  readonly onTheirs: (fact: WireFact) => void;
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;
  readonly later: (run: () => void, milliseconds: number) => () => void;
}

const DEBOUNCE = 400;
const FIRST_RETRY = 1_000;
const LONGEST_RETRY = 15_000;
const MOST_EDITS = 500;

/**
 * Changes on their way to the server. Each is kept in the browser's storage from the moment it is made until
 * the server has acknowledged it, so that neither a lost network nor a closed window loses one. One request is
 * under way at a time; what is changed meanwhile waits for the next.
 */
export class Drafts {
  #state: DraftState = {
    drafts: new Map(),
    conflicts: [],
    saving: false,
    savedAt: null,
    trouble: null,
    changed: 0,
  };
  #touched = new Set<ConceptId>();
  #listeners = new Set<() => void>();
  #cancelTimer: (() => void) | null = null;
  #retryIn = FIRST_RETRY;
  #closed = true;
  readonly #prefix: string;
  readonly #effects: DraftEffects;

  /** `key` names whose drafts of which organisation and cycle these are. */
  constructor(key: string, effects: DraftEffects) {
    this.#prefix = `zhijing.draft/${key}/`;
    this.#effects = effects;
    this.#state = { ...this.#state, drafts: this.#kept() };
  }

  /** Begins to send what is left from before, and whatever is changed from now on. */
  open(): void {
    this.#closed = false;
    this.#schedule(0);
  }

  readonly state = (): DraftState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Takes changes; `version` is the one their writer saw. A later change of the same cell keeps the first version seen. */
  change(edits: readonly Edit[]): void {
    const drafts = new Map(this.#state.drafts);
    for (const { concept, content, version } of edits) {
      const before = drafts.get(concept);
      const draft = {
        content,
        version: before?.version ?? version,
        unanswered: before?.unanswered ?? [],
      };
      drafts.set(concept, draft);
      this.#keep(concept, draft);
      this.#touched.add(concept);
    }
    this.#become({ drafts, trouble: null, changed: this.#touched.size });
    this.#schedule(DEBOUNCE);
  }

  /** Settles a conflict: with one's own value, now against the version that won, or with the other's. */
  settle(conflict: Conflict, choice: 'yours' | 'theirs'): void {
    const conflicts = this.#state.conflicts.filter((each) => each !== conflict);
    this.#become({ conflicts });
    this.#effects.onTheirs(conflict.theirs);
    if (choice === 'yours') {
      const { concept, yours: content, theirs } = conflict;
      this.change([{ concept, content, version: theirs.version }]);
    } else {
      this.#forget(conflict.concept);
    }
  }

  /** Tries at once: the network is back, or the page is about to go. */
  flush(): void {
    this.#retryIn = FIRST_RETRY;
    this.#schedule(0);
  }

  /** Sends what is left once more and stops trying; what stays unsaved stays in the browser's storage. */
  close(): void {
    this.#closed = true;
    this.#cancelTimer?.();
    this.#cancelTimer = null;
    if (this.#state.trouble === null) void this.#save();
  }

  #schedule(milliseconds: number): void {
    if (this.#closed) return;
    this.#cancelTimer?.();
    this.#cancelTimer = this.#effects.later(() => void this.#save(), milliseconds);
  }

  async #save(): Promise<void> {
    if (this.#state.saving || this.#state.drafts.size === 0) return;
    const sent = new Map([...this.#state.drafts].slice(0, MOST_EDITS));
    const edits = [...sent].map(([concept, { content, version }]) => ({
      concept,
      content,
      version,
    }));
    this.#become({ saving: true });
    try {
      this.#acknowledge(edits, await this.#effects.send(edits));
    } catch (error) {
      this.#fail(sent, error);
    }
    if (this.#state.drafts.size > 0 && this.#state.trouble === null) this.#schedule(0);
  }

  #acknowledge(edits: readonly Edit[], saved: Saved): void {
    const versions = new Map(saved.saved.map((each) => [each.concept, each.version]));
    const drafts = new Map(this.#state.drafts);
    for (const edit of edits) {
      const now = drafts.get(edit.concept);
      if (now === undefined) continue;
      if (sameContent(now.content, edit.content)) {
        drafts.delete(edit.concept);
        this.#forget(edit.concept);
      } else {
        const version = versions.get(edit.concept) ?? now.version;
        const next = { content: now.content, version, unanswered: [] };
        drafts.set(edit.concept, next);
        this.#keep(edit.concept, next);
      }
    }
    this.#retryIn = FIRST_RETRY;
    this.#effects.onSaved(edits, saved);
    this.#become({ drafts, saving: false, savedAt: saved.at, trouble: null });
  }

  #fail(sent: ReadonlyMap<ConceptId, Draft>, error: unknown): void {
    const problem = error instanceof Problem ? error : null;
    if (problem === null) {
      this.#become({ saving: false });
      throw error;
    }
    const lost = problem.status === 409 ? conflictsIn(problem.details) : [];
    if (lost.length > 0) {
      this.#lose(sent, lost);
      return;
    }
    const isUnanswered = isUnreached(problem) || problem.status >= 500;
    if (isUnanswered) this.#noteUnanswered(sent);
    this.#become({ saving: false, trouble: problem });
    if (isUnanswered) this.#retry();
  }

  /** An answer may be lost on its way back, after its edits were stored. */
  #noteUnanswered(sent: ReadonlyMap<ConceptId, Draft>): void {
    const drafts = new Map(this.#state.drafts);
    for (const [concept, { content }] of sent) {
      const draft = drafts.get(concept);
      if (draft === undefined || includes(draft.unanswered, content)) continue;
      const next = { ...draft, unanswered: [...draft.unanswered, content] };
      drafts.set(concept, next);
      this.#keep(concept, next);
    }
    this.#become({ drafts });
  }

  #retry(): void {
    this.#schedule(this.#retryIn);
    this.#retryIn = Math.min(this.#retryIn * 2, LONGEST_RETRY);
  }

  #lose(sent: ReadonlyMap<ConceptId, Draft>, lost: readonly Conflict[]): void {
    const drafts = new Map(this.#state.drafts);
    const open: Conflict[] = [];
    for (const { concept, theirs } of lost) {
      const draft = drafts.get(concept) ?? sent.get(concept);
      drafts.delete(concept);
      if (draft === undefined) continue;
      if (sameContent(draft.content, theirs.content)) {
        this.#forget(concept);
        this.#effects.onTheirs(theirs);
      } else if (
        theirs.version === draft.version + 1 &&
        includes(draft.unanswered, theirs.content)
      ) {
        const next = { content: draft.content, version: theirs.version, unanswered: [] };
        drafts.set(concept, next);
        this.#keep(concept, next);
        this.#effects.onTheirs(theirs);
      } else {
        open.push({ concept, yours: draft.content, theirs });
      }
    }
    const others = this.#state.conflicts.filter(
      (each) => !lost.some((conflict) => conflict.concept === each.concept),
    );
    this.#become({ drafts, saving: false, trouble: null, conflicts: [...others, ...open] });
  }

  #become(change: Partial<DraftState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  #keep(concept: ConceptId, draft: Draft): void {
    try {
      this.#effects.storage.setItem(this.#prefix + concept, JSON.stringify(draft));
    } catch {
      // A full or forbidden storage leaves the draft in memory, where it is still tried.
    }
  }

  #forget(concept: ConceptId): void {
    this.#effects.storage.removeItem(this.#prefix + concept);
  }

  #kept(): Map<ConceptId, Draft> {
    const { storage } = this.#effects;
    const kept = new Map<ConceptId, Draft>();
    for (let index = 0; index < storage.length; index += 1) {
      const name = storage.key(index);
      if (name?.startsWith(this.#prefix) !== true) continue;
      const draft = parsed(storage.getItem(name));
      if (draft !== undefined) kept.set(name.slice(this.#prefix.length), draft);
    }
    return kept;
  }
}

const includes = (contents: readonly WireContent[], content: WireContent): boolean =>
  contents.some((each) => sameContent(each, content));

function parsed(text: string | null): Draft | undefined {
  try {
    return draftSchema.safeParse(JSON.parse(text ?? 'null')).data;
  } catch {
    return undefined;
  }
}

const conflictsIn = (details: unknown): readonly Conflict[] =>
  typeof details === 'object' && details !== null && 'conflicts' in details
    ? (details as { readonly conflicts: readonly Conflict[] }).conflicts
    : [];
