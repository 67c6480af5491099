import { useLanguage } from '../language/language.js';
import { rollupWords } from '../messages/rollup.js';

const SHADES = [
  'step-3 below',
  'step-2 below',
  'step-1 below',
  '',
  'step-1 above',
  'step-2 above',
  'step-3 above',
] as const;

/** What shades, marks and short words mean, and how the comparison is made. */
export function Legend() {
  const { say } = useLanguage();
  return (
    <aside className="heat-legend" aria-label={say(rollupWords.legend)}>
      <p>
        <span className="swatches" aria-hidden="true">
          {SHADES.map((shade) => (
            <i key={shade} className={shade} />
          ))}
        </span>
        {say(rollupWords.legendShades)}
      </p>
      <p>
        <i className="swatch blank" aria-hidden="true" /> {say(rollupWords.legendBlank)}
        <span className="legend-word">{say(rollupWords.legendNotApplicable)}</span>
        <span className="legend-word">{say(rollupWords.legendNotCollected)}</span>
        <span className="legend-word">{say(rollupWords.legendAtLeast)}</span>
      </p>
      <p>
        {say(rollupWords.how)} {say(rollupWords.keys)}
      </p>
    </aside>
  );
}
