import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import type { Message } from '../../../src/messages/index.js';
import { ask, Problem } from '../../answers/client.js';
import { useLanguage } from '../../language/language.js';
import { logWords } from '../../messages/administration.js';
import { rootQuery } from '../answers.js';
import { momentText, Refused } from '../parts.js';

type ProofAnswer =
  | {
      readonly sound: true;
      readonly entries: number;
      readonly organisations: number;
      readonly roots: number;
      readonly signedUpTo: number;
    }
  | { readonly sound: false; readonly broken: { readonly what: Message } };

/** The proof of the change log, its last signed root, and what to do where it is broken. */
export function Proof() {
  const { say } = useLanguage();
  const proof = useMutation({ mutationFn: () => ask<ProofAnswer>('/api/proof') });
  return (
    <section className="proof">
      <div className="proof-act">
        <button
          type="button"
          className="button"
          disabled={proof.isPending}
          onClick={() => proof.mutate()}
        >
          {say(proof.isPending ? logWords.verifying : logWords.verify)}
        </button>
        <span className="quiet">{say(logWords.verifyHelp)}</span>
      </div>
      <div role="status">{proof.data !== undefined && <Outcome answer={proof.data} />}</div>
      <Refused problem={proof.error instanceof Problem ? proof.error : null} />
      <LastRoot />
    </section>
  );
}

function Outcome({ answer }: { readonly answer: ProofAnswer }) {
  const { say } = useLanguage();
  if (answer.sound) {
    const { entries, organisations: chains, roots, signedUpTo: signed } = answer;
    return <p className="proof-sound">{say(logWords.sound, { entries, chains, roots, signed })}</p>;
  }
  return (
    <div className="proof-broken">
      <b>{say(logWords.broken)}</b>
      <p>{say(answer.broken.what)}</p>
      <p>{say(logWords.brokenNext)}</p>
    </div>
  );
}

function LastRoot() {
  const { say, locale } = useLanguage();
  const root = useSuspenseQuery(rootQuery).data;
  return (
    <details>
      <summary>{say(logWords.root)}</summary>
      {root === null ? (
        <p className="quiet">{say(logWords.rootNone)}</p>
      ) : (
        <>
          <p>
            {say(logWords.rootAt, {
              sequence: root.sequence,
              time: momentText(root.signedAt, locale),
            })}
          </p>
          <p>
            <code className="long">{root.root}</code>
          </p>
          <p className="quiet">{say(logWords.rootHelp)}</p>
        </>
      )}
    </details>
  );
}
