/**
 * Derives rhythm.json from booking data of a real office (docs/data-sources.md). Run once, not at start:
 * `node src/office/demo/derive-rhythm.ts <folder with the two CSV files>`
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A place seen to change. Times are wall-clock, 'YYYY-MM-DD HH:MM:SS'. */
export interface Sighting {
  readonly seenAt: string
  readonly slot: string
  readonly change: string
}

export interface HourCount {
  readonly hour: string
  readonly taken: number
  readonly cancelled: number
}

/** Days a place lies ahead of its taking, at the 5th, 15th … 95th percentile. */
export function leadDays(sightings: readonly Sighting[]): number[] {
  const leads = sightings
    .filter((it) => it.change === 'taken')
    .map((it) => hoursBetween(it.seenAt, it.slot) / 24)
    .sort((a, b) => a - b)
  return Array.from({ length: 10 }, (_, n) =>
    rounded(leads[Math.floor(((2 * n + 1) / 20) * leads.length)] ?? 0, 2),
  )
}

/** Share of a day's places that were gone at 07:30 so many days before, 0 to 13; mean over days seen from their offer on. */
export function takenShares(sightings: readonly Sighting[]): number[] {
  const days = Map.groupBy(sightings, (it) => it.slot.slice(0, 10))
  const begin = sightings[0]?.seenAt ?? ''
  const end = sightings.at(-1)?.seenAt ?? ''
  const watched = [...days].filter(
    ([day]) => hoursBetween(begin, `${day} 00:00:00`) > 15 * 24 && `${day} 07:30:00` <= end,
  )
  return Array.from({ length: 14 }, (_, ahead) => {
    const shares = watched.map(([day, list]) => takenShare(list, before(day, ahead)))
    return rounded(shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length), 3)
  })
}

function takenShare(sightings: readonly Sighting[], at: string): number {
  const all = new Set(sightings.map((it) => it.slot))
  const free = new Set<string>()
  for (const { seenAt, slot, change } of sightings) {
    if (seenAt > at) break
    if (change === 'freed' || change === 'initial') free.add(slot)
    else free.delete(slot)
  }
  return 1 - free.size / all.size
}

/** Share of the takings in each hour of the day. */
export function hourShares(counts: readonly HourCount[]): number[] {
  const perHour = Array.from({ length: 24 }, () => 0)
  for (const { hour, taken } of counts) perHour[Number(hour.slice(11, 13))]! += taken
  const all = perHour.reduce((sum, taken) => sum + taken, 0)
  return perHour.map((taken) => rounded(taken / all, 4))
}

/** Places given back for each place taken. */
export function cancelledShare(counts: readonly HourCount[]): number {
  const sum = (pick: (it: HourCount) => number) => counts.reduce((all, it) => all + pick(it), 0)
  return rounded(sum((it) => it.cancelled) / sum((it) => it.taken), 3)
}

/** Wall-clock hours; the two clock changes a year do not matter here. */
function hoursBetween(from: string, to: string): number {
  return plain(from).until(plain(to), { largestUnit: 'hour' }).total('hour')
}

function before(day: string, days: number): string {
  return `${Temporal.PlainDate.from(day).subtract({ days })} 07:30:00`
}

function plain(text: string): Temporal.PlainDateTime {
  return Temporal.PlainDateTime.from(text.replace(' ', 'T'))
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}

function rows(file: string): string[][] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
}

function derive(folder: string): object {
  const sightings = rows(join(folder, 'bielefeld-2026-02-03.csv')).map(
    ([seenAt = '', , slot = '', change = '']) => ({ seenAt, slot, change }),
  )
  const counts = rows(join(folder, 'bielefeld-hourly-2023-2024.csv')).map(
    ([hour = '', , taken, cancelled]) => ({
      hour,
      taken: Number(taken),
      cancelled: Number(cancelled),
    }),
  )
  return {
    _meta: {
      title: 'Rhythm of bookings in a real immigration office',
      source:
        'github.com/defgsus/office-schedule-data, Ausländerbehörde Bielefeld: free places seen every 15 minutes; facts, no personal data',
      leadDays: 'Days between taking and appointment, 5th to 95th percentile in tens; 2026-02 to 2026-03',
      takenShareByDaysAhead:
        'Share of a day’s places gone at 07:30 so many days before; 2026-02-16 to 2026-03-31. That office offers 14 days.',
      takingsByHour: 'Share of takings per hour of the day; 2023 to 2024',
      cancelledPerTaken: 'Places given back per place taken; 2023 to 2024',
      beyond:
        'Assumption, not measured: beyond 14 days each further week keeps this share of the week before it',
    },
    leadDays: leadDays(sightings),
    takenShareByDaysAhead: takenShares(sightings),
    takingsByHour: hourShares(counts),
    cancelledPerTaken: cancelledShare(counts),
    beyond: 0.78,
  }
}

if (import.meta.main) {
  const target = join(import.meta.dirname, 'rhythm.json')
  writeFileSync(target, `${JSON.stringify(derive(process.argv[2] ?? '.'), null, 2)}\n`)
}
