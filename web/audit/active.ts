/** The finding one looks at, and which of its places. */
export interface Active {
  readonly finding: string;
  readonly place: number;
}

/** How a place of a finding is named on the elements that show it. */
export const placeName = ({ finding, place }: Active): string => `${finding}/${place}`;

/** The place of that name. */
export function placeNamed(name: string): Active | undefined {
  const [finding, place] = name.split('/');
  return finding === undefined || place === undefined
    ? undefined
    : { finding, place: Number(place) };
}
