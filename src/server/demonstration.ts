import { demonstrationBase, demonstrationCity } from '../../demo/index.js';
import { namesOf } from '../facts/index.js';
import type { Standard } from '../standard/index.js';
import type { Store } from '../store/index.js';
import type { Accounts, NewAccount } from './accounts.js';
import type { DemonstrationAccount } from './house.js';

/** The one password of every demonstration account; it is printed at the start and no secret. */
export const DEMONSTRATION_PASSWORD = 'zhijing-demo';

const ACCOUNTS: readonly Omit<NewAccount, 'password'>[] = [
  { username: 'school', name: '示例第十四中等职业学校填报员', role: 'clerk', organisation: 's14' },
  { username: 'school2', name: '示例第一中等职业学校填报员', role: 'clerk', organisation: 's01' },
  { username: 'district', name: '铁西区审核员', role: 'reviewer', organisation: '210106' },
  { username: 'city', name: '沈阳市审核员', role: 'reviewer', organisation: '210100' },
  { username: 'writer', name: '沈阳市执笔人', role: 'writer', organisation: '210100' },
  { username: 'admin', name: '管理员', role: 'administrator', organisation: '210100' },
];

const MARK = 'demonstration';
const BY = 'demonstration';

/** Puts the demonstration city into an empty store, with its accounts. */
export async function seedDemonstration(
  store: Store,
  accounts: Accounts,
  standard: Standard,
): Promise<void> {
  const city = demonstrationCity(standard);
  const { organisations, cycles, facts, statements } = city;
  await store.seed({ organisations, cycles, facts, statements, by: BY });
  await store.takePeerSnapshot(demonstrationBase(city, standard).peers, BY);
  for (const account of ACCOUNTS) {
    await accounts.create({ ...account, password: DEMONSTRATION_PASSWORD }, BY);
  }
  await store.settledSetting(MARK, () => String(Math.max(...cycles)));
}

/** The accounts to show at sign-in, or none where the store holds no demonstration. */
export async function demonstrationAccounts(
  store: Store,
): Promise<readonly DemonstrationAccount[]> {
  const newest = await store.setting(MARK);
  if (newest === undefined) return [];
  const organisations = new Map((await store.organisations()).map((each) => [each.id, each]));
  return ACCOUNTS.map(({ username, role, organisation }) => ({
    username,
    role,
    password: DEMONSTRATION_PASSWORD,
    organisation: namesOf({ organisations }, organisation, Number(newest)),
  }));
}
