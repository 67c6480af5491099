import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import { bundledFiles, bundledStandard } from '../standard/load.js';
import { openStore, type Store } from '../store/index.js';
import { openAccounts } from './accounts.js';
import { demonstrationAccounts, seedDemonstration } from './demonstration.js';
import { dataDirectoryFailure } from './failures.js';
import { figuresCache } from './figures-cache.js';
import type { House } from './house.js';
import type { Settings } from './settings.js';
import { openShelf } from './standard-shelf.js';

/** An open house and how to close it. */
export interface OpenHouse {
  readonly house: House;
  close(): Promise<void>;
}

export interface HouseChoices {
  readonly log: Logger;
  /** Folder of the built pages; none for the command line. */
  readonly pages?: string | undefined;
  /** Makes the demonstration city where the store is empty. */
  readonly demonstration?: boolean;
  readonly clock?: () => Date;
  /** Told before the demonstration is made, which takes some seconds. */
  readonly beforeSeeding?: () => void;
}

/** Opens the store, the standard and the accounts as one house. */
export async function openHouse(settings: Settings, choices: HouseChoices): Promise<OpenHouse> {
  // Both at once, and a fault of either leaves nothing running.
  const reading = Promise.all([bundledStandard(), bundledFiles()]);
  reading.catch(() => undefined);
  const store = await openStore(settings).catch((error: unknown) => {
    throw dataDirectoryFailure(error, settings);
  });
  const clock = choices.clock ?? (() => new Date());
  try {
    const [standard, files] = await reading;
    const shelf = await openShelf(store, files, standard);
    const secret = settings.secret ?? (await keptSecret(store));
    const accounts = openAccounts(store, secret, settings.publicUrl);
    if (choices.demonstration === true && (await store.organisations()).length === 0) {
      choices.beforeSeeding?.();
      await seedDemonstration(store, accounts, standard);
    }
    const house: House = {
      store,
      get standard() {
        return shelf.standard();
      },
      shelf,
      accounts,
      figures: figuresCache(store, standard, shelf.renewed),
      log: choices.log,
      clock,
      fileTime: () => settings.fileTime ?? clock(),
      demonstration: await demonstrationAccounts(store),
      pages: choices.pages,
      publicUrl: settings.publicUrl,
    };
    return { house, close: () => store.close() };
  } catch (error) {
    await store.close();
    throw error;
  }
}

const SECRET = 'session-secret';

/** The secret that signs sessions, made once and kept in the store, so that several servers share it. */
const keptSecret = (store: Store): Promise<string> =>
  store.settledSetting(SECRET, () => randomBytes(32).toString('base64url'));
