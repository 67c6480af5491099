import { createRoute, z } from '@hono/zod-openapi';
import {
  type Place,
  sourceSchema,
  statementSchema,
  type TraceNode,
  traceOf,
  traceOfFormula,
} from '../../facts/index.js';
import { Refusal } from '../../messages/index.js';
import {
  type ConceptId,
  type Edition,
  localisedSchema,
  type Standard,
} from '../../standard/index.js';
import { accountNames } from '../account-names.js';
import { admitted } from '../gates.js';
import type { House } from '../house.js';
import { serverMessages } from '../messages.js';
import { accountsIn, presentedTrace } from '../presenters/trace.js';
import { answer, PROBLEMS, router, YEAR_PATH, yearParameters } from '../router.js';
import { coverageSchema, type TraceAnswer } from '../shapes.js';

const levelSchema = z.object({
  concept: z.string().nullable(),
  label: localisedSchema,
  organisation: z.string(),
  organisationName: z.string(),
  cycle: z.int(),
  value: z.string().nullable(),
  unit: z.string(),
  range: z.string().nullable(),
  operation: z.string(),
  formula: localisedSchema.nullable(),
  coverage: coverageSchema.nullable(),
  source: sourceSchema.nullable(),
  statements: z.array(z.object({ statement: statementSchema, agrees: z.boolean() })),
});

/** OpenAPI describes one level; a schema that refers to itself cannot be said in this library's types. */
const traceSchema: z.ZodType<TraceAnswer> = levelSchema
  .extend({
    children: z.array(
      z
        .custom<TraceAnswer>()
        .openapi({ type: 'object', description: 'The same again, one level down' }),
    ),
  })
  .openapi('Trace');

const trace = createRoute({
  method: 'get',
  path: `${YEAR_PATH}/trace/{concept}`,
  request: { params: yearParameters.extend({ concept: z.string().max(500) }) },
  responses: {
    200: answer(traceSchema, 'The number and all that it follows from, as a tree'),
    ...PROBLEMS,
  },
});

/** In place of a concept's name, the beginning of a formula that a report quotes: `=graduates.placed / graduates`. */
const FORMULA = '=';

/** Where a number comes from. */
export const traceRoutes = (house: House) =>
  router().openapi(trace, async (context) => {
    const { concept: asked, ...year } = context.req.valid('param');
    const { place } = await admitted(context, house, 'read', year);
    const tree = traced(asked, house.standard, place);
    const nameOf = await accountNames(house, accountsIn(tree));
    return context.json(presentedTrace(tree, nameOf), 200);
  });

function traced(asked: string, standard: Standard, place: Place): TraceNode {
  if (asked.startsWith(FORMULA)) return traceOfFormula(asked.slice(FORMULA.length), place);
  const concept = conceptNamed(asked, standard, place.edition);
  if (concept !== undefined) return traceOf(concept, place);
  throw new Refusal('not-found', 'server.no-concept', serverMessages.noConcept, {
    cycle: place.cycle,
    concept: asked,
  });
}

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
