import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { send } from '../answers/client.js';
import { useLanguage } from '../language/language.js';
import { cycleWords } from '../messages/administration.js';
import { shellWords } from '../messages/shell.js';
import { Empty } from '../parts/states.js';
import { administeredCyclesQuery, BASE } from './answers.js';
import { FormDialog, fieldOf, Labelled, Moment } from './parts.js';
import { useChange } from './use-change.js';

/** The reporting years, each with its edition and how many schools report. */
export function Cycles() {
  const { say } = useLanguage();
  const { cycles, next } = useSuspenseQuery(administeredCyclesQuery).data;
  const [opening, setOpening] = useState(false);
  return (
    <section className="cycles">
      {cycles.length === 0 && (
        <Empty title={say(cycleWords.none)}>
          <p>{say(cycleWords.noneNext)}</p>
        </Empty>
      )}
      {cycles.length > 0 && (
        <table className="administration-table stacked">
          <thead>
            <tr>
              <th>{say(cycleWords.cycle)}</th>
              <th>{say(cycleWords.edition)}</th>
              <th>{say(cycleWords.schools)}</th>
              <th>{say(cycleWords.opened)}</th>
            </tr>
          </thead>
          <tbody>
            {cycles.map(({ cycle, editionName, schools, openedAt, openedBy }) => (
              <tr key={cycle}>
                <td>{say(shellWords.cycleOf, { cycle })}</td>
                <td>{editionName === null ? '—' : say(editionName)}</td>
                <td>{schools}</td>
                <td>
                  {openedAt !== null && <Moment at={openedAt} />} {openedBy}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {next.length > 0 && (
        <button type="button" className="button" onClick={() => setOpening(true)}>
          {say(cycleWords.open)}
        </button>
      )}
      {opening && <OpenForm next={next} onClose={() => setOpening(false)} />}
    </section>
  );
}

interface OpenFormProperties {
  readonly next: readonly number[];
  readonly onClose: () => void;
}

function OpenForm({ next, onClose }: OpenFormProperties) {
  const { say } = useLanguage();
  const save = useChange(
    (cycle: number) => send<unknown>('POST', `${BASE}/cycles`, { cycle }),
    onClose,
  );
  return (
    <FormDialog
      title={say(cycleWords.open)}
      action={say(cycleWords.open)}
      busy={save.isPending}
      problem={save.problem}
      onClose={onClose}
      onSubmit={(form) => save.mutate(Number(fieldOf(form, 'cycle')))}
    >
      <p>{say(cycleWords.openHelp)}</p>
      <Labelled label={say(cycleWords.which)}>
        <select className="field" name="cycle">
          {next.map((cycle) => (
            <option key={cycle} value={cycle}>
              {cycle}
            </option>
          ))}
        </select>
      </Labelled>
    </FormDialog>
  );
}
