import type { WireContent } from '../../src/facts/index.js';
import type { useLanguage } from '../language/language.js';
import { grouped } from '../language/writing.js';
import { sendingWords } from '../messages/sending.js';

const ABSENCES = {
  blank: sendingWords.blank,
  'not-applicable': sendingWords.notApplicable,
  'not-collected': sendingWords.notCollected,
} as const;

/** A value, a text, or the word for the way in which a value is absent. */
export function contentText(
  content: WireContent,
  say: ReturnType<typeof useLanguage>['say'],
): string {
  if (content.type === 'value') return grouped(content.value);
  return content.type === 'text' ? content.text : say(ABSENCES[content.absence]);
}
