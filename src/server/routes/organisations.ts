import { createRoute, z } from '@hono/zod-openapi';
import { editionOf } from '../../standard/index.js';
import { signedIn } from '../gates.js';
import type { House } from '../house.js';
import { presentedOrganisations } from '../presenters/organisation.js';
import { answer, PROBLEMS, router } from '../router.js';
import { organisationNodeSchema } from '../shapes.js';

const list = createRoute({
  method: 'get',
  path: '/organisations',
  request: { query: z.object({ cycle: z.coerce.number().int() }) },
  responses: {
    200: answer(
      z.object({ organisations: z.array(organisationNodeSchema) }),
      'The organisations the account may see, and how far each has come',
    ),
    ...PROBLEMS,
  },
});

const cycles = createRoute({
  method: 'get',
  path: '/cycles',
  responses: {
    200: answer(
      z.object({ cycles: z.array(z.object({ cycle: z.int(), edition: z.string() })) }),
      'The reporting years, newest first',
    ),
    ...PROBLEMS,
  },
});

/** The organisations and years that an account may look at. */
export const organisationRoutes = (house: House) =>
  router()
    .openapi(list, async (context) => {
      const account = signedIn(context);
      const { cycle } = context.req.valid('query');
      const snapshot = await house.figures.current();
      return context.json(
        { organisations: presentedOrganisations(house, snapshot, account, cycle) },
        200,
      );
    })
    .openapi(cycles, async (context) => {
      signedIn(context);
      const snapshot = await house.figures.current();
      const known = snapshot.cycles.flatMap((cycle) => {
        const edition = editionOf(house.standard, cycle);
        return edition === undefined ? [] : [{ cycle, edition: edition.id }];
      });
      return context.json({ cycles: known }, 200);
    });
