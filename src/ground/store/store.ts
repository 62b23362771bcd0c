import type { Db, Tx } from '../act/act.ts'
import type { Clock } from '../clock/clock.ts'
import type { Chance } from '../identity/chance.ts'
import type { Ids } from '../identity/ids.ts'
import type { Backend } from './backend.ts'
import { insertKey, lockKey, eraseKeyOf } from './key-store.ts'
import {
  changeUses,
  deleteObject,
  eraseObjectsOf,
  findSame,
  insertObject,
  lockObject,
  noteGone,
  readObject,
  rewrapObject,
  type ObjectRow,
} from './object-store.ts'
import { StoreProblem } from './problem.ts'
import { ABOUT, close, digest, hex, newKey, open } from './seal.ts'

/** What everything here stands on. */
export interface Vault {
  readonly backend: Backend
  readonly clock: Clock
  readonly ids: Ids
  /** Never a seeded chance. */
  readonly secrets: Chance
  /** Wraps the keys of the scopes. */
  readonly master: Uint8Array
}

export interface Kept {
  /** Name of the stored content, for rows of other rooms. */
  readonly object: string
  /** SHA-256 of the content, 32 bytes. */
  readonly sha256: Uint8Array
  /** Length of the content in bytes. */
  readonly bytes: number
}

/** Closed and durable, but nobody's yet: put it into a scope once, within hours, or it is swept away. */
export interface Staged {
  readonly address: Uint8Array
  readonly sha256: Uint8Array
  readonly bytes: number
  readonly key: Uint8Array
}

/** The slow half of a put, before the transaction begins: closes the bytes and brings them to their place. */
export async function stage(vault: Vault, bytes: Uint8Array): Promise<Staged> {
  const key = newKey(vault.secrets)
  const closed = close(bytes, key, ABOUT.content, vault.secrets)
  const address = digest(closed)
  await vault.backend.write(hex(address), closed)
  return { address, key, sha256: digest(bytes), bytes: bytes.length }
}

/**
 * Keeps bytes under a scope. They are durable before there is a row; a transaction that rolls back leaves bytes nobody
 * knows, for `sweepOrphans`. The same content in the same scope is the same object, used once more: `drop` as often.
 */
export async function put(vault: Vault, tx: Tx, scope: string, what: Uint8Array | Staged): Promise<Kept> {
  const scopeKey = await keyOf(vault, tx, scope)
  const sha256 = what instanceof Uint8Array ? digest(what) : what.sha256
  const same = await findSame(tx, scope, sha256)
  if (same && what instanceof Uint8Array && (await vault.backend.has(hex(same.address)))) {
    await changeUses(tx, same.id, 1)
    return keptOf(same, sha256)
  }
  const staged = what instanceof Uint8Array ? await stage(vault, what) : what
  if (same) return again(vault, tx, same, staged, scopeKey)
  return insert(vault, tx, scope, staged, scopeKey)
}

async function insert(
  vault: Vault,
  tx: Tx,
  scope: string,
  { key, ...staged }: Staged,
  scopeKey: Uint8Array,
): Promise<Kept> {
  const id = vault.ids.uuid()
  const wrapped = wrap(vault, id, { address: staged.address, key }, scopeKey)
  await insertObject(tx, { id, scope, ...staged, wrapped }, vault.clock.now())
  return { object: id, sha256: staged.sha256, bytes: staged.bytes }
}

/** The scope has this content already. Should its bytes be lost, the new ones take their place. */
async function again(
  vault: Vault,
  tx: Tx,
  same: ObjectRow,
  staged: Staged,
  scopeKey: Uint8Array,
): Promise<Kept> {
  const now = vault.clock.now()
  await changeUses(tx, same.id, 1)
  if (await vault.backend.has(hex(same.address))) await noteGone(tx, staged.address, now)
  else {
    const wrapped = wrap(vault, same.id, staged, scopeKey)
    await rewrapObject(tx, { id: same.id, scope: same.scope, address: staged.address, wrapped })
    await noteGone(tx, same.address, now)
  }
  return keptOf(same, staged.sha256)
}

/** The content, checked in full: closed bytes, seal and content each have to be what they were. */
export async function read(vault: Vault, db: Db | Tx, object: string): Promise<Uint8Array> {
  const row = await readObject(db, object)
  if (!row) throw new StoreProblem('missing', `nobody knows object ${object}`, { object })
  if (!row.wrapped || !row.scopeKey || !row.sha256) throw erased(object)
  const closed = await vault.backend.read(hex(row.address))
  if (!closed) throw new StoreProblem('missing', `${hex(row.address)} is not in its place`, { object })
  const damaged = (what: string) =>
    new StoreProblem('damaged', `${what} of ${hex(row.address)} is not what it was`, { object })
  if (!digest(closed).equals(row.address)) throw damaged('the stored file')
  const scopeKey = open(row.scopeKey, vault.master, ABOUT.scope(row.scope))
  const key = scopeKey && open(row.wrapped, scopeKey, ABOUT.object(row.id, row.address))
  if (!key) throw damaged('the key')
  const content = open(closed, key, ABOUT.content)
  if (!content || !digest(content).equals(row.sha256)) throw damaged('the content')
  return content
}

/**
 * Into another scope, without moving bytes. Keep the object it answers with: it is another one when the other scope has
 * this content already, or when this scope needs it once more.
 */
export async function move(vault: Vault, tx: Tx, object: string, toScope: string): Promise<Kept> {
  const row = await lockObject(tx, object)
  if (!row) throw new StoreProblem('missing', `nobody knows object ${object}`, { object })
  if (!row.wrapped || !row.sha256) throw erased(object)
  if (row.scope === toScope) return keptOf(row, row.sha256)
  const key = open(row.wrapped, await keyOf(vault, tx, row.scope), ABOUT.object(row.id, row.address))
  if (!key) throw new StoreProblem('damaged', `the key of object ${object} is not what it was`, { object })
  const scopeKey = await keyOf(vault, tx, toScope)
  const same = await findSame(tx, toScope, row.sha256)
  if (same) {
    await changeUses(tx, same.id, 1)
    await drop(vault, tx, object)
    return keptOf(same, row.sha256)
  }
  const staged = { address: row.address, sha256: row.sha256, bytes: row.bytes, key }
  if (row.uses > 1) {
    await changeUses(tx, row.id, -1)
    return insert(vault, tx, toScope, staged, scopeKey)
  }
  const wrapped = wrap(vault, row.id, staged, scopeKey)
  await rewrapObject(tx, { id: row.id, scope: toScope, address: row.address, wrapped })
  return keptOf(row, row.sha256)
}

/** One use less; with the last one the object is gone, and its bytes with the next sweep. */
export async function drop(vault: Vault, tx: Tx, object: string): Promise<void> {
  const row = await lockObject(tx, object)
  if (!row) return
  if (row.uses > 1 && row.wrapped) return changeUses(tx, object, -1)
  await deleteObject(tx, object)
  await noteGone(tx, row.address, vault.clock.now())
}

/**
 * Nothing of this scope can be read any more, wherever copies of bytes and rows lie; and nothing can be put into it
 * again. Answers how many objects that were. The bytes go with the next sweep.
 */
export async function eraseKey(vault: Vault, tx: Tx, scope: string): Promise<number> {
  const now = vault.clock.now()
  await eraseKeyOf(tx, scope, now)
  return eraseObjectsOf(tx, scope, now)
}

/** The scope's key, made when it has none; held until the end of the transaction. */
async function keyOf(vault: Vault, tx: Tx, scope: string): Promise<Uint8Array> {
  let row = await lockKey(tx, scope)
  if (!row) {
    const wrapped = close(newKey(vault.secrets), vault.master, ABOUT.scope(scope), vault.secrets)
    await insertKey(tx, scope, wrapped, vault.clock.now())
    row = await lockKey(tx, scope)
  }
  if (!row?.wrapped) throw new StoreProblem('erased', `the key of ${scope} was erased`)
  const key = open(row.wrapped, vault.master, ABOUT.scope(scope))
  if (!key) throw new StoreProblem('damaged', `the key of ${scope} is not what it was`)
  return key
}

function wrap(
  vault: Vault,
  id: string,
  { address, key }: Pick<Staged, 'address' | 'key'>,
  scopeKey: Uint8Array,
): Uint8Array {
  return close(key, scopeKey, ABOUT.object(id, address), vault.secrets)
}

const keptOf = ({ id, bytes }: ObjectRow, sha256: Uint8Array): Kept => ({ object: id, sha256, bytes })

const erased = (object: string) =>
  new StoreProblem('erased', `the key of object ${object} was erased`, { object })
