import { useState } from 'react';
import { ask } from '../../answers/client.js';
import { useLanguage } from '../../language/language.js';
import { accountWords } from '../../messages/administration.js';
import { type AccountAnswer, BASE, type GivenPassword } from '../answers.js';
import { FormDialog, Refused } from '../parts.js';
import { useChange } from '../use-change.js';
import { AccountForm } from './account-form.js';

interface AccountActsProperties {
  readonly account: AccountAnswer;
  readonly onGiven: (given: GivenPassword) => void;
}

const act = <Answer,>(account: AccountAnswer, what: string): Promise<Answer> =>
  ask<Answer>(`${BASE}/accounts/${account.id}/${what}`, { method: 'POST' });

/** What can be done with an account; what somebody may rue is asked for by name first. */
export function AccountActs({ account, onGiven }: AccountActsProperties) {
  const { say } = useLanguage();
  const [open, setOpen] = useState<'change' | 'reset' | 'disable' | null>(null);
  const close = () => setOpen(null);
  const plain = useChange((what: 'enable' | 'sign-out') => act<AccountAnswer>(account, what));
  const { username, name, disabled } = account;
  return (
    <>
      <button type="button" className="link" onClick={() => setOpen('change')}>
        {say(accountWords.change)}
      </button>
      <button type="button" className="link" onClick={() => setOpen('reset')}>
        {say(accountWords.reset)}
      </button>
      {account.signedInAt !== null && (
        <button type="button" className="link" onClick={() => plain.mutate('sign-out')}>
          {say(accountWords.signOut)}
        </button>
      )}
      {disabled ? (
        <button type="button" className="link" onClick={() => plain.mutate('enable')}>
          {say(accountWords.enable)}
        </button>
      ) : (
        <button type="button" className="link" onClick={() => setOpen('disable')}>
          {say(accountWords.disable)}
        </button>
      )}
      {plain.problem !== null && <Refused problem={plain.problem} />}
      {open === 'change' && <AccountForm account={account} onClose={close} onGiven={onGiven} />}
      {open === 'reset' && (
        <Sure
          title={say(accountWords.resetTitle, { username })}
          help={say(accountWords.resetHelp)}
          action={say(accountWords.reset)}
          carryOut={() => act<GivenPassword>(account, 'password')}
          onDone={(given) => {
            close();
            onGiven(given);
          }}
          onClose={close}
        />
      )}
      {open === 'disable' && (
        <Sure
          title={say(accountWords.disableTitle, { username })}
          help={say(accountWords.disableHelp, { name })}
          action={say(accountWords.disable)}
          carryOut={() => act<AccountAnswer>(account, 'disable')}
          onDone={close}
          onClose={close}
        />
      )}
    </>
  );
}

interface SureProperties<Answer> {
  readonly title: string;
  readonly help: string;
  readonly action: string;
  readonly carryOut: () => Promise<Answer>;
  readonly onDone: (answer: Answer) => void;
  readonly onClose: () => void;
}

function Sure<Answer>({ title, help, action, carryOut, onDone, onClose }: SureProperties<Answer>) {
  const save = useChange(carryOut, onDone);
  return (
    <FormDialog
      title={title}
      action={action}
      busy={save.isPending}
      problem={save.problem}
      onClose={onClose}
      onSubmit={() => save.mutate()}
    >
      <p>{help}</p>
    </FormDialog>
  );
}
