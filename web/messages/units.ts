import type { Message } from '../../src/messages/index.js';

/** Printed units in English, short enough for a column; whatever is not here is printed as it is. */
const ENGLISH: Readonly<Record<string, string>> = {
  人: 'people',
  人次: 'times',
  个: 'items',
  所: 'schools',
  项: 'items',
  门: 'courses',
  本: 'books',
  元: 'yuan',
  万元: '10k yuan',
  '元/生': 'yuan each',
  '个/生': 'each',
  '人/门': 'people each',
  学时: 'hours',
  课时: 'hours',
  人日: 'days',
  平方米: 'm²',
  ':': ': 1',
};

/** A printed unit in both languages. */
export const unitWords = (printed: string): Message => ({
  zh: printed,
  en: ENGLISH[printed] ?? printed,
});
