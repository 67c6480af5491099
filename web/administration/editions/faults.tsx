import { useLanguage } from '../../language/language.js';
import type { FaultAnswer } from '../answers.js';

/** Faults of an edition's files, each at its file, line and column. */
export function Faults({ faults }: { readonly faults: readonly FaultAnswer[] }) {
  const { say } = useLanguage();
  return (
    <ul className="edition-faults">
      {faults.map(({ file, line, column, message }) => (
        <li key={`${file}:${line}:${column} ${message.en}`}>
          <code>
            {file}:{line}:{column}
          </code>{' '}
          {say(message)}
        </li>
      ))}
    </ul>
  );
}
