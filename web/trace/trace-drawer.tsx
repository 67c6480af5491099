import './trace.css';
import '../shell/organisation-tree.css';
import { useQuery } from '@tanstack/react-query';
import { useId, useMemo, useState } from 'react';
import type { TraceAnswer } from '../../src/server/shapes.js';
import { Problem } from '../answers/client.js';
import { traceQuery } from '../answers/queries.js';
import { useLanguage } from '../language/language.js';
import { grouped } from '../language/writing.js';
import { partWords } from '../messages/parts.js';
import { traceWords } from '../messages/trace.js';
import { unitWords } from '../messages/units.js';
import { Dialog } from '../parts/dialog.js';
import { Failed, Loading } from '../parts/states.js';
import { shownChildren } from './largest-first.js';
import { useNodeNames } from './node-names.js';
import { OpenTable, Provenance, Statements } from './provenance.js';

interface TraceDrawerProperties {
  /** `organisation/cycle/concept`. */
  readonly address: string;
  readonly onClose: () => void;
}

/** 溯源: a number and the tree of what it follows from, down to the cell of a file or the hand that typed it. */
export function TraceDrawer({ address, onClose }: TraceDrawerProperties) {
  const { say } = useLanguage();
  const [organisation = '', cycle = '', ...concept] = address.split('/');
  const trace = useQuery(traceQuery(organisation, Number(cycle), concept.join('/')));
  return (
    <Dialog form="drawer" title={say(traceWords.title)} onClose={onClose}>
      {trace.isPending && <Loading />}
      {trace.error instanceof Problem && (
        <Failed error={trace.error} reset={() => void trace.refetch()} />
      )}
      {trace.data !== undefined && <Traced node={trace.data} />}
    </Dialog>
  );
}

function Traced({ node }: { readonly node: TraceAnswer }) {
  const { say } = useLanguage();
  const nameOf = useNodeNames();
  return (
    <div className="trace">
      <header className="trace-top">
        <h3>{say(node.label)}</h3>
        <p className="quiet">
          {nameOf(node)} · {say(traceWords.cycleOf, { cycle: node.cycle })}
        </p>
        <p className="trace-number">
          <Value node={node} />
        </p>
        <Explanation node={node} />
        {node.range !== null && node.value !== null && (
          <p className="quiet">{say(traceWords.range, { range: node.range })}</p>
        )}
      </header>
      {node.children.length > 0 && (
        <>
          <p className="trace-from">
            {say(traceWords.from, { count: shownChildren(node).length })}
          </p>
          <Children node={node} />
        </>
      )}
      {node.children.length === 0 && (
        <p className="quiet">
          {say(node.operation === 'asserted' ? traceWords.leaf : traceWords.nothing)}
        </p>
      )}
    </div>
  );
}

/** What lies beneath the first level is drawn only when it is asked for. */
const FIRST_SHOWN = 20;

interface ChildrenProperties {
  readonly node: TraceAnswer;
  readonly id?: string;
}

function Children({ node, id }: ChildrenProperties) {
  const { say } = useLanguage();
  const [shown, setShown] = useState(FIRST_SHOWN);
  const ordered = useMemo(() => shownChildren(node), [node]);
  const left = ordered.length - shown;
  return (
    <ul className="trace-tree" id={id}>
      {ordered.slice(0, shown).map(({ node: child, weight }) => (
        <Branch
          key={`${child.organisationName}/${child.cycle}/${child.concept ?? child.label.zh}`}
          node={child}
          weight={weight}
          parent={node}
        />
      ))}
      {left > 0 && (
        <li>
          <button type="button" className="link" onClick={() => setShown(shown + FIRST_SHOWN)}>
            {say(traceWords.more, { count: left })}
          </button>
        </li>
      )}
    </ul>
  );
}

interface BranchProperties {
  readonly node: TraceAnswer;
  /** What a weighted mean weighs the node by. */
  readonly weight: TraceAnswer | null;
  readonly parent: TraceAnswer;
}

function Branch({ node, weight, parent }: BranchProperties) {
  const { say } = useLanguage();
  const [open, setOpen] = useState(false);
  const list = useId();
  const name = branchName(node, parent, useNodeNames(), say);
  const inner = node.children.length > 0;
  const toggle = () => setOpen(!open);
  return (
    <li>
      <div className="trace-line">
        {inner ? (
          <button
            type="button"
            className="tree-twist"
            aria-expanded={open}
            aria-controls={list}
            aria-label={say(open ? traceWords.collapse : traceWords.expand, { name })}
            onClick={toggle}
          />
        ) : (
          <span className="tree-twist none" />
        )}
        {inner ? (
          <button type="button" className="trace-name" tabIndex={-1} onClick={toggle}>
            {name}
          </button>
        ) : (
          <span className="trace-name">{name}</span>
        )}
        <span className="trace-value">
          <Value node={node} />
          {weight !== null && (
            <>
              {' × '}
              <Value node={weight} />
            </>
          )}
        </span>
      </div>
      {(open || !inner) && (
        <div className="trace-detail">
          <Explanation node={node} />
        </div>
      )}
      {open && <Children id={list} node={node} />}
      {weight !== null && open && (
        <ul className="trace-tree">
          <Branch node={weight} weight={null} parent={node} />
        </ul>
      )}
    </li>
  );
}

/** What sets a child apart from its parent: another organisation, another indicator, another year. */
function branchName(
  node: TraceAnswer,
  parent: TraceAnswer,
  nameOf: (node: TraceAnswer) => string,
  say: ReturnType<typeof useLanguage>['say'],
): string {
  const parts = [
    node.organisationName === parent.organisationName ? '' : nameOf(node),
    node.concept === parent.concept ? '' : say(node.label),
    node.cycle === parent.cycle ? '' : say(traceWords.cycleOf, { cycle: node.cycle }),
  ].filter((part) => part !== '');
  return parts.length === 0 ? say(node.label) : parts.join(' · ');
}

function Value({ node }: { readonly node: TraceAnswer }) {
  const { say } = useLanguage();
  if (node.value === null) {
    return <span className="na">{node.range ?? say(partWords.blank)}</span>;
  }
  return (
    <>
      <b>{grouped(node.value)}</b> <span className="trace-unit">{say(unitWords(node.unit))}</span>
    </>
  );
}

/** Operations whose name says all that their formula would. */
const PLAIN = new Set(['sum', 'max', 'median', 'list', 'mean-per-school']);

function Explanation({ node }: { readonly node: TraceAnswer }) {
  const { say } = useLanguage();
  const { coverage, formula } = node;
  const counted = coverage !== null && coverage.of > 1;
  return (
    <>
      {node.children.length > 0 && (
        <p className="quiet">
          {say(traceWords[node.operation as keyof typeof traceWords] ?? traceWords.formula)}
          {counted && ` · ${say(traceWords.coverage, coverage)}`}
          {counted && coverage.notApplicable > 0
            ? say(traceWords.notApplicable, { count: coverage.notApplicable })
            : ''}
        </p>
      )}
      {formula !== null && !PLAIN.has(node.operation) && (
        <p className="arithmetic">{say(formula)}</p>
      )}
      <Provenance source={node.source} />
      <Statements statements={node.statements} />
      <OpenTable node={node} />
    </>
  );
}
