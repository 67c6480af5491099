import type { Claim } from '../claims/index.js';

/** How many brackets are open around a claim's number. */
export function depthOf({ passage, mention }: Claim): number {
  let depth = 0;
  for (const character of passage.text.slice(Math.max(0, mention.start - 200), mention.start)) {
    if ('（('.includes(character)) depth += 1;
    else if ('）)'.includes(character)) depth = Math.max(0, depth - 1);
  }
  return depth;
}
