import { lazy, Suspense, useState } from 'react';
import type { AuditAnswer } from '../../../src/server/shapes/audit.js';
import { useLanguage } from '../../language/language.js';
import { auditWords } from '../../messages/audit.js';
import { saveFile } from '../../parts/save-file.js';
import type { Note } from '../notes.js';
import { annotationForm } from './annotation.js';
import { fetchFile } from './fetch-file.js';
import { MakingLine } from './making-line.js';
import { resultFile } from './result-file.js';
import { useMaking } from './use-making.js';

const NoticeDialog = lazy(async () => ({
  default: (await import('./notice-dialog.js')).NoticeDialog,
}));

interface DownloadsProperties {
  readonly file: File;
  readonly answer: AuditAnswer;
  /** The findings that are shown: a download holds these. */
  readonly notes: readonly Note[];
}

/** What one can take along of an audit. */
export function Downloads({ file, answer, notes }: DownloadsProperties) {
  const { say, locale } = useLanguage();
  const making = useMaking();
  const [asking, setAsking] = useState(false);
  const stem = file.name.replace(/\.[^.]*$/, '');
  const annotate = () =>
    void making.make(() =>
      fetchFile(
        `/api/audit/annotated?name=${encodeURIComponent(file.name)}`,
        annotationForm(file, notes, locale),
      ),
    );
  return (
    <nav className="exports audit-exports" aria-label={say(auditWords.downloads)}>
      <button type="button" className="link" disabled={making.busy} onClick={annotate}>
        {say(answer.document.kind === 'docx' ? auditWords.annotatedDocx : auditWords.annotatedHtml)}
      </button>
      <button type="button" className="link" onClick={() => setAsking(true)}>
        {say(auditWords.notice)}
      </button>
      <button
        type="button"
        className="link"
        onClick={() => saveFile(resultFile(answer, notes), `${stem}.audit.json`)}
      >
        {say(auditWords.json)}
      </button>
      <MakingLine making={making} />
      {asking && (
        <Suspense fallback={null}>
          <NoticeDialog answer={answer} notes={notes} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </nav>
  );
}
