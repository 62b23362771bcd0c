import { createDecipheriv } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import type { Db } from '#ground/act/act.ts'
import { systemClock } from '#ground/clock/clock.ts'
import { createPool, kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { seededChance, systemChance, type Chance } from '#ground/identity/chance.ts'
import { createIds } from '#ground/identity/ids.ts'
import { diskBackend, isStoreProblem, openStore, type Store } from '#ground/store/index.ts'
import { number, ownDatabase } from '../support/database.ts'
import type { Figures, Run } from '../support/run.ts'

/** Bits that are flipped, each in a file of its own; as many files again stay whole. */
const FLIPPED = 1000
const SIZES = { quick: 20_000, full: 400_000 }
const AT_ONCE = 8

/**
 * One bit is flipped in each of 1,000 stored files, anywhere from the first to the last. The round of checks finds each
 * without any key, a read hands none of them out, and no whole file is accused.
 */
export async function bitrot(run: Run): Promise<Figures> {
  const database = await ownDatabase(run)
  const folder = mkdtempSync(join(tmpdir(), 'willkommen-bitrot-'))
  run.afterwards(() => rmSync(folder, { recursive: true, force: true }))
  const pool = createPool(database.appUrl, { max: 10, name: 'proof bitrot' })
  run.afterwards(() => pool.end())
  const db = kysely<DB>(pool)
  const ids = createIds(systemClock, systemChance)
  const store = await openStore({
    ...{ ground: { db, clock: systemClock, ids }, backend: diskBackend(folder, systemChance) },
    secret: 'the secret of this proof, which nobody else needs',
  })
  const chance = seededChance(run.seed)
  run.say(`putting ${FLIPPED * 2} files`)
  const objects = await fill(db, store, chance, () => ids.uuid(), run.full ? SIZES.full : SIZES.quick)
  const bad = new Set(objects.filter((_, n) => n % 2 === 0))
  run.say(`flipping one bit in ${bad.size} of them`)
  await inTurns([...bad], async (object) => flipOne(await pathOf(database.admin, folder, object), chance))

  // nobody may open anything while the round is made
  await database.admin.query('create table public.keys as select * from store.key')
  await database.admin.query(`update store.key set wrapped = '\\x00'`)
  run.say('one round of checks, without keys')
  const start = performance.now()
  const round = run.plant
    ? await seenByName(folder, objects, database.admin)
    : await seenByRound(store, database.admin)
  const seconds = (performance.now() - start) / 1000
  await database.admin.query(
    'update store.key k set wrapped = o.wrapped from public.keys o where o.scope = k.scope',
  )

  run.say('reading each')
  const told = new Set<string>()
  let handedOut = 0
  await inTurns(objects, async (object) => {
    const read = run.plant ? hastyRead(await pathOf(database.admin, folder, object)) : store.read(db, object)
    await read.then(
      () => void (handedOut += bad.has(object) ? 1 : 0),
      (error: unknown) => {
        if (!isStoreProblem(error) || error.kind !== 'damaged') throw error
        told.add(object)
      },
    )
  })
  const bytes = await number(database.admin, 'select sum(bytes)::float8 as n from store.object')
  const found = [...bad].filter((object) => round.has(object)).length
  const accused = [...round, ...told].filter((object) => !bad.has(object)).length
  return {
    ok: found === bad.size && told.size === bad.size && handedOut === 0 && accused === 0,
    ...{ files: objects.length, megabytes: Math.round(bytes / 1e6), flipped: bad.size, found },
    ...{ found_by_reading: told.size, handed_out: handedOut, wrongly_accused: accused },
    megabytes_per_s: Math.round(bytes / 1e6 / seconds),
  }
}

async function fill(
  db: Db,
  store: Store,
  chance: Chance,
  newId: () => string,
  largest: number,
): Promise<string[]> {
  const objects: string[] = []
  const contents = Array.from({ length: FLIPPED * 2 }, () => chance.bytes(1 + chance.below(largest)))
  await inTurns(contents, async (bytes) => {
    const staged = await store.stage(bytes)
    const { object } = await db.transaction().execute((tx) => store.put(tx, newId(), staged))
    objects.push(object)
  })
  return objects.toSorted()
}

async function flipOne(path: string, chance: Chance): Promise<void> {
  const bytes = await readFile(path)
  bytes[chance.below(bytes.length)]! ^= 1 << chance.below(8)
  await writeFile(path, bytes)
}

async function pathOf(admin: pg.Pool, folder: string, object: string): Promise<string> {
  const { rows } = await admin.query<{ address: string }>(
    `select encode(address, 'hex') as address from store.object where id = $1`,
    [object],
  )
  const { address } = rows[0]!
  return join(folder, 'bytes', address.slice(0, 2), address)
}

/** What the round of the program has noted, and told as an event. */
async function seenByRound(store: Store, admin: pg.Pool): Promise<Set<string>> {
  await store.scrub()
  const { rows } = await admin.query<{ object: string }>(
    `select o.id as object from store.finding f join store.object o on o.address = f.address
     join events.event e on e.topic = 'store.damaged' and e.data ->> 'object' = o.id::text
     where f.kind = 'damaged' and f.settled_at is null`,
  )
  return new Set(rows.map(({ object }) => object))
}

/** The planted fault: a file that is there counts as whole. */
async function seenByName(folder: string, objects: readonly string[], admin: pg.Pool): Promise<Set<string>> {
  const missing = new Set<string>()
  await inTurns(objects, async (object) => {
    const there = await readFile(await pathOf(admin, folder, object)).catch(() => null)
    if (!there) missing.add(object)
  })
  return missing
}

/** The planted fault: opens the bytes and asks for no seal. */
async function hastyRead(path: string): Promise<Uint8Array> {
  const closed = await readFile(path)
  const decipher = createDecipheriv('aes-256-gcm', Buffer.alloc(32), closed.subarray(0, 12))
  return decipher.update(closed.subarray(28))
}

async function inTurns<T>(all: readonly T[], act: (it: T) => Promise<void>): Promise<void> {
  const left = [...all]
  const worker = async (): Promise<void> => {
    for (let next = left.pop(); next !== undefined; next = left.pop()) await act(next)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}
