import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Browser, chromium as playwright } from 'playwright-core';

const require = createRequire(import.meta.url);

/** The Chromium that comes with the packages carries no Chinese glyphs; one font makes pages look as they do elsewhere. */
const CHINESE_FONT = join(
  dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json')),
  '400Regular',
  'NotoSansSC_400Regular.ttf',
);

/**
 * A real Chromium, from the packages alone, unpacked in `folder` where it is not there yet: what an interrupted
 * run or another user left in the common one would be taken for whole. Its unpacking looks for the libraries of an AWS runtime when this
 * variable is set, which makes it start on bare machines too; it must be set before the package is loaded.
 */
export async function openBrowser(folder: string): Promise<Browser> {
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x';
  const executablePath = await inTemporaryFolder(folder, async () => {
    const { default: chromium } = await import('@sparticuz/chromium');
    return chromium.executablePath();
  });
  await lendFont(join(folder, 'fonts'));
  return playwright.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-background-networking'],
  });
}

/** Does something while `folder` is where temporary files go; what comes after has the common one again. */
async function inTemporaryFolder<Of>(folder: string, work: () => Promise<Of>): Promise<Of> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

async function lendFont(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const name = 'NotoSansSC_400Regular.ttf';
  if ((await readdir(folder)).includes(name)) return;
  await copyFile(CHINESE_FONT, join(folder, name));
  await writeFile(join(folder, 'fonts.conf'), fontsIn(folder));
}

/**
 * The package's own list of folders names /tmp/fonts and not where it was unpacked. A browser without any font
 * ends at the first select or field that it draws.
 */
const fontsIn = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <cachedir>${join(folder, 'cache')}</cachedir>
</fontconfig>
`;
