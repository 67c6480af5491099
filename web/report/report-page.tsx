import './report.css';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { Problem } from '../answers/client.js';
import { placePath } from '../answers/queries.js';
import { useLanguage } from '../language/language.js';
import { reportWords } from '../messages/report.js';
import { Failed } from '../parts/states.js';
import { OrganisationSelect } from '../shell/organisation-select.js';
import type { WebPlace } from '../shell/place.js';
import { type Heading, headingsOf, markFollowable, problemIn, quotedNumber } from './reading.js';

/** 年报: the report with today's figures. A quoted number in it opens where it comes from. */
export function ReportPage() {
  const { organisation, cycle } = useParams({ from: '/shell/report/$organisation/$cycle' });
  const place = { organisation, cycle: Number(cycle) };
  return <Report key={`${organisation}/${cycle}`} place={place} />;
}

type Page =
  | { readonly state: 'waiting' }
  | { readonly state: 'open'; readonly headings: readonly Heading[] }
  | { readonly state: 'failed'; readonly problem: Problem };

function Report({ place }: { readonly place: WebPlace }) {
  const { say } = useLanguage();
  const [page, setPage] = useState<Page>({ state: 'waiting' });
  const [attempt, setAttempt] = useState(0);
  const frame = useRef<HTMLIFrameElement>(null);
  const follow = useFollow();
  const path = `${placePath(place.organisation, place.cycle)}/report`;
  const onLoad = () => {
    const inside = frame.current?.contentDocument;
    if (inside == null || inside.URL === 'about:blank') return;
    const problem = problemIn(inside);
    if (problem !== undefined) return setPage({ state: 'failed', problem });
    listen(inside, place, follow);
    setPage({ state: 'open', headings: headingsOf(inside) });
  };
  const again = () => {
    setPage({ state: 'waiting' });
    setAttempt(attempt + 1);
  };
  return (
    <div className="report">
      <Outline
        place={place}
        headings={page.state === 'open' ? page.headings : []}
        onOpen={({ id }) => frame.current?.contentDocument?.getElementById(id)?.scrollIntoView()}
      />
      <section className="report-middle">
        <div className="report-bar">
          <span>{say(reportWords.hint)}</span>
          <Downloads path={path} />
        </div>
        <div className="report-paper">
          {page.state === 'waiting' && (
            <p className="still report-waiting" role="status">
              {say(reportWords.making)}
            </p>
          )}
          {page.state === 'failed' ? (
            <Failed error={page.problem} reset={again} />
          ) : (
            <iframe
              key={attempt}
              ref={frame}
              className="report-frame"
              title={say(reportWords.frame)}
              sandbox="allow-same-origin allow-popups"
              src={`${path}/report.html`}
              onLoad={onLoad}
            />
          )}
        </div>
      </section>
    </div>
  );
}

/** Opens the trace of a number quoted in the report. */
function useFollow(): (trace: string) => void {
  const navigate = useNavigate();
  return (trace) =>
    void navigate({ to: '.', search: (search) => ({ ...search, trace }), resetScroll: false });
}

/** The report runs no script of its own; the page around it hears the clicks on its numbers. */
function listen(inside: Document, place: WebPlace, follow: (trace: string) => void): void {
  markFollowable(inside);
  inside.addEventListener('click', (event) => {
    const trace = quotedNumber(event.target, place);
    if (trace === undefined) return;
    event.preventDefault();
    follow(trace);
  });
  inside.addEventListener('keydown', (event) => {
    const trace = event.key === 'Enter' ? quotedNumber(event.target, place) : undefined;
    if (trace !== undefined) follow(trace);
  });
}

interface OutlineProperties {
  readonly place: WebPlace;
  readonly headings: readonly Heading[];
  readonly onOpen: (heading: Heading) => void;
}

function Outline({ place, headings, onOpen }: OutlineProperties) {
  const { say } = useLanguage();
  return (
    <nav className="report-outline" aria-label={say(reportWords.outline)}>
      <OrganisationSelect place={place} />
      <ul>
        {headings.map((heading) => (
          <li key={heading.id} className={`level-${heading.level}`}>
            <button type="button" onClick={() => onOpen(heading)}>
              {heading.text}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const FILES = {
  pdf: 'report.pdf',
  html: 'report.html',
  json: 'facts.json',
  csv: 'facts.csv',
} as const;

function Downloads({ path }: { readonly path: string }) {
  const { say } = useLanguage();
  return (
    <span className="exports">
      {say(reportWords.downloads)}
      {(Object.keys(FILES) as (keyof typeof FILES)[]).map((name) => (
        <a key={name} href={`${path}/${FILES[name]}`} download>
          {say(reportWords[name])}
        </a>
      ))}
    </span>
  );
}
