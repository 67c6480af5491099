import { createRoute, z } from '@hono/zod-openapi';
import { tablesCsv, tablesJson, workbookOf } from '../../collect/index.js';
import { writeWorkbook } from '../../document/write/workbook.js';
import { nameAt, type Place } from '../../facts/index.js';
import { fileAnswer } from '../file-answer.js';
import { admitted } from '../gates.js';
import type { House } from '../house.js';
import { PROBLEMS, router, YEAR_PATH, yearParameters } from '../router.js';

const formatSchema = z.enum(['xlsx', 'csv', 'json']);
type Format = z.infer<typeof formatSchema>;

const tables = createRoute({
  method: 'get',
  path: `${YEAR_PATH}/export`,
  request: { params: yearParameters, query: z.object({ format: formatSchema.default('xlsx') }) },
  responses: {
    200: { description: 'The tables as a workbook, as separated values or as JSON' },
    ...PROBLEMS,
  },
});

const TYPES: Readonly<Record<Format, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** The tables of any organisation as a file, added up where it has members. */
export const exportRoutes = (house: House) =>
  router().openapi(tables, async (context) => {
    const { place } = await admitted(context, house, 'read', context.req.valid('param'));
    const { format } = context.req.valid('query');
    const name = nameAt(place, 'zh');
    return fileAnswer(
      await contentIn(format, place, house.fileTime()),
      TYPES[format],
      `${name}_${place.cycle}年度指标表.${format}`,
    );
  });

async function contentIn(format: Format, place: Place, time: Date): Promise<string | Uint8Array> {
  if (format === 'xlsx') return writeWorkbook(workbookOf(place), time);
  return format === 'csv' ? tablesCsv(place) : tablesJson(place);
}
