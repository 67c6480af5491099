import { type Match, matchesIn } from '../names/matches.js';
import { toldInWords } from '../names/told.js';
import { wordingRule } from './wording.js';

const REPLACED = /\ufffd+|锟斤拷|烫烫烫|锘锘|(?:Ã[\u0080-\u00bf]){2,}/g;
const PRIVATE = /[\ue000-\uf8ff]+/g;

/** Characters that a conversion has destroyed. Those of symbol fonts are bullets, and in a PDF the reader's loss. */
export const garbageRule = wordingRule({
  id: 'units.garbage',
  title: { zh: '乱码', en: 'Destroyed characters' },
  severity: 'warning',
  most: 5,
  find: (scene) => {
    const told = toldInWords(scene);
    const replaced = matchesIn(told, REPLACED);
    const own = scene.document.kind === 'pdf' ? [] : matchesIn(told, PRIVATE).filter(isAmongWords);
    return [...replaced, ...own];
  },
  message: {
    zh: '“{quote}”中有无法显示的字符（乱码），请在原文件中补上正确的字。',
    en: '"{quote}" has characters that cannot be shown; put the right ones into the source.',
  },
});

const isAmongWords = ({ passage: { text }, start, end }: Match): boolean =>
  /[\u4e00-\u9fff]/.test(text.charAt(start - 1)) && /[\u4e00-\u9fff]/.test(text.charAt(end));
