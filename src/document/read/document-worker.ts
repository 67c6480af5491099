/**
 * The process that reads reports. It is sent a file at a time and answers with the document, or why there is
 * none. It knows nothing else of the world and ends with the process that started it.
 */
import { Refusal } from '../../messages/index.js';
import type { DocumentAnswer, DocumentQuestion } from './document-process.js';
import { parseDocument } from './parse-document.js';

async function answerTo({ bytes, fileName }: DocumentQuestion): Promise<DocumentAnswer> {
  try {
    return { document: await parseDocument(bytes, fileName) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { kind, code, what, next, details } = error;
    return { refusal: { kind, code, text: { what, next }, details } };
  }
}

process.on('message', async (question: DocumentQuestion) => {
  const answer = await answerTo(question);
  process.send?.(answer);
});
process.on('disconnect', () => process.exit(0));
