import type { ResultEvidence } from './schema.js';

const LONGEST_QUOTE = 60;

/** The quotes of a finding as they are shown in a line: each once, blanks joined, long ones shortened. */
export function quotesOf(evidence: readonly Pick<ResultEvidence, 'quote'>[]): readonly string[] {
  return [...new Set(evidence.map(({ quote }) => shortened(quote)))].filter((each) => each !== '');
}

function shortened(quote: string): string {
  const characters = Array.from(
    quote
      .slice(0, 4 * LONGEST_QUOTE)
      .replace(/\s+/g, ' ')
      .trim(),
  );
  if (characters.length <= LONGEST_QUOTE) return characters.join('');
  return `${characters.slice(0, LONGEST_QUOTE).join('')}…`;
}
