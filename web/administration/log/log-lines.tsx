import { useInfiniteQuery } from '@tanstack/react-query';
import { useLanguage } from '../../language/language.js';
import { administrationWords, logWords } from '../../messages/administration.js';
import { Empty, Failed, Loading } from '../../parts/states.js';
import { type LogFilter, type LogLine, logPage } from '../answers.js';
import { Moment } from '../parts.js';

interface LogLinesProperties {
  readonly filter: LogFilter;
  /** Within something that says itself whose entries these are. */
  readonly short?: boolean;
  readonly onBy?: (line: LogLine) => void;
}

/** Entries of the change log that match, the newest first, older ones at a click. */
export function LogLines({ filter, short = false, onBy }: LogLinesProperties) {
  const { say } = useLanguage();
  const pages = useInfiniteQuery({
    queryKey: ['administration', 'log', filter],
    queryFn: ({ pageParam }) => logPage(filter, pageParam),
    initialPageParam: null as number | null,
    getNextPageParam: (last) => (last.more ? (last.entries.at(-1)?.sequence ?? null) : null),
  });
  if (pages.isPending) return <Loading />;
  if (pages.isError) return <Failed error={pages.error} reset={() => void pages.refetch()} />;
  const lines = pages.data.pages.flatMap(({ entries }) => entries);
  if (lines.length === 0) {
    return <Empty title={say(logWords.none)}>{!short && <p>{say(logWords.noneNext)}</p>}</Empty>;
  }
  return (
    <>
      <ol className="log-lines">
        {lines.map((line) => (
          <Line key={line.sequence} line={line} short={short} onBy={onBy} />
        ))}
      </ol>
      {pages.hasNextPage && (
        <button
          type="button"
          className="button"
          disabled={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {say(administrationWords.more)}
        </button>
      )}
    </>
  );
}

interface LineProperties {
  readonly line: LogLine;
  readonly short: boolean;
  readonly onBy: ((line: LogLine) => void) | undefined;
}

function Line({ line, short, onBy }: LineProperties) {
  const { say } = useLanguage();
  return (
    <li value={line.sequence}>
      <p className="log-what">{say(line.what)}</p>
      {line.reason !== null && <p>{say(logWords.because, { reason: line.reason })}</p>}
      <p className="quiet">
        <Moment at={line.at} /> ·{' '}
        {onBy === undefined ? (
          line.byName
        ) : (
          <button type="button" className="link" onClick={() => onBy(line)}>
            {line.byName}
          </button>
        )}
        {!short && ` · ${say(line.organisationName)}`} ·{' '}
        <code title={line.hash}>{line.hash.slice(0, 8)}</code>
      </p>
    </li>
  );
}
