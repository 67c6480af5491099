import { randomInt } from 'node:crypto';

/** Without letters and digits that look alike in print: it may be read from paper or told by telephone. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const SIGNS_A_GROUP = 4;

/** A password to be given once and changed at the first signing in, e.g. `k7mq-3vxt-9hpw-tn4c` (79 bits). */
export function oneTimePassword(below: (limit: number) => number = randomInt): string {
  const group = () =>
    Array.from({ length: SIGNS_A_GROUP }, () => SIGNS.charAt(below(SIGNS.length))).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}
