import { createRoute, z } from '@hono/zod-openapi';
import { Refusal } from '../../messages/index.js';
import type { House } from '../house.js';
import { serverMessages } from '../messages.js';
import { presentedEdition } from '../presenters/edition.js';
import { answer, PROBLEMS, router } from '../router.js';
import { editionAnswerSchema } from '../shapes.js';

const edition = createRoute({
  method: 'get',
  path: '/editions/{edition}',
  request: { params: z.object({ edition: z.string().max(60) }) },
  responses: {
    200: answer(editionAnswerSchema, 'An edition of the standard'),
    304: { description: 'The edition is the one that was named' },
    ...PROBLEMS,
  },
});

/** The standard, which is public. */
export const editionRoutes = (house: House) =>
  router().openapi(edition, (context) => {
    const { edition: id } = context.req.valid('param');
    const found = house.standard.editions.find((each) => each.id === id);
    if (found === undefined) {
      throw new Refusal('not-found', 'server.not-here', serverMessages.notHere);
    }
    const tag = `"${found.hash}"`;
    context.header('ETag', tag);
    context.header('Cache-Control', 'no-cache');
    if (context.req.header('If-None-Match') === tag) return context.body(null, 304);
    return context.json(presentedEdition(found, house.standard), 200);
  });
