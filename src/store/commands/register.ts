import { z } from 'zod';
import type { Cycle, Organisation, PeerSnapshot } from '../../facts/index.js';
import { canonical } from '../log/canonical.js';
import { sha256 } from '../log/entry.js';
import { HOUSE } from '../log/payload.js';
import type { SealedText } from '../log/seal.js';
import { storeRefusal } from '../messages.js';
import { assertNotLast } from './account.js';
import type { Appointment, Change, Command, World } from './command.js';
import { admitted, appointmentInput, cycleSchema, organisationInput, peersInput } from './edge.js';

/** Who does something, and when. */
export interface Actor {
  readonly by: string;
  readonly at: string;
}

/** Registers organisations, or replaces what is known of them; gives those that changed. */
export function registerOrganisations(
  input: readonly Organisation[],
  actor: Actor,
): Command<{ readonly changed: readonly string[] }> {
  const organisations: readonly Organisation[] = admitted(z.array(organisationInput), input);
  return {
    needs: {
      organisations: organisations.map(({ id }) => id),
      records: organisations.map(({ id }) => id),
      codes: organisations.map(({ code }) => code),
    },
    decide: (world) => {
      const changed = organisations.filter((each) => !isKnown(world, each));
      assertCodes(world, changed);
      const changes = changed.map((each) => organisationChange(each, actor));
      return { result: { changed: changed.map(({ id }) => id) }, changes };
    },
  };
}

/** Whether the store knows all of this already. */
export function isKnown(world: World, organisation: Organisation): boolean {
  const found = world.organisation(organisation.id);
  return found !== undefined && canonical(found) === canonical(organisation);
}

/** Throws a Refusal where an institution code belongs to another organisation. */
export function assertCodes(world: World, organisations: readonly Organisation[]): void {
  const codes = new Map<string, string>();
  for (const { id, code } of organisations) {
    if (code === '') continue;
    const organisation = codes.get(code) ?? world.organisationByCode(code)?.id ?? id;
    if (organisation !== id) throw storeRefusal('store.code-taken', { code, organisation });
    codes.set(code, id);
  }
}

export const organisationChange = (
  record: Organisation,
  actor: Actor,
  reason?: SealedText,
): Change => ({
  organisation: record.id,
  payload: {
    kind: 'organisation',
    ...actor,
    record,
    ...(reason === undefined ? {} : { reason: { digest: reason.digest } }),
  },
  sealed: reason,
});

/** Opens a reporting year; one that is open stays so. */
export function openCycle(input: Cycle, actor: Actor): Command<{ readonly opened: boolean }> {
  const cycle = admitted(cycleSchema, input);
  return {
    needs: {},
    decide: (world) => {
      const opened = !world.cycles.has(cycle);
      return { result: { opened }, changes: opened ? [cycleChange(cycle, actor)] : [] };
    },
  };
}

export const cycleChange = (cycle: Cycle, actor: Actor): Change => ({
  organisation: HOUSE,
  payload: { kind: 'cycle', ...actor, cycle },
});

/** Keeps a peer snapshot; the newest is the one in force. */
export function takePeerSnapshot(
  snapshot: PeerSnapshot,
  actor: Actor,
): Command<{ readonly taken: boolean }> {
  const { id, values } = admitted(peersInput, snapshot);
  const digest = sha256(canonical(Object.fromEntries(values)));
  return {
    needs: { peers: true },
    decide: (world) => {
      const found = world.peers.get(id);
      if (found === digest) return { result: { taken: false }, changes: [] };
      if (found !== undefined) throw storeRefusal('store.peers-differ', { id });
      const payload = { kind: 'peers', ...actor, id, digest } as const;
      return {
        result: { taken: true },
        changes: [{ organisation: HOUSE, payload, peers: values }],
      };
    },
  };
}

/** Gives an account its one role at one organisation, in place of the one it had; one administrator stays. */
export function appoint(input: Appointment, actor: Actor): Command<{ readonly changed: boolean }> {
  const { account, role, organisation } = admitted(appointmentInput, { ...input, by: actor.by });
  return {
    needs: { organisations: [organisation], appointments: [account], administrators: true },
    decide: (world) => {
      if (!world.isRegistered(organisation)) {
        throw storeRefusal('store.unknown-organisation', { organisation });
      }
      const found = world.appointment(account);
      if (found?.role === role && found.organisation === organisation) {
        return { result: { changed: false }, changes: [] };
      }
      if (role !== 'administrator') assertNotLast(world, account);
      const payload = { kind: 'appointment', ...actor, account, role } as const;
      return { result: { changed: true }, changes: [{ organisation, payload }] };
    },
  };
}
