import { readCode } from '#ground/identity/ids.ts'
import type { DayPlan, KeptNumber } from '#office/outage/index.ts'
import { digestOfTyped } from './digest.ts'
import type { OutageStore } from './store.ts'
import { machineTime } from './wall-time.ts'

/** What a terminal keeps of the office; asked for anew every minute while the server is there. */
export interface TerminalKept {
  readonly plan: DayPlan
  /** Office time minus the machine's, when the plan came. Milliseconds. */
  readonly skew: number
}

export type Stopped = 'unreadable' | 'unknownCode' | 'tooLate' | 'noNumbers' | 'out'
export interface OfflineTicket {
  readonly number: string
  /** Opens its page on a phone once the server is back. */
  readonly code: string
  readonly again: boolean
}
type Answer = OfflineTicket | { readonly stop: Stopped }

const KEY = 'terminal'

/** Takes what the server gave, while it was there. */
export async function keepPlan(
  store: OutageStore,
  told: { plan: DayPlan; numbers: readonly KeptNumber[] },
): Promise<void> {
  const skew = Date.parse(told.plan.at) - machineTime()
  await store.keep(KEY, { plan: told.plan, skew } satisfies TerminalKept)
  await store.hold(told.plan.day, told.numbers)
}

/** What is kept for today; undefined: nothing, or another day's, and then this machine can only send people on. */
export async function keptToday(store: OutageStore): Promise<TerminalKept | undefined> {
  const kept = await store.read<TerminalKept>(KEY)
  return kept && dayAt(machineTime() + kept.skew) === kept.plan.day ? kept : undefined
}

/** "I have an appointment": accepted for now when the code is on the list of the day. */
export async function checkInOffline(store: OutageStore, typed: string, language: string): Promise<Answer> {
  const kept = await keptToday(store)
  if (!kept) return { stop: 'out' }
  const { plan, skew } = kept
  const digest = await digestOfTyped(typed, plan.salt, plan.rounds)
  if (!digest) return { stop: 'unreadable' }
  const found = plan.booked.find((it) => it.digest === digest)
  if (!found) return { stop: 'unknownCode' }
  const at = machineTime()
  if (at + skew > Date.parse(found.dueAt) + plan.lateMinutes * 60_000) return { stop: 'tooLate' }
  const { day } = plan
  const given = await store.note(
    { kind: 'check-in', at, digest, language },
    { day, letter: found.letter, once: digest },
  )
  if (!given?.entry.number) return { stop: 'noNumbers' }
  return { number: given.entry.number, code: readCode(typed)!, again: given.again }
}

/** "I have none": a number of the block for what was chosen. */
export async function drawOffline(store: OutageStore, concern: string, language: string): Promise<Answer> {
  const kept = await keptToday(store)
  if (!kept) return { stop: 'out' }
  const { day, concerns } = kept.plan
  const letter = concerns.find(({ key }) => key === concern)?.letter ?? 'A'
  const at = machineTime()
  const given = await store.note({ kind: 'draw', at, concerns: [concern], language }, { day, letter })
  if (!given?.entry.number) return { stop: 'noNumbers' }
  return { number: given.entry.number, code: given.code ?? '', again: false }
}

/** The day of the office; the machine may stand on another time zone. */
export function dayAt(ms: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin' }).format(ms)
}
