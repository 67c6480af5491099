import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useLanguage } from '../language/language.js';
import { tableWords } from '../messages/tables.js';
import type { Sheet } from './sheet.js';

interface TabsProperties {
  readonly sheets: readonly Sheet[];
  readonly current: string;
  /** Errors by table. */
  readonly errors: ReadonlyMap<string, number>;
}

/** One link a table, with how many errors stand in it. */
export function Tabs({ sheets, current, errors }: TabsProperties) {
  const { say } = useLanguage();
  const tabs = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time another tab is current, it is to be in sight
  useEffect(() => {
    const on = tabs.current?.querySelector('.on');
    on?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current]);
  return (
    <nav ref={tabs} className="tabs" aria-label={say(tableWords.tables)}>
      {sheets.map(({ table }) => {
        const count = errors.get(table.id) ?? 0;
        return (
          <Link
            key={table.id}
            to="."
            search={(search) => ({ ...search, table: table.id, trace: undefined })}
            className={table.id === current ? 'on' : ''}
            {...(table.id === current ? { 'aria-current': 'page' as const } : {})}
          >
            {tabName(table.id, table.number, say(table.label), say)}
            {count > 0 && (
              <em>
                <span aria-hidden="true">{count}</span>
                <span className="unseen">{say(tableWords.tabErrors, { count })}</span>
              </em>
            )}
          </Link>
        );
      })}
    </nav>
  );
}

/** The sheet of parts is no printed table and has no printed number. */
const tabName = (
  id: string,
  number: number,
  label: string,
  say: ReturnType<typeof useLanguage>['say'],
): string => (id === 'parts' ? label : say(tableWords.labelOf, { number, label }));
