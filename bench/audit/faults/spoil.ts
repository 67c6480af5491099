import { type LaidReport, layOut } from '../layout/index.js';
import type { ReportPlan } from '../plan/index.js';
import type { Random } from '../random.js';
import { spoilContents, spoilList, spoilPage } from './contents.js';
import type { Fault } from './fault.js';
import {
  spoilChapter,
  spoilDeclaration,
  spoilEnd,
  spoilMissingNumber,
  spoilTemplate,
  spoilTwice,
} from './gaps.js';
import { Mentions } from './mentions.js';
import {
  spoilBracket,
  spoilDocumentNumber,
  spoilOwnName,
  spoilPunctuation,
  spoilTitle,
  spoilUnit,
} from './names.js';
import { spoilNumber } from './numbers.js';
import { spoilRow } from './rows.js';
import {
  spoilCaption,
  spoilCaptionChapter,
  spoilHeadingNumber,
  spoilTableNumber,
} from './series.js';
import { reserve, type Spoil, type Spoiling } from './spoiling.js';
import { spoilFuture, spoilOwnYear, spoilYear } from './years.js';

/** A report with faults in it. */
export interface Spoilt {
  readonly report: LaidReport;
  readonly faults: readonly Fault[];
}

/** Numbers changed in each copy, besides what is done to its structure, its times and its names. */
const NUMBERS = 10;

const STRUCTURE: readonly Spoil[] = [
  spoilContents,
  spoilPage,
  spoilHeadingNumber,
  spoilTableNumber,
  spoilCaptionChapter,
  spoilCaption,
  spoilList,
  spoilDeclaration,
  spoilTemplate,
  spoilMissingNumber,
  spoilEnd,
  spoilTwice,
];
const NAMES: readonly Spoil[] = [
  spoilOwnName,
  spoilTitle,
  spoilDocumentNumber,
  spoilBracket,
  spoilPunctuation,
];

/**
 * A copy of a report with faults far from each other: none stands where another stands, or is seen by. Few
 * enough that most of the copy is still right.
 */
export function spoil(plan: ReportPlan, random: Random, paged: boolean): Spoilt {
  const report = layOut(plan);
  const spoiling: Spoiling = {
    plan,
    report,
    random,
    paged,
    mentions: new Mentions(report, plan.graph),
    reserved: new Set(),
  };
  const faults: Fault[] = [];
  const put = (one: Spoil): void => {
    const fault = one(spoiling);
    if (fault === null) return;
    reserve(spoiling, fault);
    faults.push(fault);
  };
  if (random.chance(0.2)) put(spoilChapter);
  for (let time = 0; time < NUMBERS; time += 1) put(spoilNumber);
  put(spoilRow);
  put(spoilYear);
  put(random.pick([spoilFuture, spoilOwnYear]));
  put(spoilUnit);
  for (const one of random.several(STRUCTURE, 4)) put(one);
  for (const one of random.several(NAMES, 2)) put(one);
  return { report, faults };
}
