import { Zip, ZipPassThrough } from 'fflate';

/** A file on its way into an archive. */
export interface ZipEntry {
  readonly name: string;
  readonly content: Uint8Array;
}

/**
 * A ZIP archive as it grows, entry by entry; names in UTF-8 and marked so, as every Windows since 8 reads
 * them. Entries are stored as they are: what goes in is compressed already. Nothing but the entry at hand
 * is held. All carry the same time, so that equal entries give equal bytes.
 */
export async function* zipStream(
  entries: AsyncIterable<ZipEntry>,
  time: Date,
): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const faults: Error[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) faults.push(error);
    else ready.push(chunk);
  });
  for await (const { name, content } of entries) {
    const entry = new ZipPassThrough(name);
    entry.mtime = time;
    zip.add(entry);
    entry.push(content, true);
    yield* taken(ready, faults);
  }
  zip.end();
  yield* taken(ready, faults);
}

function taken(ready: Uint8Array[], faults: readonly Error[]): readonly Uint8Array[] {
  const [fault] = faults;
  if (fault !== undefined) throw fault;
  return ready.splice(0);
}
