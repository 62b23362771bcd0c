import { manualClock } from '#ground/clock/clock.ts'
import type { Tx } from '#ground/act/act.ts'
import { createPool, kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { seededChance, systemChance, type Chance } from '#ground/identity/chance.ts'
import { createIds } from '#ground/identity/ids.ts'
import type { Facts } from '#law/risks/index.ts'
import { openClosedRooms } from '#office/open-counselling.ts'
import { openVault, type Vault } from '../../src/office/counselling/vault.ts'
import { saveSituation } from '../../src/office/guidance/fact-store.ts'
import { saveSheet } from '../../src/office/earlywarning/sheet-store.ts'
import { insertStep } from '../../src/office/guidance/plan-store.ts'
import type { Decision } from '../../src/office/earlywarning/decision.ts'
import { ownDatabase } from '../support/database.ts'
import type { Run } from '../support/run.ts'

const CASES = 100_000
const PAGES = { quick: 400, full: 4000 }
const WRITERS = 4
/** Cases per transaction of the filling. */
const HEAP = 500
const SECRET = 'the secret of a counselling that is measured'
const NOW = Temporal.Instant.from('2026-11-23T10:00:00+01:00')

export interface PageFigures {
  readonly page_cases: number
  readonly pages: number
  readonly page_p50_ms: number
  readonly page_p95_ms: number
  readonly page_slowest_ms: number
}

/**
 * What the server does for the page with the hints of one person, among a hundred thousand cases: the case, its key, facts, steps
 * and decisions opened, all rules looked at, the look written into the person's log.
 */
export async function personPages(run: Run, records: readonly Facts[]): Promise<PageFigures> {
  const database = await ownDatabase(run)
  const pool = createPool(database.closedUrl, { max: WRITERS + 1, name: 'bench early warning' })
  run.afterwards(() => pool.end())
  const db = kysely<DB>(pool)
  const clock = manualClock(NOW.toString())
  const rooms = await openClosedRooms({ pool, secret: SECRET, attempts: db, clock })
  const vault = await openVault(db, SECRET, systemChance)
  const ids = await fill(run, db, vault, records)
  await database.admin.query('analyze')
  const chance = seededChance(run.seed + 1)
  const member = { kind: 'counsellor', id: ids[0]!, roles: ['counsellor'], sites: 'all' } as const
  const taken: number[] = []
  let hints = 0
  for (let n = 0; n < (run.full ? PAGES.full : PAGES.quick); n += 1) {
    const start = performance.now()
    const seen = await rooms.earlywarning.readHints(member, { case: ids[chance.below(CASES)]! })
    taken.push(performance.now() - start)
    if (!seen.ok) throw new Error(seen.refusal)
    hints += seen.hints.length
  }
  if (hints === 0) throw new Error('nobody had a hint: the cases are not what they should be')
  taken.sort((a, b) => a - b)
  const at = (share: number) => Math.round(taken[Math.ceil(taken.length * share) - 1]! * 10) / 10
  return {
    ...{ page_cases: CASES, pages: taken.length, page_p50_ms: at(0.5), page_p95_ms: at(0.95) },
    page_slowest_ms: at(1),
  }
}

type Db = ReturnType<typeof kysely<DB>>

async function fill(run: Run, db: Db, vault: Vault, records: readonly Facts[]): Promise<string[]> {
  const ids = createIds({ now: () => NOW }, systemChance)
  const all = Array.from({ length: CASES }, () => ids.uuid())
  const heaps = Array.from({ length: CASES / HEAP }, (_, n) => n)
  const write = async (writer: number): Promise<void> => {
    const chance = seededChance(run.seed * 100 + writer)
    for (const heap of heaps.filter((n) => n % WRITERS === writer))
      await db.transaction().execute((tx) => writeHeap(tx, vault, { chance, records, heap, all, ids }))
  }
  await Promise.all(Array.from({ length: WRITERS }, (_, n) => write(n)))
  run.say(`${CASES} cases with their keys, facts, steps and decisions in the database`)
  return all
}

interface Heap {
  readonly chance: Chance
  readonly records: readonly Facts[]
  readonly heap: number
  readonly all: readonly string[]
  readonly ids: ReturnType<typeof createIds>
}

async function writeHeap(tx: Tx, vault: Vault, { chance, records, heap, all, ids }: Heap): Promise<void> {
  const mine = all.slice(heap * HEAP, (heap + 1) * HEAP)
  const at = NOW
  await tx
    .insertInto('counselling.case')
    .values(
      mine.map((id, n) => ({
        ...{ id, number: numberOf(heap * HEAP + n), code: Buffer.from(id), code_changed_at: at },
        ...{ channel: 'online', language: 'tr', limits_version: '1', limits_shown_at: at, opened_at: at },
      })),
    )
    .execute()
  for (const [n, id] of mine.entries()) {
    const safe = await vault.newSafe(tx, id)
    const on = { source: 'person', on: '2026-11-01', purpose: 'hints' }
    const facts = Object.entries(records[heap * HEAP + n]!).map(
      ([key, value]) => [key, { value, ...on }] as const,
    )
    const sealed = safe.seal('situation 1', Object.fromEntries(facts))
    await saveSituation(tx, id, { version: 1, sealed }, at)
    if (chance.below(3) > 0) continue
    const step = ids.uuid()
    const words = safe.seal(`step ${step}`, { text: 'Antrag stellen', own: '' })
    await insertStep(tx, id, {
      id: step,
      who: 'person',
      due: null,
      remind: false,
      agreedAt: at,
      sealed: words,
    })
    const said: Decision = {
      ...{ rule: 'title_expiring', kind: 'planned', why: '', by: 'person', at: at.toString(), facts: '' },
      ...{ revision: 0, step, counteredAt: at.toString() },
    }
    await saveSheet(tx, safe, { case: id, version: 0, sheet: { decisions: [said] } }, at)
  }
}

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const numberOf = (n: number): string =>
  `B-${[20, 15, 10, 5, 0].map((shift) => SIGNS[(n >> shift) & 31]).join('')}`
