import { createRoute, z } from '@hono/zod-openapi';
import { Refusal } from '../../messages/index.js';
import { signedIn } from '../gates.js';
import type { House } from '../house.js';
import { serverMessages } from '../messages.js';
import { answer, PROBLEMS, router } from '../router.js';
import { registrySchema } from '../shapes.js';

const put = createRoute({
  method: 'put',
  path: '/registry',
  request: {
    body: { required: true, content: { 'application/json': { schema: registrySchema } } },
  },
  responses: {
    200: answer(z.object({ organisations: z.int(), cycles: z.int() }), 'The register is stored'),
    ...PROBLEMS,
  },
});

/** The register of organisations and years; only an administrator may write it. */
export const registryRoutes = (house: House) =>
  router().openapi(put, async (context) => {
    const account = signedIn(context);
    if (account.role !== 'administrator') {
      throw new Refusal('not-allowed', 'server.may-not', serverMessages.mayNot, {
        organisation: account.organisation,
      });
    }
    const { organisations, cycles } = context.req.valid('json');
    await house.store.registerOrganisations(organisations, account.id, house.clock);
    for (const cycle of cycles) await house.store.openCycle(cycle, account.id, house.clock);
    return context.json({ organisations: organisations.length, cycles: cycles.length }, 200);
  });
