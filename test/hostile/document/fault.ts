/** A file with a fault: what a person is told of it, or what is read of it all the same. */
export interface Fault {
  readonly format: 'docx' | 'html';
  readonly fault: string;
  readonly bytes: () => Uint8Array;
  /** The sentence that refuses it; `{times}` stands for what only the file itself tells. */
  readonly says?: string;
  /** The code of the refusal, where there is one. */
  readonly code?: string;
  /** The whole text that is read of it. */
  readonly reads?: string;
}
