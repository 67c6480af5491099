import { fault, spanOfPlace, wordsAt } from '../names/fault.js';
import { grouped } from '../names/grouped.js';
import { matchesIn } from '../names/matches.js';
import { toldInWords } from '../names/told.js';
import type { AuditRule } from '../rule.js';
import { MISSPELLINGS } from './misspellings.js';

const ANY = new RegExp(MISSPELLINGS.map(({ wrong }) => `(${wrong})`).join('|'), 'g');

/** 截止2023年底, 座落: words that are wrong wherever they stand. */
export const misspellingRule: AuditRule = {
  id: 'units.misspelling',
  title: { zh: '错别字', en: 'A misspelt word' },
  category: 'compliance',
  severity: 'notice',
  observe: (scene) => {
    const places = matchesIn(toldInWords(scene), ANY);
    return [...grouped(places, wordsAt)].flatMap(([quote, found]) => {
      const which = found[0]?.groups.findIndex((group) => group !== undefined) ?? -1;
      const right = MISSPELLINGS[which]?.right;
      return right === undefined
        ? []
        : fault({
            message: MESSAGE,
            values: { quote, right, found: found.length },
            spans: found.map(spanOfPlace),
            identity: [quote],
          });
    });
  },
};

const MESSAGE = {
  zh: '“{quote}”应为“{right}”（共 {found} 处），请改正。',
  en: '"{quote}" should be "{right}" ({found} places); correct it.',
};
