import { INDIGO, INK, INK_SOFT, RULE } from '../chart-style.js';

/** The colours of the house as Word writes them: six digits and no sign before them. */
const plain = (colour: string): string => colour.slice(1).toUpperCase();

export const COLOURS = {
  ink: plain(INK),
  soft: plain(INK_SOFT),
  rule: plain(RULE),
  indigo: plain(INDIGO),
  seal: 'B3362B',
  /** The ground of what is set off from the text. */
  ground: 'F7F5F0',
} as const;
