import { Link } from '@tanstack/react-router';
import { useLanguage } from '../language/language.js';
import { rollupWords } from '../messages/rollup.js';
import type { Arranged } from './arrangement.js';

interface HeatHeadProperties {
  readonly columns: Arranged['columns'];
  readonly cycle: number;
}

/** The organisations, each leading to its own roll-up or, a school, to its tables. */
export function HeatHead({ columns, cycle }: HeatHeadProperties) {
  const { say } = useLanguage();
  return (
    <thead>
      <tr>
        <th scope="col" className="heat-name">
          {say(rollupWords.indicator)}
        </th>
        <th scope="col" className="whole">
          {say(rollupWords.whole)}
        </th>
        <th scope="col" className="cover">
          {say(rollupWords.coverage)}
        </th>
        <th scope="col" className="years">
          {say(rollupWords.years)}
        </th>
        {columns.map(({ member, outlyingness }) => (
          <th key={member.id} scope="col" className="heat-member">
            <Link
              to={
                member.level === 'school'
                  ? '/tables/$organisation/$cycle'
                  : '/rollup/$organisation/$cycle'
              }
              params={{ organisation: member.id, cycle: String(cycle) }}
              search={{}}
              preload={false}
              title={say(member.name)}
            >
              {say(member.name)}
            </Link>
            {outlyingness !== null && (
              <span className="heat-rank">
                <span aria-hidden="true">{outlyingness.toFixed(2)}</span>
                <span className="unseen">
                  {say(rollupWords.unusualness, { value: outlyingness.toFixed(2) })}
                </span>
              </span>
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}
