import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { send } from '../../answers/client.js';
import { useLanguage } from '../../language/language.js';
import { accountWords } from '../../messages/administration.js';
import { shellWords } from '../../messages/shell.js';
import { type AccountAnswer, BASE, type GivenPassword, registerQuery } from '../answers.js';
import { FormDialog, fieldOf, Labelled } from '../parts.js';
import { nameOf, placed } from '../register/standing.js';
import { useChange } from '../use-change.js';

const ROLES = ['clerk', 'reviewer', 'writer', 'administrator'] as const;

interface AccountFormProperties {
  /** The account to appoint anew; a new one where absent. */
  readonly account?: AccountAnswer;
  /** Where a new account stands to begin with. */
  readonly organisation?: string;
  readonly onClose: () => void;
  readonly onGiven: (given: GivenPassword) => void;
}

/** Opens an account, or gives one another name, role or organisation. */
export function AccountForm({ account, organisation, onClose, onGiven }: AccountFormProperties) {
  const { say } = useLanguage();
  const save = useChange(
    async (form: FormData) => {
      const said = {
        name: fieldOf(form, 'name'),
        role: fieldOf(form, 'role'),
        organisation: fieldOf(form, 'organisation'),
      };
      if (account !== undefined) {
        await send('PUT', `${BASE}/accounts/${account.id}`, said);
        return null;
      }
      const username = fieldOf(form, 'username');
      return send<GivenPassword>('POST', `${BASE}/accounts`, { ...said, username });
    },
    (given) => {
      onClose();
      if (given !== null) onGiven(given);
    },
  );
  const title =
    account === undefined
      ? say(accountWords.add)
      : say(accountWords.changeTitle, { username: account.username });
  return (
    <FormDialog
      title={title}
      busy={save.isPending}
      problem={save.problem}
      onClose={onClose}
      onSubmit={(form) => save.mutate(form)}
    >
      {account === undefined && (
        <Labelled label={say(accountWords.username)} help={say(accountWords.usernameHelp)}>
          <input
            className="field"
            name="username"
            required
            maxLength={60}
            autoCapitalize="none"
            autoComplete="off"
          />
        </Labelled>
      )}
      <Labelled label={say(accountWords.name)}>
        <input
          className="field"
          name="name"
          required
          maxLength={60}
          autoComplete="off"
          defaultValue={account?.name}
        />
      </Labelled>
      <Labelled label={say(accountWords.role)}>
        <select className="field" name="role" defaultValue={account?.role ?? 'clerk'}>
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {say(shellWords[role])}
            </option>
          ))}
        </select>
      </Labelled>
      <OrganisationChoice chosen={account?.organisation ?? organisation ?? ''} />
    </FormDialog>
  );
}

function OrganisationChoice({ chosen }: { readonly chosen: string }) {
  const { say, locale } = useLanguage();
  const { cycle } = useParams({ from: '/shell/administration/$organisation/$cycle' });
  const register = useSuspenseQuery(registerQuery).data;
  return (
    <Labelled label={say(accountWords.organisation)}>
      <select className="field" name="organisation" required defaultValue={chosen}>
        <option value="" />
        {placed(register, Number(cycle)).map(({ record, depth }) => (
          <option key={record.id} value={record.id}>
            {'　'.repeat(depth)}
            {nameOf(register, record.id, Number(cycle), locale)}
          </option>
        ))}
      </select>
    </Labelled>
  );
}
