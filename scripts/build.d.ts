export type Part = 'server' | 'web';
/** Builds the named parts (all where none is named) whose sources have changed since. */
export declare function build(names?: readonly Part[]): void;
export declare function isCheckout(): boolean;
