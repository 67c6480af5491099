import { Link } from '@tanstack/react-router';
import type { TraceAnswer } from '../../src/server/shapes.js';
import { useLanguage } from '../language/language.js';
import { grouped, moment } from '../language/writing.js';
import { traceWords } from '../messages/trace.js';

/** Who put a value in, when, and from which cell of which file. */
export function Provenance({ source }: Pick<TraceAnswer, 'source'>) {
  const { say, locale } = useLanguage();
  if (source === null) return null;
  const at = moment(source.at, locale);
  return (
    <p className="trace-source">
      {source.kind === 'imported'
        ? say(traceWords.imported, { ...source, at })
        : say(traceWords.typed, { by: source.by, at })}
    </p>
  );
}

/** What others say the same value is, and whether the two can both be true. */
export function Statements({ statements }: Pick<TraceAnswer, 'statements'>) {
  const { say } = useLanguage();
  if (statements.length === 0) return null;
  return (
    <ul className="trace-statements">
      {statements.map(({ statement, agrees }) => (
        <li key={statement.id} className={agrees ? 'agrees' : 'contradicts'}>
          <b>{say(agrees ? traceWords.agrees : traceWords.contradicts)}</b>{' '}
          {say(traceWords.statement, {
            value: grouped(statement.value),
            where: placeOf(statement.source),
          })}
        </li>
      ))}
    </ul>
  );
}

type StatementSource = TraceAnswer['statements'][number]['statement']['source'];

function placeOf(source: StatementSource): string {
  if (source.kind === 'published') return `${source.document} ${source.place}`;
  return source.kind === 'imported' ? `${source.file} ${source.sheet} ${source.cell}` : source.by;
}

/** The way to the cell itself. */
export function OpenTable({ node }: { readonly node: TraceAnswer }) {
  const { say } = useLanguage();
  if (node.concept === null || node.children.length > 0) return null;
  return (
    <p>
      <Link
        to="/tables/$organisation/$cycle"
        params={{ organisation: node.organisation, cycle: String(node.cycle) }}
        search={{}}
        hash={node.concept}
      >
        {say(traceWords.open)}
      </Link>
    </p>
  );
}
