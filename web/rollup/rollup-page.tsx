import './rollup.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { RollupAnswer } from '../../src/server/shapes/rollup.js';
import { useLanguage } from '../language/language.js';
import { rollupWords } from '../messages/rollup.js';
import { Empty, Failed, Loading } from '../parts/states.js';
import { OrganisationSelect } from '../shell/organisation-select.js';
import { useOrganisations, type WebPlace } from '../shell/place.js';
import { arranged } from './arrangement.js';
import { HeatTable } from './heat-table.js';
import { Legend } from './legend.js';
import { rollupQuery } from './rollup-query.js';
import { Toolbar } from './toolbar.js';
import { type RollupChoices, useChoices } from './use-choices.js';

/** 汇总: how the members of an organisation stand beside each other. */
export function RollupPage() {
  const { organisation, cycle } = useParams({ from: '/shell/rollup/$organisation/$cycle' });
  const { say } = useLanguage();
  const place = { organisation, cycle: Number(cycle) };
  const choices = useChoices();
  const rollup = useQuery(rollupQuery(organisation, place.cycle, choices.by));
  return (
    <div className="rollup">
      <h2 className="unseen">{say(rollupWords.title)}</h2>
      {rollup.isPending && <Loading />}
      {rollup.data === undefined && rollup.error !== null && (
        <Failed error={rollup.error} reset={() => void rollup.refetch()} />
      )}
      {rollup.data?.members.length === 0 && <NoMembers place={place} />}
      {rollup.data !== undefined && rollup.data.members.length > 0 && (
        <Rollup place={place} rollup={rollup.data} choices={choices} />
      )}
    </div>
  );
}

interface RollupProperties {
  readonly place: WebPlace;
  readonly rollup: RollupAnswer;
  readonly choices: RollupChoices;
}

function Rollup({ place, rollup, choices }: RollupProperties) {
  const { say } = useLanguage();
  const { here } = useOrganisations(place);
  const shown = useMemo(() => arranged(rollup, choices.settled), [rollup, choices.settled]);
  const caption = say(rollupWords.caption, {
    organisation: here?.name ?? place.organisation,
    cycle: place.cycle,
  });
  return (
    <>
      <Toolbar place={place} rollup={rollup} choices={choices} />
      {shown.lines.length === 0 ? (
        <Empty title={say(rollupWords.nothing, { text: choices.settled.text })}>
          <p>{say(rollupWords.nothingNext)}</p>
        </Empty>
      ) : (
        <HeatTable rollup={rollup} shown={shown} caption={caption} />
      )}
      <Legend />
    </>
  );
}

function NoMembers({ place }: { readonly place: WebPlace }) {
  const { say } = useLanguage();
  const { here } = useOrganisations(place);
  return (
    <>
      <div className="rollup-bar">
        <OrganisationSelect place={place} />
      </div>
      <Empty title={say(rollupWords.school, { organisation: here?.name ?? place.organisation })}>
        <p>
          <Link
            to="/tables/$organisation/$cycle"
            params={{ organisation: place.organisation, cycle: String(place.cycle) }}
          >
            {say(rollupWords.schoolNext)}
          </Link>
        </p>
      </Empty>
    </>
  );
}
