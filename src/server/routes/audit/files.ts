import type { Made } from '../../audit/job.js';
import { fileAnswer } from '../../file-answer.js';

const TYPES: Readonly<Record<Made['type'], string>> = {
  json: 'application/json',
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv; charset=utf-8',
};

/** What was made as a file to keep; `named` gives its name without the ending of its kind. */
export const madeFile = ({ bytes, type }: Made, named: string): Response =>
  fileAnswer(bytes, TYPES[type], `${named}.${type}`);

/** The name of a file without its ending. */
export const stemOf = (name: string): string => name.replace(/\.[^.]*$/, '');
