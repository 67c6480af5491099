import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from '../../../test/web/browser.js';
import { writeDocx } from './docx/index.js';
import { writeHtml } from './html.js';
import { writeMarkdown } from './markdown.js';
import { pdfWriter } from './pdf.js';
import { writeTxt } from './txt/index.js';
import type { Writer } from './writer.js';

export const FILE_KINDS = ['txt', 'md', 'html', 'docx', 'pdf'] as const;

export type FileKind = (typeof FILE_KINDS)[number];

const PLAIN: Readonly<Record<Exclude<FileKind, 'pdf'>, Writer>> = {
  txt: writeTxt,
  md: writeMarkdown,
  html: writeHtml,
  docx: writeDocx,
};

/** Works with writers of all these kinds; a browser is opened only where one of them prints. */
export async function withWriters<Of>(
  kinds: readonly FileKind[],
  work: (writers: ReadonlyMap<FileKind, Writer>) => Promise<Of>,
): Promise<Of> {
  const plain = kinds.flatMap((kind) => (kind === 'pdf' ? [] : [[kind, PLAIN[kind]] as const]));
  if (!kinds.includes('pdf')) return work(new Map(plain));
  const folder = await mkdtemp(join(tmpdir(), 'zhijing-bench-'));
  const browser = await openBrowser(folder);
  try {
    return await work(new Map([...plain, ['pdf', pdfWriter(browser)] as const]));
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}
