export declare function launchersFor(
  platform: string,
  version: string,
): { readonly path: string; readonly text: string; readonly mode: number }[];
