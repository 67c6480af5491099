import { fault, firstSpans, wordsAt } from '../names/fault.js';
import { grouped } from '../names/grouped.js';
import { type Match, matchesIn } from '../names/matches.js';
import { sentencesIn } from '../names/told.js';
import type { AuditRule } from '../rule.js';
import { SUPERLATIVES } from './phrases.js';

const AIM =
  /建设|打造|建成|争创|创建|迈向|力争|目标|瞄准|努力|成为|对标|引进|采用|企业|公司|技术|设备/;

/** 世界领先 without a source, said of the school's own work. */
export const superlativeRule: AuditRule = {
  id: 'care.superlative',
  title: { zh: '最高级表述缺少依据', en: 'A superlative without a source' },
  category: 'truthfulness',
  severity: 'notice',
  observe: (scene) => {
    const places = matchesIn(sentencesIn(scene), new RegExp(SUPERLATIVES, 'g')).filter(isClaimed);
    return [...grouped(places, wordsAt)].map(([quote, found]) =>
      fault({
        message: MESSAGE,
        values: { quote, found: found.length },
        spans: firstSpans(found),
        identity: [quote],
      }),
    );
  },
};

/** Not an aim, a firm that is praised, a title or a quotation. */
function isClaimed({ passage: { text }, start, end }: Match): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  const behind = text.slice(end, end + REACH);
  const clause = before.slice(before.search(/[^。；\n]*$/)) + behind.replace(/[。；\n].*$/s, '');
  return !AIM.test(clause) && !/[“《"][^”》"]*$/.test(before);
}

const REACH = 30;

const MESSAGE = {
  zh: '“{quote}”（{found} 处）没有依据可查，请注明评定机构或来源，否则改用平实的表述。',
  en: '"{quote}" ({found} places) has no source; name who says so, or say it plainly.',
};
