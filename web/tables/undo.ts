import type { WireContent } from '../../src/facts/index.js';
import type { ConceptId } from '../../src/standard/index.js';

/** One cell's change, with what stood there before. */
export interface Change {
  readonly concept: ConceptId;
  readonly before: WireContent;
  readonly after: WireContent;
}

/** What was done, in steps as people see them: a paste is one. */
export interface History {
  readonly done: readonly (readonly Change[])[];
  readonly undone: readonly (readonly Change[])[];
}

export const NOTHING_DONE: History = { done: [], undone: [] };

const DEEPEST = 200;

/** The history after a new step, which ends whatever could be redone. */
export const after = (history: History, step: readonly Change[]): History => ({
  done: [...history.done, step].slice(-DEEPEST),
  undone: [],
});

/** The history one step back, and the contents to put; nothing where there is no step. */
export function back(history: History): Move | undefined {
  const step = history.done[history.done.length - 1];
  if (step === undefined) return undefined;
  return {
    history: { done: history.done.slice(0, -1), undone: [...history.undone, step] },
    contents: step.map(({ concept, before }) => ({ concept, content: before })),
  };
}

/** The history one step forth again. */
export function forth(history: History): Move | undefined {
  const step = history.undone[history.undone.length - 1];
  if (step === undefined) return undefined;
  return {
    history: { done: [...history.done, step], undone: history.undone.slice(0, -1) },
    contents: step.map(({ concept, after: content }) => ({ concept, content })),
  };
}

interface Move {
  readonly history: History;
  readonly contents: readonly { readonly concept: ConceptId; readonly content: WireContent }[];
}
