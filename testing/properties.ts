import fc from 'fast-check'

/**
 * Everybody's `npm test` tries the same inputs, so a change is judged and not the luck of a run. Other inputs are looked
 * for by `npm run prove -- properties`, with seeds it names: WILLKOMMEN_TEST_SEED=N repeats one of them.
 */
const asked = Number(process.env['WILLKOMMEN_TEST_SEED'] ?? 1)
fc.configureGlobal({ seed: Number.isSafeInteger(asked) ? asked : 1 })

export { fc }
