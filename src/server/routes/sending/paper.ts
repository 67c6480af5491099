import { createRoute } from '@hono/zod-openapi';
import type { z } from 'zod';
import { comparedWithPaper, readCode } from '../../../collect/index.js';
import { contentToWire } from '../../../facts/index.js';
import { type Admission, admitted } from '../../gates.js';
import type { House } from '../../house.js';
import { answer, PROBLEMS, router, YEAR_PATH, yearParameters } from '../../router.js';
import { paperAnswerSchema, paperRequestSchema } from '../../shapes/sending.js';
import { placeAsOf } from './as-of.js';

const paper = createRoute({
  method: 'post',
  path: `${YEAR_PATH}/paper`,
  request: {
    params: yearParameters,
    body: { required: true, content: { 'application/json': { schema: paperRequestSchema } } },
  },
  responses: {
    200: answer(paperAnswerSchema, 'Whether a printed table is genuine, and what changed since'),
    ...PROBLEMS,
  },
});

/** Holds a paper's code against the table it was printed from. */
export const paperRoutes = (house: House) =>
  router().openapi(paper, async (context) => {
    const admission = await admitted(context, house, 'read', context.req.valid('param'));
    return context.json(await verdictOn(context.req.valid('json').code, house, admission), 200);
  });

async function verdictOn(
  typed: string,
  house: House,
  { snapshot, place }: Admission,
): Promise<z.infer<typeof paperAnswerSchema>> {
  const code = readCode(typed);
  if (code === undefined) return { outcome: 'misread' };
  if (code.sequence > snapshot.sequence) return { outcome: 'not-this-one' };
  const then = await placeAsOf(house.store, place, code.sequence);
  if (then === undefined) return { outcome: 'register-changed' };
  const verdict = comparedWithPaper(code, place, then);
  if (verdict.outcome !== 'genuine') return verdict;
  return {
    ...verdict,
    differences: verdict.differences.map(({ concept, printed, now }) => ({
      concept: concept.id,
      name: concept.name,
      printed: contentToWire(printed),
      now: contentToWire(now),
    })),
  };
}
