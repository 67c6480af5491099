import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { type EditionAnswer, editionQuery } from '../../answers/queries.js';
import { useLanguage } from '../../language/language.js';
import { editionWords } from '../../messages/administration.js';
import { EditionLayout } from './edition-layout.js';

/** One edition: the rows of its tables, its checks, and the layout of its report. */
export function EditionView({ id }: { readonly id: string }) {
  const { say } = useLanguage();
  const params = useParams({ from: '/shell/administration/$organisation/$cycle' });
  const edition = useSuspenseQuery(editionQuery(id)).data;
  const [text, setText] = useState('');
  const sought = text.trim().toLowerCase();
  const isFound = (...texts: readonly string[]) =>
    sought === '' || texts.some((each) => each.toLowerCase().includes(sought));
  return (
    <section className="edition-view">
      <p>
        <Link
          to="/administration/$organisation/$cycle"
          params={params}
          search={{ part: 'editions' }}
        >
          {say(editionWords.back)}
        </Link>
      </p>
      <h3>{say(edition.name)}</h3>
      <p className="quiet">
        {edition.id} · {say(editionWords.hash)} <code>{edition.hash}</code>
      </p>
      <input
        type="search"
        className="field edition-search"
        placeholder={say(editionWords.search)}
        aria-label={say(editionWords.search)}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Tables edition={edition} isFound={isFound} isSought={sought !== ''} />
      <Checks edition={edition} isFound={isFound} isSought={sought !== ''} />
      <EditionLayout edition={id} />
    </section>
  );
}

interface PartProperties {
  readonly edition: EditionAnswer;
  readonly isFound: (...texts: readonly string[]) => boolean;
  /** Whether something is searched for: what is found then stands open. */
  readonly isSought: boolean;
}

function Tables({ edition, isFound, isSought }: PartProperties) {
  const { say } = useLanguage();
  return (
    <>
      <h4>{say(editionWords.tables)}</h4>
      {edition.tables.map((table) => {
        const rows = table.rows.filter((row) => isFound(row.printedName, row.concept));
        return rows.length === 0 ? null : (
          <details key={table.id} open={isSought}>
            <summary>
              {say(table.title)} <span className="quiet">{rows.length}</span>
            </summary>
            <table className="administration-table">
              <thead>
                <tr>
                  <th>#</th>
                  <th>{say(editionWords.row)}</th>
                  <th>{say(editionWords.unit)}</th>
                  <th>{say(editionWords.concept)}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.concept}>
                    <td>{row.depth === 0 ? row.no : ''}</td>
                    <td style={{ paddingLeft: 6 + row.depth * 14 }}>{row.printedName}</td>
                    <td>{row.printedUnit}</td>
                    <td>
                      <code>{row.concept}</code>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        );
      })}
    </>
  );
}

function Checks({ edition, isFound, isSought }: PartProperties) {
  const { say } = useLanguage();
  const checks = edition.checks.filter((check) =>
    isFound(check.id, check.title.zh, check.title.en, check.formula),
  );
  return (
    <details open={isSought}>
      <summary>
        <h4>{say(editionWords.checks)}</h4> <span className="quiet">{checks.length}</span>
      </summary>
      <ul className="edition-checks">
        {checks.map((check) => (
          <li key={check.id}>
            <b>{say(check.title)}</b> <small>{say(editionWords[check.severity])}</small>
            <code>{check.formula}</code>
            <span className="quiet">
              {say(editionWords.basis)}：{check.basis}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
