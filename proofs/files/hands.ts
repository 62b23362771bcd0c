import { manualClock, type ManualClock } from '#ground/clock/clock.ts'
import { createPool } from '#ground/database/connect.ts'
import { systemChance } from '#ground/identity/chance.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { diskBackend } from '#ground/store/index.ts'
import { setText } from '#office/casefiles/index.ts'
import { openOffice, type Office } from '#office/office.ts'

/** One act of the office, by name: `casefiles.openAkte`; and what the proof itself does: bytes in, words read. */
export interface Command {
  readonly act: string
  readonly actor: Actor
  readonly input: unknown
  readonly now: Temporal.Instant
}

export interface Answer {
  readonly ok: boolean
  readonly refusal?: string
  /** Our own mistake: an act ended with an exception. */
  readonly thrown?: string
  readonly [more: string]: unknown
}

/** Does commands until their outcome is known, whatever dies meanwhile. */
export interface Hands {
  do(command: Command): Promise<Answer>
}

export interface Place {
  readonly appUrl: string
  /** Where the bytes lie. */
  readonly folder: string
}

/** A house with a clock that is moved by hand. */
export interface House {
  readonly office: Office
  readonly clock: ManualClock
  close(): Promise<void>
}

export async function openHouse({ appUrl, folder }: Place, start: string, max = 8): Promise<House> {
  const pool = createPool(appUrl, { max, name: 'proof files' })
  const clock = manualClock(start)
  const office = await openOffice({
    ...{ pool, listenUrl: appUrl, clock },
    store: {
      backend: diskBackend(folder, systemChance),
      secret: 'the secret of this proof, of no other use',
    },
  })
  return {
    ...{ office, clock },
    async close() {
      await office.close()
      await pool.end()
    },
  }
}

type Act = (actor: Actor, input: unknown) => Promise<Answer>

export async function carryOut(
  { office, clock }: House,
  { act, actor, input, now }: Command,
): Promise<Answer> {
  clock.set(now)
  if (act === 'put') {
    const kept = await office.ground.db
      .transaction()
      .execute((tx) => office.store.put(tx, office.ground.ids.uuid(), input as Uint8Array))
    return { ok: true, ...kept }
  }
  if (act === 'read') {
    const text = input as { document: string; pages: readonly string[] }
    await office.ground.db.transaction().execute((tx) => setText({ tx }, text))
    return { ok: true }
  }
  const [room, name] = act.split('.') as [keyof Office, string]
  return (office[room] as unknown as Readonly<Record<string, Act>>)[name]!(actor, input)
}

/** What the database says when it, and not we, went down. */
export function isOutage(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string }
  return (
    /^(57P0|08|ECONN|EPIPE)/u.test(code) ||
    /terminat|timeout exceeded|not queryable|Connection|ECONN|starting up|recovery/iu.test(message)
  )
}

/** Without processes of their own: for the short form. */
export function handsInside(house: House): Hands {
  return {
    async do(command) {
      try {
        return await carryOut(house, command)
      } catch (error) {
        return { ok: false, thrown: String(error) }
      }
    },
  }
}
