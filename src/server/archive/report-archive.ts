import { createHash } from 'node:crypto';
import type { Refusal } from '../../messages/index.js';
import type { ArchivePlan } from '../shapes/report-archive.js';
import type { MadeReport } from './made-reports.js';
import type { ZipEntry } from './zip-stream.js';

const UTF8 = new TextEncoder();

/**
 * The entries of an archive of reports as they are made: each report, or in its place a text that says why
 * there is none, and at last the list of all with sizes and SHA-256.
 */
export async function* archiveEntries(
  plan: ArchivePlan,
  reports: AsyncIterable<MadeReport>,
): AsyncGenerator<ZipEntry> {
  const lines: string[][] = [];
  for await (const report of reports) {
    const entry = 'pdf' in report ? reportEntry(report) : problemEntry(report, plan);
    const { organisation, name } = report.planned;
    const outcome = 'pdf' in report ? '已生成' : '未生成';
    const sha256 = createHash('sha256').update(entry.content).digest('hex');
    lines.push([entry.name, organisation, name.zh, outcome, `${entry.content.length}`, sha256]);
    yield entry;
  }
  yield { name: plan.manifest, content: UTF8.encode(manifestOf(lines)) };
}

const reportEntry = ({ planned, pdf }: Extract<MadeReport, { pdf: Uint8Array }>): ZipEntry => ({
  name: planned.file,
  content: pdf,
});

function problemEntry(
  { planned, problem }: Extract<MadeReport, { problem: Refusal }>,
  { failed }: ArchivePlan,
): ZipEntry {
  const { what, next } = problem;
  const text = [what.zh, next.zh, '', what.en, next.en].join('\r\n');
  return {
    name: `${failed}${planned.file.replace(/\.pdf$/, '.txt')}`,
    content: UTF8.encode(`\uFEFF${text}\r\n`),
  };
}

const HEAD = ['文件', '机构编号', '机构', '结果', '字节', 'SHA-256'];

/** A byte order mark, which Excel needs to read Chinese; names hold no comma or quotation mark unquoted. */
const manifestOf = (lines: readonly (readonly string[])[]): string =>
  `\uFEFF${[HEAD, ...lines].map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`;

const quoted = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
