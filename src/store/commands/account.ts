import { z } from 'zod';
import type { AccountAct, PayloadOf } from '../log/payload.js';
import { HOUSE } from '../log/payload.js';
import { storeRefusal } from '../messages.js';
import type { AccountState, Command, World } from './command.js';
import { admitted, idSchema } from './edge.js';
import type { Actor } from './register.js';

const actSchema = z.enum([
  'opened',
  'disabled',
  'enabled',
  'password-reset',
  'password-changed',
  'signed-out',
] satisfies readonly AccountAct[]);

/** What each act makes of an account. */
const OUTCOME: Readonly<Record<AccountAct, Partial<Omit<AccountState, 'account'>>>> = {
  opened: { disabled: false, mustChangePassword: true },
  disabled: { disabled: true },
  enabled: { disabled: false },
  'password-reset': { mustChangePassword: true },
  'password-changed': { mustChangePassword: false },
  'signed-out': {},
};

/** Acts that say how the account stands: saying it again changes nothing. */
const ONCE: readonly AccountAct[] = ['disabled', 'enabled'];

/** Records what was done with an account; the last administrator is not disabled. */
export function actOnAccount(
  input: { readonly account: string; readonly act: AccountAct },
  actor: Actor,
): Command<AccountState> {
  const { account, act } = admitted(z.object({ account: idSchema, act: actSchema }), input);
  return {
    needs: { accountStates: [account], administrators: true },
    decide: (world) => {
      const before = world.accountState(account) ?? newcomer(account);
      const after = { ...before, ...OUTCOME[act] };
      if (after.disabled && !before.disabled) assertNotLast(world, account);
      if (ONCE.includes(act) && before.disabled === after.disabled) {
        return { result: before, changes: [] };
      }
      const { disabled, mustChangePassword } = after;
      const payload: PayloadOf<'account'> = {
        kind: 'account',
        ...actor,
        account,
        act,
        disabled,
        mustChangePassword,
      };
      return { result: after, changes: [{ organisation: HOUSE, payload }] };
    },
  };
}

const newcomer = (account: string): AccountState => ({
  account,
  disabled: false,
  mustChangePassword: false,
});

/** Throws a Refusal where without this account nobody could administer any more. */
export function assertNotLast(world: World, account: string): void {
  const { administrators } = world;
  if (administrators.has(account) && administrators.size === 1) {
    throw storeRefusal('store.last-administrator');
  }
}
