import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import {
  type Locale,
  type Message,
  type MessageValues,
  sentence,
} from '../../src/messages/index.js';

interface Language {
  readonly locale: Locale;
  readonly speak: (locale: Locale) => void;
  /** A sentence of the catalogue, or any text that comes in both languages, in the reader's. */
  readonly say: (message: Message, values?: MessageValues) => string;
}

const REMEMBERED = 'zhijing.language';
const LanguageContext = createContext<Language | null>(null);

/** The language chosen last time; Chinese for whoever has not chosen. */
function remembered(): Locale {
  try {
    return localStorage.getItem(REMEMBERED) === 'en' ? 'en' : 'zh';
  } catch {
    return 'zh';
  }
}

/** Gives everything beneath it the reader's language, and tells the document which it is. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [locale, setLocale] = useState(remembered);
  useEffect(() => {
    document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en';
  }, [locale]);
  const language = useMemo<Language>(
    () => ({
      locale,
      speak: (next) => {
        try {
          localStorage.setItem(REMEMBERED, next);
        } catch {
          // Private windows may refuse storage; the choice then lasts as long as the page.
        }
        setLocale(next);
      },
      say: (message, values) => sentence(message, locale, values),
    }),
    [locale],
  );
  return <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>;
}

/** The reader's language and how to say something in it. */
export function useLanguage(): Language {
  const language = useContext(LanguageContext);
  if (language === null) throw new Error('useLanguage stands outside LanguageProvider');
  return language;
}
