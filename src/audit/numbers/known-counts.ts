import { approximation } from '../../quantity/index.js';
import type { Claim, Claims } from '../claims/index.js';
import type { Scene } from '../scene.js';
import { isPercent } from './comparing.js';
import { figuresOf } from './neighbours.js';
import { plainScope } from './same-thing.js';

/** The numbers of a report that a share may be of, and the finder of what a base is called. */
export interface KnownCounts {
  /** Counts and amounts of an organisation and a time. */
  readonly at: (scope: string, period: string) => readonly Claim[];
  /** Whether any number of the report, of whomever and whenever, makes a part the share that is told. */
  readonly makes: (part: Claim, share: Claim) => boolean;
  /** Whether the report tells the very rate of something else as well: of one programme, in a table of all. */
  readonly tellsOfOthers: (rate: Claim) => boolean;
  readonly conceptOf: Claims['conceptOf'];
}

/** Counts and amounts that a share may be of, wherever in a report they stand. */
export function knownCounts({ claims }: Scene): KnownCounts {
  const places = new Map<string, Claim[]>();
  const sizes = new Map<string, Size[]>();
  for (const claim of claims.claims) {
    if (!isCountLike(claim)) continue;
    const size = sizeOf(claim);
    if (size.most <= size.least * (1 + BLUNT))
      put(sizes, kindOf(claim), (): Size[] => []).push(size);
    if (claim.head === '' || claim.planned || claim.attached || claim.unsettled !== null) continue;
    put(places, placeKey(claim.scope, claim.period), (): Claim[] => []).push(claim);
  }
  const makes = (part: Claim, share: Claim): boolean => {
    const { lo, hi } = share.quantity.interval;
    if (lo === null || hi === null) return true;
    const [least, most] = [approximation(lo) / HUNDRED, approximation(hi) / HUNDRED];
    const size = sizeOf(part);
    return (sizes.get(kindOf(part)) ?? []).some(
      (whole) => least * whole.least <= size.most && size.least <= most * whole.most,
    );
  };
  return {
    at: (scope, period) => places.get(placeKey(scope, period)) ?? [],
    makes,
    tellsOfOthers: othersTold(claims.claims),
    conceptOf: claims.conceptOf,
  };
}

function othersTold(claims: readonly Claim[]): KnownCounts['tellsOfOthers'] {
  const named = new Map<string, Set<string>>();
  const nameOf = ({ head, scope }: Claim): string => `${plainScope(scope)} ${head}`;
  for (const claim of claims) {
    if (isPercent(claim) && claim.cell !== null)
      put(named, figuresOf(claim), () => new Set<string>()).add(nameOf(claim));
  }
  return (rate) => {
    const figures = figuresOf(rate);
    const names = figures.length > SHORT_RATE ? [...(named.get(figures) ?? [])] : [];
    return names.some((name) => name !== nameOf(rate));
  };
}

/** 95.4: rates of one decimal are told of many things by chance. */
const SHORT_RATE = 4;

const HUNDRED = 100;

/** A number of things, persons or money that is told as it is, and no share or change. */
export const isCountLike = (claim: Claim): boolean =>
  claim.role === 'value' && claim.mention.kind === 'number' && !isPercent(claim);

/** Letters and forms are handed out to persons: 发放通知书951份，报到926人. */
const kindOf = ({ measure }: Claim): string =>
  measure === 'things' || measure === 'participation' ? 'person' : measure;

/** How large a number may be, as floating-point numbers: exact enough to let a share pass. */
interface Size {
  readonly least: number;
  readonly most: number;
}

function sizeOf({ quantity: { interval } }: Claim): Size {
  const [lo, hi] = [interval.lo, interval.hi].map((end) =>
    end === null ? null : approximation(end),
  );
  return { least: (lo ?? 0) * (1 - CLOSE), most: (hi ?? Number.POSITIVE_INFINITY) * (1 + CLOSE) };
}

const CLOSE = 1e-9;
/** 约3.4万人 makes too many shares to prove one. */
const BLUNT = 0.005;

const placeKey = (scope: string, period: string): string => `${plainScope(scope)}\u0001${period}`;

function put<Of>(map: Map<string, Of>, key: string, fresh: () => Of): Of {
  const kept = map.get(key) ?? fresh();
  map.set(key, kept);
  return kept;
}
