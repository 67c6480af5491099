import { fixedTime } from '../../server/settings.js';
import type { Console } from '../console.js';
import { compiledStandard } from './compiled-standard.js';
import { editionNamed } from './editions.js';
import { knownFactsIn } from './known-facts.js';
import type { AuditOrders } from './order.js';
import { rosterIn } from './roster.js';

export interface OrderOptions {
  readonly standard?: string;
  readonly facts?: string;
  readonly roster?: string;
  readonly all: boolean;
  readonly format: 'text' | 'json' | 'html';
}

/** The orders of a run. Refuses a standard, facts or a roster that are none before any report is read. */
export async function ordersOf(
  { standard, facts, roster, all, format }: OrderOptions,
  { locale, environment }: Console,
): Promise<AuditOrders> {
  if (standard !== undefined) editionNamed(await compiledStandard(), standard);
  return {
    standard,
    facts: facts === undefined ? undefined : await knownFactsIn(facts),
    roster: roster === undefined ? [] : await rosterIn(roster),
    locale,
    all,
    wantsPage: format === 'html',
    moment: (fixedTime(environment.SOURCE_DATE_EPOCH) ?? new Date()).toISOString(),
  };
}
