import './file-list.css';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useLanguage } from '../language/language.js';
import { auditWords } from '../messages/audit.js';
import type { DeskFile } from './desk/desk.js';
import { countsOf, isRuled, notesOf } from './notes.js';
import { reportOf, rulingStore, useRulingVersion } from './rulings/use-rulings.js';

/** The files that were put in, with what was found in each. */
export function FileList({ files }: { readonly files: readonly DeskFile[] }) {
  const { say } = useLanguage();
  useRulingVersion();
  return (
    <div className="file-list">
      <table>
        <thead>
          <tr>
            <th scope="col">{say(auditWords.file)}</th>
            <th scope="col" className="number">
              {say(auditWords.error)}
            </th>
            <th scope="col" className="number">
              {say(auditWords.warning)}
            </th>
            <th scope="col" className="number">
              {say(auditWords.notices)}
            </th>
            <th scope="col" className="number">
              {say(auditWords.ruledYes)}
            </th>
          </tr>
        </thead>
        <tbody>
          {files.map((each) => (
            <FileLine key={each.id} file={each} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const STATES = {
  waiting: auditWords.waiting,
  running: auditWords.beingRead,
  stopped: auditWords.isStopped,
} as const;

function FileLine({ file: { id, file, state } }: { readonly file: DeskFile }) {
  const { say } = useLanguage();
  if (state.step === 'done') {
    const notes = notesOf(state.answer, rulingStore.of(reportOf(state.answer)));
    const counts = countsOf(notes);
    const ruled = notes.filter(isRuled).length;
    return (
      <Line
        name={
          <Link to="." search={{ open: id }}>
            {file.name}
          </Link>
        }
      >
        <td className={`number${counts.error > 0 ? ' bad' : ''}`}>{counts.error}</td>
        <td className="number">{counts.warning}</td>
        <td className="number">{counts.notice}</td>
        <td className="number quiet">{ruled > 0 ? `${ruled}/${notes.length}` : '–'}</td>
      </Line>
    );
  }
  if (state.step === 'failed') {
    return (
      <Line name={file.name} why={`${say(state.problem.what)} ${say(state.problem.next)}`}>
        <td colSpan={4} className="trouble number">
          {say(auditWords.isFailed)}
        </td>
      </Line>
    );
  }
  return (
    <Line name={file.name}>
      <td colSpan={4} className="quiet number">
        {say(STATES[state.step])}
      </td>
    </Line>
  );
}

interface LineProperties {
  readonly name: ReactNode;
  /** Why the file was not audited. */
  readonly why?: string;
  readonly children: ReactNode;
}

const Line = ({ name, why, children }: LineProperties) => (
  <tr>
    <th scope="row">
      {name}
      {why !== undefined && <p className="trouble">{why}</p>}
    </th>
    {children}
  </tr>
);
