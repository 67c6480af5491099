import type { AuditRule } from '../rule.js';
import { fault, firstSpans } from './fault.js';
import { matchesIn } from './matches.js';
import { toldInWords } from './told.js';

const PROPER = /1\s?[+＋]\s?X/g;
const OTHER = /(?<![\d.])1\s?[+＋]\s?[x×](?=证书|制度|试点|职业|”|"|）|考核|培训)/g;

/** 1+x beside 1+X. */
export const certificateLetterRule: AuditRule = {
  id: 'names.certificate-letter',
  title: { zh: '“1+X”写法不一', en: 'Writings of 1+X' },
  category: 'compliance',
  severity: 'notice',
  observe: (scene) => {
    const told = toldInWords(scene);
    const proper = matchesIn(told, PROPER);
    const others = matchesIn(told, OTHER);
    if (proper.length === 0 || others.length === 0) return [];
    return [
      fault({
        message: MESSAGE,
        values: { found: others.length, times: proper.length },
        spans: firstSpans(others),
        identity: ['1+X'],
      }),
    ];
  },
};

const MESSAGE = {
  zh: '“1+X”应当用大写字母 X，{found} 处写作别的字母，其余 {times} 处用大写，请统一。',
  en: '"1+X" has a capital X; {found} places have another letter, {times} the capital. Use one.',
};
