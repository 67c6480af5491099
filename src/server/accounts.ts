import { Refusal } from '../messages/index.js';
import type { AccountAct, Store } from '../store/index.js';
import { ACCOUNT_PATH, accountLibrary, NOT_ADMITTED } from './account-library.js';
import { administrationRefusal } from './administration-messages.js';
import { serverMessages } from './messages.js';
import { oneTimePassword } from './one-time-password.js';
import type { Standing } from './policy.js';
import { problem } from './problems.js';

/** Who is asking: an account and where it stands. */
export interface Account extends Standing {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  /** Somebody else has seen the password: nothing may be done before it is changed. */
  readonly mustChangePassword: boolean;
}

/** The one on the machine itself, who reaches the server through its local socket. */
export const OPERATOR: Account = {
  id: 'operator',
  name: 'operator',
  username: 'operator',
  role: 'administrator',
  organisation: '',
  mustChangePassword: false,
};

/** All that people need of the library; its other routes stay closed. */
const OPEN_PATHS: ReadonlySet<string> = new Set(
  ['/sign-in/username', '/sign-out', '/get-session'].map((path) => `${ACCOUNT_PATH}${path}`),
);

/** What can be done with accounts; passwords and sessions are better-auth's, never our own. */
export interface Accounts {
  /** Answers the requests of signing in and out under /api/auth. */
  handle(request: Request): Promise<Response>;
  /** The account a request's session belongs to, or nothing. */
  accountOf(headers: Headers): Promise<Account | undefined>;
  /** The name of an account, or nothing where there is none of that number. */
  nameOf(account: string): Promise<string | undefined>;
  /** Makes an account with a role at an organisation; one that exists already is left as it is. */
  create(account: NewAccount, by: string): Promise<void>;
  /** Makes an account with a password to be changed at once; refuses a user name that is taken. */
  open(account: Omit<NewAccount, 'password'>, by: string): Promise<GivenPassword>;
  /** Gives an account another password to be changed at once, and ends its sessions. */
  resetPassword(account: string, by: string): Promise<GivenPassword>;
  rename(account: string, name: string): Promise<void>;
  /** Disables or enables an account, or ends its sessions; it is in the log. */
  act(account: string, act: PlainAct, by: string): Promise<void>;
  /** The signed-in account's own new password; its other sessions end. Gives what its browser must keep. */
  changePassword(request: Request, account: Account, change: PasswordChange): Promise<Response>;
}

export interface NewAccount extends Standing {
  readonly username: string;
  readonly name: string;
  readonly password: string;
}

/** A password that is shown once and kept nowhere. */
export interface GivenPassword {
  readonly account: string;
  readonly password: string;
}

/** What an administrator does without any further word. */
export type PlainAct = Extract<AccountAct, 'disabled' | 'enabled' | 'signed-out'>;

export interface PasswordChange {
  readonly current: string;
  readonly next: string;
}

/** The library wants an address; none of ours leads anywhere. */
const addressOf = (username: string): string => `${username}@accounts.invalid`;

/** The accounts of a store; their tables are among the store's migrations. */
export function openAccounts(
  store: Store,
  secret: string,
  publicUrl: string | undefined,
): Accounts {
  const library = accountLibrary(store, secret, publicUrl);
  const names = new Map<string, string | undefined>([[OPERATOR.id, OPERATOR.name]]);

  async function register(account: NewAccount): Promise<string> {
    const { internalAdapter, password } = await library.$context;
    const hash = await password.hash(account.password);
    const user = await internalAdapter.createUser(
      {
        email: addressOf(account.username),
        emailVerified: true,
        name: account.name,
        username: account.username,
        displayUsername: account.username,
      },
      { method: 'admin' },
    );
    await internalAdapter.linkAccount({
      userId: user.id,
      accountId: user.id,
      providerId: 'credential',
      password: hash,
    });
    return user.id;
  }

  async function isTaken(username: string): Promise<boolean> {
    const { internalAdapter } = await library.$context;
    return (await internalAdapter.findUserByEmail(addressOf(username))) !== null;
  }

  async function endSessions(account: string): Promise<void> {
    await (await library.$context).internalAdapter.deleteUserSessions(account);
  }

  return {
    handle: async (request) => {
      if (!OPEN_PATHS.has(new URL(request.url).pathname)) {
        return problem(new Refusal('not-found', 'server.not-here', serverMessages.notHere));
      }
      const answer = await library.handler(request);
      return answer.status === 403 && (await answer.clone().text()).includes(NOT_ADMITTED)
        ? problem(administrationRefusal('disabled'))
        : answer;
    },
    accountOf: async (headers) => {
      const session = await library.api.getSession({ headers });
      if (session === null) return undefined;
      const { id, name, username } = session.user;
      const [standing, state] = await Promise.all([store.appointment(id), store.accountState(id)]);
      if (standing === undefined || state?.disabled === true) return undefined;
      const { role, organisation } = standing;
      const mustChangePassword = state?.mustChangePassword ?? false;
      return { id, name, username: username ?? name, role, organisation, mustChangePassword };
    },
    nameOf: async (account) => {
      if (!names.has(account)) {
        const { internalAdapter } = await library.$context;
        names.set(account, (await internalAdapter.findUserById(account))?.name);
      }
      return names.get(account);
    },
    create: async (account, by) => {
      if (await isTaken(account.username)) return;
      const id = await register(account);
      const { role, organisation } = account;
      await store.appoint({ account: id, role, organisation }, by);
    },
    open: async (account, by) => {
      const { username, role, organisation } = account;
      if (await isTaken(username)) throw administrationRefusal('usernameTaken', { username });
      const password = oneTimePassword();
      const id = await register({ ...account, password });
      await store.actOnAccount({ account: id, act: 'opened' }, by);
      await store.appoint({ account: id, role, organisation }, by);
      return { account: id, password };
    },
    resetPassword: async (account, by) => {
      const { internalAdapter, password } = await library.$context;
      const given = oneTimePassword();
      // First the mark, then the password: one that others have seen never counts as the person's own.
      await store.actOnAccount({ account, act: 'password-reset' }, by);
      await internalAdapter.updatePassword(account, await password.hash(given));
      await endSessions(account);
      return { account, password: given };
    },
    rename: async (account, name) => {
      await (await library.$context).internalAdapter.updateUser(account, { name });
      names.delete(account);
    },
    act: async (account, act, by) => {
      await store.actOnAccount({ account, act }, by);
      if (act !== 'enabled') await endSessions(account);
    },
    changePassword: async (request, account, { current, next }) => {
      const headers = new Headers(request.headers);
      const { origin } = new URL(request.url);
      headers.set('Content-Type', 'application/json');
      headers.set('Origin', origin);
      headers.delete('Content-Length');
      const answer = await library.handler(
        new Request(`${origin}${ACCOUNT_PATH}/change-password`, {
          method: 'POST',
          headers,
          body: JSON.stringify({
            currentPassword: current,
            newPassword: next,
            revokeOtherSessions: true,
          }),
        }),
      );
      if (answer.status === 429) return answer;
      if (!answer.ok) throw administrationRefusal('wrongPassword');
      await store.actOnAccount({ account: account.id, act: 'password-changed' }, account.id);
      const kept = new Headers();
      for (const cookie of answer.headers.getSetCookie()) kept.append('Set-Cookie', cookie);
      return new Response(null, { status: 204, headers: kept });
    },
  };
}
