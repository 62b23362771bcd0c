import { perform, type Tx } from '#ground/act/act.ts'
import { refuse } from '#ground/act/refusal.ts'
import { OFFICE_ZONE, officeDay } from '#ground/clock/clock.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import { readAccountsAt, readSite } from '#office/staff/index.ts'
import { dayMarks, firstVisitDay, visitsOfDays } from '#office/visits/index.ts'
import { closingDayBefore, gather, nameOf, settle, type Gathering } from './batch.ts'
import {
  foldMonth,
  insertBatches,
  lockProgress,
  markSettled,
  openDays,
  readGathering,
  replaceGathering,
  saveDays,
  savedMarks,
  saveProgress,
  unsettledDays,
  type Progress,
} from './count-store.ts'
import type { ObservationRoom } from './room.ts'
import { noteSizes } from './size-store.ts'
import { tallyDay } from './tally.ts'

/** So long a day is looked at again: visits are finished, voided or amended later. Then what was counted of it is forgotten. */
export const CORRECTED_DAYS = 60

/**
 * Counts the days that are over and were not counted yet, and those that were corrected since; tells what came together by the
 * last Sunday or end of a month. Run again and again, by any process: whoever comes second finds nothing to do. Returns through
 * how many pieces of days it went.
 */
export async function rollUp(room: ObservationRoom, site: number): Promise<number> {
  let pieces = 0
  while ((await rollUpPiece(room, site)) === 'more') pieces += 1
  return pieces
}

/** One piece of days, up to the next closing day, in one transaction: a long way behind is caught up in many short steps. */
async function rollUpPiece({ ground }: ObservationRoom, site: number): Promise<'more' | 'done'> {
  const done = await perform(
    ground,
    SYSTEM,
    { act: 'observation.roll-up', site },
    async ({ tx, now, about, tell }) => {
      const progress = (await lockProgress(tx, site)) ?? (await beginning(tx, site))
      if (!progress) return refuse('nothing-to-count')
      const zone = (await readSite(tx, site))?.timeZone ?? OFFICE_ZONE
      const yesterday = officeDay(now, zone).subtract({ days: 1 })
      const through = nextStop(progress.through, yesterday)
      const isAhead = Temporal.PlainDate.compare(through, progress.through) > 0
      const counted = await countDays(tx, site, { progress, through, zone, isAhead })
      const closing = closingDayBefore(through)
      const isClosing = Temporal.PlainDate.compare(closing, progress.settled) > 0
      if (!isAhead && counted === 0) return refuse('nothing-to-count')
      await noteSizes(tx, site, through, await readAccountsAt(tx, site))
      const told = isClosing ? await tellBatches(tx, site, progress.firstDay, closing) : 0
      await saveProgress(tx, site, { ...progress, through, settled: isClosing ? closing : progress.settled })
      about(`site:${site}`, { through: through.toString(), counted, told })
      if (told > 0) tell('observation.told', { until: closing.toString() })
      return { ok: true as const }
    },
  )
  return done.ok ? 'more' : 'done'
}

/** Counting begins with the first visit. */
async function beginning(tx: Tx, site: number): Promise<Progress | null> {
  const firstDay = await firstVisitDay(tx, site)
  if (!firstDay) return null
  const before = firstDay.subtract({ days: 1 })
  return { firstDay, through: before, settled: before }
}

/** The next closing day after what was counted, or yesterday. */
function nextStop(through: Temporal.PlainDate, yesterday: Temporal.PlainDate): Temporal.PlainDate {
  if (Temporal.PlainDate.compare(yesterday, through) <= 0) return through
  let at = through.add({ days: 1 })
  while (Temporal.PlainDate.compare(at, yesterday) < 0 && !closingDayBefore(at).equals(at))
    at = at.add({ days: 1 })
  return at
}

/** New days, and once everything is caught up those that were corrected. Returns how many. */
async function countDays(
  tx: Tx,
  site: number,
  it: { progress: Progress; through: Temporal.PlainDate; zone: string; isAhead: boolean },
): Promise<number> {
  const fresh = { from: it.progress.through.add({ days: 1 }), to: it.through.add({ days: 1 }) }
  if (it.isAhead) return countSpan(tx, site, it.zone, fresh)
  const first = it.through.subtract({ days: CORRECTED_DAYS })
  const known = await savedMarks(tx, site, first)
  const marks = await dayMarks(tx, site, { from: first, to: fresh.from })
  const corrected = [...known]
    .filter(([day, mark]) => (marks.get(day) ?? NO_VISIT) !== mark)
    .map(([day]) => day)
  for (const day of corrected) {
    const from = Temporal.PlainDate.from(day)
    await countSpan(tx, site, it.zone, { from, to: from.add({ days: 1 }) })
  }
  return corrected.length
}

const NO_VISIT = '0/0'

async function countSpan(
  tx: Tx,
  site: number,
  zone: string,
  days: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate },
): Promise<number> {
  // The marks first: what changes in between is counted, and looks like a correction the next time.
  const marks = await dayMarks(tx, site, days)
  const visits = Map.groupBy(await visitsOfDays(tx, site, days, zone), ({ day }) => day)
  const counted = []
  for (let at = days.from; Temporal.PlainDate.compare(at, days.to) < 0; at = at.add({ days: 1 })) {
    const day = at.toString()
    const tallies = tallyDay(visits.get(day) ?? [], at.dayOfWeek)
    const isOpen = tallies.some(({ kind }) => kind === 'arrivals')
    counted.push({ day, isOpen, mark: marks.get(day) ?? NO_VISIT, tallies })
  }
  await saveDays(tx, site, counted)
  return counted.length
}

/** Takes what was counted (anew) into the batches, tells those of five, keeps the rest. Returns how many batches. */
async function tellBatches(
  tx: Tx,
  site: number,
  firstDay: Temporal.PlainDate,
  closing: Temporal.PlainDate,
): Promise<number> {
  const gathered = new Map<string, Gathering>((await readGathering(tx, site)).map((it) => [nameOf(it), it]))
  for (const { tallies, settled } of await unsettledDays(tx, site, closing)) {
    gather(gathered, firstDay.toString(), settled, -1)
    gather(gathered, firstDay.toString(), tallies)
  }
  const { told, waiting } = settle(gathered, closing.add({ days: 1 }).toString())
  const first = told.map(({ from }) => from).toSorted()[0] ?? closing.toString()
  const open = await openDays(tx, site, {
    from: Temporal.PlainDate.from(first),
    to: closing.add({ days: 1 }),
  })
  const batches = told.map((it) => ({
    ...it,
    days: open.filter((day) => day >= it.from && isOf(it, day)).length,
  }))
  await insertBatches(tx, site, closing, batches)
  if (closing.day === closing.daysInMonth) await foldMonth(tx, site, closing)
  await replaceGathering(tx, site, waiting)
  await markSettled(tx, site, closing, closing.subtract({ days: CORRECTED_DAYS }))
  return batches.length
}

/** Arrivals are told by weekday: only those days count. */
const isOf = ({ kind, key }: Gathering, day: string): boolean =>
  kind !== 'arrivals' || Temporal.PlainDate.from(day).dayOfWeek === Number(key.split('/')[0])
