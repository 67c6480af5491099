import { fileName } from './file-name.js';

/** A file that somebody adds to a package: a signed and sealed scan, a photograph of it. */
export interface Attachment {
  /** The item of the package rule it is for. */
  readonly item: string;
  readonly bytes: Uint8Array;
}

/** Kinds of scans, told by their first bytes and not by what a file is called. */
const KINDS = [
  { extension: '.pdf', begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { extension: '.jpg', begins: [0xff, 0xd8, 0xff] },
  { extension: '.png', begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
] as const;

/** The extension of a scan's kind, or nothing where it is neither PDF nor JPEG nor PNG. */
export const scanExtension = (bytes: Uint8Array): string | undefined =>
  KINDS.find(({ begins }) => begins.every((byte, at) => bytes[at] === byte))?.extension;

/** The names of an item's attachments in the package: numbered where there are several. */
export const attachmentNames = (base: string, of: readonly Attachment[]): readonly string[] =>
  of.map(({ bytes }, at) =>
    fileName(of.length === 1 ? base : `${base}_${at + 1}`, scanExtension(bytes) ?? ''),
  );
