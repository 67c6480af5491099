import type { ReactNode } from 'react';
import { Problem } from '../answers/client.js';
import { useLanguage } from '../language/language.js';
import { stateWords } from '../messages/states.js';

/** A page, or part of one, that is on its way. It shows nothing for the first moment: most answers are faster. */
export function Loading() {
  const { say } = useLanguage();
  return (
    <p className="still" role="status">
      {say(stateWords.loading)}
    </p>
  );
}

/** What failed and what to do next, with the button that tries again. */
export function Failed({ error, reset }: { readonly error: unknown; readonly reset?: () => void }) {
  const { say } = useLanguage();
  const what = error instanceof Problem ? error.what : stateWords.failed;
  const next = error instanceof Problem ? error.next : stateWords.failedNext;
  return (
    <div className="still" role="alert">
      <strong>{say(what)}</strong>
      <p>{say(next)}</p>
      <button type="button" className="button" onClick={reset ?? (() => location.reload())}>
        {say(stateWords.again)}
      </button>
    </div>
  );
}

/** A list or table with nothing in it: what that means, and what to do first. */
export function Empty({
  title,
  children,
}: {
  readonly title: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className="still">
      <strong>{title}</strong>
      {children}
    </div>
  );
}
