import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A disk of its own that can be filled and emptied again. */
export interface SmallDisk {
  readonly path: string;
  /** Fills what is left, but for so many bytes. */
  fill(leave: number): void;
  empty(): void;
  remove(): void;
}

/** Whether this account may mount a file system, as only root may. */
export const mayMount = (): boolean => {
  if (process.platform !== 'linux') return false;
  const place = mkdtempSync('/tmp/zhijing-mount-');
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'none', place]).status === 0;
  if (mounted) execFileSync('umount', [place]);
  rmdirSync(place);
  return mounted;
};

/** Mounts a disk of so many megabytes. */
export function smallDisk(megabytes: number): SmallDisk {
  const path = mkdtempSync('/tmp/zhijing-disk-');
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0755`, 'none', path]);
  const ballast = join(path, 'ballast');
  return {
    path,
    fill: (leave) => {
      const [, free = '0'] = execFileSync('df', ['--output=avail', '-B1', path], {
        encoding: 'utf8',
      }).split('\n');
      writeFileSync(ballast, Buffer.alloc(Math.max(0, Number(free) - leave)));
    },
    empty: () => rmSync(ballast, { force: true }),
    remove: () => {
      execFileSync('umount', ['-l', path]);
      rmdirSync(path);
    },
  };
}
