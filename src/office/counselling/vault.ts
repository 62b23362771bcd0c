import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Chance } from '#ground/identity/chance.ts'
import { codeFrom } from '#ground/identity/ids.ts'
import { newKey, sealWith, unsealWith } from '#ground/store/index.ts'
import { insertCaseKey, readCaseKey, readLock, writeLock } from './vault-store.ts'

/** What one case seals and opens. `about` names the row, so that no content can be put in another's place. */
export interface Safe {
  seal(about: string, value: unknown): Buffer
  /** Bytes as they are, for documents. */
  sealBytes(about: string, bytes: Uint8Array): Buffer
  /** Throws when the bytes were not sealed for this row with this key: then somebody changed the database. */
  open<T>(about: string, sealed: Uint8Array): T
  openBytes(about: string, sealed: Uint8Array): Buffer
}

/** The keys of the cases. Erasing a case erases its key: what lies in a backup stays closed for good. */
export interface Vault {
  /** Makes the key of a new case. */
  newSafe(tx: Tx, caseId: string): Promise<Safe>
  /** Null: the case has been erased. */
  safeOf(tx: Tx, caseId: string): Promise<Safe | null>
  /**
   * The code a form's key stands for: whoever sends the form again gets the same code, and no table knows it in clear.
   * Letters of `ids.code()`.
   */
  codeOf(key: string): string
}

const SALT = 32
const PROOF = 'counselling proof'

export class WrongCounsellingSecret extends Error {
  constructor() {
    super(
      'The secret of the counselling does not fit this database. Restore WILLKOMMEN_COUNSELLING_SECRET or the kept file; without it nothing of what persons said can be read.',
    )
    this.name = 'WrongCounsellingSecret'
  }
}

/** Opens the vault with the secret of the counselling. Throws `WrongCounsellingSecret` when another one sealed the keys. */
export async function openVault(db: Db, secret: string, chance: Chance): Promise<Vault> {
  const master = await masterKey(db, secret, chance)
  const aboutKey = (caseId: string) => `counselling key ${caseId}`
  return {
    async newSafe(tx, caseId) {
      const key = newKey(chance)
      await insertCaseKey(tx, caseId, sealWith(key, master, aboutKey(caseId), chance))
      return safeWith(key, caseId, chance)
    },
    async safeOf(tx, caseId) {
      const sealed = await readCaseKey(tx, caseId)
      if (!sealed) return null
      const key = unsealWith(sealed, master, aboutKey(caseId))
      if (!key) throw new Error(`the key of case ${caseId} was changed`)
      return safeWith(key, caseId, chance)
    },
    codeOf: (key) => codeFrom(createHmac('sha256', master).update(`counselling code ${key}`).digest()),
  }
}

function safeWith(key: Uint8Array, caseId: string, chance: Chance): Safe {
  const row = (about: string) => `counselling ${caseId} ${about}`
  const sealBytes = (about: string, bytes: Uint8Array) => sealWith(bytes, key, row(about), chance)
  const openBytes = (about: string, sealed: Uint8Array): Buffer => {
    const bytes = unsealWith(sealed, key, row(about))
    if (!bytes) throw new Error(`${about} of case ${caseId} was changed`)
    return bytes
  }
  return {
    sealBytes,
    openBytes,
    seal: (about, value) => sealBytes(about, Buffer.from(JSON.stringify(value))),
    open: <T>(about: string, sealed: Uint8Array) =>
      JSON.parse(openBytes(about, sealed).toString('utf8')) as T,
  }
}

/** The key that seals the keys. The first start writes down a proof of it. */
async function masterKey(db: Db, secret: string, chance: Chance): Promise<Uint8Array> {
  const derive = (salt: Uint8Array) =>
    new Uint8Array(hkdfSync('sha256', secret, salt, 'willkommen counselling', 32))
  const salt = chance.bytes(SALT)
  const fresh = derive(salt)
  await writeLock(db, { salt, proof: sealWith(Buffer.from(PROOF), fresh, PROOF, chance) })
  const lock = await readLock(db)
  const key = derive(lock.salt)
  const proof = unsealWith(lock.proof, key, PROOF)
  if (!proof || !timingSafeEqual(proof, Buffer.from(PROOF))) throw new WrongCounsellingSecret()
  return key
}
