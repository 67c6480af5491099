import type { Organisation } from '../../facts/index.js';
import { Refusal, sentence } from '../../messages/index.js';
import type { SettingChoices } from '../../server/settings.js';
import { type Connection, withConnection } from '../connection.js';
import { type Console, type ExitCode, json } from '../console.js';
import { cliRefusals, cliSentences } from '../messages.js';

interface AdministratorOptions {
  readonly name?: string | undefined;
  readonly org: string;
  /** Registers the organisation, where it is not there yet. */
  readonly orgName?: string | undefined;
  readonly level: string;
  readonly since: number;
  readonly format: string;
}

interface Given {
  readonly username: string;
  readonly password: string;
}

const BASE = '/api/administration';

/**
 * Opens an administrator's account and prints its one-time password: the way into a new store, and back in
 * where every administrator has lost the password. An organisation that is not registered yet is registered.
 */
export const administrator = (
  username: string,
  options: AdministratorOptions,
  settings: SettingChoices,
  console: Console,
): Promise<ExitCode> =>
  withConnection<ExitCode>(settings, console, async (connection) => {
    await registered(options, connection);
    const given = await opened(username, options, connection);
    if (options.format === 'json') console.answer(json(given));
    else console.answer(`${sentence(cliSentences.administrator, console.locale, { ...given })}\n`);
    return 0;
  });

async function registered(options: AdministratorOptions, { request }: Connection): Promise<void> {
  const answer = await request(`${BASE}/organisations`);
  const { organisations } = (await answer.json()) as { organisations: Organisation[] };
  if (organisations.some(({ id }) => id === options.org)) return;
  if (options.orgName === undefined) {
    throw new Refusal('not-found', 'cli.no-organisation', cliRefusals.noOrganisation, {
      organisation: options.org,
    });
  }
  const { orgName, since } = options;
  await sent(request, 'POST', `${BASE}/organisations`, {
    amendments: [{ before: null, after: newOrganisation(options, orgName, since) }],
  });
}

const newOrganisation = (
  { org, level }: AdministratorOptions,
  name: string,
  opened: number,
): Record<keyof Omit<Organisation, 'predecessors'>, unknown> => ({
  id: org,
  code: '',
  history: [
    {
      from: opened,
      attributes: {
        name,
        nameEn: '',
        level,
        place: null,
        superior: null,
        type: '',
        ownership: '',
        region: '',
      },
    },
  ],
  opened,
  closed: null,
});

/** A new account, or a new password for the administrator of that name. */
async function opened(
  username: string,
  { name, org }: AdministratorOptions,
  { request }: Connection,
): Promise<Given> {
  const query = new URLSearchParams({ text: username });
  const found = (await (await request(`${BASE}/accounts?${query}`)).json()) as {
    accounts: { id: string; username: string; role: string }[];
  };
  const known = found.accounts.find(
    (each) => each.username === username.toLowerCase() && each.role === 'administrator',
  );
  const answer =
    known === undefined
      ? await sent(request, 'POST', `${BASE}/accounts`, {
          username,
          name: name ?? username,
          role: 'administrator',
          organisation: org,
        })
      : await request(`${BASE}/accounts/${known.id}/password`, { method: 'POST' });
  return (await answer.json()) as Given;
}

const sent = (
  request: Connection['request'],
  method: string,
  path: string,
  body: unknown,
): Promise<Response> =>
  request(path, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
