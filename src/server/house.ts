import type { Logger } from 'pino';
import type { Standard } from '../standard/index.js';
import type { Store } from '../store/index.js';
import type { Accounts } from './accounts.js';
import type { FiguresCache } from './figures-cache.js';
import type { StandardShelf } from './standard-shelf.js';

/** All that the routes work with; made once when the server opens. */
export interface House {
  readonly store: Store;
  /** The standard in force; another one after an edition was installed. */
  readonly standard: Standard;
  readonly shelf: StandardShelf;
  readonly accounts: Accounts;
  readonly figures: FiguresCache;
  readonly log: Logger;
  readonly clock: () => Date;
  /** The time written into files: the clock's, or the one `SOURCE_DATE_EPOCH` fixes for equal bytes. */
  readonly fileTime: () => Date;
  /** The accounts shown on the sign-in page, where this is a demonstration. */
  readonly demonstration: readonly DemonstrationAccount[];
  /** Folder of the built pages, or nothing where only the API is served. */
  readonly pages: string | undefined;
  readonly publicUrl: string | undefined;
}

/** An account whose password is no secret. */
export interface DemonstrationAccount {
  readonly username: string;
  readonly password: string;
  readonly role: string;
  readonly organisation: { readonly zh: string; readonly en: string };
}
