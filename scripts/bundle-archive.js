// A tar archive (ustar, POSIX 1003.1) with a checksum beside it. Equal contents give equal bytes: entries come
// sorted, of one time, of no particular owner.
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

const BLOCK = 512;

/** The longest parts of a path that a header holds: its last part, and the folders before it. */
const LONGEST = { name: 100, prefix: 155 };

/**
 * Writes entries as `.tar.gz` and the sum of it as `.sha256`, in the form `sha256sum --check` reads. An entry
 * has a `path`, a `mode` (such as 0o755), and a `source` file, a `text`, or the place that a `link` leads to.
 * Gives the bytes and the sum.
 */
export async function writeArchive(entries, file, time) {
  const digest = createHash('sha256');
  const hashing = new PassThrough();
  hashing.on('data', (chunk) => digest.update(chunk));
  await pipeline(
    Readable.from(tarOf(entries, time)),
    createGzip(),
    hashing,
    createWriteStream(file),
  );
  const sum = digest.digest('hex');
  writeFileSync(`${file}.sha256`, `${sum}  ${basename(file)}\n`);
  return { bytes: statSync(file).size, sum };
}

async function* tarOf(entries, time) {
  for (const entry of [...entries].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const text = entry.source === undefined ? Buffer.from(entry.text ?? '') : undefined;
    const size = text?.length ?? statSync(entry.source).size;
    yield headerOf(entry, size, time);
    if (text === undefined) yield* createReadStream(entry.source);
    else yield text;
    yield Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);
  }
  yield Buffer.alloc(2 * BLOCK);
}

/** The block before a file: numbers in octal digits, and a sum of all its bytes with blanks for the sum. */
function headerOf({ path, mode, link }, size, time) {
  const { name, prefix } = splitPath(path);
  const header = Buffer.alloc(BLOCK);
  const octal = (number, digits) => `${number.toString(8).padStart(digits, '0')}\0`;
  header.write(name, 0);
  header.write(octal(mode, 7), 100);
  header.write(octal(0, 7), 108);
  header.write(octal(0, 7), 116);
  header.write(octal(size, 11), 124);
  header.write(octal(time, 11), 136);
  header.write(' '.repeat(8), 148);
  header.write(link === undefined ? '0' : '2', 156);
  header.write(link ?? '', 157, LONGEST.name);
  header.write('ustar\x0000', 257, 'latin1');
  header.write(prefix, 345);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}

function splitPath(path) {
  if (Buffer.byteLength(path) <= LONGEST.name) return { name: path, prefix: '' };
  const cuts = [...path.matchAll(/\//g)].map(({ index }) => index);
  const cut = cuts.find((at) => Buffer.byteLength(path.slice(at + 1)) <= LONGEST.name);
  const prefix = path.slice(0, cut ?? path.length);
  if (cut === undefined || Buffer.byteLength(prefix) > LONGEST.prefix) {
    throw new RangeError(`a path too long for an archive: ${path}`);
  }
  return { name: path.slice(cut + 1), prefix };
}
