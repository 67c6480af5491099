import { filled, type Locale, type Message, type MessageValues } from '../../messages/index.js';
import type { ConceptId } from '../../standard/index.js';
import type { Figure, Place } from '../figures.js';
import { MISSING } from '../messages.js';
import type { Reason } from './value.js';

/** A message whose values differ between the languages. */
export const filledBy = (message: Message, values: (locale: Locale) => MessageValues): Message => ({
  zh: filled(message, values('zh')).zh,
  en: filled(message, values('en')).en,
});

/** A concept's name, or its id where it is not in the register. */
export const conceptName = (id: ConceptId, place: Place, locale: Locale): string =>
  place.base.standard.concepts.get(id)?.name[locale] ?? id;

/** A reason about one concept, in the words of {@link MISSING}. */
export function reason(
  message: Message,
  concept: ConceptId,
  place: Place,
  values: MessageValues = {},
): Reason {
  const named = filledBy(message, (locale) => ({
    ...values,
    concept: conceptName(concept, place, locale),
  }));
  return { concept, message: named };
}

/** The same reason, a year ago. */
export const aYearAgo = ({ concept, message }: Reason): Reason => ({
  concept,
  message: filledBy(MISSING.lastYear, (locale) => ({ reason: message[locale] })),
});

/** Why a figure is absent: the cells that would have to be filled. */
export function reasonsOf(figure: Figure, place: Place): readonly Reason[] {
  const { content } = figure;
  if (content.type !== 'absent') return [];
  const concepts = content.because.length > 0 ? content.because : [figure.concept];
  return concepts.map((concept) => reason(MISSING[content.absence], concept, place));
}

/** Who is still missing from a rolled-up figure. */
export function incomplete(figure: Figure, place: Place): Reason {
  const { have, of } = figure.coverage;
  return reason(MISSING.incomplete, figure.concept, place, { have, of, missing: of - have });
}
