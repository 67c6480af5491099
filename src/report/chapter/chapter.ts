import type { Formula } from '../../standard/formula/index.js';
import type { WordName } from '../words.js';
import type { ChartSpec, TableSpec } from './spec.js';

/** A stretch of a chapter file: UTF-16 offsets, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** How a quoted number is written; see `docs/guide/chapters.md` for the forms. */
export type Form =
  | { readonly type: 'scale'; readonly scale: '万' | '亿' }
  | { readonly type: 'about' }
  /** 余: a round number below the value. */
  | { readonly type: 'over' }
  /** 最多, 最少: the name of the member that has the greatest or least value, instead of the value. */
  | { readonly type: 'member'; readonly which: 'most' | 'least' }
  /** 第: a rank. */
  | { readonly type: 'ordinal' }
  | { readonly type: 'numeral' }
  | { readonly type: 'bare' }
  | {
      readonly type: 'signed';
      readonly up: string;
      readonly down: string;
      readonly same: string;
    };

/** What a row of a table or a series of a chart shows. Without a label it is the concept's name. */
export interface Shown {
  readonly formula: Formula;
  readonly source: string;
  readonly label?: string | undefined;
  readonly decimals?: number | undefined;
  /** The unit it is turned into: a quotient of persons as `%`. */
  readonly unit?: string | undefined;
}

/** What a passage in brackets is for. */
export type Role =
  | { readonly type: 'if'; readonly condition: Formula; readonly source: string }
  /** Shown where the condition of the passage before it does not hold. */
  | { readonly type: 'else'; readonly condition: Formula; readonly source: string }
  | { readonly type: 'no-claim'; readonly reason: string }
  | { readonly type: 'strong' };

/** What a chapter numbers and its prose may mention. */
export type Named = 'table' | 'chart' | 'case';

export type Piece = Stretch &
  (
    | { readonly type: 'text'; readonly text: string }
    /** A word that depends on whose report it is: `{whole}` is 全市, 全区 or 学校. */
    | { readonly type: 'word'; readonly name: WordName }
    | (Shown & { readonly type: 'quote'; readonly forms: readonly Form[] })
    /** A mention of a table, chart or case of this chapter by its label. */
    | { readonly type: 'mention'; readonly of: Named; readonly name: string }
    | { readonly type: 'passage'; readonly role: Role; readonly content: readonly Piece[] }
  );

/** What may stand in a chapter and in a case alike. */
export type PlainChapterBlock = Stretch &
  (
    | { readonly type: 'paragraph'; readonly content: readonly Piece[] }
    | {
        readonly type: 'list';
        readonly ordered: boolean;
        readonly items: readonly (readonly Piece[])[];
      }
    | { readonly type: 'table' | 'chart'; readonly name: string }
  );

export type ChapterBlock =
  | PlainChapterBlock
  | (Stretch & {
      readonly type: 'heading';
      readonly level: 2 | 3;
      readonly content: readonly Piece[];
    })
  | (Stretch & {
      readonly type: 'case';
      readonly name: string;
      /** Text and words alone. */
      readonly title: readonly Piece[];
      readonly content: readonly PlainChapterBlock[];
    });

type Planned<Spec> = Omit<Spec, 'show'> & {
  readonly show: readonly Shown[];
  /** Where its settings stand in the file. */
  readonly at: number;
};
export type TablePlan = Planned<TableSpec>;
export type ChartPlan = Planned<ChartSpec>;

/** A chapter file, read. */
export interface ChapterText {
  readonly file: string;
  /** The file itself; offsets of pieces point into it. */
  readonly text: string;
  readonly blocks: readonly ChapterBlock[];
  readonly tables: Readonly<Record<string, TablePlan>>;
  readonly charts: Readonly<Record<string, ChartPlan>>;
}
