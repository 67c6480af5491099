import type { ReadBlock, ReadDocument } from '../../document/model/index.js';

/** Plain text as paragraphs, one a line. */
export function readPlainText(bytes: Uint8Array, fileName: string): ReadDocument {
  const text = new TextDecoder('utf-8').decode(bytes);
  const blocks: ReadBlock[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') {
      const places = Uint32Array.from(line, (_, at) => start + at);
      blocks.push({
        type: 'paragraph',
        within: 'text',
        id: `b${blocks.length}`,
        page: null,
        start,
        end: start + line.length,
        passage: { text: line, places },
      });
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
