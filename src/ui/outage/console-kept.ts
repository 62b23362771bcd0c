import type { KeptNumber, Snapshot } from '#office/outage/index.ts'
import type { OutageStore, QueuedEntry } from './store.ts'
import { dayAt } from './terminal-kept.ts'
import { machineTime } from './wall-time.ts'

/** What a computer of the reception keeps of one day, names included: gone with the day and with signing out. */
export interface ConsoleKept {
  readonly site: number
  readonly snapshot: Snapshot
  readonly skew: number
}

/** What was done here to one person since the server was last heard. */
export interface Done {
  readonly number?: string
  readonly arrived?: boolean
  readonly called?: boolean
  readonly finished?: boolean
}

const [KEY, BROWSER, DONE] = ['console', 'browser', 'done:']

/** The name this browser gives itself, so that it has numbers of its own. */
export async function browserName(store: OutageStore): Promise<string> {
  const known = await store.read<string>(BROWSER)
  if (known) return known
  const name: string = crypto.randomUUID()
  await store.keep(BROWSER, name)
  return name
}

export async function keepSnapshot(
  store: OutageStore,
  site: number,
  told: { snapshot: Snapshot; numbers: readonly KeptNumber[] },
): Promise<void> {
  const { snapshot } = told
  await store.keep(KEY, {
    site,
    snapshot,
    skew: Date.parse(snapshot.at) - machineTime(),
  } satisfies ConsoleKept)
  await store.hold(snapshot.day, told.numbers)
}

/** Of today only: what is older is taken away when somebody looks. */
export async function consoleToday(store: OutageStore): Promise<ConsoleKept | undefined> {
  const kept = await store.read<ConsoleKept>(KEY)
  if (!kept) return undefined
  if (dayAt(machineTime() + kept.skew) === kept.snapshot.day) return kept
  await forgetNames(store)
  return undefined
}

export async function forgetNames(store: OutageStore): Promise<void> {
  await store.forget(KEY)
}

export async function doneOn(store: OutageStore, day: string): Promise<Record<string, Done>> {
  return (await store.read<Record<string, Done>>(DONE + day)) ?? {}
}

export interface ToNote {
  readonly kind: QueuedEntry['kind']
  /** The visit, or the number of somebody who is on no list. */
  readonly whom: { readonly visit: string } | { readonly number: string } | { readonly concern: string }
  /** A number of this letter is given. */
  readonly letter?: string
}

/** Notes one step and remembers it for the screen; null: a number was needed and none is left. */
export async function noteAtConsole(
  store: OutageStore,
  day: string,
  { kind, whom, letter }: ToNote,
): Promise<Done | null> {
  const at = machineTime()
  const subject = 'concern' in whom ? { concerns: [whom.concern], language: 'de' } : whom
  const given = await store.note({ kind, at, ...subject }, { day, ...(letter && { letter }) })
  if (!given) return null
  const number = given.entry.number ?? undefined
  const id = 'visit' in whom ? whom.visit : (number ?? '')
  const all = await doneOn(store, day)
  const step = kind === 'draw' ? 'arrived' : kind === 'check-in' ? 'arrived' : kind
  const next: Done = { ...all[id], ...(number && { number }), [step]: true }
  await store.keep(DONE + day, { ...all, [id]: next })
  return next
}
