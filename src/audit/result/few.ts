import { type Locale, type Message, sentence } from '../../messages/index.js';

/** More than these in a line nobody follows up; how many there are is said. */
const MOST = 6;

const MORE: Message = { zh: '等{count}处', en: ' and others, {count} in all' };
const BETWEEN: Message = { zh: '；', en: '; ' };

/** Places or quotes in one line; of many, the first few and how many there are. */
export function fewOf(texts: readonly string[], locale: Locale): string {
  const line = texts.slice(0, MOST).join(BETWEEN[locale]);
  if (texts.length <= MOST) return line;
  return `${line}${sentence(MORE, locale, { count: texts.length })}`;
}
