import { useState } from 'react';
import { useLanguage } from '../../language/language.js';
import { accountWords } from '../../messages/administration.js';
import { partWords } from '../../messages/parts.js';
import { Dialog } from '../../parts/dialog.js';
import type { GivenPassword } from '../answers.js';

interface GivenPasswordProperties {
  readonly given: GivenPassword;
  readonly onClose: () => void;
}

/** A password shown once, to be handed over. */
export function GivenPasswordDialog({ given, onClose }: GivenPasswordProperties) {
  const { say } = useLanguage();
  const [copied, setCopied] = useState(false);
  const text = `${say(accountWords.username)} ${given.username}\n${say(accountWords.given)} ${given.password}`;
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <Dialog title={say(accountWords.given)} onClose={onClose}>
      <dl className="given">
        <dt>{say(accountWords.username)}</dt>
        <dd>{given.username}</dd>
        <dt>{say(accountWords.given)}</dt>
        <dd>
          <code>{given.password}</code>
        </dd>
      </dl>
      <p className="quiet">{say(accountWords.givenHelp)}</p>
      <div className="dialog-foot">
        {/* Pages without TLS have no clipboard; the password can be selected all the same. */}
        {navigator.clipboard !== undefined && (
          <button type="button" className="button" onClick={() => void copy()}>
            {say(copied ? accountWords.copied : accountWords.copy)}
          </button>
        )}
        <button type="button" className="button first" onClick={onClose}>
          {say(partWords.close)}
        </button>
      </div>
    </Dialog>
  );
}
