import { Link, useLocation } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Concept } from '../../src/standard/index.js';
import type { TablesAnswer } from '../answers/queries.js';
import { useLanguage } from '../language/language.js';
import { grouped } from '../language/writing.js';
import { partWords } from '../messages/parts.js';
import { tableWords } from '../messages/tables.js';
import { Failed } from '../parts/states.js';
import type { WebPlace } from '../shell/place.js';
import { countedByTable, flagsOf } from './finding-places.js';
import { ReadFoot } from './foot.js';
import { NotedSheet } from './noted-sheet.js';
import { type Sheet, spotsOf } from './sheet.js';
import { cellName } from './spoken-cell.js';
import { Tabs } from './tabs.js';
import { useChosenTable } from './use-chosen-table.js';
import { useSought } from './use-sought.js';

interface ReadTablesProperties {
  readonly place: WebPlace;
  readonly answer: TablesAnswer;
  readonly sheets: readonly Sheet[];
}

type Figure = TablesAnswer['figures'][number];

/** Tables one may read: a school's as it reported them, a district's or a city's added up. Every number opens its trace. */
export function ReadTables({ place, answer, sheets }: ReadTablesProperties) {
  const { say } = useLanguage();
  const spots = useMemo(() => spotsOf(sheets), [sheets]);
  const sheet = useChosenTable(sheets, spots);
  const figures = useMemo(() => byConcept(answer.figures), [answer.figures]);
  const lastYear = useMemo(() => byConcept(answer.lastYear), [answer.lastYear]);
  const failures = answer.findings.filter((finding) => finding.outcome === 'fail');
  const sought = useSought(sheet, answer);
  const isSchool = levelOf(answer) === 'school';
  if (sheet === undefined) return <Failed error={null} />;
  return (
    <section className="work">
      <Tabs sheets={sheets} current={sheet.table.id} errors={countedByTable(failures, spots)} />
      <NotedSheet
        sheet={sheet}
        cycle={place.cycle}
        findings={failures}
        spots={spots}
        lastYear={(concept) => <Plain figure={lastYear.get(concept.id)} />}
        cell={(concept, position, row) => (
          <Traceable
            concept={concept}
            figure={figures.get(concept.id)}
            place={place}
            name={say(cellName(sheet, row, position.column, place.cycle))}
          />
        )}
        {...(isSchool
          ? {}
          : {
              after: {
                head: say(tableWords.coverage),
                cell: (concept: Concept) => <Cover figure={figures.get(concept.id)} />,
              },
            })}
        marks={(row) => ({
          flag: flagsOf(failures).get(row.row.concept),
          sought: row.cells.some((each) => each?.id === sought),
        })}
      />
      <ReadFoot place={place} findings={failures} rolledUp={!isSchool} />
    </section>
  );
}

const byConcept = (figures: readonly Figure[]): ReadonlyMap<string, Figure> =>
  new Map(figures.map((figure) => [figure.concept, figure]));

/** The level of the organisation of an answer. */
export const levelOf = (answer: TablesAnswer): string =>
  answer.organisation.history[answer.organisation.history.length - 1]?.attributes.level ?? 'school';

/** A figure that is only to be read: last year's. */
export function Plain({ figure }: { readonly figure: Figure | undefined }) {
  const { say } = useLanguage();
  if (figure === undefined) return <>—</>;
  if (figure.text !== null) return <>{grouped(figure.text)}</>;
  return figure.absence === null || figure.absence === 'blank' ? (
    <span className="blank" />
  ) : (
    <span className="na">{say(partWords[figure.absence])}</span>
  );
}

interface TraceableProperties {
  readonly concept: Concept;
  readonly figure: Figure | undefined;
  readonly place: WebPlace;
  readonly name: string;
}

/** A figure one can follow. */
function Traceable({ concept, figure, place, name }: TraceableProperties) {
  const { say } = useLanguage();
  const { hash } = useLocation();
  const text = figure?.text ?? figure?.range ?? null;
  const shown = text !== null ? grouped(text) : say(partWords[figure?.absence ?? 'blank']);
  const absent = text === null;
  if (absent && (figure?.absence ?? 'blank') === 'blank') {
    return (
      <span className="blank">
        <span className="unseen">{shown}</span>
      </span>
    );
  }
  return (
    <Link
      to="."
      hash={hash}
      search={(search) => ({
        ...search,
        trace: `${place.organisation}/${place.cycle}/${concept.id}`,
      })}
      data-concept={concept.id}
      className={absent ? 'na' : concept.kind === 'choice' ? 'num words' : 'num'}
      aria-label={`${name}：${shown}`}
      title={figure?.range ?? undefined}
      resetScroll={false}
    >
      {shown}
    </Link>
  );
}

function Cover({ figure }: { readonly figure: Figure | undefined }) {
  const { say } = useLanguage();
  if (figure === undefined || figure.coverage.of + figure.coverage.notApplicable === 0) return null;
  const { have, of } = figure.coverage;
  const words = say(tableWords.coverageOf, figure.coverage);
  return (
    <span className={have < of ? 'cover-short' : ''} title={words}>
      <span aria-hidden="true">{`${have}/${of}`}</span>
      <span className="unseen">{words}</span>
    </span>
  );
}
