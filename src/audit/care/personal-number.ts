import type { Message } from '../../messages/index.js';
import type { Severity } from '../../standard/index.js';
import { fault, spanOfPlace } from '../names/fault.js';
import { type Match, matchesIn } from '../names/matches.js';
import { toldIn } from '../names/told.js';
import type { AuditRule } from '../rule.js';
import { masked } from './masked.js';

/** A kind of number that belongs to one person. */
export interface PersonalNumber {
  readonly id: string;
  readonly title: Message;
  readonly severity: Severity;
  readonly form: RegExp;
  readonly isOne: (match: Match) => boolean;
  /** `{number}` is shown masked. */
  readonly message: Message;
  readonly mask?: (words: string) => string;
}

/** The rule that tells each number of a kind; its message never repeats the number. */
export const personalNumberRule = (kind: PersonalNumber): AuditRule => ({
  id: kind.id,
  title: kind.title,
  category: 'compliance',
  severity: kind.severity,
  observe: (scene) =>
    matchesIn(toldIn(scene), kind.form)
      .filter(kind.isOne)
      .map((match) =>
        fault({
          message: kind.message,
          values: { number: (kind.mask ?? masked)(wordsOf(match)) },
          spans: [spanOfPlace(match)],
          identity: [],
        }),
      ),
});

/** The words of a match. */
export const wordsOf = ({ passage, start, end }: Match): string => passage.text.slice(start, end);

/** The few words before a match, up to the last sign that ends a clause. */
export function leadOf({ passage, start }: Match, reach = 12): string {
  const before = passage.text.slice(Math.max(0, start - reach), start);
  return before.slice(before.search(/[^。；，\n]*$/));
}
