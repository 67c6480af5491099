import { useParams } from '@tanstack/react-router';
import { type FormEvent, useId, useState } from 'react';
import { ask } from '../../answers/client.js';
import { useLanguage } from '../../language/language.js';
import { administrationWords, registerWords } from '../../messages/administration.js';
import { Dialog } from '../../parts/dialog.js';
import { BASE, type RegisterPreview } from '../answers.js';
import { fieldOf, Labelled, Refused } from '../parts.js';
import { useChange, useQuestion } from '../use-change.js';
import { amend } from './amend.js';

interface Given {
  readonly file: Blob;
  readonly name: string;
  readonly cycle: string;
}

/** A list of organisations into the register: first what it would change, then the storing. */
export function RegisterImport({ onClose }: { readonly onClose: () => void }) {
  const { say } = useLanguage();
  const preview = useQuestion(previewOf);
  const store = useChange(({ amendments, reason }: Storing) =>
    amend(
      amendments.map(({ before, after }) => ({ before, after })),
      reason,
    ),
  );
  return (
    <Dialog title={say(registerWords.importTitle)} onClose={onClose}>
      {store.data === undefined ? (
        <>
          <ListForm busy={preview.isPending} onGiven={(given) => preview.mutate(given)} />
          <Refused problem={store.problem ?? preview.problem} />
          {preview.data !== undefined && (
            <Preview
              preview={preview.data}
              busy={store.isPending}
              onStore={(reason) =>
                store.mutate({ amendments: preview.data?.amendments ?? [], reason })
              }
            />
          )}
        </>
      ) : (
        <p role="status" className="import-done">
          {say(registerWords.done, { count: store.data.changed.length })}
        </p>
      )}
    </Dialog>
  );
}

interface Storing {
  readonly amendments: RegisterPreview['amendments'];
  readonly reason: string;
}

function previewOf({ file, name, cycle }: Given): Promise<RegisterPreview> {
  const query = new URLSearchParams({ file: name, cycle });
  return ask(`${BASE}/organisations/preview?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  });
}

interface ListFormProperties {
  readonly busy: boolean;
  readonly onGiven: (given: Given) => void;
}

function ListForm({ busy, onGiven }: ListFormProperties) {
  const { say } = useLanguage();
  const { cycle } = useParams({ from: '/shell/administration/$organisation/$cycle' });
  const [file, setFile] = useState<File | null>(null);
  const field = useId();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const pasted = fieldOf(form, 'list');
    const year = fieldOf(form, 'cycle');
    if (pasted !== '') onGiven({ file: new Blob([pasted]), name: 'list.csv', cycle: year });
    else if (file !== null) onGiven({ file, name: file.name, cycle: year });
  };
  return (
    <form className="form-dialog" onSubmit={submit}>
      <p className="quiet">{say(registerWords.importHelp)}</p>
      <Labelled label={say(registerWords.fromYear)}>
        <input className="field" type="number" name="cycle" required defaultValue={cycle} />
      </Labelled>
      <Labelled label={say(registerWords.paste)}>
        <textarea className="field" name="list" rows={5} />
      </Labelled>
      <p className="file-choice">
        <label htmlFor={field} className="button">
          {say(registerWords.choose)}
        </label>
        <input
          id={field}
          type="file"
          className="unseen"
          accept=".xlsx,.xls,.csv"
          onChange={(event) => setFile(event.target.files?.[0] ?? null)}
        />
        <span className="quiet"> {file?.name}</span>
      </p>
      <div className="dialog-foot">
        <button type="submit" className="button" disabled={busy}>
          {say(registerWords.preview)}
        </button>
      </div>
    </form>
  );
}

interface PreviewProperties {
  readonly preview: RegisterPreview;
  readonly busy: boolean;
  readonly onStore: (reason: string) => void;
}

function Preview({ preview, busy, onStore }: PreviewProperties) {
  const { say, locale } = useLanguage();
  const { amendments, same, faults } = preview;
  const [reason, setReason] = useState('');
  const separator = locale === 'zh' ? '；' : '; ';
  return (
    <section aria-live="polite">
      <h3>{say(registerWords.willChange, { count: amendments.length, same })}</h3>
      {faults.length > 0 && (
        <ul className="trouble">
          {faults.map(({ line, what }) => (
            <li key={`${line} ${what.en}`}>
              {line === null ? say(what) : say(registerWords.faultLine, { line, what })}
            </li>
          ))}
        </ul>
      )}
      <ul className="register-preview">
        {amendments.map(({ before, after, changes }) => (
          <li key={after.id}>
            <b>{after.history.at(-1)?.attributes.name}</b>{' '}
            <span className="quiet">
              {before === null
                ? say(registerWords.newOne)
                : changes.map((each) => say(each)).join(separator)}
            </span>
          </li>
        ))}
      </ul>
      {faults.length === 0 && amendments.length > 0 && (
        <>
          <Labelled label={say(administrationWords.reason)}>
            <textarea
              className="field"
              rows={2}
              maxLength={2000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </Labelled>
          <div className="dialog-foot">
            <button
              type="button"
              className="button first"
              disabled={busy}
              onClick={() => onStore(reason.trim())}
            >
              {say(administrationWords.save)}
            </button>
          </div>
        </>
      )}
    </section>
  );
}
