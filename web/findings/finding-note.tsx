import './finding-note.css';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type FindingAnswer, type Me, meQuery, organisationsQuery } from '../answers/queries.js';
import { useLanguage } from '../language/language.js';
import { partWords } from '../messages/parts.js';
import { tableWords } from '../messages/tables.js';
import { RulingDialog, type RulingKind } from './ruling-dialog.js';

interface FindingNoteProperties {
  readonly finding: FindingAnswer;
  /** Where it belongs, for lists that hold more than one organisation. */
  readonly place?: string;
}

/** A finding as a note of a careful colleague: what is wrong, the arithmetic, and what one can do. */
export function FindingNote({ finding, place }: FindingNoteProperties) {
  const { say } = useLanguage();
  const { ruling } = finding;
  const settled = ruling !== null && !ruling.stale;
  return (
    <article className={`note ${finding.severity}${settled ? ' settled' : ''}`}>
      <h3>
        <span className="unseen">{say(partWords[finding.severity])}：</span>
        {say(finding.title)}
      </h3>
      {place !== undefined && <p className="note-place">{place}</p>}
      <p>{say(finding.message)}</p>
      {say(finding.arithmetic) !== '' && <p className="arithmetic">{say(finding.arithmetic)}</p>}
      {ruling !== null && (
        <p className="note-ruling">
          {say(tableWords.ruledBy, {
            kind: say(tableWords[ruling.kind]),
            reason: ruling.reason,
            by: ruling.by,
          })}
          {ruling.stale && <b> {say(tableWords.changedSince)}</b>}
        </p>
      )}
      <Actions finding={finding} />
    </article>
  );
}

/** What each role may say of a finding; a reviewer only where it reviews the organisation. */
const SAYS: Readonly<Record<Me['role'], readonly RulingKind[]>> = {
  clerk: ['explained'],
  reviewer: ['waived', 'confirmed'],
  writer: [],
  administrator: ['explained', 'waived', 'confirmed'],
};

const ACTION_WORDS = {
  explained: partWords.explain,
  waived: partWords.waive,
  confirmed: partWords.confirm,
} as const;

function Actions({ finding }: { readonly finding: FindingAnswer }) {
  const { say } = useLanguage();
  const { role } = useSuspenseQuery(meQuery).data;
  const organisations = useSuspenseQuery(organisationsQuery(finding.cycle)).data;
  const mayJudge = organisations.some(
    ({ id, mayJudge }) => id === finding.organisation && mayJudge,
  );
  const words = SAYS[role].filter((kind) => kind === 'explained' || mayJudge);
  const [ruling, setRuling] = useState<RulingKind | null>(null);
  const [concept] = finding.concepts;
  const params = { organisation: finding.organisation, cycle: String(finding.cycle) };
  return (
    <div className="note-actions">
      {concept !== undefined && (
        <Link to="/tables/$organisation/$cycle" params={params} hash={concept}>
          {say(role === 'clerk' ? partWords.goThere : partWords.look)}
        </Link>
      )}
      {words.map((kind) => (
        <button key={kind} type="button" className="link" onClick={() => setRuling(kind)}>
          {say(ACTION_WORDS[kind])}
        </button>
      ))}
      {concept !== undefined && (
        <Link
          to="."
          hash
          resetScroll={false}
          search={(search) => ({
            ...search,
            trace: `${finding.organisation}/${finding.cycle}/${concept}`,
          })}
        >
          {say(partWords.trace)}
        </Link>
      )}
      {ruling !== null && (
        <RulingDialog finding={finding} kind={ruling} onClose={() => setRuling(null)} />
      )}
    </div>
  );
}
