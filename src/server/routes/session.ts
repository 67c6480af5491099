import { createRoute, z } from '@hono/zod-openapi';
import { type Cycle, namesOf, organisationIn } from '../../facts/index.js';
import { Refusal } from '../../messages/index.js';
import { localisedSchema } from '../../standard/index.js';
import type { Account } from '../accounts.js';
import type { Snapshot } from '../figures-cache.js';
import { recognised } from '../gates.js';
import type { House } from '../house.js';
import { serverMessages } from '../messages.js';
import { PERMISSIONS } from '../policy.js';
import { answer, PROBLEMS, router } from '../router.js';
import { meSchema } from '../shapes.js';

const me = createRoute({
  method: 'get',
  path: '/me',
  responses: { 200: answer(meSchema, 'The signed-in account'), ...PROBLEMS },
});

const demonstrationSchema = z.object({
  accounts: z.array(
    z.object({
      username: z.string(),
      password: z.string(),
      role: z.string(),
      organisation: localisedSchema,
    }),
  ),
});

const demonstration = createRoute({
  method: 'get',
  path: '/demonstration',
  responses: {
    200: answer(
      demonstrationSchema,
      'The accounts of a demonstration, whose passwords are no secret',
    ),
    404: PROBLEMS[404],
  },
});

type Page = z.infer<typeof meSchema>['pages'][number];

/** A school has nothing beneath it to add up, so who works at one has no roll-up. */
function pagesOf({ organisation, role }: Account, { base }: Snapshot, cycle: Cycle): Page[] {
  const record = base.organisations.get(organisation);
  const level = record === undefined ? undefined : organisationIn(record, cycle)?.level;
  const rollup: readonly Page[] = level === 'school' ? [] : ['rollup'];
  const administration: readonly Page[] =
    PERMISSIONS[role].administer === undefined ? [] : ['administration'];
  return ['tables', 'findings', ...rollup, 'report', 'audit', 'sending', ...administration];
}

/** Who is asking, and with whom one may try the demonstration. */
export const sessionRoutes = (house: House) =>
  router()
    .openapi(me, async (context) => {
      const account = recognised(context);
      const snapshot = await house.figures.current();
      const [cycle = 0] = snapshot.cycles;
      const { name, username, role, organisation } = account;
      return context.json(
        {
          name,
          username,
          role,
          organisation,
          mustChangePassword: account.mustChangePassword,
          organisationName: namesOf(snapshot.base, organisation, cycle),
          pages: pagesOf(account, snapshot, cycle),
        },
        200,
      );
    })
    .openapi(demonstration, (context) => {
      if (house.demonstration.length === 0) {
        throw new Refusal('not-found', 'server.not-here', serverMessages.notHere);
      }
      return context.json({ accounts: [...house.demonstration] }, 200);
    });
