import { fault, firstSpans, wordsAt } from '../names/fault.js';
import { matchesIn } from '../names/matches.js';
import { toldInWords } from '../names/told.js';
import type { AuditRule } from '../rule.js';
import { PHRASES, type SensitivePhrase } from './phrases.js';

/** The rule of a list of formulas that should not be published as they stand. */
export const phrasesRule = (phrases: readonly SensitivePhrase[] = PHRASES): AuditRule => ({
  id: 'care.phrase',
  title: { zh: '表述需要斟酌', en: 'A wording to be looked at again' },
  category: 'compliance',
  severity: 'warning',
  observe: (scene) => {
    const told = toldInWords(scene);
    return phrases.flatMap(({ phrase, zh, en }) => {
      const places = matchesIn(told, new RegExp(phrase, 'g'));
      const [first] = places;
      return first === undefined
        ? []
        : fault({
            message: {
              zh: `“{quote}”（共 {found} 处）需要斟酌：${zh}。`,
              en: `Look again at "{quote}" ({found} places): ${en}.`,
            },
            values: { quote: wordsAt(first), found: places.length },
            spans: firstSpans(places),
            identity: [phrase],
          });
    });
  },
});
