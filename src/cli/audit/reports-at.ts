import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../../messages/index.js';
import { auditRefusals } from './messages.js';

const REPORT = /\.(docx|pdf|txt|md|markdown|html?)$/i;

/** What an audit wrote itself: in the folder of the reports it must not be taken for one. */
const WRITTEN = /(\.commented\.docx|\.audit\.html|-整改通知\.docx)$|^summary\.docx$/i;

/** The reports that a path names: a file as it is, a folder for the reports directly in it, by name. */
export async function reportsAt(path: string): Promise<readonly string[]> {
  const kind = await stat(path).catch(() => undefined);
  if (kind?.isDirectory() !== true) return [path];
  const names = (await readdir(path)).sort();
  const reports = names.filter((name) => isReport(name, names)).map((name) => join(path, name));
  if (reports.length > 0) return reports;
  throw new Refusal('bad-input', 'audit.no-report', auditRefusals.noReport, { path });
}

const isReport = (name: string, beside: readonly string[]): boolean =>
  REPORT.test(name) && !/^[.~]/.test(name) && !WRITTEN.test(name) && !isTextOf(name, beside);

/** `<base>.txt` beside `<base>.json` is the text that an audit's places refer to. */
const isTextOf = (name: string, beside: readonly string[]): boolean =>
  /\.txt$/i.test(name) && beside.includes(name.replace(/\.txt$/i, '.json'));
