/**
 * The one text of a JSON value: keys in code-unit order, no blanks. PostgreSQL's `jsonb` forgets the order
 * of keys, so a hash is always taken over this text. Throws where the value is not one that every reader
 * writes alike: fractions, big integers, undefined members.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) return canonicalObject(value);
  const plain = typeof value === 'string' || typeof value === 'boolean' || value === null;
  if (plain || Number.isSafeInteger(value)) return JSON.stringify(value);
  throw new RangeError(`no canonical JSON for ${typeof value} ${String(value)}`);
}

function canonicalObject(value: object): string {
  const members = value as Readonly<Record<string, unknown>>;
  let text = '';
  for (const key of Object.keys(members).sort()) {
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonical(members[key])}`;
  }
  return `{${text}}`;
}
