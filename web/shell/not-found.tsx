import { Link } from '@tanstack/react-router';
import { useLanguage } from '../language/language.js';
import { stateWords } from '../messages/states.js';

/** For addresses that lead nowhere. */
export function NotFound() {
  const { say } = useLanguage();
  return (
    <main className="still">
      <h1>{say(stateWords.nowhere)}</h1>
      <p>{say(stateWords.nowhereNext)}</p>
      <p>
        <Link to="/">{say(stateWords.home)}</Link>
      </p>
    </main>
  );
}
