import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isOlder, missingPackages } from '../../scripts/install-missing.js';

const manifest = {
  dependencies: { one: '1.0.0' },
  devDependencies: { two: '2.0.0' },
  optionalDependencies: { '@database/linux-x64': '3.0.0', '@database/windows-x64': '3.0.0' },
};

describe('what is missing', () => {
  it('is what is absent or of another version, and of the platforms only ours', () => {
    const installed = new Map([['one', '1.0.1']]);
    expect(missingPackages(manifest, (name) => installed.get(name), 'linux-x64')).toEqual([
      'one',
      'two',
      '@database/linux-x64',
    ]);
  });

  it('is nothing once all is there', () => {
    const installed = new Map([
      ['one', '1.0.0'],
      ['two', '2.0.0'],
      ['@database/windows-x64', '3.0.0'],
    ]);
    const version = (name: string) => installed.get(name);
    expect(missingPackages(manifest, version, 'win32-x64')).toEqual([]);
    // A platform without a package of its own uses another database.
    expect(missingPackages(manifest, version, 'sunos-x64')).toEqual([]);
  });
});

describe('the version of Node.js', () => {
  it.each([
    ['20.19.0', false],
    ['20.20.2', false],
    ['22.0.0', false],
    ['20.18.3', true],
    ['18.20.0', true],
    ['9.99.0', true],
  ])('%s is too old: %s', (version, tooOld) => {
    expect(isOlder(version, '>=20.19')).toBe(tooOld);
  });
});

describe('the lock file', () => {
  const lock = readFileSync(join(import.meta.dirname, '..', '..', 'package-lock.json'), 'utf8');

  it('names no registry, so that each installs from their own', () => {
    expect(lock).not.toContain('"resolved": "http');
  });

  it('holds the sum of every package', () => {
    const { packages } = JSON.parse(lock) as { packages: Record<string, { integrity?: string }> };
    const without = Object.entries(packages).filter(([path, { integrity }]) => path && !integrity);
    expect(without).toEqual([]);
  });
});
