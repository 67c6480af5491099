import type { Context } from 'hono';
import { attributesAt, namesOf, type Place } from '../facts/index.js';
import { Refusal } from '../messages/index.js';
import { editionOf } from '../standard/index.js';
import type { Account } from './accounts.js';
import { administrationRefusal } from './administration-messages.js';
import type { Environment } from './environment.js';
import type { Snapshot } from './figures-cache.js';
import type { House } from './house.js';
import { serverMessages } from './messages.js';
import { type Action, PERMISSIONS, permits } from './policy.js';

/** The signed-in account of a request, which may act; refuses one that must change its password first. */
export function signedIn(context: Context<Environment>): Account {
  const account = recognised(context);
  if (account.mustChangePassword) throw administrationRefusal('changePasswordFirst');
  return account;
}

/** The signed-in account of a request that looks after the installation itself; refuses any other. */
export function administrating(context: Context<Environment>): Account {
  const account = signedIn(context);
  if (PERMISSIONS[account.role].administer === undefined) {
    throw administrationRefusal('administratorsOnly');
  }
  return account;
}

/** The signed-in account of a request, whether it may act already or not; refuses where there is none. */
export function recognised(context: Context<Environment>): Account {
  const { account } = context.var;
  if (account === undefined) {
    throw new Refusal('not-signed-in', 'server.sign-in-first', serverMessages.signInFirst);
  }
  return account;
}

/** An organisation's year that the account may work on, with the snapshot to work with. */
export interface Admission {
  readonly account: Account;
  readonly snapshot: Snapshot;
  readonly place: Place;
}

/**
 * Lets an account at an organisation's year through for an action. One that may not even read is told
 * the same as if the organisation did not exist, so nothing is revealed.
 */
export async function admitted(
  context: Context<Environment>,
  house: House,
  action: Action,
  asked: { readonly organisation: string; readonly cycle: number },
): Promise<Admission> {
  const account = signedIn(context);
  const snapshot = await house.figures.current();
  const { organisation, cycle } = asked;
  if (snapshot.base.organisations.size === 0) {
    throw new Refusal('not-found', 'server.empty', serverMessages.empty);
  }
  const edition = editionOf(house.standard, cycle);
  const visible = (id: string, year: number) => permits(account, 'read', id, year, snapshot.base);
  if (edition === undefined || !snapshot.cycles.includes(cycle) || !visible(organisation, cycle)) {
    throw unknown(snapshot, asked, (year) => visible(organisation, year));
  }
  if (!permits(account, action, organisation, cycle, snapshot.base)) {
    throw new Refusal('not-allowed', 'server.may-not', serverMessages.mayNot, {
      organisation: namesOf(snapshot.base, organisation, cycle),
    });
  }
  return { account, snapshot, place: { base: snapshot.base, edition, organisation, cycle } };
}

function unknown(
  snapshot: Snapshot,
  asked: { readonly organisation: string; readonly cycle: number },
  visibleIn: (cycle: number) => boolean,
): Refusal {
  const others = snapshot.cycles.filter(visibleIn);
  return others.length === 0
    ? new Refusal('not-found', 'server.no-organisation', serverMessages.noOrganisation, asked)
    : new Refusal('not-found', 'server.no-cycle', serverMessages.noCycle, {
        ...asked,
        cycles: others.join('、'),
      });
}

/** Refuses to write where the figures are added up from members. */
export function refuseRolledUp({ place }: Admission): void {
  if (attributesAt(place)?.level !== 'school') {
    throw new Refusal('not-allowed', 'server.rolled-up', serverMessages.rolledUp, {
      organisation: namesOf(place.base, place.organisation, place.cycle),
    });
  }
}
