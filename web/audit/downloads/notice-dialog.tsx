import './notice-dialog.css';
import type { FormEvent } from 'react';
import type { AuditAnswer } from '../../../src/server/shapes/audit.js';
import type { NoticeRequest } from '../../../src/server/shapes/audit-files.js';
import { useLanguage } from '../../language/language.js';
import { auditWords } from '../../messages/audit.js';
import { partWords } from '../../messages/parts.js';
import { Dialog } from '../../parts/dialog.js';
import type { Note } from '../notes.js';
import { fetchFile } from './fetch-file.js';
import { MakingLine } from './making-line.js';
import { resultOf, rulingsOn } from './result-file.js';
import { useMaking } from './use-making.js';

interface NoticeDialogProperties {
  readonly answer: AuditAnswer;
  readonly notes: readonly Note[];
  readonly onClose: () => void;
}

/** Asks what only people know of a notice of corrections, and has it made. */
export function NoticeDialog({ answer, notes, onClose }: NoticeDialogProperties) {
  const { say } = useLanguage();
  const making = useMaking();
  const count = notes.filter(({ standing }) => standing !== 'false-alarm').length;
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const request = requestOf(new FormData(event.currentTarget), answer, notes);
    if (await making.make(() => fetchFile('/api/audit/notice', request))) onClose();
  };
  return (
    <Dialog title={say(auditWords.noticeTitle)} onClose={onClose}>
      <form className="notice-form" onSubmit={(event) => void submit(event)}>
        <p className="quiet">{say(auditWords.noticeLead, { count })}</p>
        <label>
          <span>{say(auditWords.issuer)}</span>
          <input className="field" name="issuer" maxLength={100} />
        </label>
        <label>
          <span>{say(auditWords.deadline)}</span>
          <input
            className="field"
            name="deadline"
            maxLength={40}
            placeholder={say(auditWords.deadlineHelp)}
          />
        </label>
        <label className="tick">
          <input type="checkbox" name="onlyConfirmed" />
          {say(auditWords.onlyConfirmed)}
        </label>
        <div className="dialog-foot">
          <MakingLine making={making} />
          <button type="button" className="button" onClick={onClose}>
            {say(partWords.cancel)}
          </button>
          <button type="submit" className="button first" disabled={making.busy}>
            {say(auditWords.make)}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function requestOf(form: FormData, answer: AuditAnswer, notes: readonly Note[]): NoticeRequest {
  const issuer = String(form.get('issuer') ?? '').trim();
  const deadline = String(form.get('deadline') ?? '').trim();
  return {
    result: resultOf(answer, notes),
    rulings: rulingsOn(notes),
    ...(issuer === '' ? {} : { issuer }),
    ...(deadline === '' ? {} : { deadline }),
    onlyConfirmed: form.get('onlyConfirmed') !== null,
  };
}
