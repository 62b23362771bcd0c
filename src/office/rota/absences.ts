import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { readAccountsAt } from '#office/staff/index.ts'
import { deedOf, isId, type AtSite } from './deed.ts'
import type { RotaRoom } from './room.ts'
import { absenceById, insertAbsence, removeAbsenceRow } from './setting-store.ts'

export type AbsenceRefusal =
  | CommonRefusal
  | 'unknown-account'
  | 'unknown-absence'
  | 'day-wrong'
  | 'last-before-first'

const DAYS_MAX = 730

/** Somebody is not there from a day to a day, both included. Why is neither asked nor kept. */
export function noteAbsence(
  room: RotaRoom,
  actor: Actor,
  command: AtSite & {
    readonly account: string
    readonly first: Temporal.PlainDate | null
    readonly last: Temporal.PlainDate | null
  },
): Promise<Outcome<{ absence: string }, AbsenceRefusal>> {
  const { site, account, first, last } = command
  const request = { ...command, first: String(first), last: String(last) }
  return perform<{ absence: string }, AbsenceRefusal>(
    room.ground,
    actor,
    deedOf('rota.note-absence', request),
    async ({ tx, now, about, tell }) => {
      if (!first) return refuse('day-wrong', { field: 'first' })
      if (!last || first.until(last).days > DAYS_MAX) return refuse('day-wrong', { field: 'last' })
      if (Temporal.PlainDate.compare(last, first) < 0) return refuse('last-before-first', { field: 'last' })
      if (!isId(account) || !(await readAccountsAt(tx, site)).some(({ id }) => id === account))
        return refuse('unknown-account', { field: 'account' })
      const id = room.ground.ids.uuid()
      await insertAbsence(tx, { id, account, first: first.toString(), last: last.toString() }, now)
      about(`account:${account}`)
      tell('rota.absence-changed', {})
      return { ok: true, absence: id }
    },
  )
}

/** There after all, or mistyped. */
export function removeAbsence(
  room: RotaRoom,
  actor: Actor,
  command: AtSite & { readonly absence: string },
): Promise<Outcome<object, AbsenceRefusal>> {
  const { site, absence } = command
  return perform<object, AbsenceRefusal>(
    room.ground,
    actor,
    deedOf('rota.remove-absence', command),
    async ({ tx, about, tell }) => {
      const known = isId(absence) ? await absenceById(tx, absence) : null
      if (!known || !(await readAccountsAt(tx, site)).some(({ id }) => id === known.account))
        return refuse('unknown-absence')
      await removeAbsenceRow(tx, absence)
      about(`account:${known.account}`)
      tell('rota.absence-changed', {})
      return { ok: true }
    },
  )
}
