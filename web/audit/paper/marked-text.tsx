import { type Active, placeName } from '../active.js';
import { leading, type Mark, stretchesOf } from './marks.js';

interface MarkedTextProperties {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly active: Active | null;
}

/** A text with the places of findings underlined. */
export function MarkedText({ text, marks, active }: MarkedTextProperties) {
  if (marks.length === 0) return <>{text}</>;
  return (
    <>
      {stretchesOf(text.length, marks).map(({ start, end, marks: over }) => {
        const words = text.slice(start, end);
        const lead = leading(over);
        if (lead === undefined) return words;
        return (
          <mark
            key={`${start}-${end}`}
            className={classesOf(lead, over, active)}
            data-places={over.map(placeName).join(' ')}
          >
            {words}
          </mark>
        );
      })}
    </>
  );
}

function classesOf(lead: Mark, over: readonly Mark[], active: Active | null): string {
  const isActive = over.some(({ finding }) => finding === active?.finding);
  const isHere = over.some(
    ({ finding, place }) => finding === active?.finding && place === active.place,
  );
  return [
    lead.severity,
    lead.faint && !isActive ? 'faint' : '',
    isActive ? 'on' : '',
    isHere ? 'here' : '',
    lead.start >= lead.end ? 'point' : '',
  ]
    .filter(Boolean)
    .join(' ');
}
