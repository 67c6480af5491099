/** How documents go to the typesetting process and PDFs come back: each led by its length in four bytes. */
const LEAD = 4;

/** The bytes with their length before them. */
export function framed(bytes: Uint8Array): Uint8Array {
  const frame = Buffer.allocUnsafe(LEAD + bytes.length);
  frame.writeUInt32BE(bytes.length);
  frame.set(bytes, LEAD);
  return frame;
}

/** What a stream of frames holds, one after another. What is cut off at its end is never given. */
export async function* framesIn(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let pieces: Uint8Array[] = [];
  let held = 0;
  for await (const piece of stream) {
    pieces.push(piece);
    held += piece.length;
    let wanted = lengthOf(pieces, held);
    while (wanted !== null && held >= wanted) {
      const whole = Buffer.concat(pieces);
      yield whole.subarray(LEAD, wanted);
      pieces = [whole.subarray(wanted)];
      held -= wanted;
      wanted = lengthOf(pieces, held);
    }
  }
}

/** How long the first frame is, its lead included, as soon as that is known. */
function lengthOf(pieces: Uint8Array[], held: number): number | null {
  if (held < LEAD) return null;
  const [first] = pieces;
  if (first === undefined || first.length < LEAD) {
    pieces.splice(0, pieces.length, Buffer.concat(pieces));
    return lengthOf(pieces, held);
  }
  return LEAD + Buffer.from(first.buffer, first.byteOffset, LEAD).readUInt32BE();
}
