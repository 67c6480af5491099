import './ruling-dialog.css';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { Problem, send } from '../answers/client.js';
import { type FindingAnswer, placePath } from '../answers/queries.js';
import { useLanguage } from '../language/language.js';
import { partWords } from '../messages/parts.js';
import { tableWords } from '../messages/tables.js';
import { Dialog } from '../parts/dialog.js';

export type RulingKind = 'explained' | 'waived' | 'confirmed';

interface RulingDialogProperties {
  readonly finding: FindingAnswer;
  readonly kind: RulingKind;
  readonly onClose: () => void;
}

const TITLES = {
  explained: tableWords.explainTitle,
  waived: partWords.waive,
  confirmed: partWords.confirm,
} as const;

/** Asks for the reason of an explanation, an acceptance or a confirmation, and stores it. */
export function RulingDialog({ finding, kind, onClose }: RulingDialogProperties) {
  const { say } = useLanguage();
  const [reason, setReason] = useState('');
  const [short, setShort] = useState(false);
  const rule = useRuling(finding, kind, onClose);
  const field = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const enough = [...reason.trim()].length >= 2;
    setShort(!enough);
    if (enough) rule.mutate(reason.trim());
  };
  return (
    <Dialog title={say(TITLES[kind])} onClose={onClose}>
      <form onSubmit={submit} className="ruling">
        <p>
          <b>{say(finding.title)}</b>
        </p>
        <p className="quiet">{say(finding.message)}</p>
        <label htmlFor={field}>{say(partWords.reason)}</label>
        <textarea
          id={field}
          className="field"
          rows={4}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          aria-describedby={`${field}-help`}
          aria-invalid={short}
        />
        <p id={`${field}-help`} className="quiet">
          {say(kind === 'explained' ? tableWords.explainHelp : tableWords.ruleHelp)}
        </p>
        <p role="alert" className="trouble">
          {short && say(partWords.tooShort)}
          {rule.error instanceof Problem && `${say(rule.error.what)} ${say(rule.error.next)}`}
        </p>
        <div className="dialog-foot">
          <button type="button" className="button" onClick={onClose}>
            {say(partWords.cancel)}
          </button>
          <button type="submit" className="button first" disabled={rule.isPending}>
            {say(tableWords.submit)}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function useRuling(finding: FindingAnswer, kind: RulingKind, onDone: () => void) {
  const queries = useQueryClient();
  const { organisation, cycle, fingerprint } = finding;
  return useMutation({
    mutationFn: (reason: string) =>
      send<unknown>('POST', `${placePath(organisation, cycle)}/rulings`, {
        ...fingerprint,
        kind,
        reason,
      }),
    onSuccess: async () => {
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['tables', organisation, cycle] }),
        queries.invalidateQueries({ queryKey: ['findings'] }),
        queries.invalidateQueries({ queryKey: ['organisations'] }),
      ]);
      onDone();
    },
  });
}
