import type { RefusalText } from '../../messages/index.js';

export const PDF_FAILED: RefusalText = {
  what: { zh: '未能排出 PDF。', en: 'The PDF could not be typeset.' },
  next: {
    zh: '请稍后再试；如仍不行，可先使用 HTML 版，并把服务日志交给管理员。',
    en: 'Try again in a moment; if it still fails, use the HTML edition and show the server log to an administrator.',
  },
};

export const PDF_TOO_SLOW: RefusalText = {
  what: { zh: '排版用时过长，已停止。', en: 'Typesetting took too long and was stopped.' },
  next: {
    zh: '请稍后再试，或先使用 HTML 版。',
    en: 'Try again in a moment, or use the HTML edition.',
  },
};
