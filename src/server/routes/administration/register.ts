import { createRoute, z } from '@hono/zod-openapi';
import type { Organisation } from '../../../facts/index.js';
import { administrating } from '../../gates.js';
import type { House } from '../../house.js';
import { readRegister } from '../../register-file.js';
import { answer, PROBLEMS, router } from '../../router.js';
import {
  amendmentsSchema,
  registerAnswerSchema,
  registerPreviewSchema,
} from '../../shapes/administration.js';
import { problemSchema } from '../../shapes.js';

const list = createRoute({
  method: 'get',
  path: '/organisations',
  responses: {
    200: answer(
      registerAnswerSchema,
      'All organisations with their whole history, closed ones too',
    ),
    ...PROBLEMS,
  },
});

const amend = createRoute({
  method: 'post',
  path: '/organisations',
  request: {
    body: { required: true, content: { 'application/json': { schema: amendmentsSchema } } },
  },
  responses: {
    200: answer(z.object({ changed: z.array(z.string()) }), 'The organisations that changed'),
    ...PROBLEMS,
    409: answer(problemSchema, 'Somebody changed the organisation meanwhile; nothing is stored'),
  },
});

const preview = createRoute({
  method: 'post',
  path: '/organisations/preview',
  request: {
    query: z.object({
      /** The file's own name: it tells the format. */
      file: z.string().min(1).max(300),
      /** The year from which changes hold. */
      cycle: z.coerce.number().int().min(1980).max(2100),
    }),
    body: {
      required: true,
      content: { 'application/octet-stream': { schema: z.string().meta({ format: 'binary' }) } },
    },
  },
  responses: {
    200: answer(registerPreviewSchema, 'What a file of organisations would change'),
    ...PROBLEMS,
  },
});

/** Who there is. */
export const registerRoutes = (house: House) =>
  router()
    .openapi(list, async (context) => {
      administrating(context);
      const { base } = await house.figures.current();
      return context.json({ organisations: [...base.organisations.values()].map(sent) }, 200);
    })
    .openapi(amend, async (context) => {
      const account = administrating(context);
      const { changed } = await house.store.amendRegister(
        context.req.valid('json'),
        account.id,
        house.clock,
      );
      return context.json({ changed: [...changed] }, 200);
    })
    .openapi(preview, async (context) => {
      administrating(context);
      const { file, cycle } = context.req.valid('query');
      const bytes = new Uint8Array(await context.req.raw.arrayBuffer());
      const { base } = await house.figures.current();
      const { amendments, same, faults } = await readRegister(
        bytes,
        file,
        cycle,
        base.organisations,
      );
      return context.json(
        {
          amendments: amendments.map(({ before, after, changes }) => ({
            before: before === null ? null : sent(before),
            after: sent(after),
            changes: [...changes],
          })),
          same,
          faults: [...faults],
        },
        200,
      );
    });

const sent = ({ history, ...record }: Organisation) => ({ ...record, history: [...history] });
