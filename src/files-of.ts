import { access } from 'node:fs/promises'
import type { Db } from '#ground/act/act.ts'
import { systemClock, type Clock } from '#ground/clock/clock.ts'
import { systemChance } from '#ground/identity/chance.ts'
import {
  diskBackend,
  holdsKeys,
  isStoreProblem,
  s3Backend,
  WrongStoreSecret,
  type Store,
  type StoreOptions,
} from '#ground/store/index.ts'
import { WrongSetting } from './settings.ts'
import type { FileSettings } from './settings-files.ts'
import { keptSecret } from './signing-secret.ts'

const VARIABLE = 'WILLKOMMEN_STORE_SECRET'

/** Where files lie and what opens them. A secret is made for a new office only: files of an old one need theirs. */
export async function filesOf(settings: FileSettings, db: Db): Promise<StoreOptions> {
  const { folder, s3, secret, secretFile } = settings
  if (secret === null && (await holdsKeys(db)) && !(await exists(secretFile)))
    throw new WrongSetting([
      `${secretFile} is missing, which opens the files of this office. Put it back from its copy, or set ${VARIABLE}.`,
    ])
  return {
    backend: s3 ? s3Backend(s3) : diskBackend(folder, systemChance),
    secret: secret ?? (await keptSecret(secretFile, 'secret of the files', VARIABLE)),
  }
}

/** What an administrator has to mend, said without a stack; anything else as it was. */
export function explainFiles(error: unknown, { secret, secretFile }: FileSettings): unknown {
  if (error instanceof WrongStoreSecret)
    return new WrongSetting([
      `${secret === null ? secretFile : VARIABLE} does not open the files of this office: it belongs to another one. Put back the secret they were closed with.`,
    ])
  return isStoreProblem(error)
    ? new WrongSetting([
        `The place for files cannot be used: ${error.message}. See WILLKOMMEN_STORE_DIR and WILLKOMMEN_S3_ENDPOINT.`,
      ])
    : error
}

/** What the rounds of checks found, for `/health`; asked at most once a minute, by the clock of the wall. */
export function filesHealth(
  store: Pick<Store, 'state'>,
  clock: Clock = systemClock,
): () => Promise<Readonly<Record<string, unknown>>> {
  let known: { readonly at: number; readonly files: object } | null = null
  return async () => {
    const at = clock.now().epochMilliseconds
    if (!known || at - known.at > 60_000) {
      const state = await store.state().catch(() => null)
      const { damaged = null, missing = null, checkedAt = null } = state ?? {}
      known = { at, files: { damaged, missing, checkedAt: checkedAt && String(checkedAt) } }
    }
    return { files: known.files }
  }
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  )
