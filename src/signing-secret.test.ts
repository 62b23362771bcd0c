import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { signingSecret } from './signing-secret.ts'

const made: string[] = []
async function aFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'willkommen-secret-'))
  made.push(folder)
  return join(folder, 'data', 'signing-secret')
}
afterEach(() => Promise.all(made.splice(0).map((folder) => rm(folder, { recursive: true }))))

test('a secret that is set is used and nothing is written', async () => {
  const signingSecretFile = await aFile()
  expect(await signingSecret({ signingSecret: 'x'.repeat(40), signingSecretFile })).toBe('x'.repeat(40))
  await expect(readFile(signingSecretFile)).rejects.toThrow('ENOENT')
})

test('otherwise one is made at the first start, kept, and readable by the program alone', async () => {
  const signingSecretFile = await aFile()
  const first = await signingSecret({ signingSecret: null, signingSecretFile })
  expect(first.length).toBeGreaterThanOrEqual(43)
  expect(await signingSecret({ signingSecret: null, signingSecretFile })).toBe(first)
  expect((await stat(signingSecretFile)).mode & 0o777).toBe(0o600)
})

test('processes that start together agree', async () => {
  const signingSecretFile = await aFile()
  const all = await Promise.all(
    Array.from({ length: 8 }, () => signingSecret({ signingSecret: null, signingSecretFile })),
  )
  expect(new Set(all).size).toBe(1)
})

test('a file that holds no secret stops the start instead of signing with nothing', async () => {
  const signingSecretFile = await aFile()
  await signingSecret({ signingSecret: null, signingSecretFile })
  await writeFile(signingSecretFile, '\n')
  await expect(signingSecret({ signingSecret: null, signingSecretFile })).rejects.toThrow(
    'holds no signing secret',
  )
})
