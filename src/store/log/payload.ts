import type {
  Organisation,
  Role,
  Ruling,
  Source,
  Statement,
  WireContent,
} from '../../facts/index.js';

/** A text that may name people stands in the log as the digest of its salt and itself. */
export interface Sealed {
  readonly digest: string;
}

/** What an entry of the change log says. All else in the store follows from these. */
export type Payload = { readonly by: string; readonly at: string } & (
  | {
      readonly kind: 'fact';
      readonly cycle: number;
      readonly concept: string;
      /** Null where nothing was there before. */
      readonly from: WireContent | null;
      readonly to: WireContent;
      readonly version: number;
      readonly source: Source;
      readonly reason: Sealed | null;
    }
  | {
      readonly kind: 'statement';
      readonly id: string;
      readonly cycle: number;
      readonly concept: string;
      /** Decimal texts; `to` is null where the statement is withdrawn. */
      readonly from: string | null;
      readonly to: string | null;
      readonly source: Statement['source'];
    }
  | {
      readonly kind: 'ruling';
      readonly cycle: number;
      readonly identity: string;
      readonly evidence: string;
      readonly ruling: Ruling['kind'];
      readonly reason: Sealed;
    }
  | { readonly kind: 'organisation'; readonly record: Organisation }
  | { readonly kind: 'cycle'; readonly cycle: number }
  | { readonly kind: 'appointment'; readonly account: string; readonly role: Role }
  | { readonly kind: 'peers'; readonly id: string; readonly digest: string }
);

export type PayloadOf<Kind extends Payload['kind']> = Extract<Payload, { readonly kind: Kind }>;

/** The chain of what belongs to no single organisation: cycles and peer snapshots. */
export const HOUSE = '~';
