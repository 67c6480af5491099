import { Refusal } from '../messages/index.js';
import { serverMessages } from './messages.js';
import type { Settings } from './settings.js';

/** What the operating system says of a folder or file that cannot be used. */
const OF_FILES =
  /^(EACCES|EPERM|EROFS|ENOSPC|EDQUOT|ENOTDIR|EEXIST|EISDIR|ELOOP|ENAMETOOLONG|EMFILE|EIO)$/;

/** An error of opening the data directory as a sentence for people; any other error as it is. */
export function dataDirectoryFailure(error: unknown, { dataDirectory }: Settings): unknown {
  if (!isSystemError(error) || !OF_FILES.test(error.code)) return error;
  return new Refusal('unavailable', 'server.data-directory', serverMessages.dataDirectory, {
    directory: shortened(dataDirectory),
    path: shortened(error.path ?? error.syscall ?? ''),
    reason: error.code,
  });
}

/** An error of listening on the network as a sentence for people; any other error as it is. */
export function listeningFailure(error: unknown, { port, host }: Settings): unknown {
  if (!isSystemError(error)) return error;
  if (error.code === 'EADDRINUSE') {
    return new Refusal('unavailable', 'server.port-taken', serverMessages.portTaken, { port });
  }
  if (error.code === 'EACCES') {
    return new Refusal('unavailable', 'server.port-forbidden', serverMessages.portForbidden, {
      port,
    });
  }
  if (/^(EADDRNOTAVAIL|ENOTFOUND|EAI_AGAIN|EINVAL)$/.test(error.code)) {
    return new Refusal('bad-input', 'server.host-unknown', serverMessages.hostUnknown, { host });
  }
  return error;
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException & { readonly code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}

/** A path that is refused for its length need not fill the screen. */
const shortened = (path: string): string =>
  path.length > 200 ? `${path.slice(0, 120)}…${path.slice(-60)}` : path;
