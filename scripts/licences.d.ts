export interface Package {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** Only for work on Zhijing, not to run it. */
  readonly isForWork: boolean;
  readonly isOptional: boolean;
  /** Its folder, from the root of the checkout. */
  readonly path: string;
}
export interface Lock {
  readonly packages: Readonly<
    Record<
      string,
      {
        readonly name?: string;
        readonly version?: string;
        readonly license?: string;
        readonly dev?: boolean;
        readonly optional?: boolean;
      }
    >
  >;
}
export declare const LIST: string;
export declare const ALLOWED: readonly string[];
export declare function isAllowed(expression: string): boolean;
export declare function packagesOf(lock: Lock): Package[];
export declare function licenceTextOf(folder: string): string;
export declare function copyrightIn(text: string): string | undefined;
export declare function listOf(packages: readonly Package[]): string;
export declare function lockedPackages(): Package[];
export declare function licenceFaults(packages?: readonly Package[], list?: string): string[];
