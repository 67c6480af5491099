import type { Comparison } from '../../quantity/index.js';
import type { ConceptId } from '../concept.js';
import type { ListName } from './functions.js';

/** Where in the formula's text a node stands: UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A formula as a tree. `children(x)`, `peers(x)`, `parts(x)` and `last_year(x)` are calls. */
export type Formula = Span &
  (
    | { readonly type: 'number'; readonly text: string; readonly unit: string }
    | { readonly type: 'text'; readonly text: string }
    | { readonly type: 'concept'; readonly concept: ConceptId }
    | { readonly type: 'attribute'; readonly name: string }
    /** A list of the edition, only within `count(…)`. */
    | { readonly type: 'list'; readonly name: ListName }
    | { readonly type: 'call'; readonly name: string; readonly operands: readonly Formula[] }
    | {
        readonly type: 'arithmetic';
        readonly operator: '+' | '-' | '*' | '/';
        readonly left: Formula;
        readonly right: Formula;
      }
    | {
        readonly type: 'comparison';
        readonly operator: Comparison;
        readonly left: Formula;
        readonly right: Formula;
      }
    | {
        readonly type: 'logic';
        readonly operator: 'and' | 'or';
        readonly left: Formula;
        readonly right: Formula;
      }
    | { readonly type: 'not'; readonly operand: Formula }
    | { readonly type: 'negative'; readonly operand: Formula }
  );
