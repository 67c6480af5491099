import { createRoute, z } from '@hono/zod-openapi';
import { docxOf } from '../../document/write/docx.js';
import { htmlOf } from '../../document/write/html.js';
import { pdfOf } from '../../document/write/pdf.js';
import { nameAt, type Place } from '../../facts/index.js';
import { factsCsv, factsJson, refuseUnquoted, reportOf } from '../../report/index.js';
import { fileAnswer } from '../file-answer.js';
import { admitted } from '../gates.js';
import type { House } from '../house.js';
import { presentedReport } from '../presenters/report.js';
import { answer, PROBLEMS, router, YEAR_PATH, yearParameters } from '../router.js';
import { reportAnswerSchema } from '../shapes/report.js';

const fileSchema = z.enum(['report.html', 'report.pdf', 'report.docx', 'facts.json', 'facts.csv']);
type File = z.infer<typeof fileSchema>;

const report = createRoute({
  method: 'get',
  path: `${YEAR_PATH}/report/{file}`,
  request: { params: yearParameters.extend({ file: fileSchema }) },
  responses: {
    200: {
      description: 'The report as PDF, Word file or HTML, or the numbers it quotes as JSON or CSV',
    },
    ...PROBLEMS,
  },
});

const TYPES: Readonly<Record<File, string>> = {
  'report.html': 'text/html; charset=utf-8',
  'report.pdf': 'application/pdf',
  'report.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'facts.json': 'application/json; charset=utf-8',
  'facts.csv': 'text/csv; charset=utf-8',
};

const about = createRoute({
  method: 'get',
  path: `${YEAR_PATH}/report`,
  request: { params: yearParameters },
  responses: {
    200: answer(reportAnswerSchema, 'The numbers a report quotes, and what its writer should know'),
    ...PROBLEMS,
  },
});

/** The report of any organisation's year, built from what the store holds now. */
export const reportRoutes = (house: House) =>
  aboutRoutes(house).openapi(report, async (context) => {
    const { file, ...year } = context.req.valid('param');
    const { place } = await admitted(context, house, 'read', year);
    const name = nameAt(place, 'zh');
    return fileAnswer(
      await contentOf(file, place, house.fileTime()),
      TYPES[file],
      `${name}_${place.cycle}年度质量年报_${file}`,
      file === 'report.html' ? 'inline' : 'attachment',
    );
  });

const aboutRoutes = (house: House) =>
  router().openapi(about, async (context) => {
    const { place } = await admitted(context, house, 'read', context.req.valid('param'));
    const built = reportOf(place, 'zh', { now: house.fileTime() });
    return context.json(presentedReport(built, place, fileSchema.options), 200);
  });

async function contentOf(file: File, place: Place, now: Date): Promise<string | Uint8Array> {
  const built = reportOf(place, 'zh', { now });
  refuseUnquoted(built);
  switch (file) {
    case 'report.html':
      return htmlOf(built.document);
    case 'report.pdf':
      return pdfOf(built.document);
    case 'report.docx':
      return docxOf(built.document);
    case 'facts.json':
      return factsJson(built);
    case 'facts.csv':
      return factsCsv(built);
  }
}
