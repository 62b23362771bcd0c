import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Test files share a process and its modules: hooks told while a helper is read in would serve the first file only. */
const ON_READING = /^(?:beforeAll|beforeEach|afterAll|afterEach)\(/mu
const telling = (text: string): boolean => ON_READING.test(text)

test('helpers tell their hooks in a function that each file calls', () => {
  const helpers = globSync('{src,proofs,testing}/**/*.ts').filter((file) => !file.endsWith('.test.ts'))
  expect(helpers.length).toBeGreaterThan(500)
  expect(helpers.filter((file) => telling(readFileSync(file, 'utf8')))).toEqual([])
})

test('a helper that does otherwise would be found', () => {
  expect(telling("import { x } from './x.ts'\nbeforeAll(async () => {})\n")).toBe(true)
  expect(telling('export function onAShelf(): void {\n  beforeAll(open)\n}\n')).toBe(false)
})

test('random inputs come from testing/properties.ts, so that every run tries the same', () => {
  const tests = globSync('{src,proofs,testing}/**/*.test.ts').filter(
    (file) => file !== 'testing/hooks.test.ts',
  )
  expect(tests.filter((file) => readFileSync(file, 'utf8').includes("from 'fast-check'"))).toEqual([])
})
