import type { AuditRule } from '../rule.js';
import { citedNumbers } from './cited.js';
import { fault, firstSpans, wordsAt } from './fault.js';
import { toldInWords } from './told.js';

/** 教职成[2019]5号 where the document writes 〔2019〕 elsewhere. */
export const documentBracketsRule: AuditRule = {
  id: 'names.document-brackets',
  title: { zh: '发文字号括号不一', en: 'Brackets of document numbers' },
  category: 'compliance',
  severity: 'notice',
  observe: (scene) => {
    const numbers = citedNumbers(toldInWords(scene));
    const others = numbers.filter(({ open, close }) => !isProper(open, close));
    const [first] = others;
    if (first === undefined || others.length === numbers.length) return [];
    return [
      fault({
        message: MESSAGE,
        values: { quote: wordsAt(first), found: others.length },
        spans: firstSpans(others),
        identity: ['brackets'],
      }),
    ];
  },
};

const isProper = (open: string, close: string): boolean =>
  '〔﹝'.includes(open) && '〕﹞'.includes(close);

const MESSAGE = {
  zh: '发文字号的年份应当用六角括号〔〕，“{quote}”等 {found} 处用了别的括号，与其他各处不一致，请统一。',
  en: 'The year of a document number stands in 〔〕; "{quote}" ({found} places) has other brackets than elsewhere.',
};
