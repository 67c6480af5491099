import { z } from 'zod';
import { type Organisation, registerFaults } from '../../facts/index.js';
import { Refusal } from '../../messages/index.js';
import { canonical } from '../log/canonical.js';
import { seal } from '../log/seal.js';
import { storeRefusal } from '../messages.js';
import type { Command, World } from './command.js';
import { admitted, organisationInput, reasonSchema } from './edge.js';
import { type Actor, assertCodes, organisationChange } from './register.js';

/** An organisation as somebody saw it and as it shall be. */
export interface Amendment {
  /** Null where there was none. */
  readonly before: Organisation | null;
  readonly after: Organisation;
}

/** Changes to the register, all or none. */
export interface AmendRegister {
  readonly amendments: readonly Amendment[];
  readonly reason?: string | undefined;
}

const inputSchema = z.object({
  amendments: z
    .array(z.object({ before: organisationInput.nullable(), after: organisationInput }))
    .min(1)
    .max(20_000),
  reason: reasonSchema,
});

/**
 * Changes the register of organisations under its rules: nothing that somebody else changed meanwhile, no
 * code twice, and no fault in dates, places and superiors afterwards. What stands already changes nothing.
 */
export function amendRegister(
  input: AmendRegister,
  actor: Actor,
): Command<{ readonly changed: readonly string[] }> {
  const { reason, ...parsed } = admitted(inputSchema, input);
  const amendments = parsed.amendments.map(({ before, after }) => ({
    before: before === null ? null : plain(before),
    after: plain(after),
  }));
  const ids = amendments.map(({ after }) => after.id);
  return {
    needs: { register: true, organisations: ids },
    decide: (world) => {
      const open = amendments.filter((each) => !isDone(world, each));
      for (const each of open) assertUnchanged(world, each);
      const changed = open.map(({ after }) => after);
      assertCodes(world, changed);
      assertSound(world, changed);
      // Each entry has a seal of its own: one that is erased leaves the others.
      const changes = changed.map((each) =>
        organisationChange(each, actor, reason === undefined ? undefined : seal(reason)),
      );
      return { result: { changed: changed.map(({ id }) => id) }, changes };
    },
  };
}

/** The record without members that say nothing: a hash is taken over what stands in it. */
function plain({ predecessors, ...record }: Organisation): Organisation {
  return predecessors === undefined || predecessors.length === 0
    ? record
    : { ...record, predecessors: [...predecessors] };
}

function isDone(world: World, { after }: Amendment): boolean {
  const found = world.organisation(after.id);
  return found !== undefined && canonical(found) === canonical(after);
}

function assertUnchanged(world: World, { before, after }: Amendment): void {
  const found = world.organisation(after.id) ?? null;
  if (canonical(found) === canonical(before)) return;
  throw before === null
    ? storeRefusal('store.id-taken', { organisation: after.id })
    : storeRefusal('store.organisation-changed', { organisation: after.id });
}

function assertSound(world: World, changed: readonly Organisation[]): void {
  const register = new Map(world.register);
  for (const each of changed) register.set(each.id, each);
  const faults = registerFaults(
    register,
    changed.map(({ id }) => id),
  );
  const [first] = faults;
  if (first === undefined) return;
  throw new Refusal('bad-input', `register.${first.code}`, first, {}, faults);
}
