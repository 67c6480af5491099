import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  copyrightIn,
  isAllowed,
  licenceFaults,
  listOf,
  lockedPackages,
  packagesOf,
} from '../../scripts/licences.js';

describe('a licence', () => {
  it.each([
    ['MIT', true],
    ['MIT OR GPL-3.0-only', true],
    ['(MIT OR Apache-2.0)', true],
    ['MIT AND OFL-1.1', true],
    ['GPL-3.0-only', false],
    ['AGPL-3.0-or-later', false],
    ['LGPL-3.0-only', false],
    ['MIT AND GPL-2.0-only', false],
    ['(MIT OR GPL-2.0-only) AND (ISC OR X)', false],
    ['UNLICENSED', false],
    ['SEE LICENSE IN LICENSE.txt', false],
    ['none named', false],
    ['', false],
  ])('%s is allowed: %s', (expression, allowed) => {
    expect(isAllowed(expression)).toBe(allowed);
  });
});

describe('the list', () => {
  const lock = {
    packages: {
      '': { version: '1.0.0' },
      'node_modules/one': { version: '1.0.0', license: 'MIT' },
      'node_modules/two': { version: '2.0.0', license: 'AGPL-3.0-only', dev: true },
      'node_modules/one/node_modules/@a/three': { version: '3.0.0', license: 'ISC', dev: true },
      'node_modules/@a/three': { version: '3.0.0', license: 'ISC' },
      'node_modules/four': { version: '4.0.0' },
    },
  };

  it('names each package once, and what is needed to run as soon as one place needs it', () => {
    expect(packagesOf(lock).map(({ name, isForWork }) => [name, isForWork])).toEqual([
      ['@a/three', false],
      ['four', false],
      ['one', false],
      ['two', true],
    ]);
  });

  it('is refused with a package under a licence we may not pass on, or under none', () => {
    const packages = packagesOf(lock);
    const faults = licenceFaults(packages, listOf(packages));
    expect(faults).toEqual([
      expect.stringMatching(/^four 4\.0\.0 is under none named/),
      expect.stringMatching(/^two 2\.0\.0 is under AGPL-3\.0-only/),
    ]);
  });

  it('is refused when it is stale', () => {
    const packages = lockedPackages();
    const list = listOf(packages);
    expect(licenceFaults(packages, list.replace(/\| hono \|.*\n/, ''))).toEqual([
      expect.stringContaining('npm run licences'),
    ]);
  });

  it('of this checkout is complete, fresh and allowed', () => {
    expect(lockedPackages().length).toBeGreaterThan(200);
    expect(licenceFaults()).toEqual([]);
  });

  it('says what the installed packages say', () => {
    for (const { name, licence, path } of lockedPackages()) {
      const file = join(import.meta.dirname, '..', '..', path, 'package.json');
      if (!existsSync(file)) continue;
      const { license } = JSON.parse(readFileSync(file, 'utf8'));
      expect([name, licence]).toEqual([name, license]);
    }
  });
});

it('finds whose a licence is, and takes no model line for one', () => {
  expect(copyrightIn('MIT License\n\nCopyright (c) 2020 示例作者\n')).toBe(
    'Copyright (c) 2020 示例作者',
  );
  expect(copyrightIn('   Copyright [yyyy] [name of copyright owner]\n')).toBeUndefined();
  expect(copyrightIn('copyright notice that is included in\n')).toBeUndefined();
});
