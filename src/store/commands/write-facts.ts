import type { Cycle, OrganisationId } from '../../facts/index.js';
import { seal } from '../log/seal.js';
import type { Command } from './command.js';
import {
  assertOnce,
  assertPlace,
  type Conflict,
  decideEdits,
  type Edit,
  type Saved,
} from './decide.js';
import { admitted, writeFactsInput } from './edge.js';

/** Edits of one organisation's figures in one cycle, all or none. */
export interface WriteFacts {
  readonly organisation: OrganisationId;
  readonly cycle: Cycle;
  readonly edits: readonly Edit[];
  /** The account. */
  readonly by: string;
  readonly reason?: string | undefined;
}

export type WriteFactsResult =
  | { readonly at: string; readonly saved: readonly Saved[] }
  | { readonly conflicts: readonly Conflict[] };

/** Stores edits, each of the version its writer saw; where one lost a race, none. */
export function writeFacts(input: WriteFacts, now: Date): Command<WriteFactsResult> {
  const { organisation, cycle, edits, by, reason } = admitted(writeFactsInput, input);
  assertOnce(edits.map((edit) => edit.concept));
  const at = now.toISOString();
  const context = { organisation, cycle, by, at, reason: reason ? seal(reason) : undefined };
  const source = { kind: 'typed', by, at } as const;
  return {
    needs: {
      organisations: [organisation],
      facts: edits.map(({ concept }) => ({ organisation, cycle, concept })),
    },
    decide: (world) => {
      assertPlace(world, organisation, cycle);
      const sourced = edits.map((edit) => ({ ...edit, source }));
      const { saved, conflicts, changes } = decideEdits(world, context, sourced);
      if (conflicts.length > 0) return { result: { conflicts }, changes: [] };
      return { result: { at, saved }, changes };
    },
  };
}
