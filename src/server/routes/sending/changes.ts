import { createRoute } from '@hono/zod-openapi';
import type { z } from 'zod';
import { type ChangeLine, changeLines } from '../../../collect/index.js';
import { contentToWire } from '../../../facts/index.js';
import type { Message } from '../../../messages/index.js';
import { decimalText } from '../../../quantity/index.js';
import { admitted } from '../../gates.js';
import type { House } from '../../house.js';
import { answer, PROBLEMS, router, YEAR_PATH, yearParameters } from '../../router.js';
import { type changeLineSchema, changesAnswerSchema } from '../../shapes/sending.js';
import { rowNotes } from './judged.js';

const changes = createRoute({
  method: 'get',
  path: `${YEAR_PATH}/changes`,
  request: { params: yearParameters },
  responses: {
    200: answer(changesAnswerSchema, 'Every row of the tables against the year before'),
    ...PROBLEMS,
  },
});

/** The change sheet of any organisation. */
export const changeRoutes = (house: House) =>
  router().openapi(changes, async (context) => {
    const admission = await admitted(context, house, 'read', context.req.valid('param'));
    const notes = rowNotes(house, admission);
    const lines = changeLines(admission.place).map((line) =>
      presentedLine(line, notes.get(line.concept.id) ?? []),
    );
    return context.json({ lines }, 200);
  });

function presentedLine(
  line: ChangeLine,
  notes: readonly Message[],
): z.infer<typeof changeLineSchema> {
  const { table, row, concept, before, now, difference, growth, apart, coverage } = line;
  return {
    table: table.id,
    tableLabel: table.label,
    no: row.no,
    depth: row.depth,
    concept: concept.id,
    name: { zh: row.printedName, en: concept.name.en },
    unit: row.printedUnit,
    before: before === null ? null : contentToWire(before),
    now: contentToWire(now),
    difference: difference === null ? null : decimalText(difference),
    growth: growth === null ? null : decimalText(growth),
    apart,
    coverage,
    notes: [...notes],
  };
}
