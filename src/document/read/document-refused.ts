import { type MessageValues, Refusal, visible } from '../../messages/index.js';
import {
  DOCUMENT_REFUSALS,
  type DocumentRefusalCode,
  kindOfDocumentRefusal,
} from './document-messages.js';

type Values = Readonly<Record<string, string | number>>;

const shown = (values: Values): MessageValues =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? visible(value) : value,
    ]),
  );

/** The refusal of a report's file; its code is `document.` and the reason, its details the values it shows. */
export const documentRefused = (code: DocumentRefusalCode, values: Values): Refusal =>
  new Refusal(
    kindOfDocumentRefusal(code),
    `document.${code}`,
    DOCUMENT_REFUSALS[code],
    shown(values),
    shown(values),
  );

/** Whether a text is one of our reasons. */
export const isDocumentRefusalCode = (text: string): text is DocumentRefusalCode =>
  Object.hasOwn(DOCUMENT_REFUSALS, text);
