import type { Source } from '../facts/index.js';
import type { House } from './house.js';

/** The name that people know an account by; what is no account stays as it is written. */
export type NameOfAccount = (account: string) => string;

/** The names of all accounts that facts, statements and rulings refer to, asked for once. */
export async function accountNames(
  house: House,
  accounts: Iterable<string>,
): Promise<NameOfAccount> {
  const known = new Map<string, string>();
  for (const account of new Set(accounts)) {
    known.set(account, (await house.accounts.nameOf(account)) ?? account);
  }
  return (account) => known.get(account) ?? account;
}

/** A source with the name of its account in place of the account's number. */
export function namedSource<Of extends { readonly kind: string }>(
  source: Of | Source,
  nameOf: NameOfAccount,
): Of {
  return ('by' in source ? { ...source, by: nameOf(source.by) } : source) as Of;
}
