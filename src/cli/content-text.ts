import type { Absence, WireContent } from '../facts/index.js';
import { type Locale, type Message, sentence } from '../messages/index.js';

const ABSENCES: Readonly<Record<Absence, Message>> = {
  blank: { zh: '未填', en: 'blank' },
  'not-applicable': { zh: '不填报', en: 'not applicable' },
  'not-collected': { zh: '未采集', en: 'not collected' },
};

/** A content in words, for a line of text; nothing yet reads as blank. */
export function contentText(content: WireContent | null, locale: Locale): string {
  if (content === null) return sentence(ABSENCES.blank, locale);
  if (content.type === 'absent') return sentence(ABSENCES[content.absence], locale);
  return content.type === 'value' ? content.value : content.text;
}
