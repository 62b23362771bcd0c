import { perform, type Tx } from '#ground/act/act.ts'
import { refuse } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { letterPdf } from '#ground/pdf/index.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import { caseSubject, consentsIn, usableConsent, type Consent } from '#office/counselling/index.ts'
import { isId } from './at-case.ts'
import { documentIn } from './documents.ts'
import type { GuidanceRoom } from './room.ts'
import {
  endToFile,
  lockToFile,
  noteAttempt,
  waitingToFile,
  type ToFileRow,
  type ToFileState,
} from './to-file-store.ts'
import type { ToFileWords } from './to-file.ts'

/** What the file gets of an item, and nothing more: no name of a case, no number of a counselling. */
export interface Handed {
  /** Chance, 64 hex letters. The same key is taken in once. */
  readonly key: string
  readonly reference: string
  readonly title: string
  readonly fileName: string
  readonly bytes: Uint8Array
  /** As the file shows it. */
  readonly sender: string
}

/** The way to the inbox of the office; one way only, nothing can be read through it but whether a key has arrived. */
export interface FilePort {
  /** Idempotent by key. Throws when the office cannot take it now. */
  hand(it: Handed): Promise<void>
  has(key: string): Promise<boolean>
}

export const SENDER = 'eingereicht durch die Person über die Beratung'
const FIRST = '00000000-0000-0000-0000-000000000000'
const AT_ONCE = 50

/**
 * Hands over what persons have signed, each item once, and ends what they withdrew. Two databases cannot commit together:
 * that we try is written down first, the office knows each item by its key, so after a crash the next round asks the office
 * and neither hands over twice nor calls withdrawn what has arrived. Returns how many were handed over.
 */
export async function deliverToFile(
  room: GuidanceRoom,
  port: FilePort,
  report: (error: unknown) => void = () => undefined,
): Promise<number> {
  let handed = 0
  for (let after = FIRST; ;) {
    const waiting = await room.ground.db.transaction().execute((tx) => waitingToFile(tx, after, AT_ONCE))
    for (const { id, caseId } of waiting) {
      after = id
      try {
        if ((await deliverOne(room, port, id, caseId)) === 'delivered') handed += 1
      } catch (error) {
        // the office is away: this one waits for the next round, the others are tried
        report(error)
      }
    }
    if (waiting.length < AT_ONCE) return handed
  }
}

type Became = ToFileState | 'busy'

async function deliverOne(room: GuidanceRoom, port: FilePort, id: string, caseId: string): Promise<Became> {
  const { ground } = room
  const signed = await ground.db.transaction().execute(async (tx) => {
    const row = await lockToFile(tx, id)
    const standing = row && standingOf(row, await consentOf(room, tx, row, ground.clock.now()))
    if (standing === 'given') await noteAttempt(tx, id, ground.clock.now())
    return standing === 'asked' ? null : row
  })
  if (!signed) return 'waiting'
  let became: Became = 'busy'
  await perform(
    ground,
    SYSTEM,
    { act: 'guidance.deliver-to-file', site: null },
    async ({ tx, now, about, tell }) => {
      // the consent before the row, as everywhere: whoever erases the case comes before or after, and neither waits for the other
      await usableConsent(room.counselling, tx, {
        consent: signed.consent,
        case: caseId,
        purpose: 'file',
        now,
      })
      const row = await lockToFile(tx, id)
      if (!row || !isId(caseId)) return refuse('busy')
      const state = await settle(room, port, tx, row, now)
      if (state === 'waiting') return refuse('busy')
      await endToFile(tx, { id, state }, now)
      about(caseSubject(caseId), { consent: row.consent, item: row.item, state })
      tell('guidance.to-file-ended', { case: caseId, consent: row.consent, item: row.item, state })
      became = state
      return { ok: true as const }
    },
  )
  return became
}

/** Under the lock of the consent: a withdrawal comes before or after, never in between. */
async function settle(
  room: GuidanceRoom,
  port: FilePort,
  tx: Tx,
  row: ToFileRow,
  now: Temporal.Instant,
): Promise<ToFileState> {
  const key = Buffer.from(row.key!).toString('hex')
  const standing = standingOf(row, await consentOf(room, tx, row, now))
  if (standing === 'asked') return 'waiting'
  if (standing !== 'given') return row.attemptedAt && (await port.has(key)) ? 'delivered' : standing
  const safe = await room.counselling.vault.safeOf(tx, row.caseId)
  if (!safe) return 'gone'
  const words = safe.open<ToFileWords>(`to-file ${row.id}`, row.sealed)
  const paper =
    row.document === null
      ? { bytes: await paperOf(words, row.proposedAt), fileName: `${words.title}.pdf` }
      : await documentIn(tx, safe, row.caseId, row.document)
  if (!paper) return row.attemptedAt && (await port.has(key)) ? 'delivered' : 'gone'
  const { bytes, fileName } = paper
  await port.hand({ key, reference: words.reference, title: words.title, fileName, bytes, sender: SENDER })
  return 'delivered'
}

const consentOf = async (
  room: GuidanceRoom,
  tx: Tx,
  row: ToFileRow,
  now: Temporal.Instant,
): Promise<Consent | undefined> =>
  (await consentsIn(room.counselling, tx, row.caseId, officeDay(now))).find(({ id }) => id === row.consent)

function standingOf(
  row: ToFileRow,
  consent: Consent | undefined,
): 'asked' | 'given' | 'withdrawn' | 'not-given' {
  if (!consent) return 'withdrawn'
  if (consent.state === 'asked') return 'asked'
  const isGiven = consent.givenItems.includes(row.item)
  if (consent.state === 'given' && isGiven) return 'given'
  return isGiven ? 'withdrawn' : 'not-given'
}

/** Words that are no file of their own come as one sheet. */
const paperOf = ({ title, text }: ToFileWords, at: Temporal.Instant): Promise<Uint8Array> =>
  letterPdf({
    ...{ language: 'de', title, at, pageOf: 'Seite {page} von {pages}' },
    office: { authority: '', name: 'Beratung', lines: [] },
    blocks: text.split('\n').map((line) => ({ kind: 'text' as const, text: line })),
    foot: [SENDER],
  })
