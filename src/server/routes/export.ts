import { createRoute, z } from '@hono/zod-openapi';
import {
  changeWorkbook,
  printedForms,
  tablesCsv,
  tablesJson,
  workbookOf,
} from '../../collect/index.js';
import type { Forms } from '../../document/model/index.js';
import { pdfOf } from '../../document/write/pdf.js';
import { writeWorkbook } from '../../document/write/workbook.js';
import { nameAt } from '../../facts/index.js';
import { Refusal } from '../../messages/index.js';
import { fileAnswer } from '../file-answer.js';
import { type Admission, admitted } from '../gates.js';
import type { House } from '../house.js';
import { PROBLEMS, router, YEAR_PATH, yearParameters } from '../router.js';
import { sendingMessages } from '../sending-messages.js';
import { rowNotes } from './sending/judged.js';

const formatSchema = z.enum(['xlsx', 'csv', 'json', 'forms', 'changes']);
type Format = z.infer<typeof formatSchema>;

const query = z.object({
  format: formatSchema.default('xlsx'),
  /** Of the forms only this table; all where it is left out. */
  table: z.string().max(60).optional(),
});

const tables = createRoute({
  method: 'get',
  path: `${YEAR_PATH}/export`,
  request: { params: yearParameters, query },
  responses: {
    200: {
      description:
        'The tables as a workbook, as separated values or as JSON; as forms to print and sign (PDF); or against the year before (workbook)',
    },
    ...PROBLEMS,
  },
});

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const FILES: Readonly<Record<Format, { readonly type: string; readonly name: string }>> = {
  xlsx: { type: WORKBOOK, name: '指标表.xlsx' },
  csv: { type: 'text/csv; charset=utf-8', name: '指标表.csv' },
  json: { type: 'application/json; charset=utf-8', name: '指标表.json' },
  forms: { type: 'application/pdf', name: '指标表（打印件）.pdf' },
  changes: { type: WORKBOOK, name: '指标变动表.xlsx' },
};

/** The tables of any organisation as a file, added up where it has members. */
export const exportRoutes = (house: House) =>
  router().openapi(tables, async (context) => {
    const admission = await admitted(context, house, 'read', context.req.valid('param'));
    const { format, table } = context.req.valid('query');
    const { type, name } = FILES[format];
    const { place } = admission;
    return fileAnswer(
      await exported(format, house, admission, table),
      type,
      `${nameAt(place, 'zh')}_${place.cycle}年度${name}`,
    );
  });

/** The tables in one of the forms they are exported in; `table` picks one of the forms to print. */
export async function exported(
  format: Format,
  house: House,
  admission: Admission,
  table?: string,
): Promise<string | Uint8Array> {
  const { place } = admission;
  switch (format) {
    case 'xlsx':
      return writeWorkbook(workbookOf(place), house.fileTime());
    case 'csv':
      return tablesCsv(place);
    case 'json':
      return tablesJson(place);
    case 'changes':
      return writeWorkbook(changeWorkbook(place, rowNotes(house, admission)), house.fileTime());
    case 'forms':
      return pdfOf(formsOf(house, admission, table));
  }
}

function formsOf(house: House, { snapshot, place }: Admission, table: string | undefined): Forms {
  const printing = { now: house.fileTime(), sequence: snapshot.sequence };
  const whole = printedForms(place, printing);
  const forms = whole.forms.filter(({ id }) => table === undefined || id === table);
  if (forms.length > 0) return { ...whole, forms };
  throw new Refusal('not-found', 'server.no-form', sendingMessages.noForm, {
    table: table ?? '',
    tables: whole.forms.map(({ id }) => id).join('、'),
  });
}
