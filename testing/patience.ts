/**
 * How long a test waits for something a page or another process is about to do, in milliseconds: far longer than it takes,
 * because two cores do everything at once. How fast it is, benchmarks measure.
 */
export const PATIENCE = 25_000
