import { stepsOf, type Rule } from '../house.ts'
import { isForTests, layerOf, MAY_ENTER, roomOf, type Layer } from '../places.ts'

/** Imports point downwards only. A test may compose an office to look at it. */
export const layers: Rule = (house) =>
  [...stepsOf(house)]
    .filter(({ from, to }) => !MAY_ENTER[layerOf(from.path)].includes(layerOf(to)))
    .filter(({ from, to }) => !(isForTests(from.path) && FOR_TESTS.includes(layerOf(to))))
    .map(({ from, to, by }) => ({
      ...{ rule: 'layers', path: from.path, line: by.line },
      says: `${layerOf(from.path)} must not know ${layerOf(to)}: ${to}`,
    }))

const FOR_TESTS: readonly Layer[] = ['outside', 'composition', 'root']

/** A room with a door is entered through it. Tests may use what a room builds for tests. */
export const doors: Rule = (house) =>
  [...stepsOf(house)]
    .filter(({ from, to }) => {
      const room = roomOf(to)
      if (room === null || room === roomOf(from.path) || to === `${room}/index.ts`) return false
      if (isForTests(from.path) && to.startsWith(`${room}/testing/`)) return false
      return room.startsWith('src/office/') || house.present.has(`${room}/index.ts`)
    })
    .map(({ from, to, by }) => ({
      ...{ rule: 'doors', path: from.path, line: by.line },
      says: `enters ${to} past the door ${roomOf(to)}/index.ts`,
    }))

/** What stays in the bundle of the pages: pure code alone, and no room of the office nor of the law. */
const PURE = [
  'src/ground/languages/index.ts',
  'src/ground/addresses/addresses.ts',
  'src/ground/speech/spoken.ts',
  'src/ground/clock/clock.ts',
  'src/ground/identity/ids.ts',
  'src/ground/identity/cookie-name.ts',
  'src/ground/permission/permission.ts',
  'src/ground/act/refusal.ts',
  'src/ground/database/silent.ts',
  // the self-check reckons in the visitor's own browser: nothing it is told may go anywhere
  'src/law/risks/index.ts',
]
const OF_A_SERVER = /^(pg|pg-boss|kysely|fastify|nodemailer)(\/|$)/u

/** Pages know the composed office by its types; they get it handed over with each request. */
export const pages: Rule = (house) => [
  ...[...stepsOf(house)]
    .filter(({ from, by }) => isPage(from.path) && !by.typeOnly)
    .filter(
      ({ to }) => ['ground', 'law', 'office', 'composition'].includes(layerOf(to)) && !PURE.includes(to),
    )
    .map(({ from, to, by }) => ({
      ...{ rule: 'pages', path: from.path, line: by.line },
      says: `a page keeps ${to} at run time; it may import its types only`,
    })),
  ...house.files.flatMap(({ path, imports }) =>
    imports
      .filter(({ specifier, typeOnly }) => isPage(path) && !typeOnly && OF_A_SERVER.test(specifier))
      .map(({ specifier, line }) => ({
        rule: 'pages',
        path,
        line,
        says: `a page must not carry ${specifier}`,
      })),
  ),
]

const isPage = (path: string) => ['routes', 'ui'].includes(layerOf(path)) && !isForTests(path)
