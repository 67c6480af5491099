import type { ReadBlock, ReadDocument } from '../../document/model/index.js';

/** Plain text as headings, paragraphs and captions, one a line. */
export async function readDocument(bytes: Uint8Array, fileName: string): Promise<ReadDocument> {
  const text = new TextDecoder('utf-8').decode(bytes);
  const blocks: ReadBlock[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') {
      const places = Uint32Array.from(line, (_, at) => start + at);
      const placed = { id: `b${blocks.length}`, page: null, start, end: start + line.length };
      const passage = { text: line, places };
      const label = /^(第.章|\d\.\d)/.exec(line)?.[0];
      blocks.push(
        label === undefined
          ? { type: 'paragraph', within: 'text', ...placed, passage }
          : { type: 'heading', level: label.startsWith('第') ? 1 : 2, label, ...placed, passage },
      );
    }
    start += line.length + 1;
  }
  return {
    kind: 'text',
    title: fileName,
    text,
    pages: null,
    unreadablePages: [],
    revisions: [],
    blocks,
  };
}
