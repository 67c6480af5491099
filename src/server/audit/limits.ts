/** What audits may cost a server that answers them to anybody. */
export const AUDIT_LIMITS = {
  /** A report with all its pictures; the words of one take a hundredth. */
  fileMegabytes: 60,
  /** Audits at a time. */
  processes: 2,
  /** Files held at a time, those being audited included; further ones are told to come again. */
  places: 8,
  /** Files held at a time from one address: a page sends two, and an office shares its address. */
  placesAnAddress: 4,
  /** Files from one address in a window of time: the schools of a large city, several times over. */
  filesAWindow: 300,
  windowMinutes: 10,
  /** How soon somebody who found no place may come again. */
  retrySeconds: 5,
  milliseconds: 120_000,
  memoryMegabytes: 1024,
  /** A process that has nothing to do is kept for the next file this long. */
  idleMilliseconds: 60_000,
} as const;
