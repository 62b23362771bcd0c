import { perform, type Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { workingDaysFrom } from '#law/holidays/index.ts'
import { plain, WHAT_MAX, type Complaint, type Message } from './complaint.ts'
import {
  complaintByCode,
  complaintForUpdate,
  erase,
  insertMessage,
  messagesOf,
  reopen,
  settle,
} from './complaint-store.ts'
import { deadlinesOn } from './deadlines.ts'
import type { ComplaintsRoom } from './room.ts'

/** What whoever holds the code sees: their own words, the answers and the days. No owner, no colleague. */
export type OwnComplaint = Omit<Complaint, 'id' | 'owner' | 'remindedOn' | 'inTime'> & {
  readonly messages: readonly Message[]
  /** Until when the second look may be asked for; null: not, or not any more. */
  readonly contestableUntil: Temporal.PlainDate | null
}

/** Words one person may add: a conversation, not a flood. */
const MESSAGES_MAX = 20

export type OwnRefusal = CommonRefusal | 'unknown-complaint' | 'words-missing' | 'words-too-long'

export async function ownComplaint({ ground }: ComplaintsRoom, code: string): Promise<OwnComplaint | null> {
  const found = await complaintByCode(ground.db, code)
  if (!found) return null
  const { id, owner: _owner, remindedOn: _reminded, inTime: _inTime, ...shown } = found
  const messages = (await messagesOf(ground.db, [id])).get(id) ?? []
  return { ...shown, messages, contestableUntil: contestableUntil(found, officeDay(ground.clock.now())) }
}

/** Something to add while it is open. */
export async function addToComplaint(
  room: ComplaintsRoom,
  actor: Actor,
  command: OwnCommand & { readonly words: string },
): Promise<Outcome<object, OwnRefusal | 'settled' | 'too-many-words'>> {
  return withCode(room, actor, 'complaints.add', command, async ({ tx }, it, today) => {
    if (it.settledOn) return refuse('settled')
    if (((await messagesOf(tx, [it.id])).get(it.id) ?? []).length >= MESSAGES_MAX)
      return refuse('too-many-words')
    await insertMessage(tx, it.id, {
      who: 'person',
      kind: 'more',
      words: plain(command.words),
      saidOn: today,
    })
    return { ok: true as const }
  })
}

/** Not content with the answer: looked at a second time, by somebody else, with a day of its own. Once. */
export async function contestComplaint(
  room: ComplaintsRoom,
  actor: Actor,
  command: OwnCommand & { readonly words: string },
): Promise<Outcome<object, OwnRefusal | 'not-contestable'>> {
  return withCode(room, actor, 'complaints.contest', command, async ({ tx }, it, today) => {
    if (!contestableUntil(it, today)) return refuse('not-contestable')
    await insertMessage(tx, it.id, {
      who: 'person',
      kind: 'again',
      words: plain(command.words),
      saidOn: today,
    })
    const finalBy = workingDaysFrom(today, deadlinesOn(today).againDays)
    await reopen(tx, it.id, { contestedOn: today, finalBy })
    return { ok: true as const }
  })
}

/** Taken back: what was typed is gone at once. That there was one stays counted, or a figure that was told would change. */
export async function withdrawComplaint(
  room: ComplaintsRoom,
  actor: Actor,
  command: OwnCommand,
): Promise<Outcome<object, OwnRefusal>> {
  return withCode(room, actor, 'complaints.withdraw', command, async ({ tx }, it, today) => {
    await settle(tx, it.id, { on: today, outcome: 'withdrawn' })
    await erase(tx, [it.id], today)
    return { ok: true as const }
  })
}

function contestableUntil(it: Complaint, today: Temporal.PlainDate): Temporal.PlainDate | null {
  if (!it.settledOn || it.contestedOn) return null
  const until = it.settledOn.add({ days: deadlinesOn(it.settledOn).contestDays })
  return Temporal.PlainDate.compare(today, until) <= 0 ? until : null
}

interface OwnCommand {
  readonly code: string
  readonly site: number
  readonly words?: string
  readonly key?: string | undefined
}

async function withCode<Name extends string>(
  { ground }: ComplaintsRoom,
  actor: Actor,
  act: 'complaints.add' | 'complaints.contest' | 'complaints.withdraw',
  { code, site, words, key }: OwnCommand,
  work: (hand: Hand, it: Complaint, today: Temporal.PlainDate) => Promise<Outcome<object, Name>>,
): Promise<Outcome<object, Name | OwnRefusal>> {
  if (words !== undefined && plain(words) === '') return refuse('words-missing', { field: 'words' })
  if (words !== undefined && plain(words).length > WHAT_MAX)
    return refuse('words-too-long', { field: 'words' })
  const deed = { act, site, key: key === undefined ? undefined : { value: key, request: { code, words } } }
  return perform<object, Name | 'unknown-complaint'>(ground, actor, deed, async (hand) => {
    const it = await complaintForUpdate(hand.tx, { code })
    if (it?.site !== site) return refuse('unknown-complaint')
    const done = await work(hand, it, officeDay(hand.now))
    hand.about(`complaint:${it.id}`)
    hand.tell(act, { reference: it.reference })
    return done
  })
}
