import { type MessageValues, Refusal } from '../../messages/index.js';
import { LIMITS } from './limits.js';
import { kindOfRefusal, WORKBOOK_REFUSALS, type WorkbookRefusalCode } from './messages.js';

/** The refusal of a file; its code is `workbook.` and the reason, its details the values it shows. */
export const refused = (code: WorkbookRefusalCode, values: MessageValues): Refusal =>
  new Refusal(kindOfRefusal(code), `workbook.${code}`, WORKBOOK_REFUSALS[code], values, values);

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
