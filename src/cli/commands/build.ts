import { join } from 'node:path';
import { sentence } from '../../messages/index.js';
import type { SettingChoices } from '../../server/settings.js';
import { withConnection } from '../connection.js';
import { type Console, type ExitCode, json } from '../console.js';
import { writeTo } from '../files.js';
import { cliSentences } from '../messages.js';

const FILES = ['report.pdf', 'report.docx', 'report.html', 'facts.json', 'facts.csv'] as const;

interface BuildOptions {
  readonly org: string;
  readonly cycle: number;
  readonly out: string;
}

/** Builds the report of an organisation into a folder; says the files on standard output. */
export const build = (
  options: BuildOptions,
  settings: SettingChoices,
  console: Console,
): Promise<ExitCode> =>
  withConnection<ExitCode>(settings, console, async ({ request }) => {
    const { org, cycle, out } = options;
    const built = await Promise.all(
      FILES.map(async (file) => {
        const path = `/api/organisations/${encodeURIComponent(org)}/cycles/${cycle}/report/${file}`;
        return { file, content: new Uint8Array(await (await request(path)).arrayBuffer()) };
      }),
    );
    for (const { file, content } of built) {
      await writeTo(join(out, file), content);
      console.say(sentence(cliSentences.written, console.locale, { path: join(out, file) }));
    }
    console.answer(json({ files: FILES.map((file) => join(out, file)) }));
    return 0;
  });
