import { createRoute, z } from '@hono/zod-openapi';
import { nameAt } from '../../facts/index.js';
import { fileAnswer } from '../file-answer.js';
import { admitted } from '../gates.js';
import type { House } from '../house.js';
import { presentedRollup } from '../presenters/rollup.js';
import { rollupCsv } from '../presenters/rollup-csv.js';
import { answer, PROBLEMS, router, YEAR_PATH, yearParameters } from '../router.js';
import { rollupAnswerSchema, rollupBySchema } from '../shapes/rollup.js';

const query = z.object({ by: rollupBySchema.default('members') });

const rollup = createRoute({
  method: 'get',
  path: `${YEAR_PATH}/rollup`,
  request: { params: yearParameters, query },
  responses: {
    200: answer(rollupAnswerSchema, 'Every indicator across the members of an organisation'),
    ...PROBLEMS,
  },
});

const file = createRoute({
  method: 'get',
  path: `${YEAR_PATH}/rollup.csv`,
  request: { params: yearParameters, query },
  responses: { 200: { description: 'The same as separated values' }, ...PROBLEMS },
});

/** How the members of an organisation stand beside each other. */
export const rollupRoutes = (house: House) =>
  router()
    .openapi(rollup, async (context) => {
      const admission = await admitted(context, house, 'read', context.req.valid('param'));
      return context.json(presentedRollup(admission, context.req.valid('query').by), 200);
    })
    .openapi(file, async (context) => {
      const admission = await admitted(context, house, 'read', context.req.valid('param'));
      const { place } = admission;
      return fileAnswer(
        rollupCsv(presentedRollup(admission, context.req.valid('query').by)),
        'text/csv; charset=utf-8',
        `${nameAt(place, 'zh')}_${place.cycle}年度汇总.csv`,
      );
    });
