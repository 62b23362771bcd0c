import type pg from 'pg'
import { manualClock, type ManualClock } from '#ground/clock/clock.ts'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { systemChance } from '#ground/identity/chance.ts'
import { createIds } from '#ground/identity/ids.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { shipped } from '#office/catalogue/index.ts'
import { actorsOf, lockSeeding } from '#office/demo/index.ts'
import { permissions } from '#office/permissions.ts'
import * as stages from '#office/stages/index.ts'
import { sure } from './demo-sure.ts'

interface Step {
  readonly name: string
  readonly daysAgo: number
  /** What is not on yet. */
  readonly without: readonly string[]
  readonly groups: readonly string[] | null
  readonly why: string
  readonly tasks: readonly (readonly [kind: stages.Kind, what: string, owner: string])[]
}

/** Invented after the concept: restricted first, for some, then for all, at last with the electronic file. */
const STEPS: readonly Step[] = [
  {
    name: 'Eingeschränkter Betrieb: Studium und Fachkräfte',
    daysAgo: 540,
    without: ['files', 'payment-machine', 'draws', 'waiting-list', 'counselling', 'self-check'],
    groups: ['students', 'skilled'],
    why: 'Die Theke ist gebaut, die ersten beiden Teams sind geschult.',
    tasks: [
      ['building', 'Willkommenstheke und Wartebereich abgenommen', 'Hochbau'],
      ['building', 'Aufrufanlage und Anmeldeterminal angeschlossen', 'IT'],
      ['training', 'Empfang und zwei Teams geschult', 'Leitung'],
      ['work', 'Verweise in die Fachanwendungen geprüft', 'IT'],
    ],
  },
  {
    name: 'Eingeschränkter Betrieb: alle Zielgruppen',
    daysAgo: 420,
    without: ['files', 'payment-machine', 'counselling', 'self-check'],
    groups: null,
    why: 'Die Wartezeiten der ersten Stufe sind stabil.',
    tasks: [
      ['training', 'Alle Teams geschult', 'Leitung'],
      ['work', 'Checklisten je Anliegen durchgesehen', 'Teamleitungen'],
    ],
  },
  {
    name: 'Voller Betrieb mit eAkte und Kassenautomat',
    daysAgo: 300,
    without: [],
    groups: null,
    why: 'Der Bestand ist eingelesen, die eAkte ist abgenommen.',
    tasks: [
      ['building', 'Kassenautomat aufgestellt', 'Hochbau'],
      ['work', 'Bestand der Akten eingelesen und abgeglichen', 'Registratur'],
      ['training', 'Schulung zur eAkte', 'Leitung'],
    ],
  },
]

/** The demonstration stands in its last stage, everything on; how it came there stands in the history. Told once. */
export async function tellDemoStages(pool: pg.Pool, now: Temporal.Instant): Promise<void> {
  const clock = manualClock(now.toString())
  const db = kysely<DB>(pool)
  const ground = { db, clock, chance: systemChance, ids: createIds(clock, systemChance), permissions }
  const head = (await actorsOf(db, ['leitung'])).get('leitung')
  if (!head) return
  // Other processes that open the demonstration at this moment wait here and then find it told.
  await db.transaction().execute(async (tx) => {
    await lockSeeding(tx)
    const room = await stages.openStages({
      ...{ ground: { ...ground, wake: () => undefined }, catalogue: shipped },
      feed: { subscribe: () => () => undefined },
    })
    if (room.stages().length > 0) return
    for (const step of STEPS) await tell(room, head, clock, now, step)
  })
}

async function tell(
  room: stages.StagesRoom,
  head: Actor,
  clock: ManualClock,
  now: Temporal.Instant,
  { name, daysAgo, without, groups, why, tasks }: Step,
): Promise<void> {
  const at = (days: number) => clock.set(now.subtract({ hours: 24 * days }))
  at(daysAgo + 60)
  const functions = stages.FUNCTIONS.map(({ key }) => key).filter((key) => !without.includes(key))
  const { stage } = await sure(stages.createStage(room, head, { name, functions, groups, day: null }))
  for (const [kind, what, owner] of tasks) {
    at(daysAgo + 50)
    const { task } = await sure(stages.addTask(room, head, { stage, kind, what, owner, due: null }))
    at(daysAgo + 5)
    await sure(stages.settle(room, head, { task, done: true }))
  }
  at(daysAgo)
  await sure(stages.switchStage(room, head, { to: stage, version: room.now().version, why }))
}
