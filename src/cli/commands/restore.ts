import { sentence } from '../../messages/index.js';
import { dataDirectoryFailure } from '../../server/failures.js';
import { type SettingChoices, settingsFrom } from '../../server/settings.js';
import { type Restored, restoreBackup } from '../../store/backup/index.js';
import type { Console, ExitCode } from '../console.js';
import { cliSentences } from '../messages.js';
import { rowsProgress, sayProving } from '../progress.js';

/** Restores a store from a backup; the store must be nobody's meanwhile. */
export async function restore(
  file: string,
  { replace }: { readonly replace?: string },
  choices: SettingChoices,
  console: Console,
): Promise<ExitCode> {
  const settings = settingsFrom(choices, console.environment);
  try {
    const restored = await restoreBackup(settings, file, {
      replace,
      onProgress: rowsProgress(cliSentences.restoring, console),
      onProving: () => sayProving(console),
    });
    console.progress?.('');
    conclude(file, restored, console);
    return 0;
  } catch (error) {
    throw dataDirectoryFailure(error, settings);
  } finally {
    console.progress?.('');
  }
}

function conclude(path: string, { header, before }: Restored, { say, locale }: Console): void {
  const rows = header.tables.reduce((sum, table) => sum + table.rows, 0);
  const { sequence, madeAt } = header;
  say(sentence(cliSentences.restored, locale, { path, rows, sequence, madeAt }));
  if (before.sequence > 0) say(sentence(cliSentences.replaced, locale, { ...before }));
}
