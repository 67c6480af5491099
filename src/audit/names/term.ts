import type { Edition } from '../../standard/index.js';
import type { AuditRule } from '../rule.js';
import type { Scene } from '../scene.js';
import { fault, foldedIfMany, type Place, spanOfPlace, wordsAt } from './fault.js';
import { grouped } from './grouped.js';
import { heardIn, type Phrases, phrasesOf } from './heard.js';
import { PROGRAMMES } from './programmes.js';
import { TERMS } from './terms.js';
import { type Told, toldInWords } from './told.js';

/** 产教融和 for 产教融合: a set phrase, a programme or a title of the standard with a character of the same sound or look. */
export const termRule: AuditRule = {
  id: 'names.term',
  title: { zh: '固定名称写错字', en: 'A set name with a wrong character' },
  category: 'compliance',
  severity: 'warning',
  observe: (scene) => {
    const everywhere = phrasesOf([...TERMS, ...PROGRAMMES]);
    const inTitles = phrasesOf([...TERMS, ...PROGRAMMES, ...titlesOf(scene)]);
    const places = toldInWords(scene).flatMap((told) =>
      heardPlaces(told, told.part === 'paragraph' ? everywhere : inTitles),
    );
    const observations = [...grouped(places, wordsAt)].flatMap(([other, found]) => {
      const phrase = found[0]?.phrase ?? other;
      return isMeant(other, phrase, found.length, scene)
        ? []
        : fault({
            message: MESSAGES.one,
            values: { other, phrase, found: found.length },
            spans: found.map(spanOfPlace),
            identity: [phrase, other],
          });
    });
    return foldedIfMany(observations, MESSAGES.many);
  },
};

interface HeardPlace extends Place {
  readonly phrase: string;
}

const heardPlaces = ({ passage }: Told, phrases: Phrases): readonly HeardPlace[] =>
  heardIn(passage.text, phrases).map(({ start, end, phrase }) => ({
    passage,
    start,
    end,
    phrase,
  }));

/** Names of the standard that are short enough to sound like common words are held against titles and cells only. */
function titlesOf({ edition, concepts }: Scene): readonly string[] {
  return [
    ...edition.chapters.map(({ title }) => title.zh),
    ...rowNames(edition),
    ...[...concepts.values()].map(({ name }) => name.zh),
  ].filter((name) => !COMMON.has(name));
}

/** 省级数量 sounds like 升级数量. */
const COMMON: ReadonlySet<string> = new Set(['省级数量', '校级数量', '专业标准', '专业数量']);

const rowNames = ({ tables }: Edition): readonly string[] =>
  tables.flatMap(({ title, rows }) => [title.zh, ...rows.map(({ printedName }) => printedName)]);

/** What the standard itself says, or the document says more often than the phrase, is meant. */
function isMeant(other: string, phrase: string, found: number, scene: Scene): boolean {
  if (OTHER_WORDS.has(other)) return true;
  const said = [...TERMS, ...PROGRAMMES, ...titlesOf(scene)];
  if (said.some((each) => each.includes(other))) return true;
  return found > FEW && found > timesOf(phrase, scene);
}

const FEW = 3;

/** What sounds like a set phrase and is a word of its own: a nurse's 执业资格证书. */
const OTHER_WORDS: ReadonlySet<string> = new Set(['执业资格证书']);

const timesOf = (phrase: string, scene: Scene): number =>
  toldInWords(scene).reduce((sum, { passage }) => sum + passage.text.split(phrase).length - 1, 0);

const MESSAGES = {
  one: {
    zh: '“{other}”疑为“{phrase}”之误，请核对用字（共 {found} 处）。',
    en: '"{other}" looks like a slip for "{phrase}"; check the characters ({found} places).',
  },
  many: {
    zh: '有 {found} 个固定名称用字有误，可能是扫描识别或转换文件所致，请抽查。',
    en: '{found} set names have a wrong character, perhaps by a scan or a conversion; look at some.',
  },
};
