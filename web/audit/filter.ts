import { type Category, isRuled, type Note, type Severity } from './notes.js';

/** The three official heads, in the order of the notice. */
export const CATEGORIES: readonly Category[] = ['completeness', 'truthfulness', 'compliance'];

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'notice'];

/** What the reader wants to see. */
export interface Wanted {
  readonly category: Category | null;
  readonly severity: Severity | null;
  readonly rule: string | null;
  readonly ruled: 'any' | 'no' | 'yes';
  readonly text: string;
}

export const EVERYTHING: Wanted = {
  category: null,
  severity: null,
  rule: null,
  ruled: 'any',
  text: '',
};

/** The notes wanted, in their own order. */
export function matching(notes: readonly Note[], wanted: Wanted): readonly Note[] {
  const text = folded(wanted.text);
  return notes.filter((note) => {
    const { finding } = note;
    return (
      (wanted.category === null || finding.category === wanted.category) &&
      (wanted.severity === null || finding.severity === wanted.severity) &&
      (wanted.rule === null || finding.rule === wanted.rule) &&
      (wanted.ruled === 'any' || isRuled(note) === (wanted.ruled === 'yes')) &&
      (text === '' || wordsOf(note).includes(text))
    );
  });
}

/** Full-width figures are found by plain ones, and numbers whether their thousands are set apart or not. */
const folded = (text: string): string => text.normalize('NFKC').replace(/[,\s]/g, '').toLowerCase();

function wordsOf({ finding, places, ruling }: Note): string {
  const lines = [finding.title, finding.message, ...finding.derivation].flatMap(({ zh, en }) => [
    zh,
    en,
  ]);
  const where = places.flatMap(({ said }) => [said.zh, said.en]);
  const quotes = finding.evidence.map(({ quote }) => quote);
  return folded([...lines, ...where, ...quotes, ruling?.reason ?? ''].join('\n'));
}
