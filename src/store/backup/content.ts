import type { Ask } from '../database/ask.js';
import { countOf } from '../database/rows.js';

/** How much a store holds, in the things that nobody wants to lose. */
export interface Content {
  readonly organisations: number;
  readonly accounts: number;
  /** The number of the last change. */
  readonly sequence: number;
}

const NOTHING: Content = { organisations: 0, accounts: 0, sequence: 0 };

/** What the transaction sees; nothing where the database holds no store at all. */
export async function contentOf(ask: Ask): Promise<Content> {
  const [tables] = await ask<{ there: boolean }>(
    `select to_regclass('organisations') is not null and to_regclass('log_position') is not null
     and to_regclass('"user"') is not null and to_regclass('migrations') is not null as there`,
  );
  if (tables?.there !== true) return NOTHING;
  const [found] = await ask<Record<keyof Content, string>>(
    `select (select count(*) from organisations) as organisations,
       (select count(*) from "user") as accounts, (select sequence from log_position) as sequence`,
  );
  return {
    organisations: countOf(found?.organisations ?? '0'),
    accounts: countOf(found?.accounts ?? '0'),
    sequence: countOf(found?.sequence ?? '0'),
  };
}

/** Whether a store holds nothing of anybody. */
export const isEmpty = (content: Content): boolean =>
  Object.values(content).every((count) => count === 0);
