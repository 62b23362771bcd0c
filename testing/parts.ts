import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'vitest'
import { findPart, howToInstall, type Part, type PartName } from '#ground/parts/index.ts'

/** Where `npm run parts` and `npm test` put programs; another folder by the same setting as there. */
export const partsFolder = process.env['WILLKOMMEN_PARTS'] ?? join(import.meta.dirname, '../.parts')

/**
 * Tests that need a program of the system. Where it is missing they are left out by name: in the output at once, and in the
 * list that `npm test` ends with. `const withClamd = testsWith('clamd'); withClamd('finds …', async (…) => …)`.
 */
export function testsWith(...names: readonly PartName[]) {
  const missing = names.filter((name) => findPart(name, partsFolder) === null)
  if (missing.length === 0) return (title: string, work: () => Promise<void> | void) => test(title, work)
  return (title: string): void => {
    const why = missing
      .map((name) => `${name} is missing: npm run parts, or ${howToInstall(name).apt}`)
      .join('; ')
    const line = `LEFT OUT: "${title}" (${why})\n`
    process.stderr.write(line)
    const list = process.env['WILLKOMMEN_LEFT_OUT']
    if (list) appendFileSync(list, line)
    test.runIf(false)(title, () => undefined)
  }
}

/** The part a test has already made sure of. */
export function partOf(name: PartName): Part {
  const part = findPart(name, partsFolder)
  if (!part) throw new Error(`${name} is missing`)
  return part
}
