import { sentence } from '../../messages/index.js';
import { dataDirectoryFailure } from '../../server/failures.js';
import { type SettingChoices, settingsFrom } from '../../server/settings.js';
import { type Backup, writeBackup } from '../../store/backup/index.js';
import type { Console, ExitCode } from '../console.js';
import { cliSentences } from '../messages.js';
import { rowsProgress, sayProving } from '../progress.js';

/**
 * Backs the store up into one file, whether a server runs on it or not. Ends with 1 where the file was
 * written but the store's log does not hold.
 */
export async function backup(
  file: string,
  choices: SettingChoices,
  console: Console,
): Promise<ExitCode> {
  const settings = settingsFrom(choices, console.environment);
  const onProgress = rowsProgress(cliSentences.backingUp, console);
  try {
    const onProving = () => sayProving(console);
    const written = await writeBackup(settings, file, { onProgress, onProving });
    return concluded(file, written, console);
  } catch (error) {
    throw dataDirectoryFailure(error, settings);
  } finally {
    console.progress?.('');
  }
}

function concluded(path: string, { header, bytes, proof }: Backup, console: Console): ExitCode {
  const { say, locale } = console;
  const rows = header.tables.reduce((sum, table) => sum + table.rows, 0);
  const values = { path, rows, size: sizeText(bytes), sequence: header.sequence };
  console.progress?.('');
  say(sentence(cliSentences.backedUp, locale, values));
  if (proof === undefined) say(cliSentences.backedUpEarlier);
  if (proof?.sound !== false) return 0;
  say(sentence(cliSentences.backedUpUnsound, locale, { broken: proof.broken.what }));
  return 1;
}

const sizeText = (bytes: number): string =>
  bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
