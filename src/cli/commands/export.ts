import { sentence } from '../../messages/index.js';
import type { SettingChoices } from '../../server/settings.js';
import { withConnection } from '../connection.js';
import type { Console, ExitCode } from '../console.js';
import { writeTo } from '../files.js';
import { cliSentences } from '../messages.js';

interface ExportOptions {
  readonly org: string;
  readonly cycle: number;
  readonly format: string;
  readonly out: string;
}

/** Writes the tables of an organisation to a file. */
export const exportTables = (
  options: ExportOptions,
  settings: SettingChoices,
  console: Console,
): Promise<ExitCode> =>
  withConnection<ExitCode>(settings, console, async ({ request }) => {
    const { org, cycle, format, out } = options;
    const path = `/api/organisations/${encodeURIComponent(org)}/cycles/${cycle}/export?format=${format}`;
    const answer = await request(path);
    await writeTo(out, new Uint8Array(await answer.arrayBuffer()));
    console.say(sentence(cliSentences.written, console.locale, { path: out }));
    return 0;
  });
