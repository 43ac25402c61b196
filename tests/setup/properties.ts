import fc from 'fast-check';

/**
 * Property tests try the same inputs every time, so that a red run is about the change and not about luck.
 * `npm run fuzz` looks further: other inputs in every round, with the seed of a round that finds something in its
 * output.
 */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.PROPERTY_SEED ?? 20_261_122) });
