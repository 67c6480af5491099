/** The tables of a TrueType file by their four letters; each is a view upon the file. */
export type Tables = ReadonlyMap<string, Buffer>;

const HEAD = 12;
const ENTRY = 16;
const TRUETYPE = 0x0001_0000;

/** The tables of a font file (OpenType 1.9, "Organization of an OpenType Font"). */
export function tablesOf(file: Buffer): Tables {
  const tables = new Map<string, Buffer>();
  for (let at = HEAD; at < HEAD + ENTRY * file.readUInt16BE(4); at += ENTRY) {
    const begin = file.readUInt32BE(at + 8);
    const name = file.toString('latin1', at, at + 4);
    tables.set(name, file.subarray(begin, begin + file.readUInt32BE(at + 12)));
  }
  return tables;
}

/** One table of a font. Throws where the font has none such. */
export function tableOf(tables: Tables, name: string): Buffer {
  const table = tables.get(name);
  if (table === undefined) throw new RangeError(`the font has no table ${name}`);
  return table;
}

/** A font file of tables, ordered by name. Its checksums are zero: what draws from it asks for none. */
export function fontFileOf(tables: Tables): Buffer {
  const sorted = [...tables].sort(([one], [other]) => (one < other ? -1 : 1));
  const head = Buffer.alloc(HEAD + ENTRY * sorted.length);
  const power = 2 ** Math.floor(Math.log2(sorted.length));
  head.writeUInt32BE(TRUETYPE, 0);
  head.writeUInt16BE(sorted.length, 4);
  head.writeUInt16BE(ENTRY * power, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE(ENTRY * (sorted.length - power), 10);
  let begin = head.length;
  for (const [at, [name, table]] of sorted.entries()) {
    const entry = HEAD + ENTRY * at;
    head.write(name, entry, 'latin1');
    head.writeUInt32BE(begin, entry + 8);
    head.writeUInt32BE(table.length, entry + 12);
    begin += padded(table).length;
  }
  return Buffer.concat([head, ...sorted.map(([, table]) => padded(table))]);
}

/** The bytes, filled up with zeros to a whole number of words of four. */
export const padded = (bytes: Buffer): Buffer =>
  bytes.length % 4 === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(4 - (bytes.length % 4))]);
