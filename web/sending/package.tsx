import { useMutation, useQuery } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { Problem } from '../answers/client.js';
import { useLanguage } from '../language/language.js';
import { sendingWords } from '../messages/sending.js';
import { Failed, Loading } from '../parts/states.js';
import type { WebPlace } from '../shell/place.js';
import { savedPackage } from './make-package.js';
import { type CheckListAnswer, checkListQuery } from './queries.js';

/** 报送包: its check list, the scans to attach, and the archive once everything is there. */
export function Package({ place }: { readonly place: WebPlace }) {
  const { say } = useLanguage();
  const list = useQuery(checkListQuery(place));
  return (
    <section className="sending-part" aria-labelledby="package">
      <h3 id="package">{say(sendingWords.package)}</h3>
      {list.isPending && <Loading />}
      {list.error !== null && <Failed error={list.error} reset={() => void list.refetch()} />}
      {list.data === null && <p className="quiet">{say(sendingWords.noPackage)}</p>}
      {list.data != null && <Making place={place} list={list.data} />}
    </section>
  );
}

type Item = CheckListAnswer['items'][number];
type Line = CheckListAnswer['demands'][number];
type Scans = Readonly<Record<string, readonly File[]>>;

function Making({ place, list }: { readonly place: WebPlace; readonly list: CheckListAnswer }) {
  const { say } = useLanguage();
  const [scans, setScans] = useState<Scans>({});
  const stop = useRef<AbortController>(undefined);
  const making = useMutation({
    mutationFn: () => {
      stop.current = new AbortController();
      return savedPackage(place, list.name, scans, stop.current.signal);
    },
  });
  return (
    <>
      <p className="quiet">{say(sendingWords.packageHelp)}</p>
      <h4>{say(sendingWords.demands)}</h4>
      <ul className="check-lines">
        {list.demands.map((line) => (
          <CheckLine key={line.id} line={line} />
        ))}
      </ul>
      <h4>{say(sendingWords.files)}</h4>
      <ul className="check-lines">
        {list.items.map((item) => (
          <ItemLine
            key={item.id}
            item={item}
            scans={scans[item.id] ?? []}
            onAttach={(files) => setScans({ ...scans, [item.id]: files })}
          />
        ))}
      </ul>
      <div className="sending-bar">
        <button
          type="button"
          className="button first"
          disabled={making.isPending || openWords(list, scans).length > 0}
          onClick={() => making.mutate()}
        >
          {say(sendingWords.make)}
        </button>
        {making.isPending && (
          <button type="button" className="button" onClick={() => stop.current?.abort()}>
            {say(sendingWords.stop)}
          </button>
        )}
        <span role="status">
          {making.isPending && (
            <>
              <progress aria-label={say(sendingWords.making)} /> {say(sendingWords.making)}
            </>
          )}
          {making.data !== undefined && say(sendingWords.made, { file: making.data })}
          {making.isIdle &&
            openWords(list, scans)
              .map(([words, count]) => say(words, { count }))
              .join(' ')}
        </span>
      </div>
      {making.error instanceof Problem && (
        <p role="alert" className="trouble">
          <b>{say(making.error.what)}</b> {say(making.error.next)}
        </p>
      )}
    </>
  );
}

/** What still stands in the way, and how many of each. */
function openWords({ demands, items }: CheckListAnswer, scans: Scans) {
  const unmet = demands.filter(({ state }) => state === 'unmet').length;
  const missing = items.filter(
    ({ id, isAttachment, required }) => isAttachment && required && (scans[id] ?? []).length === 0,
  ).length;
  return (
    [
      [sendingWords.meetFirst, unmet],
      [sendingWords.attachFirst, missing],
    ] as const
  ).filter(([, count]) => count > 0);
}

function CheckLine({ line }: { readonly line: Line }) {
  const { say } = useLanguage();
  return (
    <li className={line.state}>
      <State state={line.state} />
      <span>
        <b>{say(line.title)}</b>
        <span className="quiet">{say(line.why)}</span>
      </span>
    </li>
  );
}

function ItemLine({
  item,
  scans,
  onAttach,
}: {
  readonly item: Item;
  readonly scans: readonly File[];
  readonly onAttach: (files: readonly File[]) => void;
}) {
  const { say } = useLanguage();
  const field = useId();
  const state = scans.length > 0 ? 'met' : item.state;
  return (
    <li className={state}>
      <State state={state} />
      <span>
        <b>{say(item.title)}</b>
        <span className="quiet">
          {scans.length > 0
            ? say(sendingWords.attached, { files: scans.map(({ name }) => name).join('、') })
            : item.files.length > 0
              ? item.files.join('、')
              : say(item.why)}
        </span>
        {item.isAttachment && (
          <span className="check-attach">
            <label htmlFor={field} className="link">
              {say(sendingWords.attach)}
              <span className="unseen"> {say(sendingWords.attachTo, { item: item.title })}</span>
            </label>
            <input
              id={field}
              type="file"
              className="unseen"
              multiple
              accept=".pdf,.jpg,.jpeg,.png"
              onChange={({ target }) => onAttach([...(target.files ?? [])])}
            />
          </span>
        )}
      </span>
    </li>
  );
}

const SIGNS = { met: '✓', unmet: '×', 'left-out': '○' } as const;

function State({ state }: { readonly state: Line['state'] }) {
  const { say } = useLanguage();
  return (
    <span className="check-state">
      <span aria-hidden="true">{SIGNS[state]}</span>
      <span className="unseen">{say(sendingWords[state])}</span>
    </span>
  );
}
