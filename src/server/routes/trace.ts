import { createRoute, z } from '@hono/zod-openapi';
import { traceOf } from '../../facts/index.js';
import { Refusal } from '../../messages/index.js';
import type { ConceptId, Edition, Standard } from '../../standard/index.js';
import { admitted } from '../gates.js';
import type { House } from '../house.js';
import { serverMessages } from '../messages.js';
import { presentedTrace } from '../presenters/trace.js';
import { answer, PROBLEMS, router, YEAR_PATH, yearParameters } from '../router.js';
import type { TraceAnswer } from '../shapes.js';

const trace = createRoute({
  method: 'get',
  path: `${YEAR_PATH}/trace/{concept}`,
  request: { params: yearParameters.extend({ concept: z.string().max(200) }) },
  responses: {
    200: answer(z.custom<TraceAnswer>(), 'The number and all that it follows from, as a tree'),
    ...PROBLEMS,
  },
});

/** Where a number comes from. */
export const traceRoutes = (house: House) =>
  router().openapi(trace, async (context) => {
    const { concept: asked, ...year } = context.req.valid('param');
    const { place } = await admitted(context, house, 'read', year);
    const concept = conceptNamed(asked, house.standard, place.edition);
    if (concept === undefined) {
      throw new Refusal('not-found', 'server.no-concept', serverMessages.noConcept, {
        cycle: year.cycle,
        concept: asked,
      });
    }
    return context.json(presentedTrace(traceOf(concept, place)), 200);
  });

/** The concept of an edition by its id, its name in either language, or its printed name. */
function conceptNamed(asked: string, standard: Standard, edition: Edition): ConceptId | undefined {
  const rows = edition.tables.flatMap((table) => table.rows);
  const known = new Set(rows.map((row) => row.concept));
  if (known.has(asked)) return asked;
  const named = rows.find((row) => {
    const name = standard.concepts.get(row.concept)?.name;
    return row.printedName === asked || name?.zh === asked || name?.en === asked;
  });
  return named?.concept;
}
