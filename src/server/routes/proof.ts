import { createRoute, z } from '@hono/zod-openapi';
import { Refusal } from '../../messages/index.js';
import { localisedSchema } from '../../standard/index.js';
import { signedIn } from '../gates.js';
import type { House } from '../house.js';
import { serverMessages } from '../messages.js';
import { PERMISSIONS } from '../policy.js';
import { answer, PROBLEMS, router } from '../router.js';

const proofSchema = z.discriminatedUnion('sound', [
  z.object({
    sound: z.literal(true),
    entries: z.int(),
    organisations: z.int(),
    roots: z.int(),
    signedUpTo: z.int(),
    signers: z.array(z.string()),
  }),
  z.object({
    sound: z.literal(false),
    broken: z.object({
      organisation: z.string().nullable(),
      number: z.int().nullable(),
      fault: z.string(),
      what: localisedSchema,
    }),
  }),
]);

const proof = createRoute({
  method: 'get',
  path: '/proof',
  responses: {
    200: answer(proofSchema, 'Whether the change log is whole, or its first broken link'),
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
    const verification = await house.store.verify();
    return context.json(
      verification.sound ? { ...verification, signers: [...verification.signers] } : verification,
      200,
    );
  });
