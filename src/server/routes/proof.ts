import { createRoute, z } from '@hono/zod-openapi';
import { Refusal } from '../../messages/index.js';
import { signedIn } from '../gates.js';
import type { House } from '../house.js';
import { serverMessages } from '../messages.js';
import { PERMISSIONS } from '../policy.js';
import { answer, PROBLEMS, router } from '../router.js';

const proof = createRoute({
  method: 'get',
  path: '/proof',
  responses: {
    200: answer(
      z.record(z.string(), z.unknown()),
      'Whether the change log is whole, or its first broken link',
    ),
    ...PROBLEMS,
  },
});

/** The proof of the change log. */
export const proofRoutes = (house: House) =>
  router().openapi(proof, async (context) => {
    const account = signedIn(context);
    if (PERMISSIONS[account.role].prove === undefined) {
      throw new Refusal('not-allowed', 'server.may-not', serverMessages.mayNot, {
        organisation: account.organisation,
      });
    }
    return context.json({ ...(await house.store.verify()) }, 200);
  });
