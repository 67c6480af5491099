import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { Refusal } from '../messages/index.js';
import { registrySchema } from '../server/shapes.js';
import { bytesOf } from './files.js';
import { cliRefusals } from './messages.js';

export type Register = z.infer<typeof registrySchema>;

/** The register that lies beside workbooks, as `zhijing demo` writes it. */
export const REGISTER_FILE = 'organisations.json';

/** The register directly in a folder, or nothing where a path has none. */
export async function registerIn(path: string): Promise<Register | undefined> {
  const file = join(path, REGISTER_FILE);
  const isThere = (await stat(file).catch(() => undefined))?.isFile() === true;
  return isThere ? registerOf(await bytesOf(file), file) : undefined;
}

function registerOf(bytes: Uint8Array, path: string): Register {
  const refusal = (why: string) =>
    new Refusal('bad-input', 'cli.bad-register', cliRefusals.badRegister, { path, why });
  let content: unknown;
  try {
    content = JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw refusal(error instanceof Error ? error.message : String(error));
  }
  const parsed = registrySchema.safeParse(content);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw refusal(`${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`);
}
