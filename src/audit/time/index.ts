import type { AuditRule } from '../rule.js';
import { anniversaries } from './anniversaries.js';
import { cohorts } from './cohorts.js';
import { comparedWithItself } from './compared-with-itself.js';
import { dateOrder } from './date-order.js';
import { dated } from './dated.js';
import { daysOfCount } from './days-of-count.js';
import { doneBeforeBegun } from './done-before-begun.js';
import { fiveYearPlans } from './five-year-plans.js';
import { futureAsPast } from './future-as-past.js';
import { impossibleDates } from './impossible-dates.js';
import { issued } from './issued.js';
import { lengths } from './lengths.js';
import { lookedBack } from './looked-back.js';
import { ownYear } from './own-year.js';
import { pastAsFuture } from './past-as-future.js';
import { periods } from './periods.js';
import { proposed } from './proposed.js';
import { recentYears } from './recent-years.js';
import { repeatedYears } from './repeated-years.js';
import { schoolYearDates } from './school-year-dates.js';
import { since } from './since.js';
import { stages } from './stages.js';
import { thisYear } from './this-year.js';
import { untilNow } from './until-now.js';
import { weekdays } from './weekdays.js';
import { yearOfFigures } from './year-of-figures.js';
import { yearSeries } from './year-series.js';

/** Years, dates and periods against the calendar, the report's own year and each other. */
export const timeRules: readonly AuditRule[] = [
  ownYear,
  dated,
  futureAsPast,
  pastAsFuture,
  thisYear,
  yearOfFigures,
  recentYears,
  cohorts,
  impossibleDates,
  periods,
  schoolYearDates,
  fiveYearPlans,
  stages,
  since,
  doneBeforeBegun,
  lookedBack,
  issued,
  anniversaries,
  untilNow,
  dateOrder,
  daysOfCount,
  repeatedYears,
  yearSeries,
  lengths,
  comparedWithItself,
  proposed,
  weekdays,
];
