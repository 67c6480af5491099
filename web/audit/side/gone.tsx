import { useLanguage } from '../../language/language.js';
import { auditWords } from '../../messages/audit.js';
import type { Ruling } from '../rulings/ruling.js';

const MOST = 20;

/** What was ruled right in an earlier version and is not found in this one. */
export function Gone({ rulings }: { readonly rulings: readonly Ruling[] }) {
  const { say } = useLanguage();
  if (rulings.length === 0) return null;
  return (
    <details className="gone">
      <summary>{say(auditWords.gone, { count: rulings.length })}</summary>
      <ul>
        {rulings.slice(0, MOST).map(({ message, at }) => (
          <li key={at + message.zh}>{say(message)}</li>
        ))}
        {rulings.length > MOST && <li>…</li>}
      </ul>
    </details>
  );
}
