import { guarded } from '../../collect/formula-guard.js';

/** Rows as CSV (RFC 4180) with a byte order mark, which Excel needs to read Chinese. */
export const auditCsv = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;

function field(text: string): string {
  const safe = guarded(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
