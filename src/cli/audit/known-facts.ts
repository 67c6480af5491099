import { type KnownFacts, knownFactsSchema } from '../../audit/index.js';
import { Refusal, visible } from '../../messages/index.js';
import { bytesOf } from '../files.js';
import { auditRefusals } from './messages.js';

/** The numbers of a `facts.json`; refuses what is none. */
export async function knownFactsIn(path: string): Promise<KnownFacts> {
  const bytes = await bytesOf(path);
  const { data, error } = knownFactsSchema.safeParse(parsed(bytes, path));
  if (data !== undefined) return data.numbers;
  const [first] = error.issues;
  throw bad(path, `${first?.path.join('.') ?? ''} ${first?.message ?? ''}`.trim());
}

function parsed(bytes: Uint8Array, path: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw bad(path, error instanceof Error ? error.message : String(error));
  }
}

const bad = (path: string, why: string): Refusal =>
  new Refusal('bad-input', 'audit.facts', auditRefusals.badFacts, { path, why: visible(why) });
