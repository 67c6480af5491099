import { createRoute, z } from '@hono/zod-openapi';
import type { Auditors } from '../../audit/auditors.js';
import type { Door } from '../../audit/door.js';
import { rosterFor } from '../../audit/roster.js';
import type { House } from '../../house.js';
import { misfit } from '../../problems.js';
import { router } from '../../router.js';
import { type Annotation, annotationSchema } from '../../shapes/audit-files.js';
import { AUDIT_PROBLEMS, fileName } from './audit.js';
import { madeFile, stemOf } from './files.js';
import { throughTheDoor } from './through-the-door.js';

const upload = z.object({
  file: z.instanceof(File).openapi({ type: 'string', format: 'binary' }),
  /** JSON: ids of the findings, and the language. */
  annotation: z.string().max(1_000_000).openapi({ type: 'string', default: '{}' }),
});

const annotate = (door: Door) =>
  createRoute({
    method: 'post',
    path: '/audit/annotated',
    middleware: throughTheDoor(door),
    request: {
      query: z.object({ name: fileName }),
      body: { required: true, content: { 'multipart/form-data': { schema: upload } } },
    },
    responses: {
      200: {
        description:
          'The report with the chosen findings: a Word file with comments, any other as a page (HTML)',
      },
      ...AUDIT_PROBLEMS,
    },
  });

/** A report in, the same with what was found beside its words out. */
export const annotateRoute = (house: House, auditors: Auditors, door: Door) =>
  router().openapi(annotate(door), async (context) => {
    const { file, annotation } = context.req.valid('form');
    const { name } = context.req.valid('query');
    const job = {
      work: 'annotate',
      file: name,
      bytes: new Uint8Array(await file.arrayBuffer()),
      roster: await rosterFor(context.var.account, house),
      ...annotationIn(annotation),
    } as const;
    const made = await auditors.run(job, house.standard, context.req.raw.signal);
    const suffix = made.type === 'docx' ? 'commented' : 'audit';
    return madeFile(made, `${stemOf(name)}.${suffix}`);
  });

/** The JSON that stands in the form. */
function annotationIn(text: string): Annotation {
  const read = annotationSchema.safeParse(parsed(text));
  if (!read.success) throw misfit(read.error.issues);
  return read.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
