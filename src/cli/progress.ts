import { type Message, sentence } from '../messages/index.js';
import type { OnProgress } from '../store/backup/index.js';
import type { Console } from './console.js';
import { cliSentences } from './messages.js';

/** Says that the log is being proved, where somebody looks. */
export function sayProving({ progress, locale }: Console): void {
  // A line at rest shows at once only after the one before is cleared.
  progress?.('');
  progress?.(sentence(cliSentences.proving, locale));
}

/** Says how far the rows of a store have come, where somebody looks. */
export function rowsProgress(message: Message, { progress, locale }: Console): OnProgress {
  return ({ table, done, of, doneOfAll, ofAll }) => {
    const percent = Math.floor((100 * doneOfAll) / Math.max(ofAll, 1));
    progress?.(sentence(message, locale, { table, done, of, percent }));
  };
}
