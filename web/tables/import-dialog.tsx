import './import.css';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type DragEvent, useId, useState } from 'react';
import type { z } from 'zod';
import type { importAnswerSchema } from '../../src/server/shapes.js';
import type { Concept } from '../../src/standard/index.js';
import { ask, Problem } from '../answers/client.js';
import { placePath } from '../answers/queries.js';
import { useLanguage } from '../language/language.js';
import { importWords } from '../messages/importing.js';
import { partWords } from '../messages/parts.js';
import { Dialog } from '../parts/dialog.js';
import type { WebPlace } from '../shell/place.js';
import { Differences, Faults, SoundPart } from './import-parts.js';

export type ImportAnswer = z.infer<typeof importAnswerSchema>;

interface ImportDialogProperties {
  readonly place: WebPlace;
  readonly concepts: ReadonlyMap<string, Concept>;
  readonly onClose: () => void;
}

/** A workbook into the tables: first what it would change and what cannot be read, then the storing. */
export function ImportDialog({ place, concepts, onClose }: ImportDialogProperties) {
  const { say } = useLanguage();
  const [file, setFile] = useState<File | null>(null);
  const preview = useImport(place, true);
  const store = useImport(place, false);
  const choose = (chosen: File) => {
    setFile(chosen);
    store.reset();
    preview.mutate({ file: chosen, accept: [] });
  };
  const problem = store.error ?? preview.error;
  return (
    <Dialog title={say(importWords.title)} onClose={onClose}>
      {store.data === undefined && <FileField onChoose={choose} again={file !== null} />}
      <div role="status">
        {preview.isPending && <p>{say(importWords.reading, { file: file?.name ?? '' })}</p>}
        {store.data !== undefined && (
          <p className="import-done">
            {say(importWords.done, { count: store.data.changes.length })}
          </p>
        )}
      </div>
      {problem instanceof Problem && (
        <p role="alert" className="trouble">
          <b>{say(problem.what)}</b> {say(problem.next)}
        </p>
      )}
      {preview.data !== undefined && store.data === undefined && file !== null && (
        <Preview
          key={file.name + file.lastModified}
          answer={preview.data}
          concepts={concepts}
          storing={store.isPending}
          onStore={(accept) => store.mutate({ file, accept })}
        />
      )}
      {store.data !== undefined && (
        <div className="dialog-foot">
          <button type="button" className="button first" onClick={onClose}>
            {say(partWords.close)}
          </button>
        </div>
      )}
    </Dialog>
  );
}

function useImport({ organisation, cycle }: WebPlace, dryRun: boolean) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ file, accept }: { readonly file: File; readonly accept: readonly string[] }) => {
      const query = new URLSearchParams({
        dryRun: String(dryRun),
        file: file.name,
        accept: accept.join(','),
      });
      return ask<ImportAnswer>(`${placePath(organisation, cycle)}/import?${query}`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: file,
      });
    },
    onSuccess: () => (dryRun ? undefined : queries.invalidateQueries()),
  });
}

interface FileFieldProperties {
  readonly onChoose: (file: File) => void;
  readonly again: boolean;
}

function FileField({ onChoose, again }: FileFieldProperties) {
  const { say } = useLanguage();
  const field = useId();
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file !== undefined) onChoose(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut, the field inside does the same by keyboard
    <div
      className={`import-field${again ? ' again' : ''}`}
      onDragOver={(event) => event.preventDefault()}
      onDrop={onDrop}
    >
      {!again && <p className="quiet">{say(importWords.help)}</p>}
      <label htmlFor={field} className="button">
        {say(again ? importWords.another : importWords.choose)}
      </label>
      <input
        id={field}
        type="file"
        className="unseen"
        accept=".xlsx,.xls,.csv"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file !== undefined) onChoose(file);
          event.target.value = '';
        }}
      />
      <span className="quiet"> {say(importWords.drop)}</span>
    </div>
  );
}

interface PreviewProperties {
  readonly answer: ImportAnswer;
  readonly concepts: ReadonlyMap<string, Concept>;
  readonly storing: boolean;
  readonly onStore: (accept: readonly string[]) => void;
}

function Preview({ answer, concepts, storing, onStore }: PreviewProperties) {
  const { say } = useLanguage();
  const sound = answer.faults.length === 0;
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => soundTables(answer));
  const nothing = sound ? answer.changes.length === 0 : ticked.size === 0;
  return (
    <>
      <Differences answer={answer} concepts={concepts} />
      {answer.statements.length > 0 && (
        <p className="quiet">{say(importWords.statements, { count: answer.statements.length })}</p>
      )}
      {!sound && (
        <>
          <Faults faults={answer.faults} />
          <SoundPart answer={answer} ticked={ticked} onTick={setTicked} />
        </>
      )}
      <div className="dialog-foot">
        <button
          type="button"
          className="button first"
          disabled={nothing || storing}
          onClick={() => onStore(sound ? [] : [...ticked])}
        >
          {say(sound ? importWords.store : importWords.storePart)}
        </button>
      </div>
    </>
  );
}

/** Tables with changes and without a fault: what is ticked to begin with. */
function soundTables(answer: ImportAnswer): ReadonlySet<string> {
  const faulty = new Set(answer.faults.map((fault) => fault.table));
  return new Set(
    answer.changes.map((change) => change.table).filter((table) => !faulty.has(table)),
  );
}
