import type { Message } from '../../messages/index.js';
import type { Severity } from '../../standard/index.js';
import { fault, firstSpans, MOST_TOLD, type Place, spanOfPlace, wordsAt } from '../names/fault.js';
import type { AuditRule } from '../rule.js';
import type { Scene } from '../scene.js';

/** A rule on how something is written: what it looks for, and what it says of each place or of very many. */
export interface Wording {
  readonly id: string;
  readonly title: Message;
  readonly severity: Severity;
  readonly find: (scene: Scene) => readonly Place[];
  /** `{quote}` is the place with the words around it. */
  readonly message: Message;
  /** Tells all at once from this many places on; as a notice, for then it is the document's way. */
  readonly most?: number;
}

/** The rule of a wording. Very many places are told in one observation. */
export const wordingRule = ({ id, title, severity, find, message, most }: Wording): AuditRule => ({
  id,
  title,
  category: 'compliance',
  severity,
  observe: (scene) => {
    const places = find(scene);
    const [first] = places;
    if (first === undefined) return [];
    if (places.length <= (most ?? MOST_TOLD)) {
      return places.map((place) =>
        fault({
          message,
          values: { quote: wordsAt(withWords(place)) },
          spans: [spanOfPlace(withWords(place))],
          identity: [wordsAt(withWords(place)).replace(/\d+/g, '#')],
        }),
      );
    }
    return [
      fault({
        message: many(message),
        values: { quote: wordsAt(withWords(first)), found: places.length },
        spans: firstSpans(places.map(withWords)),
        identity: ['many'],
        severity: 'notice',
      }),
    ];
  },
});

const many = ({ zh, en }: Message): Message => ({
  zh: `${zh}此类共 {found} 处，请一并核对。`,
  en: `${en} There are {found} such places; check them all.`,
});

const AROUND = 4;

/** A place with the few words around it, so that it can be found again. */
export function withWords({ passage, start, end }: Place, around = AROUND): Place {
  const { text } = passage;
  return {
    passage,
    start: clear(text, Math.max(0, start - around)),
    end: clear(text, Math.min(text.length, end + around)),
  };
}

/** Never between the two halves of one character. */
export const clear = (text: string, at: number): number =>
  /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
