import type { RequestIdVariables } from 'hono/request-id';
import type { Logger } from 'pino';
import type { Account } from './accounts.js';

/** What every request carries through its route. */
export interface Environment {
  Bindings: {
    /** Set only for requests that come through the local socket or from this very process. */
    readonly operator?: boolean;
    /** Node's own request, where there is one; tells the address it came from. */
    readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } };
  };
  Variables: RequestIdVariables & {
    account: Account | undefined;
    log: Logger;
  };
}
