import { type MessageValues, Refusal, visible } from '../../messages/index.js';
import { LIMITS } from './limits.js';
import { kindOfRefusal, WORKBOOK_REFUSALS, type WorkbookRefusalCode } from './messages.js';

/** Values as they may be shown: names inside a file are its maker's, and may hide or turn characters. */
const shown = (values: Readonly<Record<string, string | number>>): MessageValues =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? visible(value) : value,
    ]),
  );

/** The refusal of a file; its code is `workbook.` and the reason, its details the values it shows. */
export const refused = (
  code: WorkbookRefusalCode,
  values: Readonly<Record<string, string | number>>,
): Refusal =>
  new Refusal(
    kindOfRefusal(code),
    `workbook.${code}`,
    WORKBOOK_REFUSALS[code],
    shown(values),
    shown(values),
  );

/** Whether a text is one of our reasons, for what comes back from another process. */
export const isRefusalCode = (text: string): text is WorkbookRefusalCode =>
  Object.hasOwn(WORKBOOK_REFUSALS, text);

/** The refusal of a file beyond the size limit. */
export const tooLarge = (bytes: number, fileName: string): Refusal =>
  refused('too-large', {
    file: fileName,
    size: Math.ceil(bytes / 1024 / 1024),
    limit: LIMITS.fileBytes / 1024 / 1024,
  });
