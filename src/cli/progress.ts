import { type Message, sentence } from '../messages/index.js';
import type { OnProgress } from '../store/backup/index.js';
import type { Console } from './console.js';

/** Says how far the rows of a store have come, where somebody looks. */
export function rowsProgress(message: Message, { progress, locale }: Console): OnProgress {
  return ({ table, done, of, doneOfAll, ofAll }) => {
    const percent = Math.floor((100 * doneOfAll) / Math.max(ofAll, 1));
    progress?.(sentence(message, locale, { table, done, of, percent }));
  };
}
