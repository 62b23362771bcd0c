import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { balancesIn, claimFigures, tillsOfSite } from '#office/claims/index.ts'
import { reportSigner } from '#office/receipts/index.ts'
import { isYearClosed, lockLastReport } from './report-store.ts'
import type { CashdeskRoom } from './room.ts'
import { yearSpan } from './week.ts'
import { writeReport } from './write-report.ts'

export interface CloseYear {
  readonly site: number
  readonly year: number
  readonly key?: string | undefined
}

export type CloseYearRefusal =
  | CommonRefusal
  | 'year-invalid'
  | 'year-not-over'
  | 'year-closed'
  | 'does-not-balance'

/**
 * The year as the books tell it: all accounts with what they began and ended with, claims by what became of them. Refused
 * when the sums do not cancel out, which the database makes impossible; a report that lies is worse than none. Once: nothing
 * is booked into a year that is over, and of two sealed reports nobody knows which one counts.
 */
export async function closeYear(
  room: CashdeskRoom,
  actor: Actor,
  { key, ...command }: CloseYear,
): Promise<Outcome<{ report: string; no: number }, CloseYearRefusal>> {
  const deed = {
    ...{ act: 'cashdesk.close-year', site: command.site },
    key: key === undefined ? undefined : { value: key, request: command },
  }
  if (!Number.isInteger(command.year) || command.year < 2000 || command.year > 2200)
    return refuse('year-invalid', { field: 'year' })
  const signer = await reportSigner(room.receipts)
  return perform<{ report: string; no: number }, CloseYearRefusal>(room.ground, actor, deed, async (hand) => {
    const { tx, now } = hand
    if (officeDay(now).year <= command.year) return refuse('year-not-over', { field: 'year' })
    const { from, until } = yearSpan(command.year)
    const site = command.site
    await lockLastReport(tx, site)
    if (await isYearClosed(tx, site, from)) return refuse('year-closed', { field: 'year' })
    const before = await balancesIn(tx, { site, from: null, until: from })
    const during = await balancesIn(tx, { site, from, until })
    const left = (all: typeof during) => all.reduce((sum, it) => sum + it.debitCents - it.creditCents, 0)
    if (left(before) !== 0 || left(during) !== 0) return refuse('does-not-balance')
    const tills = (await tillsOfSite(tx, site)).map(({ id, name, kind, receipts }) => ({
      id,
      name,
      kind,
      receipts,
    }))
    const content = {
      year: command.year,
      from,
      until,
      before,
      during,
      tills,
      claims: await claimFigures(tx, { site, from, until }),
    }
    const row = await writeReport(room, hand, signer, {
      site,
      kind: 'year',
      fromAt: from,
      untilAt: until,
      content,
    })
    hand.about(`report:${row.id}`, { year: command.year, no: row.no })
    hand.tell('cashdesk.year-closed', { report: row.id, year: command.year })
    return { ok: true, report: row.id, no: row.no }
  })
}
