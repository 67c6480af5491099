import { betterAuth } from 'better-auth';
import { username } from 'better-auth/plugins';
import type { Store } from '../store/index.js';
import type { Standing } from './policy.js';

/** Who is asking: an account and where it stands. */
export interface Account extends Standing {
  readonly id: string;
  readonly name: string;
  readonly username: string;
}

/** The one on the machine itself, who reaches the server through its local socket. */
export const OPERATOR: Account = {
  id: 'operator',
  name: 'operator',
  username: 'operator',
  role: 'administrator',
  organisation: '',
};

/** The header the server itself sets to the address a request came from; nobody else's is believed. */
export const CLIENT_ADDRESS = 'x-zhijing-client-address';

/** Attempts to sign in from one address: a whole school may sit behind one, a guesser may not get far. */
const SIGN_IN_LIMIT = { window: 300, max: 100 };

function authentication(store: Store, secret: string, publicUrl: string | undefined) {
  return betterAuth({
    appName: 'Zhijing',
    ...(publicUrl === undefined ? {} : { baseURL: publicUrl }),
    basePath: '/api/auth',
    secret,
    database: { db: store.kysely, type: 'postgres' as const },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 8 },
    plugins: [username()],
    session: { expiresIn: 60 * 60 * 12, updateAge: 60 * 60 },
    rateLimit: {
      enabled: true,
      storage: 'database' as const,
      window: 10,
      max: 200,
      customRules: { '/sign-in/*': SIGN_IN_LIMIT, '/get-session': false },
    },
    advanced: {
      cookiePrefix: 'zhijing',
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS] },
    },
    trustedOrigins: (request?: Request) =>
      request === undefined ? [] : [new URL(request.url).origin],
    telemetry: { enabled: false },
    logger: { level: 'error' as const },
  });
}

/** What can be done with accounts; passwords and sessions are better-auth's, never our own. */
export interface Accounts {
  /** Answers the requests under /api/auth. */
  handle(request: Request): Promise<Response>;
  /** The account a request's session belongs to, or nothing. */
  accountOf(headers: Headers): Promise<Account | undefined>;
  /** The name of an account, or nothing where there is none of that number. */
  nameOf(account: string): Promise<string | undefined>;
  /** Makes an account with a role at an organisation; one that exists already is left as it is. */
  create(account: NewAccount, by: string): Promise<void>;
}

export interface NewAccount extends Standing {
  readonly username: string;
  readonly name: string;
  readonly password: string;
}

/** The accounts of a store; their tables are among the store's migrations. */
export function openAccounts(
  store: Store,
  secret: string,
  publicUrl: string | undefined,
): Accounts {
  const auth = authentication(store, secret, publicUrl);
  const names = new Map<string, string | undefined>([[OPERATOR.id, OPERATOR.name]]);
  return {
    handle: (request) => auth.handler(request),
    accountOf: async (headers) => {
      const session = await auth.api.getSession({ headers });
      if (session === null) return undefined;
      const standing = await store.appointment(session.user.id);
      return standing === undefined
        ? undefined
        : {
            id: session.user.id,
            name: session.user.name,
            username: session.user.username ?? session.user.name,
            role: standing.role,
            organisation: standing.organisation,
          };
    },
    nameOf: async (account) => {
      if (!names.has(account)) {
        const context = await auth.$context;
        names.set(account, (await context.internalAdapter.findUserById(account))?.name);
      }
      return names.get(account);
    },
    create: async (account, by) => {
      const context = await auth.$context;
      const email = `${account.username}@accounts.invalid`;
      const known = await context.internalAdapter.findUserByEmail(email);
      if (known !== null) return;
      const password = await context.password.hash(account.password);
      const user = await context.internalAdapter.createUser(
        {
          email,
          emailVerified: true,
          name: account.name,
          username: account.username,
          displayUsername: account.username,
        },
        { method: 'admin' },
      );
      await context.internalAdapter.linkAccount({
        userId: user.id,
        accountId: user.id,
        providerId: 'credential',
        password,
      });
      const { role, organisation } = account;
      await store.appoint({ account: user.id, role, organisation }, by);
    },
  };
}
