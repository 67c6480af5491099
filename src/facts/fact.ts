import { type Decimal, sameDecimal } from '../quantity/index.js';
import type { ConceptId } from '../standard/index.js';

/** 未填 · 不填报 · 未采集: never 0, and never the same as each other. */
export type Absence = 'blank' | 'not-applicable' | 'not-collected';

export type OrganisationId = string;

/** The reporting year (年度), e.g. 2023. */
export type Cycle = number;

/** Where an asserted value came from. Times are ISO 8601 in UTC. */
export type Source =
  | { readonly kind: 'typed'; readonly by: string; readonly at: string }
  | {
      readonly kind: 'imported';
      readonly by: string;
      readonly at: string;
      readonly file: string;
      /** SHA-256 of the file. */
      readonly sha256: string;
      readonly sheet: string;
      readonly cell: string;
    };

/** What is asserted: one number a concept, organisation and cycle (一数一源). */
export interface Fact {
  readonly organisation: OrganisationId;
  readonly cycle: Cycle;
  readonly concept: ConceptId;
  readonly content: Content;
  readonly source: Source;
  /** Grows by one at each change; a writer names the version it saw. 0 stands for never written. */
  readonly version: number;
}

/** A value, a text, or the way in which a value is absent. */
export type Content =
  | { readonly type: 'value'; readonly value: Decimal }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'absent'; readonly absence: Absence };

/** Whether two contents say the same, to the last stated digit. */
export function sameContent(a: Content, b: Content): boolean {
  if (a.type === 'value') return b.type === 'value' && sameDecimal(a.value, b.value);
  if (a.type === 'text') return b.type === 'text' && a.text === b.text;
  return b.type === 'absent' && a.absence === b.absence;
}

/** What somebody says a value is; held against facts, never counted as one. */
export interface Statement {
  readonly id: string;
  readonly organisation: OrganisationId;
  readonly cycle: Cycle;
  readonly concept: ConceptId;
  readonly value: Decimal;
  readonly source:
    | Source
    | { readonly kind: 'published'; readonly document: string; readonly place: string };
}
