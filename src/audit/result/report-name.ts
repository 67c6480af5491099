import type { AuditResult } from './schema.js';

const ENDING = /\.(?:docx|pdf|txt|md|markdown|html?)$/i;

/** What a report is called in a letter: its title, which may be the name of its file, without an ending. */
export const reportName = ({ document, file }: Pick<AuditResult, 'document' | 'file'>): string =>
  (document.title.trim() || file).replace(ENDING, '').replace(/^《|》$/g, '');

/** Whose report it is in a list: the school, or the report's own name where it names none. */
export const schoolName = (result: AuditResult): string =>
  result.owner.organisation ?? reportName(result);
