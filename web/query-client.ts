import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isSignedOut, Problem } from './answers/client.js';

const TRIES = 2;

/**
 * The cache of the server's answers. A session that has ended is noticed wherever it shows;
 * what the server has refused is not asked for again, what did not reach it is.
 */
export function queryClientFor(onSignedOut: () => void): QueryClient {
  const notice = (error: unknown): void => {
    if (isSignedOut(error)) onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError: notice }),
    mutationCache: new MutationCache({ onError: notice }),
    defaultOptions: {
      queries: {
        refetchOnWindowFocus: true,
        networkMode: 'always',
        retry: (failures, error) =>
          failures < TRIES &&
          !(error instanceof Problem && error.status >= 400 && error.status < 500),
      },
      mutations: { networkMode: 'always' },
    },
  });
}
