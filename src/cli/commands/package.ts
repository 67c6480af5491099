import { basename, join } from 'node:path';
import { type Locale, Refusal, sentence } from '../../messages/index.js';
import type { SettingChoices } from '../../server/settings.js';
import { checkListSchema } from '../../server/shapes/sending.js';
import { withConnection } from '../connection.js';
import { type Console, type ExitCode, json } from '../console.js';
import { bytesOf, writeTo } from '../files.js';
import { cliRefusals, cliSentences } from '../messages.js';

interface PackageOptions {
  readonly org: string;
  readonly cycle: number;
  /** `item=file`, as often as there are files. */
  readonly attach: readonly string[];
  /** Where the archive goes; without it only the check list is shown. */
  readonly out?: string;
  readonly format: string;
}

/** Shows the check list of what is sent up, or makes the package once everything is there. */
export const packageUp = (
  options: PackageOptions,
  settings: SettingChoices,
  console: Console,
): Promise<ExitCode> =>
  withConnection<ExitCode>(settings, console, async ({ request }) => {
    const { org, cycle, out } = options;
    const path = `/api/organisations/${encodeURIComponent(org)}/cycles/${cycle}/package`;
    const list = checkListSchema.parse(await (await request(path)).json());
    if (out === undefined) {
      console.answer(options.format === 'json' ? json(list) : listText(list, console.locale));
      return list.complete ? 0 : 1;
    }
    const answer = await request(path, await posted(options.attach));
    const file = join(out, `${list.name}.zip`);
    await writeTo(file, new Uint8Array(await answer.arrayBuffer()));
    console.say(sentence(cliSentences.written, console.locale, { path: file }));
    return 0;
  });

const SIGNS = { met: '✓', unmet: '×', 'left-out': '○' } as const;

const listText = (
  { name, demands, items }: ReturnType<typeof checkListSchema.parse>,
  locale: Locale,
): string =>
  [
    `${name}.zip`,
    ...[...demands, ...items].map(
      ({ state, id, title, why }) => `${SIGNS[state]} ${id}  ${title[locale]}  ${why[locale]}`,
    ),
    '',
  ].join('\n');

/** The attachments as a form, in bytes: the local socket carries nothing else. */
async function posted(attach: readonly string[]): Promise<RequestInit> {
  const form = new FormData();
  for (const each of attach) {
    const [, item, file] = /^([a-z-]+)=(.+)$/s.exec(each) ?? [];
    if (item === undefined || file === undefined) {
      throw new Refusal('bad-input', 'cli.attach', cliRefusals.attach, { text: each });
    }
    form.append(item, new File([new Uint8Array(await bytesOf(file))], basename(file)));
  }
  const request = new Request('http://localhost', { method: 'POST', body: form });
  return {
    method: 'POST',
    headers: request.headers,
    body: new Uint8Array(await request.arrayBuffer()),
  };
}
