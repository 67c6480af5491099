import { createRoute, z } from '@hono/zod-openapi';
import { namesOf } from '../../../facts/index.js';
import type { AccountRecord } from '../../../store/index.js';
import type { PlainAct } from '../../accounts.js';
import { administrationRefusal } from '../../administration-messages.js';
import { administrating } from '../../gates.js';
import type { House } from '../../house.js';
import { answer, PROBLEMS, router } from '../../router.js';
import {
  accountSchema,
  accountsAnswerSchema,
  appointmentSchema,
  givenPasswordSchema,
  newAccountSchema,
} from '../../shapes/administration.js';
import { problemSchema } from '../../shapes.js';

const list = createRoute({
  method: 'get',
  path: '/accounts',
  request: {
    query: z.object({
      text: z.string().max(100).default(''),
      offset: z.coerce.number().int().min(0).default(0),
    }),
  },
  responses: {
    200: answer(accountsAnswerSchema, 'The accounts that match, by user name'),
    ...PROBLEMS,
  },
});

const create = createRoute({
  method: 'post',
  path: '/accounts',
  request: {
    body: { required: true, content: { 'application/json': { schema: newAccountSchema } } },
  },
  responses: {
    201: answer(givenPasswordSchema, 'The account, with a password that is shown this once'),
    ...PROBLEMS,
    409: answer(problemSchema, 'The user name is taken'),
  },
});

const ofAccount = z.object({ account: z.string().min(1).max(100) });

const change = createRoute({
  method: 'put',
  path: '/accounts/{account}',
  request: {
    params: ofAccount,
    body: { required: true, content: { 'application/json': { schema: appointmentSchema } } },
  },
  responses: {
    200: answer(accountSchema, 'The account as it is now'),
    ...PROBLEMS,
    409: answer(problemSchema, 'It is the last administrator'),
  },
});

const reset = createRoute({
  method: 'post',
  path: '/accounts/{account}/password',
  request: { params: ofAccount },
  responses: {
    200: answer(givenPasswordSchema, 'A new password that is shown this once'),
    ...PROBLEMS,
  },
});

/** What the address calls each act. */
const ACTS = {
  disable: 'disabled',
  enable: 'enabled',
  'sign-out': 'signed-out',
} as const satisfies Record<string, PlainAct>;

const act = createRoute({
  method: 'post',
  path: '/accounts/{account}/{act}',
  request: { params: ofAccount.extend({ act: z.enum(['disable', 'enable', 'sign-out']) }) },
  responses: {
    200: answer(accountSchema, 'The account as it is now'),
    ...PROBLEMS,
    409: answer(problemSchema, 'It is the last administrator'),
  },
});

/** As the accounts' library takes them. */
const USERNAME = /^[a-z0-9][a-z0-9_.]{2,29}$/;

/** Who may enter, as what and where. */
export const accountRoutes = (house: House) =>
  router()
    .openapi(list, async (context) => {
      administrating(context);
      const { accounts, total } = await house.store.accounts(context.req.valid('query'));
      const present = await presenter(house);
      return context.json({ accounts: accounts.map(present), total }, 200);
    })
    .openapi(create, async (context) => {
      const { id: by } = administrating(context);
      const wanted = context.req.valid('json');
      const username = wanted.username.trim().toLowerCase();
      if (!USERNAME.test(username)) throw administrationRefusal('username', { username });
      await assertOrganisation(house, wanted.organisation);
      const { account, password } = await house.accounts.open({ ...wanted, username }, by);
      return context.json({ account, username, password }, 201);
    })
    .openapi(change, async (context) => {
      const { id: by } = administrating(context);
      const known = await accountAt(house, context.req.valid('param').account);
      const { name, role, organisation } = context.req.valid('json');
      await house.store.appoint({ account: known.account, role, organisation }, by, house.clock);
      if (name !== known.name) await house.accounts.rename(known.account, name);
      const present = await presenter(house);
      return context.json(present(await accountAt(house, known.account)), 200);
    })
    .openapi(reset, async (context) => {
      const { id: by } = administrating(context);
      const known = await accountAt(house, context.req.valid('param').account);
      const given = await house.accounts.resetPassword(known.account, by);
      return context.json({ ...given, username: known.username }, 200);
    })
    .openapi(act, async (context) => {
      const { id: by } = administrating(context);
      const { account, act: wanted } = context.req.valid('param');
      const known = await accountAt(house, account);
      await house.accounts.act(known.account, ACTS[wanted], by);
      const present = await presenter(house);
      return context.json(present(await accountAt(house, known.account)), 200);
    });

async function accountAt(house: House, account: string): Promise<AccountRecord> {
  const [found] = (await house.store.accounts({ account })).accounts;
  if (found === undefined) throw administrationRefusal('noAccount');
  return found;
}

/** Before the account is made: afterwards it would stand there without an organisation. */
async function assertOrganisation(house: House, organisation: string): Promise<void> {
  const { base } = await house.figures.current();
  if (!base.organisations.has(organisation)) {
    throw administrationRefusal('noOrganisation', { organisation });
  }
}

async function presenter(house: House) {
  const { base, cycles } = await house.figures.current();
  const [newest = 0] = cycles;
  return ({ account, organisation, ...record }: AccountRecord): z.infer<typeof accountSchema> => ({
    id: account,
    organisation,
    organisationName:
      organisation === null ? { zh: '', en: '' } : namesOf(base, organisation, newest),
    ...record,
  });
}
