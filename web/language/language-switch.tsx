import './language-switch.css';
import { shellWords } from '../messages/shell.js';
import { useLanguage } from './language.js';

/** 中文 · English: each in its own words, so that who cannot read the one finds the other. */
export function LanguageSwitch() {
  const { locale, speak, say } = useLanguage();
  return (
    <fieldset className="language-switch">
      <legend className="unseen">{say(shellWords.language)}</legend>
      <button type="button" lang="zh-CN" aria-pressed={locale === 'zh'} onClick={() => speak('zh')}>
        中文
      </button>
      <span aria-hidden="true">·</span>
      <button type="button" lang="en" aria-pressed={locale === 'en'} onClick={() => speak('en')}>
        English
      </button>
    </fieldset>
  );
}
