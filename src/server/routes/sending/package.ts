import { createRoute, z } from '@hono/zod-openapi';
import {
  type Attachment,
  type CheckList,
  checkList,
  scanExtension,
} from '../../../collect/index.js';
import { Refusal } from '../../../messages/index.js';
import type { PackageRule } from '../../../standard/index.js';
import { fileAnswer } from '../../file-answer.js';
import { type Admission, admitted } from '../../gates.js';
import type { House } from '../../house.js';
import { serverMessages } from '../../messages.js';
import { answer, PROBLEMS, router, YEAR_PATH, yearParameters } from '../../router.js';
import { sendingMessages } from '../../sending-messages.js';
import { checkListSchema } from '../../shapes/sending.js';
import { archiveOf } from './archive.js';
import { explainedFindings } from './judged.js';

const list = createRoute({
  method: 'get',
  path: `${YEAR_PATH}/package`,
  request: { params: yearParameters },
  responses: {
    200: answer(checkListSchema, 'What belongs into the package, and what is missing'),
    ...PROBLEMS,
  },
});

const make = createRoute({
  method: 'post',
  path: `${YEAR_PATH}/package`,
  request: {
    params: yearParameters,
    body: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: z.record(z.string(), z.unknown()).openapi({
            description: 'Files by the id of the item they are for; several may share one',
          }),
        },
      },
    },
  },
  responses: { 200: { description: 'The package as a ZIP archive' }, ...PROBLEMS },
});

/** The package that is sent up: its check list, and the archive once the list is complete. */
export const packageRoutes = (house: House) =>
  router()
    .openapi(list, async (context) => {
      const admission = await admitted(context, house, 'read', context.req.valid('param'));
      const rule = ruleOf(admission);
      return context.json(presentedList(rule, listOf(house, admission, rule, [])), 200);
    })
    .openapi(make, async (context) => {
      const admission = await admitted(context, house, 'read', context.req.valid('param'));
      const rule = ruleOf(admission);
      const attachments = await attachmentsIn(await formOf(context.req), rule);
      const complete = listOf(house, admission, rule, attachments);
      refuseIncomplete(complete);
      const archive = await archiveOf(house, admission, rule, complete, attachments);
      return fileAnswer(archive, 'application/zip', `${complete.name}.zip`);
    });

/** The form of a request, or a Refusal where its body is none. */
async function formOf(request: { formData(): Promise<FormData> }): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw new Refusal('bad-input', 'server.unreadable-body', serverMessages.unreadableBody);
  }
}

function ruleOf({ place }: Admission): PackageRule {
  const { packageRule } = place.edition;
  if (packageRule !== null) return packageRule;
  const { cycle } = place;
  throw new Refusal('not-found', 'server.no-package-rule', sendingMessages.noRule, { cycle });
}

function listOf(
  house: House,
  admission: Admission,
  rule: PackageRule,
  attachments: readonly Attachment[],
): CheckList {
  const findings = explainedFindings(house, admission).map(({ finding, ruling }) => ({
    finding,
    ruling: ruling?.kind ?? null,
  }));
  return checkList(admission.place, rule, { findings, attachments });
}

function presentedList(
  { items: asked }: PackageRule,
  { items, demands, ...list }: CheckList,
): z.infer<typeof checkListSchema> {
  return {
    ...list,
    demands: demands.map((line) => ({ ...line, files: [...line.files] })),
    items: items.map((line, at) => ({
      ...line,
      files: [...line.files],
      isAttachment: asked[at]?.content === 'attachment',
      required: asked[at]?.required === true,
    })),
  };
}

function refuseIncomplete({ complete, demands, items }: CheckList): void {
  if (complete) return;
  const open = [...demands, ...items].filter((line) => line.state === 'unmet');
  const first = open[0];
  throw new Refusal('bad-input', 'server.package-incomplete', sendingMessages.incomplete, {
    count: open.length,
    first:
      first === undefined
        ? ''
        : { zh: `${first.title.zh}：${first.why.zh}`, en: `${first.title.en}: ${first.why.en}` },
  });
}

/** The files of a form by the items they are for; each must be a scan, whatever it is called. */
async function attachmentsIn(form: FormData, { items }: PackageRule): Promise<Attachment[]> {
  const asked = items.filter(({ content }) => content === 'attachment').map(({ id }) => id);
  return Promise.all(
    [...form].map(async ([item, file]) => {
      if (!asked.includes(item) || typeof file === 'string') {
        throw new Refusal('bad-input', 'server.unknown-item', sendingMessages.unknownItem, {
          item,
          items: asked.join('、'),
        });
      }
      const bytes = new Uint8Array(await file.arrayBuffer());
      if (scanExtension(bytes) === undefined) {
        throw new Refusal('bad-input', 'server.no-scan', sendingMessages.noScan, {
          file: file.name,
        });
      }
      return { item, bytes };
    }),
  );
}
