import { createRoute, z } from '@hono/zod-openapi';
import { Refusal } from '../../../messages/index.js';
import { type Edition, type Fault, layoutAt, type Standard } from '../../../standard/index.js';
import type { InstalledEdition } from '../../../store/index.js';
import { administrationRefusal } from '../../administration-messages.js';
import { editionInArchive } from '../../edition-archive.js';
import { administrating } from '../../gates.js';
import type { House } from '../../house.js';
import { serverMessages } from '../../messages.js';
import { answer, PROBLEMS, router } from '../../router.js';
import {
  editionCheckSchema,
  type editionSummarySchema,
  editionsAnswerSchema,
  layoutAnswerSchema,
} from '../../shapes/administration.js';
import { problemSchema } from '../../shapes.js';
import { cyclesChanged } from '../../standard-shelf.js';

const query = z.object({ file: z.string().min(1).max(300) });

const body = {
  required: true,
  content: { 'application/octet-stream': { schema: z.string().meta({ format: 'binary' }) } },
};

const list = createRoute({
  method: 'get',
  path: '/editions',
  responses: { 200: answer(editionsAnswerSchema, 'The editions in force'), ...PROBLEMS },
});

const layout = createRoute({
  method: 'get',
  path: '/editions/{edition}/layout',
  request: {
    params: z.object({ edition: z.string().max(60) }),
    query: z.object({ cycle: z.coerce.number().int() }),
  },
  responses: {
    200: answer(layoutAnswerSchema, 'How the reports of a year are printed'),
    ...PROBLEMS,
  },
});

const check = createRoute({
  method: 'post',
  path: '/editions/check',
  request: { query, body },
  responses: {
    200: answer(editionCheckSchema, 'What the archive holds, and every fault of it'),
    ...PROBLEMS,
  },
});

const install = createRoute({
  method: 'post',
  path: '/editions',
  request: { query, body },
  responses: {
    200: answer(editionCheckSchema, 'The edition is installed'),
    ...PROBLEMS,
    409: answer(problemSchema, 'It would change the standard of open years; nothing is installed'),
  },
});

const remove = createRoute({
  method: 'delete',
  path: '/editions/{edition}',
  request: { params: z.object({ edition: z.string().max(60) }) },
  responses: {
    200: answer(z.object({ removed: z.boolean() }), 'The edition is taken away'),
    ...PROBLEMS,
    409: answer(problemSchema, 'Open years rest on it'),
  },
});

type Check = z.infer<typeof editionCheckSchema>;

/** What is asked. */
export const editionAdministrationRoutes = (house: House) =>
  router()
    .openapi(list, async (context) => {
      administrating(context);
      const { cycles } = await house.figures.current();
      const { editions } = house.standard;
      const faults = house.shelf.faults().map(sentFault);
      return context.json(
        { editions: editions.map((each) => summary(house, each, cycles)), faults },
        200,
      );
    })
    .openapi(layout, async (context) => {
      administrating(context);
      const { edition: id } = context.req.valid('param');
      const { cycle } = context.req.valid('query');
      const found = house.standard.editions.find((each) => each.id === id);
      if (found === undefined) {
        throw new Refusal('not-found', 'server.not-here', serverMessages.notHere);
      }
      return context.json({ cycle, layout: layoutAt(found, cycle) }, 200);
    })
    .openapi(check, async (context) => {
      administrating(context);
      const { file } = context.req.valid('query');
      const edition = editionInArchive(await bytesOf(context.req.raw), file);
      return context.json((await judged(house, edition)).check, 200);
    })
    .openapi(install, async (context) => {
      const { id: by } = administrating(context);
      const { file } = context.req.valid('query');
      const edition = editionInArchive(await bytesOf(context.req.raw), file);
      const { check: found, seen } = await judged(house, edition);
      if (found.faults.length > 0) {
        const count = found.faults.length;
        throw administrationRefusal('editionFaulty', { count }, found.faults);
      }
      assertUnused(found.changes);
      await house.store.installEdition(edition, seen, by, house.clock);
      await house.figures.current();
      return context.json({ ...found, installed: true }, 200);
    })
    .openapi(remove, async (context) => {
      const { id: by } = administrating(context);
      const { edition: id } = context.req.valid('param');
      const { cycles } = await house.figures.current();
      const installed = house.shelf.installed();
      if (!installed.some((each) => each.id === id)) {
        throw administrationRefusal('notInstalled', { id });
      }
      const rest = installed.filter((each) => each.id !== id);
      const reading = house.shelf.readingWith(rest);
      if ('faults' in reading) {
        throw administrationRefusal('editionNeeded', { id }, reading.faults.map(sentFault));
      }
      assertUnused(cyclesChanged(house.standard, reading.standard, cycles));
      const seen = { cycles, installed };
      const { removed } = await house.store.removeEdition(id, seen, by, house.clock);
      await house.figures.current();
      return context.json({ removed }, 200);
    });

const bytesOf = async (request: Request): Promise<Uint8Array> =>
  new Uint8Array(await request.arrayBuffer());

function assertUnused(changes: readonly number[]): void {
  if (changes.length === 0) return;
  throw administrationRefusal('editionInUse', { cycles: changes.join('、') });
}

/** What would become of the standard with an edition installed, and what that judgement rests on. */
async function judged(house: House, edition: InstalledEdition) {
  const { cycles } = await house.figures.current();
  const installed = house.shelf.installed();
  const others = installed.filter((each) => each.id !== edition.id);
  const reading = house.shelf.readingWith([...others, edition]);
  const seen = { cycles, installed };
  const files = Object.keys(edition.files).sort();
  const found: Check =
    'faults' in reading
      ? {
          id: edition.id,
          files,
          faults: reading.faults.map(sentFault),
          edition: null,
          changes: [],
          installed: false,
        }
      : {
          id: edition.id,
          files,
          faults: [],
          edition: summaryIn(house, reading.standard, edition.id, cycles),
          changes: [...cyclesChanged(house.standard, reading.standard, cycles)],
          installed: false,
        };
  return { check: found, seen };
}

function summaryIn(house: House, { editions }: Standard, id: string, cycles: readonly number[]) {
  const found = editions.find((each) => each.id === id);
  return found === undefined ? null : summary(house, found, cycles);
}

/** Beyond this no year is meant: an edition without an end. */
const LAST_YEAR = 2200;

const summary = (
  house: House,
  edition: Edition,
  cycles: readonly number[],
): z.infer<typeof editionSummarySchema> => {
  const { id, name, hash, tables, checks, chapters } = edition;
  const { from, to } = edition.cycles;
  return {
    id,
    name,
    hash,
    cycles: { from, to: to > LAST_YEAR ? null : to },
    rows: tables.reduce((sum, table) => sum + table.rows.length, 0),
    checks: checks.length,
    chapters: chapters.length,
    openCycles: cycles.filter((cycle) => from <= cycle && cycle <= to),
    installed: house.shelf.installed().some((each) => each.id === id),
  };
};

const sentFault = ({ file, line, column, message }: Fault) => ({ file, line, column, message });
