import { useParams } from '@tanstack/react-router';
import { useLanguage } from '../../language/language.js';
import { administrationWords, registerWords } from '../../messages/administration.js';
import type { OrganisationRecord } from '../answers.js';
import { FormDialog, fieldOf, Labelled } from '../parts.js';
import { useChange } from '../use-change.js';
import { amend } from './amend.js';

interface OwnFormProperties {
  readonly record: OrganisationRecord;
  readonly onClose: () => void;
}

/** Closes an organisation from a year on, or takes that back. */
export function CloseForm({ record, onClose }: OwnFormProperties) {
  const { say } = useLanguage();
  const { cycle } = useParams({ from: '/shell/administration/$organisation/$cycle' });
  const isOpen = record.closed === null;
  const save = useChange((form: FormData) => {
    const closed = isOpen ? Number(fieldOf(form, 'closed')) : null;
    return amend([{ before: record, after: { ...record, closed } }], fieldOf(form, 'reason'));
  }, onClose);
  const title = say(isOpen ? registerWords.close : registerWords.reopen);
  return (
    <FormDialog
      title={title}
      action={title}
      busy={save.isPending}
      problem={save.problem}
      onClose={onClose}
      onSubmit={(form) => save.mutate(form)}
    >
      {isOpen && (
        <Labelled label={say(registerWords.fromYear)} help={say(registerWords.closeHelp)}>
          <input
            className="field"
            type="number"
            name="closed"
            required
            min={1900}
            max={2200}
            defaultValue={Number(cycle) + 1}
          />
        </Labelled>
      )}
      <Reason />
    </FormDialog>
  );
}

/** What is not dated: the institution code, and from which organisations it was made. */
export function OwnForm({ record, onClose }: OwnFormProperties) {
  const { say } = useLanguage();
  const save = useChange((form: FormData) => {
    const { predecessors: _, ...rest } = record;
    const predecessors = fieldOf(form, 'predecessors')
      .split(/[\s,，、]+/)
      .filter(Boolean);
    const after = {
      ...rest,
      code: fieldOf(form, 'code'),
      ...(predecessors.length === 0 ? {} : { predecessors }),
    };
    return amend([{ before: record, after }], fieldOf(form, 'reason'));
  }, onClose);
  return (
    <FormDialog
      title={say(registerWords.setPredecessors)}
      busy={save.isPending}
      problem={save.problem}
      onClose={onClose}
      onSubmit={(form) => save.mutate(form)}
    >
      <Labelled label={say(registerWords.code)}>
        <input className="field" name="code" maxLength={40} defaultValue={record.code} />
      </Labelled>
      <Labelled label={say(registerWords.predecessors)} help={say(registerWords.predecessorsHelp)}>
        <input
          className="field"
          name="predecessors"
          defaultValue={(record.predecessors ?? []).join(' ')}
        />
      </Labelled>
      <Reason />
    </FormDialog>
  );
}

function Reason() {
  const { say } = useLanguage();
  return (
    <Labelled label={say(administrationWords.reason)}>
      <textarea className="field" name="reason" rows={2} maxLength={2000} />
    </Labelled>
  );
}
