import { useId, useState } from 'react';
import { ask } from '../../answers/client.js';
import { useLanguage } from '../../language/language.js';
import { editionWords } from '../../messages/administration.js';
import { Dialog } from '../../parts/dialog.js';
import { BASE, type EditionCheck } from '../answers.js';
import { Refused } from '../parts.js';
import { useChange, useQuestion } from '../use-change.js';
import { sizeOf } from './edition-size.js';
import { Faults } from './faults.js';

const sent = (path: string, file: File): Promise<EditionCheck> =>
  ask(`${BASE}/editions${path}?${new URLSearchParams({ file: file.name })}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  });

/** The archive of an edition: first checked, then installed. */
export function EditionUpload({ onClose }: { readonly onClose: () => void }) {
  const { say } = useLanguage();
  const [file, setFile] = useState<File | null>(null);
  const check = useQuestion((chosen: File) => sent('/check', chosen));
  const install = useChange((chosen: File) => sent('', chosen));
  const field = useId();
  const choose = (chosen: File) => {
    setFile(chosen);
    install.reset();
    check.mutate(chosen);
  };
  return (
    <Dialog title={say(editionWords.upload)} onClose={onClose}>
      <p className="quiet">{say(editionWords.uploadHelp)}</p>
      <p className="file-choice">
        <label htmlFor={field} className="button">
          {say(editionWords.choose)}
        </label>
        <input
          id={field}
          type="file"
          className="unseen"
          accept=".zip"
          onChange={(event) => {
            const [chosen] = event.target.files ?? [];
            if (chosen !== undefined) choose(chosen);
            event.target.value = '';
          }}
        />
        <span className="quiet"> {file?.name}</span>
      </p>
      <Refused problem={install.problem ?? check.problem} />
      <div role="status">
        {check.isPending && <p>{say(editionWords.checking, { file: file?.name ?? '' })}</p>}
        {install.data !== undefined && <p>{say(editionWords.done, { id: install.data.id })}</p>}
      </div>
      {check.data !== undefined && install.data === undefined && (
        <Outcome
          check={check.data}
          busy={install.isPending}
          onInstall={() => file !== null && install.mutate(file)}
        />
      )}
    </Dialog>
  );
}

interface OutcomeProperties {
  readonly check: EditionCheck;
  readonly busy: boolean;
  readonly onInstall: () => void;
}

function Outcome({ check, busy, onInstall }: OutcomeProperties) {
  const { say } = useLanguage();
  const { edition, faults, changes } = check;

  if (faults.length > 0) {
    return (
      <>
        <h3 className="trouble">{say(editionWords.faults, { count: faults.length })}</h3>
        <Faults faults={faults} />
      </>
    );
  }
  return (
    <>
      {edition !== null && (
        <p>
          <b>{say(edition.name)}</b> {say(editionWords.rows, sizeOf(edition))}
        </p>
      )}
      {changes.length > 0 ? (
        <p className="trouble">{say(editionWords.harms, { cycles: changes.join('、') })}</p>
      ) : (
        <>
          <p>{say(editionWords.sound)}</p>
          <div className="dialog-foot">
            <button type="button" className="button first" disabled={busy} onClick={onInstall}>
              {say(editionWords.install)}
            </button>
          </div>
        </>
      )}
    </>
  );
}
