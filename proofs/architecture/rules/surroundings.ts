import type { Rule } from '../house.ts'
import { isForTests, layerOf } from '../places.ts'

/** Time, chance, settings and the terminal are handed in; a program that takes them itself cannot be simulated. */
export const surroundings: Rule = (house) =>
  house.files
    .filter(({ path }) => path.startsWith('src/') && !isForTests(path))
    .flatMap(({ path, taken }) =>
      taken
        .filter(({ what }) => what !== 'performance.now' || mustNotMeasure(path))
        .map(({ what, line }) => ({
          rule: 'surroundings',
          path,
          line,
          says: `takes ${what} instead of being given it`,
        })),
    )

/** A stopwatch is no clock: ground, faces and screens may measure how long they wait; office and law may not. */
const mustNotMeasure = (path: string) => ['office', 'composition', 'law', 'texts'].includes(layerOf(path))
