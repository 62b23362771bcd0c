import type pg from 'pg'
import { manualClock, officeDay } from '#ground/clock/clock.ts'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { systemChance } from '#ground/identity/chance.ts'
import { createIds } from '#ground/identity/ids.ts'
import { actorsOf, lockSeeding, SITE } from '#office/demo/index.ts'
import * as evaluations from '#office/evaluations/index.ts'

/** Asked for three weeks ago; the Personalrat of the demonstration has not answered yet. */
export const WAITING = 'past.punctuality'
const [ASKED_DAYS, AGREED_DAYS, WAITING_DAYS] = [430, 400, 21]

/**
 * The Personalrat of the demonstration agreed to all figures but one more than a year ago, in a Dienstvereinbarung; the one waits
 * for its answer. Left alone where anything was decided.
 */
export async function tellDemoEvaluations(pool: pg.Pool, now: Temporal.Instant): Promise<void> {
  const clock = manualClock(now.toString())
  const ids = createIds(clock, systemChance)
  const permissions = evaluations.evaluationPermissions
  const ground = {
    db: kysely<DB>(pool),
    clock,
    chance: systemChance,
    ids,
    permissions,
    wake: () => undefined,
  }
  const actors = await actorsOf(ground.db, ['leitung', 'personalrat'])
  const [head, council] = [actors.get('leitung'), actors.get('personalrat')]
  if (!head || !council) return
  const room = { ground }
  await ground.db.transaction().execute(async (tx) => {
    await lockSeeding(tx)
    const seen = await evaluations.readEvaluations(room, head, { site: SITE })
    if (!seen.ok || seen.evaluations.some(({ entries }) => entries.length > 0)) return
    const open = seen.evaluations.filter(evaluations.needsConsent).map(({ key, mark }) => ({ key, mark }))
    const agreed = open.filter(({ key }) => key !== WAITING)
    const ago = (days: number): Temporal.Instant => now.subtract({ hours: 24 * days })
    clock.set(ago(ASKED_DAYS))
    const asked = {
      site: SITE,
      evaluations: agreed,
      note: 'Verzeichnis nach Anlage 1 der Dienstvereinbarung',
    }
    await evaluations.proposeEvaluation(room, head, asked)
    clock.set(ago(AGREED_DAYS))
    await evaluations.agreeEvaluation(room, council, {
      ...{ site: SITE, evaluations: agreed, from: officeDay(ago(AGREED_DAYS)), until: null },
      reference: `Dienstvereinbarung Auswertungen ${officeDay(ago(AGREED_DAYS)).year}, erfunden`,
    })
    clock.set(ago(WAITING_DAYS))
    const waiting = { site: SITE, evaluations: open.filter(({ key }) => key === WAITING) }
    await evaluations.proposeEvaluation(room, head, {
      ...waiting,
      note: 'für die Abstände zwischen Terminen',
    })
  })
}
