import { consult, perform, type Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { leadingUuid } from '#ground/identity/ids.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { readAccountsAt } from '#office/staff/index.ts'
import { plain, WHAT_MAX, type Complaint, type Message } from './complaint.ts'
import {
  complaintForUpdate,
  complaintsAt,
  insertMessage,
  messagesOf,
  noteFirst,
  reopen,
  saveOwner,
  settle,
} from './complaint-store.ts'
import type { ComplaintsRoom } from './room.ts'

/** Settled ones in a list; what is open is in it whole. */
const MOST_SETTLED = 300

export interface StaffComplaint extends Complaint {
  readonly messages: readonly Message[]
  readonly ownerName: string | null
}

export interface ComplaintList {
  readonly complaints: readonly StaffComplaint[]
  /** Who may be given one. */
  readonly owners: readonly { readonly id: string; readonly name: string }[]
}

/** The head sees all of the site; anybody else what was given to them. It may hold names: a look leaves a row. */
export async function readComplaints(
  { ground }: ComplaintsRoom,
  actor: Actor,
  site: number,
): Promise<Outcome<ComplaintList, 'not-permitted'>> {
  const deed = { act: 'complaints.read', site, subject: `site:${site}` }
  const isHead = actor.roles.includes('head')
  const seen = await consult(ground, actor, deed, async (tx) => {
    const found = await complaintsAt(tx, { site, owner: isHead ? null : actor.id, mostSettled: MOST_SETTLED })
    const messages = await messagesOf(
      tx,
      found.map(({ id }) => id),
    )
    const accounts = await readAccountsAt(tx, site)
    const nameOf = new Map(accounts.map(({ id, name }) => [id, name]))
    const complaints = found.map((it) => ({
      ...{ ...it, messages: messages.get(it.id) ?? [] },
      ownerName: it.owner && (nameOf.get(it.owner) ?? null),
    }))
    return { complaints, owners: isHead ? accounts.filter(mayOwn).map(({ id, name }) => ({ id, name })) : [] }
  })
  return seen.ok ? { ok: true, ...seen.found } : seen
}

const mayOwn = ({ roles }: { readonly roles: readonly string[] }): boolean =>
  ['head', 'reception', 'caseworker', 'cashier', 'admin'].some((role) => roles.includes(role))

interface OfComplaint {
  readonly site: number
  readonly complaint: string
  readonly key?: string | undefined
}

export type HandleRefusal = CommonRefusal | 'unknown-complaint'

/** Who takes care of it; nobody again with an empty one. */
export async function assignComplaint(
  room: ComplaintsRoom,
  actor: Actor,
  command: OfComplaint & { readonly owner: string },
): Promise<Outcome<object, HandleRefusal | 'unknown-owner' | 'settled'>> {
  return change(room, actor, 'complaints.assign', command, async ({ tx }, it) => {
    if (it.settledOn) return refuse('settled')
    const { owner, site } = command
    const accounts = owner === '' ? [] : await readAccountsAt(tx, site)
    if (owner !== '' && !accounts.some((account) => account.id === owner && mayOwn(account)))
      return refuse('unknown-owner', { field: 'owner' })
    await saveOwner(tx, it.id, owner === '' ? null : owner)
    return { ok: true as const }
  })
}

/** An answer the person reads with the code: in between, or the last one. By the head or by whom it was given to. */
export async function answerComplaint(
  room: ComplaintsRoom,
  actor: Actor,
  command: OfComplaint & { readonly words: string; readonly isFinal: boolean },
): Promise<Outcome<object, HandleRefusal | 'words-missing' | 'words-too-long' | 'settled'>> {
  const words = plain(command.words)
  if (words === '') return refuse('words-missing', { field: 'words' })
  if (words.length > WHAT_MAX) return refuse('words-too-long', { field: 'words' })
  return change(room, actor, 'complaints.answer', command, async ({ tx, now }, it) => {
    if (!actor.roles.includes('head') && it.owner !== actor.id) return refuse('unknown-complaint')
    if (it.settledOn) return refuse('settled')
    const today = officeDay(now)
    const kind = command.isFinal ? 'final' : 'interim'
    await insertMessage(tx, it.id, { who: 'office', kind, words, saidOn: today })
    await noteFirst(tx, it.id, today)
    if (command.isFinal) await settle(tx, it.id, { on: today, outcome: 'answered' })
    return { ok: true as const }
  })
}

/** It was not settled after all. */
export async function reopenComplaint(
  room: ComplaintsRoom,
  actor: Actor,
  command: OfComplaint,
): Promise<Outcome<object, HandleRefusal | 'not-settled'>> {
  return change(room, actor, 'complaints.reopen', command, async ({ tx }, it) => {
    if (!it.settledOn) return refuse('not-settled')
    await reopen(tx, it.id, null)
    return { ok: true as const }
  })
}

function change<Name extends string>(
  { ground }: ComplaintsRoom,
  actor: Actor,
  act: 'complaints.assign' | 'complaints.answer' | 'complaints.reopen',
  { site, complaint, key, ...rest }: OfComplaint,
  work: (hand: Hand, it: Complaint) => Promise<Outcome<object, Name>>,
): Promise<Outcome<object, Name | HandleRefusal>> {
  const deed = {
    ...{ act, site },
    key: key === undefined ? undefined : { value: key, request: { complaint, ...rest } },
  }
  return perform<object, Name | 'unknown-complaint'>(ground, actor, deed, async (hand) => {
    const it =
      leadingUuid(complaint) === complaint ? await complaintForUpdate(hand.tx, { id: complaint }) : null
    if (it?.site !== site) return refuse('unknown-complaint')
    const done = await work(hand, it)
    hand.about(`complaint:${it.id}`)
    hand.tell(act, { reference: it.reference })
    return done
  })
}
