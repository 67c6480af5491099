/** Why a package, or a part of it, is not opened. */
export type PackageFault =
  | 'truncated'
  | 'directory'
  | 'too-many-parts'
  | 'bomb'
  | 'encrypted'
  | 'part-path'
  | 'part-link'
  | 'part-twice'
  | 'part-absent'
  | 'part-method'
  | 'part-lies'
  | 'part-damaged'
  | 'part-checksum'
  | 'part-encoding'
  | 'part-xml'
  | 'part-deep'
  | 'external-entity'
  | 'entities'
  | 'doctype';

/** What a package may cost. */
export interface PackageLimits {
  readonly packageEntries: number;
  readonly unpackedBytes: number;
  /** Times a package may grow when unpacked, once it is larger than `freeUnpackedBytes`. */
  readonly expansion: number;
  readonly freeUnpackedBytes: number;
}

/** How the packages of one kind of file are opened: each kind has sentences and limits of its own. */
export interface Unpacking {
  readonly file: string;
  readonly limits: PackageLimits;
  /** Parts of other names are never unpacked. */
  readonly isNeeded: (name: string) => boolean;
  readonly refused: (
    fault: PackageFault,
    values: Readonly<Record<string, string | number>>,
  ) => Error;
}
