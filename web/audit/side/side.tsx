import type { ReactNode } from 'react';
import { useLanguage } from '../../language/language.js';
import { auditWords } from '../../messages/audit.js';
import { useWide } from '../../parts/use-wide.js';

/** As in document-view.css: narrower than this there is no column beside the paper. */
const COLUMN_FROM = 900;

/** What stands left of the paper; folded up above it where there is no room. */
export function Side({ children }: { readonly children: ReactNode }) {
  const { say } = useLanguage();
  const wide = useWide(COLUMN_FROM);
  if (wide) return <div className="audit-side">{children}</div>;
  return (
    <details className="audit-side">
      <summary>{say(auditWords.fold)}</summary>
      {children}
    </details>
  );
}
