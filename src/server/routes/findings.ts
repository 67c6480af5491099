import { createRoute, z } from '@hono/zod-openapi';
import { findingsOf, schoolsUnder } from '../../facts/index.js';
import { Refusal } from '../../messages/index.js';
import { accountNames } from '../account-names.js';
import { type Admission, admitted } from '../gates.js';
import type { House } from '../house.js';
import { serverMessages } from '../messages.js';
import { permits } from '../policy.js';
import { presentedFinding } from '../presenters/finding.js';
import { answer, PROBLEMS, router, YEAR_PATH, yearParameters } from '../router.js';
import { findingSchema, rulingRequestSchema } from '../shapes.js';

const list = createRoute({
  method: 'get',
  path: `${YEAR_PATH}/findings`,
  request: {
    params: yearParameters,
    query: z.object({
      outcome: z.enum(['failures', 'all']).default('failures'),
      below: z.enum(['true', 'false']).default('false'),
    }),
  },
  responses: {
    200: answer(z.object({ findings: z.array(findingSchema) }), 'What the checks found'),
    ...PROBLEMS,
  },
});

const rule = createRoute({
  method: 'post',
  path: `${YEAR_PATH}/rulings`,
  request: {
    params: yearParameters,
    body: { required: true, content: { 'application/json': { schema: rulingRequestSchema } } },
  },
  responses: { 201: answer(z.object({ at: z.string() }), 'The ruling is stored'), ...PROBLEMS },
});

/** What the checks found, and what people say of it. */
export const findingRoutes = (house: House) =>
  router()
    .openapi(list, async (context) => {
      const admission = await admitted(context, house, 'read', context.req.valid('param'));
      const { outcome, below } = context.req.valid('query');
      const organisations =
        below === 'true' ? organisationsBelow(admission) : [admission.place.organisation];
      const nameOfAccount = await accountNames(
        house,
        admission.snapshot.rulings.map((ruling) => ruling.by),
      );
      const { snapshot, place } = admission;
      const found =
        outcome === 'all'
          ? organisations.flatMap((organisation) => findingsOf({ ...place, organisation }, 'all'))
          : house.figures.failuresOfAll(snapshot, organisations, place.cycle);
      const findings = found.map((finding) =>
        presentedFinding(finding, admission.snapshot, nameOfAccount),
      );
      return context.json({ findings }, 200);
    })
    .openapi(rule, async (context) => {
      const request = context.req.valid('json');
      const action = request.kind === 'explained' ? 'explain' : 'judge';
      const admission = await admitted(context, house, action, context.req.valid('param'));
      refuseUnknown(house, admission, request);
      const { organisation, cycle } = admission.place;
      const by = admission.account.id;
      const { at } = await house.store.rule({ ...request, organisation, cycle, by }, house.clock);
      return context.json({ at }, 201);
    });

/** The organisation itself and every school under it that the account may read. */
function organisationsBelow({ account, place }: Admission): readonly string[] {
  const { base, organisation, cycle } = place;
  const schools = schoolsUnder(base, organisation, cycle).filter((id) =>
    permits(account, 'read', id, cycle, base),
  );
  return [...new Set([organisation, ...schools])];
}

function refuseUnknown(
  house: House,
  { snapshot, place }: Admission,
  request: z.infer<typeof rulingRequestSchema>,
): void {
  const isThere = house.figures
    .failures(snapshot, place.organisation, place.cycle)
    .some(
      ({ fingerprint }) =>
        fingerprint.identity === request.identity && fingerprint.evidence === request.evidence,
    );
  if (!isThere) {
    throw new Refusal('not-found', 'server.explain-what', serverMessages.explainWhat);
  }
}
