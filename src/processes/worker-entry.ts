import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The file that a process of its own starts from. In the source tree it is the neighbour of the file that asks
 * (`here`, its `import.meta.url`); built, it lies beside the bundle or above its chunks. Source is brought up
 * module by module, in up to two seconds; a `ZHIJING_WORKERS` folder of built workers is used in its place.
 */
export function workerEntry(
  name: string,
  here: string,
  built: string | null = process.env.ZHIJING_WORKERS ?? null,
): string {
  const beside = [`./${name}.ts`, `./${name}.js`, `../${name}.js`].map((candidate) =>
    fileURLToPath(new URL(candidate, here)),
  );
  const candidates = built === null ? beside : [join(built, `${name}.js`), ...beside];
  const found = candidates.find((path) => existsSync(path));
  if (found === undefined) throw new Error(`${name} is missing beside the bundle; build again`);
  return found;
}
