import type { AuditFinding } from '../../audit/index.js';
import { placesSaid, quotesOf, severitySaid } from '../../audit/result.js';
import type { Note } from '../../document/write/docx-comments/index.js';
import { type Locale, type Message, sentence } from '../../messages/index.js';
import { textSentences } from './text-sentences.js';

/** What is wrong with a report as remarks for its Word file, each at the place that is to be mended first. */
export function wordRemarks(findings: readonly AuditFinding[], locale: Locale): readonly Note[] {
  const say = (message: Message): string => sentence(message, locale);
  return findings.flatMap(({ outcome, severity, title, message, derivation, evidence }) => {
    const [first, ...others] = evidence;
    if (outcome !== 'fail' || first === undefined) return [];
    const lines = [
      say(message),
      ...derivation.map(say),
      ...quotesOf(others).map((quote) => sentence(textSentences.quote, locale, { quote })),
      ...placesSaid(others).map(say),
    ];
    return [
      {
        start: first.start,
        end: first.end,
        title: `${say(severitySaid(severity))} · ${say(title)}`,
        text: lines.join('\n'),
      },
    ];
  });
}
