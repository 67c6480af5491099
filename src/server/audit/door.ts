import { Refusal } from '../../messages/index.js';
import { AUDIT_LIMITS } from './limits.js';
import { auditRefusals } from './messages.js';

/** Somebody who may not bring a file now; `seconds` tells when to come again. */
export interface Wait {
  readonly refusal: Refusal;
  readonly seconds: number;
}

/** Who brings files, at most so many at a time and in a window of time. */
export interface Door {
  /** Takes a place for who asks, and gives the way to give it back; or tells how long to wait. */
  enter(who: string): { readonly leave: () => void } | Wait;
}

interface Visits {
  /** Moments of the files within the window, earliest first. */
  readonly moments: number[];
  inside: number;
}

/** How many files may be inside, all in all and from one address; see `AUDIT_LIMITS`. */
export interface DoorLimits {
  readonly places: number;
  readonly placesAnAddress: number;
  readonly filesAWindow: number;
  readonly windowMinutes: number;
  readonly retrySeconds: number;
}

/** Whoever has no file here and brought none lately is forgotten once so many are known. */
const MANY = 2_000;

/** A door that lets in as many as its limits allow; `now` gives milliseconds. */
export function openDoor(
  limits: DoorLimits = AUDIT_LIMITS,
  now: () => number = () => performance.now(),
): Door {
  const known = new Map<string, Visits>();
  const window = limits.windowMinutes * 60_000;
  let inside = 0;

  const visitsOf = (who: string): Visits => {
    if (known.size > MANY) forgetIdle();
    const visits = known.get(who) ?? { moments: [], inside: 0 };
    known.set(who, visits);
    const since = now() - window;
    while ((visits.moments[0] ?? since) < since) visits.moments.shift();
    return visits;
  };
  const forgetIdle = (): void => {
    const since = now() - window;
    for (const [who, { moments, inside: held }] of known) {
      if (held === 0 && (moments.at(-1) ?? 0) < since) known.delete(who);
    }
  };

  return {
    enter: (who) => {
      const visits = visitsOf(who);
      const [earliest] = visits.moments;
      if (earliest !== undefined && visits.moments.length >= limits.filesAWindow) {
        return tooOften(limits, Math.ceil((earliest + window - now()) / 1000));
      }
      if (inside >= limits.places || visits.inside >= limits.placesAnAddress) {
        return busy(limits.retrySeconds);
      }
      visits.moments.push(now());
      visits.inside += 1;
      inside += 1;
      let isInside = true;
      const leave = () => {
        if (!isInside) return;
        isInside = false;
        visits.inside -= 1;
        inside -= 1;
      };
      return { leave };
    },
  };
}

const busy = (seconds: number): Wait => ({
  refusal: new Refusal('too-many', 'audit.busy', auditRefusals.busy, { seconds }, { seconds }),
  seconds,
});

function tooOften(
  { filesAWindow: most, windowMinutes: minutes }: DoorLimits,
  seconds: number,
): Wait {
  const values = { most, minutes, seconds };
  return {
    refusal: new Refusal('too-many', 'audit.too-often', auditRefusals.tooOften, values, {
      seconds,
    }),
    seconds,
  };
}

/**
 * By which name an address is known here. Whoever has one address of the sixth version has all that share its
 * first half.
 */
export function nameOfAddress(address: string | undefined): string {
  if (address === undefined) return 'here';
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  return address.includes(':') ? address.split(':').slice(0, 4).join(':') : address;
}
