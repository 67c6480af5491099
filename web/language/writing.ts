import type { Locale } from '../../src/messages/index.js';

/** `25805.50` as people read it: `25,805.50`; an exponent (`12e3`) is written out. */
export function grouped(text: string): string {
  const match = /^([+-]?)(\d+)(\.\d+)?(?:e(\d+))?$/.exec(text);
  if (match === null) return text;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const digits = whole + '0'.repeat(Number(exponent));
  const groups = digits.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${sign === '-' ? '−' : sign}${groups}${fraction}`;
}

/** A time of day such as `14:32:07`, in the reader's own time zone. */
export const clockTime = (iso: string): string =>
  new Date(iso).toLocaleTimeString('zh-CN', { hour12: false });

/** A moment as a reader of the language writes it. */
export const moment = (iso: string, locale: Locale): string =>
  new Date(iso).toLocaleString(locale === 'zh' ? 'zh-CN' : 'en-GB', {
    year: 'numeric',
    month: locale === 'zh' ? 'numeric' : 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });
