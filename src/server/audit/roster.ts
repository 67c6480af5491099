import type { Account } from '../accounts.js';
import type { House } from '../house.js';
import { permits } from '../policy.js';

/**
 * The names of the organisations that an account may see, in every year; none for whoever has not signed in,
 * who would learn from a finding which names are in the register.
 */
export async function rosterFor(
  account: Account | undefined,
  { figures }: Pick<House, 'figures'>,
): Promise<readonly string[]> {
  if (account === undefined || account.mustChangePassword) return [];
  const { base, cycles } = await figures.current();
  const visible = [...base.organisations.values()].filter(({ id }) =>
    cycles.some((cycle) => permits(account, 'read', id, cycle, base)),
  );
  const names = visible.flatMap(({ history }) => history.map(({ attributes }) => attributes.name));
  return [...new Set(names)];
}
