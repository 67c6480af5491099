/** What somebody says of a finding: it is right, or it is a false alarm. */
export interface Ruling {
  readonly kind: 'confirmed' | 'false-alarm';
  /** Why it is a false alarm; may be empty where the finding is right. */
  readonly reason: string;
  /** The quotes it was about, hashed; others under the same finding mean the text was changed since. */
  readonly evidenceHash: string;
  /** What the finding said then, so that it can be told of when it is gone. */
  readonly message: { readonly zh: string; readonly en: string };
  readonly at: string;
}

/** The rulings on one report, by the id of the finding. */
export interface RuledReport {
  readonly title: string;
  readonly organisation: string | null;
  /** Of the file that was ruled on last. */
  readonly sha256: string;
  readonly rulings: Readonly<Record<string, Ruling>>;
}

/** Whose rulings they are: the next version of a report bears the same title. */
export const keyOf = ({
  title,
  organisation,
}: Pick<RuledReport, 'title' | 'organisation'>): string =>
  JSON.stringify([title.trim(), organisation ?? '']);

/** How a finding stands: nobody has ruled, it is right, it is none, or its text has changed since it was ruled on. */
export type Standing = 'open' | 'confirmed' | 'false-alarm' | 'changed';

export function standingOf(evidenceHash: string, ruling: Ruling | undefined): Standing {
  if (ruling === undefined) return 'open';
  return ruling.evidenceHash === evidenceHash ? ruling.kind : 'changed';
}
