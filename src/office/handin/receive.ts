import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { showCode } from '#ground/identity/ids.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { findPersons, readMail } from '#office/people/index.ts'
import { issueReceipt, receiptPath } from '#office/receipts/index.ts'
import { mayAnywhere } from './at-hand-in.ts'
import { documentsOf, findHandIn, lockHandIn, setReceived } from './hand-in-store.ts'
import type { HandInRoom } from './room.ts'

export type ReceiveRefusal =
  | CommonRefusal
  | 'unknown-hand-in'
  | 'no-documents'
  | 'person-missing'
  | 'not-received'
  | 'mail-invalid'
  | 'no-receipt'

const CONCERN = 'hand_in_documents'

/** The papers are taken in: from now on the list does not change. Pressed twice it is one. */
export async function receive(
  room: HandInRoom,
  actor: Actor,
  { handIn }: { handIn: string },
): Promise<Outcome<{ handIn: string; documents: number }, ReceiveRefusal>> {
  const known = await findHandIn(room.ground.db, handIn)
  if (!known) return refuse(mayAnywhere(room, actor, 'handin.receive') ? 'unknown-hand-in' : 'not-permitted')
  const deed = { act: 'handin.receive', site: known.site }
  return perform(room.ground, actor, deed, async ({ tx, now, about, tell }) => {
    const it = await lockHandIn(tx, handIn)
    if (!it) return refuse('unknown-hand-in')
    about(`hand-in:${handIn}`)
    const documents = (await documentsOf(tx, [handIn])).length
    if (it.state === 'received') return { ok: true as const, handIn, documents }
    if (documents === 0) return refuse('no-documents', { field: 'type' })
    if (!it.person && it.way === 'desk') return refuse('person-missing', { field: 'familyName' })
    await setReceived(tx, handIn, now)
    tell('handin.received', { handIn, visit: it.visit, documents })
    return { ok: true as const, handIn, documents }
  })
}

/**
 * The signed receipt: made once and the same for ever. It names what was handed in and when, and judges nothing. A
 * letter from somebody unknown has none.
 */
export async function receiptOfHandIn(
  room: HandInRoom,
  actor: Actor,
  { handIn }: { handIn: string },
): Promise<Outcome<{ code: string }, ReceiveRefusal>> {
  const { db } = room.ground
  const it = await findHandIn(db, handIn)
  if (!it) return refuse(mayAnywhere(room, actor, 'receipts.issue') ? 'unknown-hand-in' : 'not-permitted')
  if (!it.receivedAt) return refuse('not-received')
  const person = it.person ? (await findPersons(db, [it.person])).get(it.person) : undefined
  if (!person) return refuse('no-receipt')
  const documents = await documentsOf(db, [handIn])
  return issueReceipt(room.receipts, actor, {
    ...{ kind: 'handin', subject: `hand-in:${it.id}`, site: it.site, concerns: [CONCERN], person },
    ...{ askedAt: it.receivedAt, channel: it.way === 'desk' ? 'office' : null, language: it.language },
    documents: documents.map(({ type, title, form, pages }) => ({ type, name: title, form, pages })),
  })
}

/** The link to the receipt goes to an address somebody gave. */
export async function mailReceipt(
  room: HandInRoom,
  actor: Actor,
  command: { readonly handIn: string; readonly mail: string; readonly key?: string | undefined },
): Promise<Outcome<{ mail: string }, ReceiveRefusal>> {
  const { handIn, key } = command
  const it = await findHandIn(room.ground.db, handIn)
  if (!it)
    return refuse(mayAnywhere(room, actor, 'handin.mail-receipt') ? 'unknown-hand-in' : 'not-permitted')
  const read = readMail(command.mail)
  if (!read.ok || read.mail === null) return refuse('mail-invalid', { field: 'mail' })
  const mail = read.mail
  const made = await receiptOfHandIn(room, actor, { handIn })
  if (!made.ok) return made
  const deed = {
    ...{ act: 'handin.mail-receipt', site: it.site },
    key: key === undefined ? undefined : { value: key, request: { handIn, mail } },
  }
  return perform(room.ground, actor, deed, async ({ about, tell }) => {
    about(`hand-in:${handIn}`)
    const params = { link: receiptPath(made.code), code: showCode(made.code) }
    const notice = { kind: 'handed-in', reach: { mail, phone: null }, language: it.language, params }
    tell('handin.receipt-wanted', { notice })
    return { ok: true as const, mail }
  })
}
