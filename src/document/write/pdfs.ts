import type { ReportDocument } from '../model/index.js';
import { defaultPdfEffects, type PdfEffects, Typesetter } from './pdf-process.js';

export interface PdfsChoices {
  /** Stops everything: processes end at once and the reason is thrown. */
  readonly signal?: AbortSignal;
  /** Told after each PDF how many are made. */
  readonly onDone?: (made: number) => void;
  /** Processes side by side. */
  readonly workers?: number;
}

/** The typesetter keeps about 5 MB of every document; after so many a fresh one takes its place. */
const MOST_OF_ONE = 20;

/**
 * The PDFs of many documents, in their order, as they are made. Documents are asked for when a process is
 * about to be free, so that hundreds are never held at once. Throws what {@link pdfOf} throws; whoever
 * leaves the loop early leaves no process behind.
 */
export async function* pdfsOf(
  documents: AsyncIterable<ReportDocument> | Iterable<ReportDocument>,
  { signal, onDone = () => {}, workers = 2 }: PdfsChoices = {},
  effects: PdfEffects = defaultPdfEffects(),
): AsyncGenerator<Uint8Array> {
  signal?.throwIfAborted();
  const crew = new Crew(workers, effects);
  const stop = () => crew.kill();
  signal?.addEventListener('abort', stop);
  const coming: Promise<Uint8Array>[] = [];
  let made = 0;
  const next = async (): Promise<Uint8Array> => {
    const pdf = await coming.shift();
    signal?.throwIfAborted();
    if (pdf === undefined) throw new RangeError('no PDF is coming');
    return pdf;
  };
  try {
    for await (const document of documents) {
      signal?.throwIfAborted();
      const pdf = crew.typeset(document).then((bytes) => {
        made += 1;
        onDone(made);
        return bytes;
      });
      // It is awaited in its turn; until then a failure must not count as unheard.
      pdf.catch(() => {});
      coming.push(pdf);
      if (coming.length >= 2 * workers) yield await next();
    }
    while (coming.length > 0) yield await next();
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
    crew.kill();
  }
}

/** A few typesetters; who wants one waits for the first that is free. */
class Crew {
  readonly #effects: PdfEffects;
  readonly #busy = new Set<Typesetter>();
  readonly #idle: Typesetter[] = [];
  readonly #waiting: (() => void)[] = [];
  #free: number;

  constructor(workers: number, effects: PdfEffects) {
    this.#free = workers;
    this.#effects = effects;
  }

  async typeset(document: ReportDocument): Promise<Uint8Array> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    const typesetter = this.#idle.pop() ?? new Typesetter(this.#effects);
    this.#busy.add(typesetter);
    try {
      const pdf = await typesetter.typeset(document);
      if (typesetter.made < MOST_OF_ONE) this.#idle.push(typesetter);
      else typesetter.end();
      return pdf;
    } finally {
      this.#busy.delete(typesetter);
      const waiting = this.#waiting.shift();
      if (waiting === undefined) this.#free += 1;
      else waiting();
    }
  }

  kill(): void {
    for (const typesetter of [...this.#busy, ...this.#idle]) typesetter.kill();
    this.#idle.length = 0;
    this.#waiting.length = 0;
  }
}
