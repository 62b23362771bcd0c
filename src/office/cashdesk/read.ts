import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { safeCents, tillsOfSite, uncountedSince, type Till } from '#office/claims/index.ts'
import { isSignedReport, reportCertificate, signedReports } from '#office/receipts/index.ts'
import { openAttempts, type Attempt } from './attempt-store.ts'
import { closingById, closingsOf, lastClosing } from './closing-store.ts'
import { isOverdue, type Closing } from './closing.ts'
import { chainBrokenAt, reportById, reportsOf, settledUntil } from './report-store.ts'
import { digestOf, isHeadOf, type ReportRow } from './report.ts'
import type { CashdeskRoom } from './room.ts'
import { triedBefore, type Tried } from './tried-store.ts'

export interface TillNow {
  readonly till: Till
  readonly last: Closing | null
  /** Counted too long ago for the money in it. */
  readonly overdue: boolean
}

export interface CashdeskNow {
  readonly tills: readonly TillNow[]
  /** Cards nobody knows the end of. */
  readonly attempts: readonly Attempt[]
  /** Up to here the machines are settled; null: never. */
  readonly settledUntil: Temporal.Instant | null
  /** What should lie in the safe or be on its way to the bank: nobody counts it blind, so it is told. */
  readonly safeCents: number
}

/** Every till and how it stands; what the cashier sees first. */
export async function readCashdesk(
  room: CashdeskRoom,
  actor: Actor,
  { site }: { readonly site: number },
): Promise<Outcome<CashdeskNow, CommonRefusal>> {
  const { ground } = room
  if (!isPermitted(ground.permissions, actor, 'cashdesk.read', site)) return refuse('not-permitted')
  const now = ground.clock.now()
  const moved = await uncountedSince(ground.db, site)
  const tills = await Promise.all(
    (await tillsOfSite(ground.db, site)).map(async (till) => ({
      ...{ till, last: await lastClosing(ground.db, till.id) },
      overdue: isOverdue(till, moved.get(till.id), now),
    })),
  )
  const attempts = await openAttempts(ground.db, site)
  const safe = await safeCents(ground.db, site)
  return { ok: true, tills, attempts, settledUntil: await settledUntil(ground.db, site), safeCents: safe }
}

export async function readClosings(
  room: CashdeskRoom,
  actor: Actor,
  { site, till }: { readonly site: number; readonly till?: string | undefined },
): Promise<Outcome<{ closings: readonly Closing[] }, CommonRefusal>> {
  if (!isPermitted(room.ground.permissions, actor, 'cashdesk.read', site)) return refuse('not-permitted')
  return { ok: true, closings: await closingsOf(room.ground.db, { site, till }) }
}

export async function readClosing(
  room: CashdeskRoom,
  actor: Actor,
  { site, closing }: { readonly site: number; readonly closing: string },
): Promise<Outcome<{ closing: Closing; tried: readonly Tried[] }, CommonRefusal | 'unknown-closing'>> {
  if (!isPermitted(room.ground.permissions, actor, 'cashdesk.read', site)) return refuse('not-permitted')
  const found = await closingById(room.ground.db, closing)
  if (found === null || found.site !== site) return refuse('unknown-closing', { field: 'closing' })
  return { ok: true, closing: found, tried: await triedBefore(room.ground.db, found) }
}

/** How many reports are shown, and read again to the last letter whenever the list is. */
const SHOWN = 200

/**
 * Newest first; whether the chain holds, and from which number on it does not: of all of them numbers and digests, of those
 * shown also the signature, and that what stands beside the text is what the text says.
 */
export async function readReports(
  room: CashdeskRoom,
  actor: Actor,
  { site }: { readonly site: number },
): Promise<Outcome<{ reports: readonly ReportRow[]; brokenAt: number | null }, CommonRefusal>> {
  if (!isPermitted(room.ground.permissions, actor, 'cashdesk.read', site)) return refuse('not-permitted')
  const { db } = room.ground
  const reports = await reportsOf(db, site, SHOWN)
  const signed = await signedReports(
    db,
    reports.map(({ no, text, signature, signedBy: key, madeAt }) => ({ no, text, signature, key, madeAt })),
  )
  const altered = reports.filter((it) => !signed.has(it.no) || !isHeadOf(it)).map(({ no }) => no)
  const broken = [await chainBrokenAt(db, site), ...altered].filter((no) => no !== null)
  return { ok: true, reports, brokenAt: broken.length === 0 ? null : Math.min(...broken) }
}

/** One report as it was sealed, whether it is still exactly that, and with what anybody can check it. */
export async function readReport(
  room: CashdeskRoom,
  actor: Actor,
  { site, report }: { readonly site: number; readonly report: string },
): Promise<
  Outcome<
    {
      report: ReportRow
      genuine: boolean
      /** The key was withdrawn after this was signed: from then on somebody else might sign with it. */
      keyRevokedAt: Temporal.Instant | null
      certificate: Uint8Array | null
    },
    CommonRefusal | 'unknown-report'
  >
> {
  if (!isPermitted(room.ground.permissions, actor, 'cashdesk.read', site)) return refuse('not-permitted')
  const row = await reportById(room.ground.db, report)
  if (row === null || row.site !== site) return refuse('unknown-report', { field: 'report' })
  const { text, signature, signedBy, madeAt } = row
  const { signed, keyRevokedAt } = await isSignedReport(room.ground.db, {
    ...{ text, signature, key: signedBy, madeAt },
  })
  const certificate = await reportCertificate(room.ground.db, signedBy)
  const genuine = signed && digestOf(text).equals(row.digest) && isHeadOf(row)
  return { ok: true, report: row, genuine, keyRevokedAt, certificate }
}
