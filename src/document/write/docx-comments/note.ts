import type { Span } from '../../model/index.js';

/** A remark to be written into a Word document. Its place is one in the text that `readDocx` gives for the file. */
export interface Note extends Span {
  readonly title: string;
  /** Its paragraphs are parted by line ends. */
  readonly text: string;
}
