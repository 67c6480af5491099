import { createRoute, z } from '@hono/zod-openapi';
import { organisationIn } from '../../../facts/index.js';
import { editionOf } from '../../../standard/index.js';
import { administrationRefusal } from '../../administration-messages.js';
import type { Snapshot } from '../../figures-cache.js';
import { administrating } from '../../gates.js';
import type { House } from '../../house.js';
import { answer, PROBLEMS, router } from '../../router.js';
import { administeredCyclesSchema } from '../../shapes/administration.js';

const list = createRoute({
  method: 'get',
  path: '/cycles',
  responses: {
    200: answer(
      administeredCyclesSchema,
      'The open years, newest first, and those that may be opened',
    ),
    ...PROBLEMS,
  },
});

const open = createRoute({
  method: 'post',
  path: '/cycles',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({ cycle: z.int().min(2000).max(2100) }),
        },
      },
    },
  },
  responses: {
    200: answer(z.object({ opened: z.boolean() }), 'The year is open'),
    ...PROBLEMS,
  },
});

/** More cycles than there will be; each has one entry in the log. */
const MANY = 200;

/** The reporting years. */
export const cycleRoutes = (house: House) =>
  router()
    .openapi(list, async (context) => {
      administrating(context);
      const snapshot = await house.figures.current();
      const openings = await openingsOf(house);
      const cycles = await Promise.all(
        snapshot.cycles.map(async (cycle) => {
          const edition = editionOf(house.standard, cycle);
          const opening = openings.get(cycle);
          return {
            cycle,
            edition: edition?.id ?? null,
            editionName: edition?.name ?? null,
            schools: schoolsIn(snapshot, cycle),
            openedAt: opening?.at ?? null,
            openedBy:
              opening === undefined
                ? null
                : ((await house.accounts.nameOf(opening.by)) ?? opening.by),
          };
        }),
      );
      return context.json({ cycles, next: openable(house, snapshot) }, 200);
    })
    .openapi(open, async (context) => {
      const { id: by } = administrating(context);
      const { cycle } = context.req.valid('json');
      await house.figures.current();
      if (editionOf(house.standard, cycle) === undefined) {
        throw administrationRefusal('noEditionFor', { cycle });
      }
      const { opened } = await house.store.openCycle(cycle, by, house.clock);
      return context.json({ opened }, 200);
    });

async function openingsOf({ store }: House) {
  const { entries } = await store.log({ kind: 'cycle', limit: MANY });
  return new Map(
    entries.flatMap(({ entry: { payload } }) =>
      payload.kind === 'cycle' ? [[payload.cycle, payload] as const] : [],
    ),
  );
}

const schoolsIn = ({ base }: Snapshot, cycle: number): number =>
  [...base.organisations.values()].filter((each) => organisationIn(each, cycle)?.level === 'school')
    .length;

/** Years around those that are open, or around today where none is; nobody opens one far away by mistake. */
function openable(house: House, { cycles }: Snapshot): number[] {
  const today = house.clock().getFullYear();
  const first = Math.min(today - 3, ...cycles) - 1;
  const last = Math.max(today, ...cycles) + 1;
  return Array.from({ length: last - first + 1 }, (_, index) => last - index).filter(
    (cycle) => !cycles.includes(cycle) && editionOf(house.standard, cycle) !== undefined,
  );
}
