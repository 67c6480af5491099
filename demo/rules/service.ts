import { type Columns, someSchools, type Weight } from '../columns.js';
import { carriers } from '../contradictions.js';

/** Table 4, what schools give back: graduates employed, research, training. Needs graduates. */
export function divideService(columns: Columns): void {
  divideEmployed(columns);
  divideResearch(columns);
  divideTraining(columns);
}

function divideEmployed(columns: Columns): void {
  const left = (index: number) =>
    columns.at('graduates.placed', index) - columns.at('graduates.further_study', index);
  columns.divide('employed', (_, index) => left(index), {
    breadth: 0.01,
    most: (_, index) => left(index),
  });
  const employed = (share: number) => (_: unknown, index: number) =>
    Math.floor(share * columns.at('employed', index));
  columns.divide('employed.local', columns.like('employed'), {
    breadth: 0.1,
    most: employed(0.94),
  });
  divideRegion(columns);
  columns.divide('employed.large', columns.like('employed'), { breadth: 0.3, most: employed(0.7) });
  columns.put(
    'employed.small',
    (_, index) => columns.at('employed', index) - columns.at('employed.large', index),
  );
}

/** Graduates who left for other western or north-eastern places, besides the local ones. */
const further = 60;

/**
 * Shenyang lies in the north-east, so who is employed locally is employed there too. The published
 * total says otherwise; the shortfall stands with one school.
 */
function divideRegion(columns: Columns): void {
  const contradicted = columns.plan.published;
  const total = contradicted ? further : 2 * further;
  columns.divideTotal('employed.further', total, columns.like('employed'), {
    breadth: 0.5,
    most: (_, index) => columns.at('employed', index) - columns.at('employed.local', index),
  });
  const shortfall = contradicted
    ? columns.sum('employed.local') + further - columns.plan.total('employed.west_northeast')
    : 0;
  columns.put(
    'employed.west_northeast',
    (school, index) =>
      columns.at('employed.local', index) +
      columns.at('employed.further', index) -
      (school.id === carriers.region ? shortfall : 0),
  );
}

const none = () => 0;

function divideResearch(columns: Columns): void {
  columns.put('technical_service.income', none);
  columns.put('technical_service.benefit', none);
  columns.put('technology_trade_income', none);
  columns.put('ip.transfers', none);
  columns.put('ip.transfers.income', none);
  columns.divide('research_funds', someSchools(0.25, 'research'), { breadth: 0.6 });
  dividePatents(columns);
}

/** All patents stand with one school, since all of them being inventions is questioned. */
function dividePatents(columns: Columns): void {
  const holder = (id: string) => (id === carriers.patents ? 1 : 0);
  columns.divide('ip.patents', (school) => holder(school.id));
  columns.divide('ip.patents.invention', (school) => holder(school.id));
  columns.divide('ip', someSchools(0.12, 'ip'), {
    least: (_, index) => columns.at('ip.patents', index),
    breadth: 0.5,
  });
}

/**
 * Training for the public benefit brings no income. In 2023 the published income is nothing although
 * two thirds of the hours were not for the public benefit: these stand with one school.
 */
function divideTraining(columns: Columns): void {
  const some = someSchools(0.4, 'training');
  const trains: Weight = (school, index) =>
    school.id === carriers.training ? school.size : some(school, index);
  const other = columns.plan.total('training.hours') - columns.plan.total('training.public_hours');
  columns.divide('training.public_hours', trains);
  columns.put(
    'training.hours',
    (school, index) =>
      columns.at('training.public_hours', index) + (school.id === carriers.training ? other : 0),
  );
  columns.divide('training.projects', trains, {
    least: (_, index) => Math.ceil(columns.at('training.hours', index) / 980),
  });
  columns.divide('training.income', (school) => (school.id === carriers.training ? 1 : 0));
}
