import { createRoute, z } from '@hono/zod-openapi';
import { acceptedPart, type ImportPlan, planOf } from '../../collect/index.js';
import { readWorkbook } from '../../document/read/index.js';
import { contentToWire } from '../../facts/index.js';
import { Refusal } from '../../messages/index.js';
import { decimalText } from '../../quantity/index.js';
import { admitted, signedIn } from '../gates.js';
import type { House } from '../house.js';
import { serverMessages } from '../messages.js';
import { permits } from '../policy.js';
import { answer, PROBLEMS, router, YEAR_PATH, yearParameters } from '../router.js';
import { importAnswerSchema, problemSchema } from '../shapes.js';

const query = z.object({
  /** The file's own name: it tells the format, and often the school. */
  file: z.string().min(1).max(300),
  dryRun: z.enum(['true', 'false']).default('false'),
  /** Tables, sheets, indicators or cells (`sheet!cell`) accepted although others have faults. */
  accept: z.string().max(4000).default(''),
});

const body = {
  required: true,
  content: { 'application/octet-stream': { schema: z.string().meta({ format: 'binary' }) } },
};

const RESPONSES = {
  200: answer(importAnswerSchema, 'What the file says, and whether it is stored'),
  ...PROBLEMS,
  409: answer(problemSchema, 'Somebody changed these cells meanwhile; nothing is stored'),
};

const intoYear = createRoute({
  method: 'post',
  path: `${YEAR_PATH}/import`,
  request: { params: yearParameters, query, body },
  responses: RESPONSES,
});

const intoItsOwn = createRoute({
  method: 'post',
  path: '/import',
  request: { query, body },
  responses: RESPONSES,
});

/** Workbooks into the store: into the year one looks at, or into the one that the file names. */
export const importRoutes = (house: House) =>
  router()
    .openapi(intoYear, async (context) => {
      const year = context.req.valid('param');
      const admission = await admitted(context, house, 'edit', year);
      const plan = await planned(
        house,
        await bytesOf(context.req.raw),
        context.req.valid('query').file,
        year,
      );
      return context.json(
        await carriedOut(house, plan, context.req.valid('query'), admission.account.id),
        200,
      );
    })
    .openapi(intoItsOwn, async (context) => {
      const account = signedIn(context);
      const plan = await planned(
        house,
        await bytesOf(context.req.raw),
        context.req.valid('query').file,
      );
      const { organisation, cycle } = plan;
      const { base } = await house.figures.current();
      const sees = (id: string, year: number): boolean =>
        account.role === 'administrator' || permits(account, 'read', id, year, base);
      // An organisation outside the scope is to be told by its name as little as by its number.
      if (organisation !== null && cycle !== null && sees(organisation, cycle)) {
        await admitted(context, house, 'edit', { organisation, cycle });
      } else if (account.role !== 'administrator') {
        throw new Refusal('bad-input', 'server.unknown-owner', serverMessages.unknownOwner, {
          file: plan.file,
        });
      }
      return context.json(
        await carriedOut(house, plan, context.req.valid('query'), account.id),
        200,
      );
    });

const bytesOf = async (request: Request): Promise<Uint8Array> =>
  new Uint8Array(await request.arrayBuffer());

async function planned(
  house: House,
  bytes: Uint8Array,
  fileName: string,
  given?: { readonly organisation: string; readonly cycle: number },
): Promise<ImportPlan> {
  const sheets = await readWorkbook(bytes, fileName);
  const { base } = await house.figures.current();
  return planOf(sheets, base, given);
}

async function carriedOut(
  house: House,
  plan: ImportPlan,
  { dryRun, accept }: z.infer<typeof query>,
  by: string,
): Promise<z.infer<typeof importAnswerSchema>> {
  if (dryRun === 'true') return presented(plan, false);
  const part = acceptedPart(
    plan,
    accept
      .split(/[,，]/)
      .map((name) => name.trim())
      .filter(Boolean),
  );
  const outcome = await house.store.storeImport(
    {
      organisation: part.organisation,
      cycle: part.cycle,
      facts: part.changes.map(({ concept, content, version, sheet, cell }) => ({
        concept,
        content,
        version,
        sheet,
        cell,
      })),
      statements: part.statements.map(({ concept, value, sheet, cell }) => ({
        concept,
        value,
        sheet,
        cell,
      })),
      sheets: [...part.sheets],
      file: plan.file,
      sha256: plan.sha256,
      by,
    },
    house.clock,
  );
  if ('conflicts' in outcome) {
    throw new Refusal(
      'conflict',
      'server.conflict',
      serverMessages.conflict,
      {},
      outcome.conflicts.map((each) => each.concept),
    );
  }
  return presented({ ...plan, changes: part.changes, statements: part.statements }, true);
}

const presented = (plan: ImportPlan, stored: boolean): z.infer<typeof importAnswerSchema> => ({
  file: plan.file,
  organisation: plan.organisation,
  cycle: plan.cycle,
  stored,
  changes: plan.changes.map(({ concept, table, sheet, cell, from, content }) => ({
    concept,
    table,
    sheet,
    cell,
    from: from === null ? null : contentToWire(from),
    to: contentToWire(content),
  })),
  statements: plan.statements.map(({ concept, sheet, cell, value }) => ({
    concept,
    sheet,
    cell,
    value: decimalText(value),
  })),
  faults: plan.faults.map(({ sheet, cell, table, what, next }) => ({
    sheet,
    cell,
    table,
    what,
    next,
  })),
});
