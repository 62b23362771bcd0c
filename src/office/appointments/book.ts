import { keyOf } from '#ground/act/act.ts'
import type { CommonRefusal, Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { searchForm } from '#law/names/index.ts'
import type { Person } from '#office/people/index.ts'
import type { AppointmentRefusal } from './appointment.ts'
import type { Booked } from './book-writer.ts'
import type { Room } from './room.ts'

export interface BookCommand {
  readonly code: string
  /** Names as in the passport, already checked; someone with a single name has no given names. */
  readonly familyName: string
  readonly givenNames: string
  readonly birth: Person['birth']
  readonly mail: string | null
  readonly phone: string | null
  /** Idempotency key: the same key gives the same booking. */
  readonly key?: string | undefined
}

export type BookRefusal = AppointmentRefusal | CommonRefusal

/** Turns a held place into a booking: person, visit record and place in one transaction. */
export async function book(
  room: Room,
  actor: Actor,
  command: BookCommand,
): Promise<Outcome<Booked, BookRefusal>> {
  const { key, ...request } = command
  const { code, familyName, givenNames, birth, mail, phone } = request
  const done = await room.bookWriter({
    actor,
    deed: { act: 'appointments.book', site: null },
    key: key === undefined ? undefined : keyOf('appointments.book', actor, { value: key, request }),
    code,
    person: {
      id: room.ground.ids.uuid(),
      familyName,
      givenNames,
      searchName: searchForm(`${familyName} ${givenNames}`.trim()),
      birth,
      mail,
      phone,
    },
  })
  return done.outcome
}
