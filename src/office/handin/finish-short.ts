import { consult, perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { finishHere, undoHere, type HereRefusal } from '#office/reception/index.ts'
import { visitsIn } from '#office/visits/index.ts'
import { mayAnywhere } from './at-hand-in.ts'
import type { HandInRoom } from './room.ts'
import { findShort, insertShort, lockShort, setUndone, shortsOn } from './short-store.ts'
import { SHORT_MINUTES_MAX, UNDO_MINUTES, type ShortCase, type ShortDetail, type ShortKind } from './short.ts'

export type ShortRefusal =
  | CommonRefusal
  | HereRefusal
  | 'unknown-number'
  | 'minutes-wrong'
  | 'name-missing'
  | 'times-wrong'
  | 'no-forms'
  | 'unknown-type'
  | 'text-too-long'
  | 'unknown-case'
  | 'too-late-to-undo'

export interface ShortCommand {
  readonly site: number
  readonly kind: ShortKind
  readonly concern: string
  /** Number of a ticket of today; empty: came straight to the counter. */
  readonly number: string
  readonly minutes: number
  readonly language: string
  readonly detail: ShortDetail
  readonly key?: string | undefined
}

/** A concern that ends at the reception: one screen, one press, one counted case. */
export async function finishShort(
  room: HandInRoom,
  actor: Actor,
  { key, ...request }: ShortCommand,
): Promise<Outcome<{ short: string; number: string }, ShortRefusal>> {
  const { site, kind, concern, minutes, language, detail } = request
  const deed = {
    ...{ act: 'handin.finish-short', site },
    key: key === undefined ? undefined : { value: key, request },
  }
  return perform<{ short: string; number: string }, ShortRefusal>(room.ground, actor, deed, async (hand) => {
    const { tx, now, about, tell } = hand
    const today = officeDay(now)
    const wrong = faultOf(room, request, today)
    if (wrong) return wrong
    const number = request.number.trim().toUpperCase()
    const here = number === '' ? [] : await visitsIn(tx, site, today, ['waiting', 'parked'])
    const visit = here.find((one) => one.number === number)
    if (number !== '' && !visit) return refuse('unknown-number', { field: 'number' })
    const done = await finishHere(room.reception, hand, {
      ...{ site, concerns: [concern], visit: visit?.id, person: visit?.person ?? null, language },
      since: now.subtract({ minutes }),
    })
    if (!done.ok) return done
    const id = room.ground.ids.uuid()
    const noted = { id, site, visit: done.visit, kind, concern, language, made: done.made, detail }
    await insertShort(tx, { ...noted, doneAt: now, undoneAt: null }, today)
    about(`visit:${done.visit}`, { short: id, kind, concern })
    tell('handin.short', { visit: done.visit, kind })
    return { ok: true as const, short: id, number: done.number }
  }) as Promise<Outcome<{ short: string; number: string }, ShortRefusal>>
}

function faultOf(room: HandInRoom, { kind, minutes, detail }: ShortCommand, today: Temporal.PlainDate) {
  if (!Number.isInteger(minutes) || minutes < 0 || minutes > SHORT_MINUTES_MAX)
    return refuse('minutes-wrong', { field: 'minutes', detail: { most: SHORT_MINUTES_MAX } })
  for (const [field, text] of Object.entries(detail))
    if (typeof text === 'string' && text.length > 300)
      return refuse('text-too-long', { field, detail: { most: 300 } })
  if (kind === 'certificate') {
    const { name = '', from = '', until = '' } = detail
    if (name.trim() === '') return refuse('name-missing', { field: 'name' })
    if (!isTime(from) || !isTime(until) || from >= until) return refuse('times-wrong', { field: 'until' })
  }
  if (kind === 'form') {
    const { documentTypes } = room.catalogue.on(today)
    const forms = Object.entries(detail.forms ?? {})
    if (forms.length === 0) return refuse('no-forms', { field: 'forms' })
    if (
      forms.some(
        ([type, count]) => !documentTypes.has(type) || !Number.isInteger(count) || count < 1 || count > 50,
      )
    )
      return refuse('unknown-type', { field: 'forms' })
  }
  return null
}

const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

/** It was a slip of the finger; within some minutes, with a trail row of its own. */
export async function undoShort(
  room: HandInRoom,
  actor: Actor,
  { short }: { short: string },
): Promise<Outcome<{ short: string }, ShortRefusal>> {
  const known = await findShort(room.ground.db, short)
  if (!known) return refuse(mayAnywhere(room, actor, 'handin.undo-short') ? 'unknown-case' : 'not-permitted')
  return perform(room.ground, actor, { act: 'handin.undo-short', site: known.site }, async (hand) => {
    const { tx, now, about, tell } = hand
    const it = (await lockShort(tx, short))!
    about(`visit:${it.visit}`, { short })
    if (it.undoneAt) return { ok: true as const, short }
    if (Temporal.Instant.compare(now, it.doneAt.add({ minutes: UNDO_MINUTES })) > 0)
      return refuse('too-late-to-undo', { detail: { minutes: UNDO_MINUTES } })
    await setUndone(tx, short, now)
    await undoHere(hand, it)
    tell('handin.short-undone', { visit: it.visit, kind: it.kind })
    return { ok: true as const, short }
  })
}

/** What the reception finished today. Counts and kinds name nobody; the name on a certificate is read one by one. */
export async function shortsToday(
  { ground }: HandInRoom,
  actor: Actor,
  { site }: { site: number },
): Promise<Outcome<{ cases: readonly ShortCase[] }, 'not-permitted'>> {
  if (!isPermitted(ground.permissions, actor, 'handin.look-at-short', site)) return refuse('not-permitted')
  const cases = await shortsOn(ground.db, site, officeDay(ground.clock.now()))
  return { ok: true, cases: cases.map(({ detail, ...it }) => ({ ...it, detail: withoutName(detail) })) }
}

const withoutName = ({ name: _, birth: __, ...rest }: ShortDetail): ShortDetail => rest

/** One of them with everything, to print it. */
export async function lookAtShort(
  room: HandInRoom,
  actor: Actor,
  short: string,
): Promise<Outcome<{ it: ShortCase }, 'not-permitted' | 'unknown-case'>> {
  const known = await findShort(room.ground.db, short)
  if (!known)
    return refuse(mayAnywhere(room, actor, 'handin.look-at-short') ? 'unknown-case' : 'not-permitted')
  const deed = { act: 'handin.look-at-short', site: known.site, subject: `visit:${known.visit}` }
  const looked = await consult(room.ground, actor, deed, () => Promise.resolve(known))
  return looked.ok ? { ok: true, it: looked.found } : looked
}
