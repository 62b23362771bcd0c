import type { Ground } from '#ground/act/act.ts'
import { createBatcher, type BatchHand, type Done, type Job } from '#ground/act/batch.ts'
import { refuse, type Refusal } from '#ground/act/refusal.ts'
import { firstHead, hex, nextHead } from './draw.ts'
import { enteredAlready, insertEntries, type NewEntry } from './entry-store.ts'
import { stageOf, type Release } from './release.ts'
import { lockReleases, moveHead } from './release-store.ts'

export interface EnterJob extends Job {
  readonly entry: Omit<NewEntry, 'number'>
}

export interface Entered {
  readonly entry: string
  readonly code: string
  readonly number: number
  readonly receipt: string
}

export type EnterWriterRefusal =
  | 'unknown-release'
  | 'not-open-yet'
  | 'entries-closed'
  | 'release-withdrawn'
  | 'already-entered'
type EnterAnswer = ({ readonly ok: true } & Entered) | Refusal<EnterWriterRefusal>
export type EnterWriter = (job: EnterJob) => Promise<Done<Entered, EnterWriterRefusal>>

/** Writes the entries of this process together: twenty thousand people come within one minute. */
export function createEnterWriter(ground: Ground): EnterWriter {
  return createBatcher(ground, () => ({ write: writeEntries, committed: () => undefined }))
}

/** Under the lock of the release, so that numbers have no gaps and closing has the last word. */
async function writeEntries(hand: BatchHand<EnterJob>, jobs: readonly EnterJob[]): Promise<EnterAnswer[]> {
  const releases = await lockReleases(hand.tx, [...new Set(jobs.map(({ entry }) => entry.release))])
  const taken = await enteredAlready(
    hand.tx,
    jobs.map(({ entry }) => entry),
  )
  const ends = new Map<number, { entries: number; head: Uint8Array }>()
  const fresh: NewEntry[] = []
  const answers = jobs.map((job): EnterAnswer => {
    const it = releases.get(job.entry.release)
    const person = `${job.entry.release} ${job.entry.personKey}`
    const refusal = refusesEntry(it, taken.has(person), hand.now)
    if (!it || refusal) return refuse(refusal ?? 'unknown-release', fieldOf(refusal))
    taken.add(person)
    const end = ends.get(it.id) ?? { entries: it.entries, head: it.head ?? firstHead(it.id, it.commitment) }
    const number = end.entries + 1
    ends.set(it.id, { entries: number, head: nextHead(end.head, job.entry.receipt) })
    fresh.push({ ...job.entry, number })
    const { id, code, receipt } = job.entry
    hand.note(job, {
      ...{ site: it.site, subject: `entry:${id}`, topic: 'release.entered' },
      data: { release: it.id, entry: id, number },
    })
    return { ok: true, entry: id, code, number, receipt: hex(receipt) }
  })
  if (fresh.length > 0) await insertEntries(hand.tx, fresh, hand.now)
  for (const [id, { entries, head }] of ends) await moveHead(hand.tx, id, entries, head)
  return answers
}

function refusesEntry(
  it: Release | undefined,
  isIn: boolean,
  now: Temporal.Instant,
): EnterWriterRefusal | null {
  if (!it) return 'unknown-release'
  const stage = stageOf(it, now)
  if (stage === 'announced') return 'not-open-yet'
  if (stage === 'withdrawn') return 'release-withdrawn'
  if (stage !== 'open') return 'entries-closed'
  return isIn ? 'already-entered' : null
}

const fieldOf = (refusal: EnterWriterRefusal | null) =>
  refusal === 'already-entered' ? { field: 'familyName' } : { field: 'release' }
