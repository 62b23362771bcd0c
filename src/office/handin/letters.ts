import { consult, perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { mayAnywhere } from './at-hand-in.ts'
import { insertHandIn } from './hand-in-store.ts'
import {
  drawLetterNumber,
  findLetter,
  insertLetter,
  lettersOn,
  lockLetter,
  searchLetters,
  setHandIn,
  updateLetter,
} from './letter-store.ts'
import { stampNumber, type Letter, type LetterChange } from './letter.ts'
import type { HandInRoom } from './room.ts'

export type LetterRefusal =
  | CommonRefusal
  | 'letter-empty'
  | 'text-too-long'
  | 'date-not-yet'
  | 'deadline-implausible'
  | 'unknown-letter'

export interface NewLetter extends Omit<LetterChange, 'state'> {
  readonly site: number
  /** When it lay in the letterbox: the day of the stamp. */
  readonly receivedOn: Temporal.PlainDate
  readonly key?: string | undefined
}

/** A letter of the letterbox gets its number. The numbers of a year have no gap: a refused line draws none. */
export async function noteLetter(
  room: HandInRoom,
  actor: Actor,
  { key, ...given }: NewLetter,
): Promise<Outcome<{ letter: string; stamp: string }, LetterRefusal>> {
  const { site, receivedOn } = given
  const deed = {
    ...{ act: 'handin.note-letter', site },
    key: key === undefined ? undefined : { value: key, request: plain(given) },
  }
  return perform(room.ground, actor, deed, async ({ tx, now, about, tell }) => {
    const today = officeDay(now)
    const wrong = faultOf({ ...given, state: 'new' }, receivedOn)
    if (wrong) return wrong
    if (Temporal.PlainDate.compare(receivedOn, today) > 0 || receivedOn.until(today).days > 60)
      return refuse('date-not-yet', { field: 'receivedOn' })
    const id = room.ground.ids.uuid()
    const number = await drawLetterNumber(tx, site, receivedOn.year)
    const letter = {
      id,
      site,
      year: receivedOn.year,
      number,
      receivedOn,
      state: 'new' as const,
      handIn: null,
    }
    await insertLetter(tx, { ...letter, ...wordsOf(given) }, now)
    about(`letter:${id}`)
    tell('handin.letter', { letter: id, team: given.team })
    return { ok: true as const, letter: id, stamp: stampNumber(letter) }
  })
}

/** A word was wrong, or it has been passed on. */
export async function changeLetter(
  room: HandInRoom,
  actor: Actor,
  { letter, change }: { letter: string; change: LetterChange },
): Promise<Outcome<{ letter: string; stamp: string }, LetterRefusal>> {
  const known = await findLetter(room.ground.db, letter)
  if (!known)
    return refuse(mayAnywhere(room, actor, 'handin.change-letter') ? 'unknown-letter' : 'not-permitted')
  const deed = { act: 'handin.change-letter', site: known.site }
  return perform(room.ground, actor, deed, async ({ tx, now, about }) => {
    const it = (await lockLetter(tx, letter))!
    const wrong = faultOf(change, it.receivedOn)
    if (wrong) return wrong
    await updateLetter(tx, letter, { ...wordsOf(change), state: change.state }, now)
    about(`letter:${letter}`, { before: plain(it), state: change.state })
    return { ok: true as const, letter, stamp: stampNumber(it) }
  })
}

/** The letter lies on the scanner: a hand-in of its own, whose sender may still be unknown. Once per letter. */
export async function scanLetter(
  room: HandInRoom,
  actor: Actor,
  { letter }: { letter: string },
): Promise<Outcome<{ handIn: string }, LetterRefusal>> {
  const known = await findLetter(room.ground.db, letter)
  if (!known)
    return refuse(mayAnywhere(room, actor, 'handin.scan-letter') ? 'unknown-letter' : 'not-permitted')
  return perform(room.ground, actor, { act: 'handin.scan-letter', site: known.site }, async (hand) => {
    const it = (await lockLetter(hand.tx, letter))!
    hand.about(`letter:${letter}`)
    if (it.handIn) return { ok: true as const, handIn: it.handIn }
    const id = room.ground.ids.uuid()
    await insertHandIn(hand.tx, {
      ...{ id, site: it.site, state: 'open', way: 'letterbox', visit: null, person: null, language: 'de' },
      ...{ sender: it.sender, openedAt: hand.now, receivedAt: null },
    })
    await setHandIn(hand.tx, letter, id)
    return { ok: true as const, handIn: id }
  })
}

/** The list of a day, or letters that have these words. Names of senders: a trail row. */
export async function listLetters(
  room: HandInRoom,
  actor: Actor,
  { site, day, words = '' }: { site: number; day: Temporal.PlainDate; words?: string },
): Promise<Outcome<{ letters: readonly Letter[] }, 'not-permitted'>> {
  const looked = await consult(room.ground, actor, { act: 'handin.list-letters', site }, (tx) =>
    words === '' ? lettersOn(tx, site, day) : searchLetters(tx, site, words),
  )
  return looked.ok ? { ok: true, letters: looked.found } : looked
}

function faultOf(it: LetterChange, receivedOn: Temporal.PlainDate) {
  const { sender, about, attention, deadline } = wordsOf(it)
  if (sender === '' && about === '') return refuse('letter-empty', { field: 'sender' })
  for (const [field, text, most] of [
    ['sender', sender, 200],
    ['about', about, 300],
    ['attention', attention, 100],
  ] as const)
    if (text.length > most) return refuse('text-too-long', { field, detail: { most } })
  // a deadline that lies years away was misread
  if (deadline && Math.abs(receivedOn.until(deadline, { largestUnit: 'days' }).days) > 730)
    return refuse('deadline-implausible', { field: 'deadline' })
  return null
}

function wordsOf({ sender, about, team, attention, deadline }: Omit<LetterChange, 'state'>) {
  return {
    sender: sender.trim(),
    about: about.trim(),
    team: team || null,
    attention: attention.trim(),
    deadline,
  }
}

/** For the fingerprint and the trail: days as text. */
function plain({ receivedOn, deadline, ...rest }: Pick<Letter, 'receivedOn' | 'deadline'> & object) {
  return { ...rest, receivedOn: String(receivedOn), deadline: deadline && String(deadline) }
}
