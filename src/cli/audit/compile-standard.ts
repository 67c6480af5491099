import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundledStandard } from '../../standard/load.js';
import { COMPILED, compiledText } from './compiled-standard.js';

/** Reads the standard that comes with this package and puts it beside the bundle; called by the build. */
export async function compileStandard(folder: string): Promise<void> {
  const text = await compiledText(await bundledStandard(), join(folder, '..', 'standards'));
  await writeFile(join(folder, COMPILED), text);
}
