import type { FormEvent, ReactNode } from 'react';
import type { Problem } from '../answers/client.js';
import { useLanguage } from '../language/language.js';
import { administrationWords } from '../messages/administration.js';
import { partWords } from '../messages/parts.js';
import { Dialog } from '../parts/dialog.js';

/** What was refused, and what to do next. */
export function Refused({ problem }: { readonly problem: Problem | null }) {
  const { say } = useLanguage();
  return (
    <p role="alert" className="trouble">
      {problem !== null && (
        <>
          <b>{say(problem.what)}</b> {say(problem.next)}
        </>
      )}
    </p>
  );
}

interface LabelledProperties {
  readonly label: string;
  readonly help?: string | undefined;
  readonly children: ReactNode;
}

/** A field with its name above it. */
export function Labelled({ label, help, children }: LabelledProperties) {
  return (
    <div className="labelled">
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the control is the child */}
      <label>
        <span>{label}</span>
        {children}
      </label>
      {help !== undefined && <small>{help}</small>}
    </div>
  );
}

interface FormDialogProperties {
  readonly title: string;
  readonly action?: string;
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly onClose: () => void;
  readonly onSubmit: (form: FormData) => void;
  readonly children: ReactNode;
}

/** A dialog with a form: its fields, what was refused, and the button that does it. */
export function FormDialog(properties: FormDialogProperties) {
  const { title, action, busy, problem, onClose, onSubmit, children } = properties;
  const { say } = useLanguage();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSubmit(new FormData(event.currentTarget));
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="form-dialog" onSubmit={submit}>
        {children}
        <Refused problem={problem} />
        <div className="dialog-foot">
          <button type="button" className="button" onClick={onClose}>
            {say(partWords.cancel)}
          </button>
          <button type="submit" className="button first" disabled={busy}>
            {busy ? say(administrationWords.saving) : (action ?? say(administrationWords.save))}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** The text of a field of a form, without blanks around it. */
export const fieldOf = (form: FormData, name: string): string =>
  String(form.get(name) ?? '').trim();

/** A moment in the reader's words. */
export function Moment({ at }: { readonly at: string }) {
  const { locale } = useLanguage();
  return <time dateTime={at}>{momentText(at, locale)}</time>;
}

/** Day and minute, as the reader's country writes them. */
export const momentText = (at: string, locale: 'zh' | 'en'): string =>
  new Date(at).toLocaleString(locale === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
