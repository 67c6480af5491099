import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { Refusal } from '../../messages/index.js';
import { workerEntry, workerFlags } from '../../processes/index.js';
import type { Forms, ReportDocument } from '../model/index.js';
import { framed, framesIn } from './pdf-frames.js';
import { PDF_FAILED, PDF_TOO_SLOW } from './pdf-messages.js';

/** How the typesetting process is started, and how long it may take for a document. */
export interface PdfEffects {
  /** Command line after `node`. */
  readonly worker: readonly string[];
  readonly timeoutMilliseconds: number;
}

export const defaultPdfEffects = (): PdfEffects => ({
  worker: pdfWorker(),
  timeoutMilliseconds: 120_000,
});

function pdfWorker(): readonly string[] {
  const entry = workerEntry('pdf-worker', import.meta.url);
  return [...workerFlags(entry), entry];
}

/** What can be typeset: a report, or forms to sign and seal. */
export type Printable = ReportDocument | Forms;

/** A process that lives a second or two ends before optimised machine code would have paid for its making. */
const ENGINE = ['--no-opt'];

/** A typesetting process: one document at a time, until it is ended or killed. */
export class Typesetter {
  readonly #child: ChildProcess;
  readonly #timeout: number;
  readonly #complaint: Promise<string>;
  readonly #pdfs: AsyncGenerator<Uint8Array>;
  readonly #ended: Promise<unknown>;
  #made = 0;

  constructor({ worker, timeoutMilliseconds }: PdfEffects) {
    const child = spawn(process.execPath, [...ENGINE, ...worker], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    // A worker that ends early closes its input; its exit code tells the story, not the broken pipe.
    child.stdin.on('error', () => {});
    this.#child = child;
    this.#timeout = timeoutMilliseconds;
    this.#complaint = text(child.stderr);
    this.#pdfs = framesIn(child.stdout);
    this.#ended = once(child, 'close');
    this.#ended.catch(() => {});
  }

  /** How many documents it has been given. */
  get made(): number {
    return this.#made;
  }

  /** The PDF of a document. Throws a {@link Refusal} where the typesetter fails or takes too long. */
  async typeset(document: Printable): Promise<Uint8Array> {
    this.#made += 1;
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      this.kill();
    }, this.#timeout);
    try {
      this.#child.stdin?.write(framed(Buffer.from(JSON.stringify(document))));
      const { value } = await this.#pdfs.next();
      if (value !== undefined) return value;
      await this.#ended;
      if (late) throw new Refusal('unavailable', 'pdf.too-slow', PDF_TOO_SLOW);
      const complaint = await this.#complaint;
      throw new Refusal('unavailable', 'pdf.failed', PDF_FAILED, {}, complaint);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Lets the process end after what it was given. */
  end(): void {
    this.#child.stdin?.end();
  }

  /** Stops the process at once. */
  kill(): void {
    this.#child.kill('SIGKILL');
  }
}
