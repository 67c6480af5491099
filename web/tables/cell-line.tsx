import { Link } from '@tanstack/react-router';
import type { WireContent, WireFact } from '../../src/facts/index.js';
import { filled } from '../../src/messages/index.js';
import { type Concept, isComputed } from '../../src/standard/index.js';
import { useLanguage } from '../language/language.js';
import { moment } from '../language/writing.js';
import { partWords } from '../messages/parts.js';
import { tableWords } from '../messages/tables.js';
import type { WebPlace } from '../shell/place.js';

interface CellLineProperties {
  readonly concept: Concept;
  readonly place: WebPlace;
  readonly fact: WireFact | undefined;
  readonly waiting: boolean;
  readonly concepts: ReadonlyMap<string, Concept>;
  readonly onAbsence: (content: WireContent) => void;
}

/** The line about the cell one stands on: what it means, where its value came from, and how to say that there is none. */
export function CellLine(properties: CellLineProperties) {
  const { concept, place } = properties;
  const { say } = useLanguage();
  return (
    <div className="cell-line">
      <b>{say(concept.name)}</b>
      {isComputed(concept) ? <Computed {...properties} /> : <Asserted {...properties} />}
      <Link
        to="."
        hash
        resetScroll={false}
        search={(search) => ({
          ...search,
          trace: `${place.organisation}/${place.cycle}/${concept.id}`,
        })}
      >
        {say(partWords.trace)}
      </Link>
      <span className="cell-meaning" title={concept.definition.basis}>
        {say(concept.definition)}
      </span>
    </div>
  );
}

function Computed({ concept, concepts }: CellLineProperties) {
  const { say } = useLanguage();
  if (concept.rollup.how !== 'ratio') return null;
  const parts = [concept.rollup.numerator, concept.rollup.denominator].flatMap(
    (id) => concepts.get(id) ?? [],
  );
  const [numerator, denominator] = parts;
  if (numerator === undefined || denominator === undefined) return null;
  const why = {
    zh: filled(tableWords.computedWhy, {
      numerator: numerator.name.zh,
      denominator: denominator.name.zh,
    }).zh,
    en: filled(tableWords.computedWhy, {
      numerator: numerator.name.en,
      denominator: denominator.name.en,
    }).en,
  };
  return (
    <>
      <span>{say(why)}</span>
      {parts.map((part) => (
        <Link key={part.id} to="." hash={part.id} search={{}}>
          {say(tableWords.goTo, { row: say(part.name) })}
        </Link>
      ))}
    </>
  );
}

function Asserted({ fact, waiting, onAbsence }: CellLineProperties) {
  const { say, locale } = useLanguage();
  return (
    <>
      <span>
        {waiting
          ? say(tableWords.unsaved)
          : fact === undefined
            ? say(tableWords.neverFilled)
            : sourceWords(fact, say, locale)}
      </span>
      <span className="absences">
        <span className="unseen">{say(tableWords.absence)}</span>
        <AbsenceButton
          absence="not-applicable"
          label={say(tableWords.makeNotApplicable)}
          onAbsence={onAbsence}
        />
        <AbsenceButton
          absence="not-collected"
          label={say(tableWords.makeNotCollected)}
          onAbsence={onAbsence}
        />
        <AbsenceButton absence="blank" label={say(tableWords.makeBlank)} onAbsence={onAbsence} />
      </span>
    </>
  );
}

function sourceWords(
  { source }: WireFact,
  say: ReturnType<typeof useLanguage>['say'],
  locale: ReturnType<typeof useLanguage>['locale'],
): string {
  return source.kind === 'imported'
    ? say(tableWords.importedFrom, source)
    : say(tableWords.typedBy, { by: source.by, at: moment(source.at, locale) });
}

interface AbsenceButtonProperties {
  readonly absence: 'blank' | 'not-applicable' | 'not-collected';
  readonly label: string;
  readonly onAbsence: (content: WireContent) => void;
}

function AbsenceButton({ absence, label, onAbsence }: AbsenceButtonProperties) {
  return (
    <button type="button" className="link" onClick={() => onAbsence({ type: 'absent', absence })}>
      {label}
    </button>
  );
}
