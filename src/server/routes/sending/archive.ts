import { createHash } from 'node:crypto';
import { type Zippable, zipSync } from 'fflate';
import { type Attachment, type CheckList, explanationsWorkbook } from '../../../collect/index.js';
import { docxOf } from '../../../document/write/docx.js';
import { htmlOf } from '../../../document/write/html.js';
import { pdfOf } from '../../../document/write/pdf.js';
import { writeWorkbook } from '../../../document/write/workbook.js';
import { factsCsv, type Report, refuseUnquoted, reportOf } from '../../../report/index.js';
import type { PackageContent, PackageRule } from '../../../standard/index.js';
import type { Admission } from '../../gates.js';
import type { House } from '../../house.js';
import { exported } from '../export.js';
import { explainedFindings } from './judged.js';

interface PackedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** All contents but what people attach. */
type MadeContent = Exclude<PackageContent, 'attachment'>;

/**
 * The package as a ZIP archive: one folder of its name, in it the files of the check list and a list of them
 * with their digests. Names are marked as UTF-8, which Windows reads since version 8 and every packer does.
 */
export async function archiveOf(
  house: House,
  admission: Admission,
  rule: PackageRule,
  list: CheckList,
  attachments: readonly Attachment[],
): Promise<Uint8Array> {
  const report = reportOf(admission.place, 'zh', { now: house.fileTime() });
  refuseUnquoted(report);
  const files: PackedFile[] = [];
  for (const [at, { id, content }] of rule.items.entries()) {
    const names = list.items[at]?.files ?? [];
    if (content === 'attachment') {
      const own = attachments.filter(({ item }) => item === id);
      files.push(...own.map(({ bytes }, number) => ({ name: names[number] ?? id, bytes })));
    } else {
      const made = await MADE[content](house, admission, report);
      files.push({
        name: names[0] ?? id,
        bytes: typeof made === 'string' ? encoded(made) : made,
      });
    }
  }
  return packed(list.name, files, house.fileTime());
}

type Make = (
  house: House,
  admission: Admission,
  report: Report,
) => Promise<Uint8Array | string> | string;

const MADE: Readonly<Record<MadeContent, Make>> = {
  'tables.xlsx': (house, admission) => exported('xlsx', house, admission),
  'forms.pdf': (house, admission) => exported('forms', house, admission),
  'changes.xlsx': (house, admission) => exported('changes', house, admission),
  'explanations.xlsx': (house, admission) =>
    writeWorkbook(
      explanationsWorkbook(admission.place, explainedFindings(house, admission)),
      house.fileTime(),
    ),
  'report.pdf': (_house, _admission, report) => pdfOf(report.document),
  'report.docx': (_house, _admission, report) => docxOf(report.document),
  'report.html': (_house, _admission, report) => htmlOf(report.document),
  'facts.csv': (_house, _admission, report) => factsCsv(report),
};

/** PDF, pictures and office files are compressed already; only texts are worth the time. */
const isText = (name: string): boolean => /\.(txt|csv|html)$/.test(name);

function packed(folder: string, files: readonly PackedFile[], time: Date): Uint8Array {
  const entries: Zippable = {};
  for (const { name, bytes } of [{ name: LIST, bytes: encoded(listText(files)) }, ...files]) {
    entries[`${folder}/${name}`] = [bytes, { level: isText(name) ? 6 : 0, mtime: time }];
  }
  return zipSync(entries);
}

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

const LIST = '00_报送清单.txt';

/** With line ends of Windows and a byte order mark, for its editors of all ages. */
const listText = (files: readonly PackedFile[]): string =>
  `\ufeff${files
    .map(({ name, bytes }) => `${name}\r\n    ${bytes.length} 字节  SHA-256 ${digest(bytes)}\r\n`)
    .join('')}`;

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
