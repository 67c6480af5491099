import type { SummaryRequest } from '../../../src/server/shapes/audit-files.js';
import { useLanguage } from '../../language/language.js';
import { auditWords } from '../../messages/audit.js';
import type { DeskFile } from '../desk/desk.js';
import { notesOf } from '../notes.js';
import { reportOf, rulingStore } from '../rulings/use-rulings.js';
import { fetchFile } from './fetch-file.js';
import { MakingLine } from './making-line.js';
import { resultOf } from './result-file.js';
import { useMaking } from './use-making.js';

/** The summary of all files that were audited, false alarms left out. */
export function SummaryLinks({ files }: { readonly files: readonly DeskFile[] }) {
  const { say, locale } = useLanguage();
  const making = useMaking();
  const make = (format: SummaryRequest['format']) =>
    void making.make(() =>
      fetchFile('/api/audit/summary', { ...summarised(files), format, locale }),
    );
  return (
    <nav className="exports" aria-label={say(auditWords.downloads)}>
      <button type="button" className="link" disabled={making.busy} onClick={() => make('docx')}>
        {say(auditWords.summaryDocx)}
      </button>
      <button type="button" className="link" disabled={making.busy} onClick={() => make('csv')}>
        {say(auditWords.summaryCsv)}
      </button>
      <MakingLine making={making} />
    </nav>
  );
}

const summarised = (files: readonly DeskFile[]): Pick<SummaryRequest, 'results' | 'unread'> => ({
  results: files.flatMap(({ state }) => {
    if (state.step !== 'done') return [];
    const notes = notesOf(state.answer, rulingStore.of(reportOf(state.answer)));
    const standing = notes.filter((note) => note.standing !== 'false-alarm');
    return [resultOf(state.answer, standing)];
  }),
  unread: files.flatMap(({ file, state }) =>
    state.step === 'failed' ? [{ file: file.name, why: state.problem.what }] : [],
  ),
});
