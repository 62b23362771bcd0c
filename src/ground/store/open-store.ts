import type { Db, Tx } from '../act/act.ts'
import { systemClock, type Clock } from '../clock/clock.ts'
import { systemChance, type Chance } from '../identity/chance.ts'
import type { Ids } from '../identity/ids.ts'
import type { Backend } from './backend.ts'
import { insertMaster, readMaster } from './key-store.ts'
import { StoreProblem, WrongStoreSecret, type StoreProblemKind } from './problem.ts'
import { readState, type StoreState } from './scrub-store.ts'
import { check, scrub, type Scrubbed } from './scrub.ts'
import { ABOUT, close, masterKey, open } from './seal.ts'
import { drop, eraseKey, move, put, read, stage, type Kept, type Staged, type Vault } from './store.ts'
import { sweepDropped, sweepOrphans, type Swept } from './sweep.ts'

export interface StoreOptions {
  readonly backend: Backend
  /** Opens the keys in the database; at least 32 random characters, the same for all processes of an office. */
  readonly secret: string
  readonly secrets?: Chance
}

/** Bytes for the rooms: closed, checked, each scope under a key of its own. `src/ground/store/README.md`. */
export interface Store {
  stage(bytes: Uint8Array): Promise<Staged>
  put(tx: Tx, scope: string, what: Uint8Array | Staged): Promise<Kept>
  read(db: Db | Tx, object: string): Promise<Uint8Array>
  move(tx: Tx, object: string, toScope: string): Promise<Kept>
  drop(tx: Tx, object: string): Promise<void>
  eraseKey(tx: Tx, scope: string): Promise<number>
  check(object: string): Promise<StoreProblemKind | null>
  scrub(mayGoOn?: (done: { checked: number; bytes: number }) => boolean): Promise<Scrubbed>
  sweepDropped(): Promise<number>
  sweepOrphans(graceHours?: number): Promise<Swept>
  state(): Promise<StoreState & { readonly place: string }>
}

/** Whether keys of a store are in the database: then their secret must not be made anew. */
export const holdsKeys = async (db: Db): Promise<boolean> => (await readMaster(db)) !== null

/**
 * Opens the store, or refuses: `WrongStoreSecret` when the secret does not fit the keys in the database, `StoreProblem`
 * when the place does not answer or belongs to another database.
 */
export async function openStore({
  ground: { db, clock, ids },
  backend,
  secret,
  secrets = systemChance,
}: StoreOptions & {
  readonly ground: { readonly db: Db; readonly clock: Clock; readonly ids: Ids }
}): Promise<Store> {
  const known = await readMaster(db)
  if (!known) {
    const salt = secrets.bytes(32)
    const proof = close(Buffer.alloc(0), masterKey(secret, salt), ABOUT.proof, secrets)
    await insertMaster(db, { place: ids.uuid(), salt, proof }, clock.now())
  }
  const { place, salt, proof } = (await readMaster(db))!
  const master = masterKey(secret, salt)
  if (!open(proof, master, ABOUT.proof)) throw new WrongStoreSecret()
  await backend.claim(place, (await readState(db)).isEmpty)
  return bound({ backend, clock, ids, secrets, master }, db)
}

function bound(vault: Vault, db: Db): Store {
  return {
    stage: (bytes) => stage(vault, bytes),
    put: (tx, scope, what) => put(vault, tx, scope, what),
    read: (at, object) => read(vault, at, object),
    move: (tx, object, toScope) => move(vault, tx, object, toScope),
    drop: (tx, object) => drop(vault, tx, object),
    eraseKey: (tx, scope) => eraseKey(vault, tx, scope),
    check: (object) => check(vault, db, object),
    scrub: (mayGoOn) => scrub(vault, db, mayGoOn),
    sweepDropped: () => sweepDropped(vault, db),
    sweepOrphans: (graceHours) => sweepOrphans(vault, db, systemClock.now(), graceHours),
    state: async () => ({ ...(await readState(db)), place: vault.backend.place }),
  }
}

/** Of an office that was opened without a place for files: everything says so. */
export function closedStore(): Store {
  const refuse = (): Promise<never> =>
    Promise.reject(new StoreProblem('unreachable', 'this office was opened without a place for files'))
  return {
    ...{ stage: refuse, put: refuse, read: refuse, move: refuse, drop: refuse, eraseKey: refuse },
    ...{ check: refuse, scrub: refuse, sweepDropped: refuse, sweepOrphans: refuse, state: refuse },
  }
}
