import { useLanguage } from '../../language/language.js';
import { auditWords } from '../../messages/audit.js';
import type { Making } from './use-making.js';

/** That a file is being made, or why it was not. */
export function MakingLine({ making: { busy, problem } }: { readonly making: Making }) {
  const { say } = useLanguage();
  return (
    <>
      <span role="status" className="quiet">
        {busy && say(auditWords.making)}
      </span>
      {problem !== null && (
        <span role="alert" className="trouble">
          {say(problem.what)} {say(problem.next)}
        </span>
      )}
    </>
  );
}
