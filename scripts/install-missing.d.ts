export interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
export declare function missingPackages(
  manifest: Manifest,
  installedVersion: (name: string) => string | undefined,
  platform?: string,
): string[];
export declare function isOlder(version: string, range: string): boolean;
export declare function installMissing(say?: (line: string) => void): void;
