import { setFlagsFromString } from 'node:v8';

/**
 * Has the engine optimise only what runs very often. A report is audited in about a second: optimising all that ran
 * some hundred times takes a quarter of the processor's time in so short a life, and gives none back. An engine that
 * does not know the flag goes on as it is.
 */
export function optimiseLate(): void {
  setFlagsFromString('--interrupt-budget=500000');
  // Nearly every function is met cold: reading each into plain machine code when it is first met beats interpreting it.
  setFlagsFromString('--always-sparkplug');
  // Hundreds of expressions meet every passage: reading them into machine code at once pays where functions do not.
  setFlagsFromString('--no-regexp-tier-up');
}
