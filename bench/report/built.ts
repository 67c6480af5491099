import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** Builds what is stale, as `npm start` does: people run the built program. */
export function build(part: 'server' | 'web'): void {
  const script = `import { build } from './scripts/build.js'; build(['${part}']);`;
  const { status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: path('../../'),
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error(`building ${part} failed`);
}

/** The built typesetting process. */
export const TYPESETTER = path('../../dist/pdf-worker.js');

/** The built pages. */
export const PAGES = path('../../dist/web');
