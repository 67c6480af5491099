import type { ReportDocument } from '../../model/index.js';
import type { Picture } from './pictures.js';
export const pagesOf = (
  _d: ReportDocument,
  _p: ReadonlyMap<string, Picture>,
): ReadonlyMap<string, string> => new Map();
