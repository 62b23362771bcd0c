import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { systemChance, type Chance } from '#ground/identity/chance.ts'
import { newToken } from '#ground/identity/token.ts'

/** The secret that opens the signing keys in the database: as set, or kept beside the data. */
export async function signingSecret(
  settings: { readonly signingSecret: string | null; readonly signingSecretFile: string },
  secrets: Chance = systemChance,
): Promise<string> {
  return (
    settings.signingSecret ??
    keptSecret(settings.signingSecretFile, 'signing secret', 'WILLKOMMEN_SIGNING_SECRET', secrets)
  )
}

/**
 * A secret made at the first start and kept in a file, readable by the program alone. Two processes that start at once
 * end up with the same one.
 */
export async function keptSecret(
  file: string,
  called: string,
  variable: string,
  secrets: Chance = systemChance,
): Promise<string> {
  const known = await contentOf(file, called, variable)
  if (known !== null) return known
  await mkdir(dirname(file), { recursive: true })
  const draft = `${file}.${newToken(secrets).slice(0, 8)}`
  await writeFile(draft, `${newToken(secrets)}\n`, { mode: 0o600, flag: 'wx', flush: true })
  await chmod(draft, 0o600)
  // whoever links first has made it; a half-written file is never seen under the name
  await link(draft, file).catch(ignoreExisting)
  await rm(draft)
  return (await contentOf(file, called, variable))!
}

async function contentOf(file: string, called: string, variable: string): Promise<string | null> {
  const content = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (content !== null && content.trim().length < 32)
    throw new Error(`${file} holds no ${called}; remove it, or set ${variable}`)
  return content?.trim() ?? null
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}
