import { fault, type Place, spanOfPlace, wordsAt } from '../names/fault.js';
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
    const places = matchesIn(toldInWords(scene), ANY).filter((place) => !isOfName(place));
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

/** 松驰新能源汽车有限公司, 松驰产业学院: a name may be written as its owner likes. */
const isOfName = ({ passage, end }: Place): boolean =>
  /^[\u4e00-\u9fff]{0,10}(?:公司|有限公|有限|集团|厂|学院|学校|工作室|酒店|医院)/.test(
    passage.text.slice(end, end + LONGEST_NAME),
  );
const LONGEST_NAME = 14;

const MESSAGE = {
  zh: '“{quote}”应为“{right}”（共 {found} 处），请改正。',
  en: '"{quote}" should be "{right}" ({found} places); correct it.',
};
