export declare const ROOMS: Readonly<
  Record<
    string,
    {
      readonly knows: readonly string[];
      readonly pure: boolean;
      readonly outside?: readonly string[];
    }
  >
>;
export declare function importsOf(text: string): string[];
export declare function faultsOf(file: string, text: string): string[];
