import { Refusal } from '../../src/messages/index.js';
import { writeBackup } from '../../src/store/backup/index.js';

/** A process that backs up an external database and says which refusal it met; for one with little room. */
const [dataDirectory = '', databaseUrl = '', file = ''] = process.argv.slice(2);

const outcome = await writeBackup({ dataDirectory, databaseUrl }, file).catch((error) => error);
console.log(outcome instanceof Refusal ? outcome.code : outcome);
