import { consult } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { bytesOf, runsOf, type Run } from './export-store.ts'
import type { BankbookRoom } from './room.ts'

/** What was handed over, newest first; sums only. */
export async function readExports(
  room: BankbookRoom,
  actor: Actor,
  { site }: { readonly site: number },
): Promise<Outcome<{ runs: readonly Run[] }, CommonRefusal>> {
  if (!isPermitted(room.ground.permissions, actor, 'bankbook.read-exports', site))
    return refuse('not-permitted')
  return { ok: true, runs: await runsOf(room.ground.db, site) }
}

/** A run as it was handed over, to the byte, however often it is asked for. */
export async function readExport(
  room: BankbookRoom,
  actor: Actor,
  { site, no, format }: { readonly site: number; readonly no: number; readonly format: 'csv' | 'xml' },
): Promise<Outcome<{ bytes: Uint8Array }, CommonRefusal | 'unknown-run'>> {
  const deed = { act: 'bankbook.read-exports', site, subject: `export:${no}` }
  const isNumber = Number.isInteger(no) && no > 0 && no < 2_000_000_000
  const seen = await consult(room.ground, actor, deed, (tx) =>
    isNumber ? bytesOf(tx, site, no, format) : Promise.resolve(null),
  )
  if (!seen.ok) return seen
  return seen.found ? { ok: true, bytes: seen.found } : refuse('unknown-run')
}
