import { writeSync } from 'node:fs';
import { restoreBackup } from '../../src/store/backup/index.js';

/** A process that replaces a store by a backup and says when half of it is in, for somebody to kill it then. */
const [dataDirectory = '', file = '', replace = ''] = process.argv.slice(2);

let isHalf = false;
await restoreBackup({ dataDirectory, graceSeconds: 30 }, file, {
  replace,
  onProgress: ({ doneOfAll, ofAll }) => {
    if (isHalf || doneOfAll * 2 < ofAll) return;
    isHalf = true;
    writeSync(1, 'half\n');
  },
});
