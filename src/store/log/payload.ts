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

/** What can be done with an account; its appointments are entries of their own. */
export type AccountAct =
  | 'opened'
  | 'disabled'
  | 'enabled'
  | 'password-reset'
  | 'password-changed'
  | 'signed-out';

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
  | {
      readonly kind: 'organisation';
      readonly record: Organisation;
      /** Absent where none was given. */
      readonly reason?: Sealed;
    }
  | { readonly kind: 'cycle'; readonly cycle: number }
  | { readonly kind: 'appointment'; readonly account: string; readonly role: Role }
  | {
      readonly kind: 'account';
      readonly account: string;
      readonly act: AccountAct;
      /** How the account stands after the act. */
      readonly disabled: boolean;
      readonly mustChangePassword: boolean;
    }
  | { readonly kind: 'peers'; readonly id: string; readonly digest: string }
  | {
      readonly kind: 'edition';
      readonly id: string;
      /** Of the files; null where the edition is taken away. */
      readonly digest: string | null;
    }
);

export type PayloadOf<Kind extends Payload['kind']> = Extract<Payload, { readonly kind: Kind }>;

/** The chain of what belongs to no single organisation: cycles, accounts, editions and peer snapshots. */
export const HOUSE = '~';
