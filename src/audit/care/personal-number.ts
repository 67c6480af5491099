import type { Message } from '../../messages/index.js';
import type { Severity } from '../../standard/index.js';
import type { Observation } from '../finding.js';
import { fault, firstSpans, MOST_TOLD, spanOfPlace, wordsAt } from '../names/fault.js';
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
  observe: (scene) => {
    const matches = matchesIn(toldIn(scene), kind.form).filter(kind.isOne);
    return matches.length > MOST_TOLD
      ? [all(kind, matches)]
      : matches.map((each) => one(kind, each));
  },
});

const shown = ({ mask }: PersonalNumber, match: Match): string => (mask ?? masked)(wordsAt(match));

const one = (kind: PersonalNumber, match: Match): Observation =>
  fault({
    message: kind.message,
    values: { number: shown(kind, match) },
    spans: [spanOfPlace(match)],
    identity: [],
  });

/** A register that was left in the report is one finding, no less grave for being long. */
const all = (kind: PersonalNumber, matches: readonly Match[]): Observation =>
  fault({
    message: {
      zh: `${kind.message.zh}此类共 {found} 处，请一并处理。`,
      en: `${kind.message.en} There are {found} such places; treat them all.`,
    },
    values: {
      number: matches[0] === undefined ? '' : shown(kind, matches[0]),
      found: matches.length,
    },
    spans: firstSpans(matches),
    identity: ['many'],
  });

/** The few words before a match, up to the last sign that ends a clause. */
export function leadOf({ passage, start }: Match, reach = 12): string {
  const before = passage.text.slice(Math.max(0, start - reach), start);
  return before.slice(before.search(/[^。；，\n]*$/));
}
