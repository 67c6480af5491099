import { createRoute, z } from '@hono/zod-openapi';
import type { LoggedEntry } from '../../../store/index.js';
import { accountNames } from '../../account-names.js';
import { administrating } from '../../gates.js';
import type { House } from '../../house.js';
import { logPresenter } from '../../presenters/log-entry.js';
import { answer, PROBLEMS, router } from '../../router.js';
import { logAnswerSchema, rootAnswerSchema } from '../../shapes/administration.js';

const KINDS = [
  'fact',
  'statement',
  'ruling',
  'organisation',
  'cycle',
  'appointment',
  'account',
  'peers',
  'edition',
] as const;

const list = createRoute({
  method: 'get',
  path: '/log',
  request: {
    query: z.object({
      organisation: z.string().max(64).optional(),
      by: z.string().max(100).optional(),
      kind: z.enum(KINDS).optional(),
      from: z.iso.datetime().optional(),
      until: z.iso.datetime().optional(),
      before: z.coerce.number().int().min(1).optional(),
    }),
  },
  responses: {
    200: answer(logAnswerSchema, 'Entries of the change log, the newest first'),
    ...PROBLEMS,
  },
});

const root = createRoute({
  method: 'get',
  path: '/root',
  responses: { 200: answer(rootAnswerSchema, 'The last signed root of the log'), ...PROBLEMS },
});

const PAGE = 100;

/** Who changed what, when and why. */
export const logRoutes = (house: House) =>
  router()
    .openapi(list, async (context) => {
      administrating(context);
      const { entries, more } = await house.store.log({
        ...context.req.valid('query'),
        limit: PAGE,
      });
      const snapshot = await house.figures.current();
      const nameOf = await accountNames(house, accountsOf(entries));
      const present = logPresenter(house, snapshot, nameOf);
      return context.json({ entries: await Promise.all(entries.map(present)), more }, 200);
    })
    .openapi(root, async (context) => {
      administrating(context);
      const found = await house.store.root();
      if (found === undefined) return context.json({ root: null }, 200);
      const { sequence, root: hash, signedAt, publicKey, signature } = found;
      return context.json({ root: { sequence, root: hash, signedAt, publicKey, signature } }, 200);
    });

const accountsOf = (entries: readonly LoggedEntry[]): string[] =>
  entries.flatMap(({ entry: { payload } }) =>
    'account' in payload ? [payload.by, payload.account] : [payload.by],
  );
