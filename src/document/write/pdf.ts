import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { buffer, text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { Refusal } from '../../messages/index.js';
import type { ReportDocument } from '../model/index.js';
import { PDF_FAILED, PDF_TOO_SLOW } from './pdf-messages.js';

/** How the typesetting process is started, and how long it may take. */
export interface PdfEffects {
  /** Command line after `node`. */
  readonly worker: readonly string[];
  readonly timeoutMilliseconds: number;
}

const defaultEffects = (): PdfEffects => ({
  worker: pdfWorker(),
  timeoutMilliseconds: 120_000,
});

const CANDIDATES = ['./pdf-worker.ts', './pdf-worker.js', '../pdf-worker.js'];

/**
 * The worker's command line. From source it is this file's neighbour, run through tsx; built, it is
 * `pdf-worker.js` beside the bundle or above its chunks.
 */
export function pdfWorker(here: string = import.meta.url): readonly string[] {
  const paths = CANDIDATES.map((candidate) => fileURLToPath(new URL(candidate, here)));
  const found = paths.find((path) => existsSync(path));
  if (found === undefined) throw new Error('pdf-worker is missing beside the bundle; build again');
  return found.endsWith('.ts') ? ['--import', 'tsx', found] : [found];
}

/**
 * The document as PDF/A-2a, tagged, typeset in a process of its own that ends with it. Equal documents
 * give equal bytes. Throws a {@link Refusal} where the typesetter fails or takes too long.
 */
export async function pdfOf(
  document: ReportDocument,
  effects: PdfEffects = defaultEffects(),
): Promise<Uint8Array> {
  const child = spawn(process.execPath, effects.worker, {
    stdio: ['pipe', 'pipe', 'pipe'],
    timeout: effects.timeoutMilliseconds,
    killSignal: 'SIGKILL',
  });
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>(
    (resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code, signal) => resolve({ code, signal }));
    },
  );
  // A worker that ends early closes its input; its exit code tells the story, not the broken pipe.
  child.stdin.on('error', () => {});
  child.stdin.end(JSON.stringify(document));
  const [pdf, complaint, end] = await Promise.all([
    buffer(child.stdout),
    text(child.stderr),
    ended,
  ]);
  if (end.signal !== null) throw new Refusal('unavailable', 'pdf.too-slow', PDF_TOO_SLOW);
  if (end.code !== 0) throw new Refusal('unavailable', 'pdf.failed', PDF_FAILED, {}, complaint);
  return pdf;
}
