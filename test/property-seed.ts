import fc from 'fast-check';

/**
 * Property tests draw the same examples in every run, so that a run's outcome is that of the code alone.
 * `PROPERTY_SEED=$RANDOM npx vitest run --project unit` draws others.
 */
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20_231_201) });
