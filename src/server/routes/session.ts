import { createRoute, z } from '@hono/zod-openapi';
import { namesOf } from '../../facts/index.js';
import { Refusal } from '../../messages/index.js';
import { localisedSchema } from '../../standard/index.js';
import { signedIn } from '../gates.js';
import type { House } from '../house.js';
import { serverMessages } from '../messages.js';
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

/** Who is asking, and with whom one may try the demonstration. */
export const sessionRoutes = (house: House) =>
  router()
    .openapi(me, async (context) => {
      const account = signedIn(context);
      const snapshot = await house.figures.current();
      const [cycle = 0] = snapshot.cycles;
      const { name, username, role, organisation } = account;
      return context.json(
        {
          name,
          username,
          role,
          organisation,
          organisationName: namesOf(snapshot.base, organisation, cycle),
          pages: ['tables' as const, 'findings' as const, 'report' as const],
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
