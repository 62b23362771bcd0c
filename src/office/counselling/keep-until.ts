import type { Tx } from '#ground/act/act.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { KEEP_MONTHS } from './case.ts'
import { lockCase, saveEnd } from './case-store.ts'
import { stateOf } from './consent-state.ts'
import { consentsOf } from './consent-store.ts'

/** Until when a closed case is kept: KEEP_MONTHS after its end, longer only as long as the person consented to. */
export async function keepUntilIn(
  tx: Tx,
  caseId: string,
  closedAt: Temporal.Instant,
  now: Temporal.Instant,
): Promise<Temporal.PlainDate> {
  const usual = officeDay(closedAt).add({ months: KEEP_MONTHS })
  const today = officeDay(now)
  const wished = (await consentsOf(tx, caseId))
    .filter((row) => row.purpose === 'keep' && stateOf(row, today) === 'given')
    .map(({ expiresOn }) => expiresOn)
  return [usual, ...wished].toSorted(Temporal.PlainDate.compare).at(-1)!
}

/** After a consent to keep was given or withdrawn: a case that is closed already is kept by the new answer. */
export async function renewKeep(tx: Tx, caseId: string, now: Temporal.Instant): Promise<void> {
  const found = await lockCase(tx, caseId)
  if (!found?.closedAt) return
  const keepUntil = await keepUntilIn(tx, caseId, found.closedAt, now)
  await saveEnd(tx, { id: caseId, closedAt: found.closedAt, outcome: found.outcome, keepUntil })
}
