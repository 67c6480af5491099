import type { EditionSummary } from '../answers.js';

/** How much an edition asks. */
export const sizeOf = ({ rows, checks, chapters }: EditionSummary) => ({ rows, checks, chapters });
