import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../../answers/client.js';
import { useLanguage } from '../../language/language.js';
import { editionWords } from '../../messages/administration.js';
import { BASE, type EditionSummary, editionsQuery } from '../answers.js';
import { FormDialog } from '../parts.js';
import { useChange } from '../use-change.js';
import { sizeOf } from './edition-size.js';
import { EditionUpload } from './edition-upload.js';
import { EditionView } from './edition-view.js';
import { Faults } from './faults.js';

/** The editions of the standard: which there are, which are in force, and one of them looked at. */
export function Editions() {
  const { say } = useLanguage();
  const { edition } = useSearch({ from: '/shell/administration/$organisation/$cycle' });
  const { editions, faults } = useSuspenseQuery(editionsQuery).data;
  const [uploading, setUploading] = useState(false);
  if (edition !== undefined) return <EditionView key={edition} id={edition} />;
  return (
    <section className="editions">
      {faults.length > 0 && (
        <div role="alert" className="trouble">
          <p>{say(editionWords.notInForce)}</p>
          <Faults faults={faults} />
        </div>
      )}
      <ul className="edition-list">
        {editions.map((each) => (
          <EditionLine key={each.id} edition={each} />
        ))}
      </ul>
      <button type="button" className="button" onClick={() => setUploading(true)}>
        {say(editionWords.upload)}
      </button>
      {uploading && <EditionUpload onClose={() => setUploading(false)} />}
    </section>
  );
}

function EditionLine({ edition }: { readonly edition: EditionSummary }) {
  const { say } = useLanguage();
  const params = useParams({ from: '/shell/administration/$organisation/$cycle' });
  const [removing, setRemoving] = useState(false);
  const { id, name, hash, openCycles, installed } = edition;
  return (
    <li>
      <h3>
        <Link
          to="/administration/$organisation/$cycle"
          params={params}
          search={{ part: 'editions', edition: id }}
        >
          {say(name)}
        </Link>
      </h3>
      <p>
        <Span edition={edition} /> ·{' '}
        {openCycles.length === 0
          ? say(editionWords.unused)
          : say(editionWords.inUse, { cycles: openCycles.join('、') })}{' '}
        · {say(installed ? editionWords.installed : editionWords.bundled)}
      </p>
      <p>{say(editionWords.rows, sizeOf(edition))}</p>
      <p className="quiet">
        {id} · {say(editionWords.hash)} <code title={hash}>{hash.slice(0, 16)}</code>
        {installed && openCycles.length === 0 && (
          <>
            {' · '}
            <button type="button" className="link" onClick={() => setRemoving(true)}>
              {say(editionWords.remove)}
            </button>
          </>
        )}
      </p>
      {removing && <Removal id={id} onClose={() => setRemoving(false)} />}
    </li>
  );
}

function Span({ edition: { cycles } }: { readonly edition: EditionSummary }) {
  const { say } = useLanguage();
  const { from, to } = cycles;
  if (to === null) return say(editionWords.cyclesOpen, { from });
  return to === from
    ? say(editionWords.cyclesOne, { from })
    : say(editionWords.cycles, { from, to });
}

function Removal({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { say } = useLanguage();
  const save = useChange(
    () => ask<unknown>(`${BASE}/editions/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    onClose,
  );
  return (
    <FormDialog
      title={say(editionWords.removeTitle, { id })}
      action={say(editionWords.remove)}
      busy={save.isPending}
      problem={save.problem}
      onClose={onClose}
      onSubmit={() => save.mutate()}
    >
      <p>{say(editionWords.removeHelp)}</p>
    </FormDialog>
  );
}
