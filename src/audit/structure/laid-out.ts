import type { ReadDocument } from '../../document/model/index.js';

/** Whether lines and pages of a document are those of its print: a PDF, or the text that a tool took from one. */
export const isLaidOut = ({ kind, pages }: ReadDocument): boolean =>
  kind === 'pdf' || (kind === 'text' && pages !== null);
