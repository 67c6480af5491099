import { createRoute } from '@hono/zod-openapi';
import type { z } from 'zod';
import {
  contentFromWire,
  contentToWire,
  entryFault,
  factToWire,
  rowAsking,
} from '../../facts/index.js';
import { type Message, Refusal } from '../../messages/index.js';
import type { Conflict } from '../../store/index.js';
import { accountNames, namedSource } from '../account-names.js';
import { type Admission, admitted, refuseRolledUp } from '../gates.js';
import type { House } from '../house.js';
import { serverMessages } from '../messages.js';
import { answer, PROBLEMS, router, YEAR_PATH, yearParameters } from '../router.js';
import { editsSchema, problemSchema, savedSchema } from '../shapes.js';

const put = createRoute({
  method: 'put',
  path: `${YEAR_PATH}/facts`,
  request: {
    params: yearParameters,
    body: { required: true, content: { 'application/json': { schema: editsSchema } } },
  },
  responses: {
    200: answer(savedSchema, 'All edits are stored'),
    ...PROBLEMS,
    409: answer(
      problemSchema,
      'Somebody was faster; nothing is stored, both values are in the details',
    ),
  },
});

type Edits = z.infer<typeof editsSchema>['edits'];

/** What a school enters. */
export const factRoutes = (house: House) =>
  router().openapi(put, async (context) => {
    const year = context.req.valid('param');
    const { edits } = context.req.valid('json');
    const admission = await admitted(context, house, 'edit', year);
    refuseRolledUp(admission);
    refuseImpossible(edits, admission);
    const outcome = await house.store.writeFacts(
      {
        ...year,
        by: admission.account.id,
        edits: edits.map((edit) => ({ ...edit, content: contentFromWire(edit.content) })),
      },
      house.clock,
    );
    if ('conflicts' in outcome) throw await lostRace(house, outcome.conflicts);
    return context.json({ at: outcome.at, saved: [...outcome.saved] }, 200);
  });

function refuseImpossible(edits: Edits, { place }: Admission): void {
  for (const edit of edits) {
    const concept = place.base.standard.concepts.get(edit.concept);
    const row = rowAsking(place.edition, edit.concept);
    if (concept === undefined || row === undefined) {
      throw new Refusal('bad-input', 'server.no-concept', serverMessages.noConcept, {
        cycle: place.cycle,
        concept: edit.concept,
      });
    }
    const content = contentFromWire(edit.content);
    const why = row.notApplicable ? NOT_REPORTED : entryFault(content, concept);
    if (why !== undefined) {
      throw new Refusal('bad-input', 'server.bad-value', serverMessages.badValue, {
        concept: concept.name,
        value: edit.content.type === 'value' ? edit.content.value : '',
        why,
      });
    }
  }
}

const NOT_REPORTED: Message = {
  zh: '本级学校不填报此行',
  en: 'schools of this level do not report this row',
};

async function lostRace(house: House, lost: readonly Conflict[]): Promise<Refusal> {
  const nameOf = await accountNames(
    house,
    lost.map(({ theirs }) => theirs.source.by),
  );
  const conflicts = lost.map(({ concept, yours, theirs }) => ({
    concept,
    yours: contentToWire(yours),
    theirs: { ...factToWire(theirs), source: namedSource(theirs.source, nameOf) },
  }));
  return new Refusal('conflict', 'server.conflict', serverMessages.conflict, {}, { conflicts });
}
