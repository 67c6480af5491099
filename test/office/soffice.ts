import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** LibreOffice is a part of these tests: a machine without it fails them and learns how to get it. */
export async function requireLibreOffice(): Promise<void> {
  await run('soffice', ['--version']).catch(() => {
    throw new Error(
      'LibreOffice (soffice) is missing; install it, e.g. `apt-get install libreoffice-calc libreoffice-writer`.',
    );
  });
}

/**
 * A file converted by LibreOffice without a window, in a profile of its own: the contents of all files
 * that it wrote, by name. `filter` is its name for the format, with options.
 */
export async function converted(
  bytes: Uint8Array,
  fileName: string,
  filter: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = await mkdtemp(join(tmpdir(), 'zhijing-office-'));
  try {
    const source = join(folder, fileName);
    const out = join(folder, 'out');
    await writeFile(source, bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const conversion = ['--convert-to', filter, '--outdir', out, source];
    const fonts = join(folder, 'fonts.conf');
    await writeFile(fonts, fontsFor(folder));
    await run('soffice', ['--headless', '--norestore', profile, ...conversion], {
      timeout: 120_000,
      env: { ...process.env, FONTCONFIG_FILE: fonts },
    });
    const names = await readdir(out);
    return new Map(
      await Promise.all(
        names.map(async (name) => [name, await readFile(join(out, name))] as const),
      ),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A machine need not have Chinese letters of its own: those that our PDFs are set in are given to LibreOffice. */
const CHINESE_FONTS = fileURLToPath(
  new URL('../../node_modules/@expo-google-fonts', import.meta.url),
);

const fontsFor = (folder: string): string =>
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>/usr/share/fonts</dir><dir>${CHINESE_FONTS}</dir><cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>`;

/** The only file of a conversion. */
export async function convertedTo(
  bytes: Uint8Array,
  fileName: string,
  filter: string,
): Promise<Uint8Array> {
  const [only] = (await converted(bytes, fileName, filter)).values();
  if (only === undefined) throw new Error(`LibreOffice could not convert ${fileName} to ${filter}`);
  return new Uint8Array(only);
}
