/** The two languages every sentence for a user is written in. */
export type Locale = 'zh' | 'en';

/** A sentence for a user in both languages; `{name}` stands where a value goes. */
export interface Message {
  readonly zh: string;
  readonly en: string;
}

/** Values by the names that stand in braces in a {@link Message}; one that has two languages is said in the reader's. */
export type MessageValues = Readonly<Record<string, string | number | Message>>;

/**
 * The sentence of `message` in `locale`, its `{name}` places filled from `values`.
 * A name without a value stays as it is written, so a slip is seen and not swallowed.
 */
export function sentence(message: Message, locale: Locale, values: MessageValues = {}): string {
  return message[locale].replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    if (value === undefined) return place;
    return typeof value === 'object' ? value[locale] : String(value);
  });
}

/** The message with its places filled in both languages. */
export function filled(message: Message, values: MessageValues): Message {
  return { zh: sentence(message, 'zh', values), en: sentence(message, 'en', values) };
}
