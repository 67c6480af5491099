import { APIError, betterAuth } from 'better-auth';
import { username } from 'better-auth/plugins';
import type { Store } from '../store/index.js';
import { CLIENT_ADDRESS } from './client-address.js';

/** Attempts to sign in from one address: a whole school may sit behind one, a guesser may not get far. */
const SIGN_IN_LIMIT = { window: 300, max: 100 };

/** Where the library answers. */
export const ACCOUNT_PATH = '/api/auth';

/** The name under which the library's refusal of an account that may not enter is known again. */
export const NOT_ADMITTED = 'ZHIJING_NOT_ADMITTED';

export const SHORTEST_PASSWORD = 8;
export const LONGEST_PASSWORD = 128;

/** better-auth over a store: passwords and sessions are its work, never our own. */
export function accountLibrary(store: Store, secret: string, publicUrl: string | undefined) {
  return betterAuth({
    appName: 'Zhijing',
    ...(publicUrl === undefined ? {} : { baseURL: publicUrl }),
    basePath: ACCOUNT_PATH,
    secret,
    database: { db: store.kysely, type: 'postgres' as const },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
    },
    plugins: [username()],
    session: { expiresIn: 60 * 60 * 12, updateAge: 60 * 60 },
    rateLimit: {
      enabled: true,
      storage: 'database' as const,
      window: 10,
      max: 200,
      customRules: { '/sign-in/*': SIGN_IN_LIMIT, '/get-session': false },
    },
    databaseHooks: {
      session: { create: { before: (session) => admit(store, session.userId) } },
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

/** Only after the password was right is anybody told that the account is disabled. */
async function admit(store: Store, account: string): Promise<undefined> {
  const state = await store.accountState(account);
  if (state?.disabled === true) throw new APIError('FORBIDDEN', { code: NOT_ADMITTED });
  return undefined;
}
