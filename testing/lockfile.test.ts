import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { missingVariants } from '../scripts/complete-lockfile.ts'

type Lock = {
  packages: Record<
    string,
    { version?: string; integrity?: string; resolved?: string; os?: string[]; link?: boolean }
  >
}
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock

test('npm ci finds every package in the lockfile (else: npm run lockfile)', () => {
  expect([...missingVariants(lock.packages).keys()]).toEqual([])
})

test('everything that is fetched on Linux is pinned by its checksum', () => {
  const unpinned = Object.entries(lock.packages).filter(
    ([path, entry]) =>
      path !== '' && !entry.integrity && (entry.os ?? ['linux']).includes('linux') && !isElsewhere(path),
  )
  expect(unpinned.map(([path]) => path)).toEqual([])
})

/**
 * Variants for processors or C libraries on which we do not run. And one we do run on whose checksum could not be had where
 * the lockfile was written: add it with the first `npm install` on arm64.
 */
function isElsewhere(path: string): boolean {
  if (path.endsWith('/typst-ts-node-compiler-linux-arm64-gnu')) return true
  return /(musl|gnueabihf|musleabihf|ppc64|riscv64|s390x)/.test(path)
}

test('the lockfile names no registry host: each installation uses its own', () => {
  const named = Object.entries(lock.packages).filter(([, entry]) => entry.resolved?.startsWith('http'))
  expect(named.map(([path]) => path)).toEqual([])
})
