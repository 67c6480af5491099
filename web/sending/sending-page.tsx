import './sending.css';
import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { cyclesQuery, dataOf, editionQuery, editionsFor, placePath } from '../answers/queries.js';
import { useLanguage } from '../language/language.js';
import { sendingWords } from '../messages/sending.js';
import { OrganisationTree } from '../shell/organisation-tree.js';
import type { WebPlace } from '../shell/place.js';
import { Changes } from './changes.js';
import { Package } from './package.js';
import { PaperCheck, type PrintedTable } from './paper-check.js';

/** 报送: from the filled tables to paper, and from paper and report to the package that is sent up. */
export function SendingPage() {
  const { organisation, cycle } = useParams({ from: '/shell/sending/$organisation/$cycle' });
  const place = { organisation, cycle: Number(cycle) };
  return (
    <div className="page">
      <OrganisationTree place={place} />
      <Sending key={`${organisation}/${cycle}`} place={place} />
    </div>
  );
}

function Sending({ place }: { readonly place: WebPlace }) {
  const { say } = useLanguage();
  const tables = usePrintedTables(place.cycle);
  return (
    <div className="sending">
      <h2 className="unseen">{say(sendingWords.title)}</h2>
      <Print place={place} tables={tables} />
      <Package place={place} />
      <Changes place={place} />
    </div>
  );
}

function Print({
  place,
  tables,
}: {
  readonly place: WebPlace;
  readonly tables: readonly PrintedTable[];
}) {
  const { say } = useLanguage();
  const path = `${placePath(place.organisation, place.cycle)}/export?format=forms`;
  return (
    <section className="sending-part" aria-labelledby="print">
      <h3 id="print">{say(sendingWords.print)}</h3>
      <p className="quiet">{say(sendingWords.printHelp)}</p>
      <ul className="sending-tables">
        <li>
          <a className="button" href={path} download>
            {say(sendingWords.printAll)}
          </a>
        </li>
        {tables.map(({ id, name }) => (
          <li key={id}>
            <a href={`${path}&table=${id}`} download>
              {say(name)}
            </a>
          </li>
        ))}
      </ul>
      <PaperCheck place={place} tables={tables} />
    </section>
  );
}

/** The tables of the cycle that are printed and signed; parts stand beside them and are not. */
function usePrintedTables(cycle: number): readonly PrintedTable[] {
  const cycles = useSuspenseQuery(cyclesQuery).data;
  const [edition] = useSuspenseQueries({
    queries: editionsFor(cycles, cycle)
      .slice(0, 1)
      .map((id) => editionQuery(id)),
    combine: dataOf,
  });
  return (edition?.tables ?? [])
    .filter(({ id }) => id !== 'parts')
    .map(({ id, number, title }) => ({
      id,
      name: {
        zh: `表 ${number}　${title.zh}`,
        en: `Table ${number} · ${title.en}`,
      },
    }));
}
