import { perform } from '#ground/act/act.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { deedOf, isId, type AtSite } from './deed.ts'
import { isInstruction } from './instruction.ts'
import { insertInstructed, removeInstructed } from './instruction-store.ts'
import { peopleAt } from './people.ts'
import type { TrainingRoom } from './room.ts'

export type InstructionRefusal =
  | CommonRefusal
  | 'unknown-instruction'
  | 'unknown-person'
  | 'nobody-chosen'
  | 'day-ahead'
  | 'day-too-early'

/** Years back for which an instruction may still be entered. */
const YEARS_BACK = 10

/** Somebody, or all of a meeting, were instructed on a day. Noted twice it stands once; `recorded` counts what is new. */
export function recordInstruction(
  room: TrainingRoom,
  actor: Actor,
  command: AtSite & {
    readonly kind: string
    /** ISO. */
    readonly day: string
    readonly accounts: readonly string[]
  },
): Promise<Outcome<{ recorded: number }, InstructionRefusal>> {
  const { site, kind, accounts } = command
  return perform<{ recorded: number }, InstructionRefusal>(
    room.ground,
    actor,
    deedOf('training.record-instruction', command),
    async ({ tx, now, about, tell }) => {
      if (!isInstruction(kind)) return refuse('unknown-instruction', { field: 'kind' })
      if (accounts.length === 0) return refuse('nobody-chosen', { field: 'accounts' })
      const day = Temporal.PlainDate.from(command.day)
      const today = officeDay(now)
      if (Temporal.PlainDate.compare(day, today) > 0) return refuse('day-ahead', { field: 'day' })
      if (Temporal.PlainDate.compare(day, today.subtract({ years: YEARS_BACK })) < 0)
        return refuse('day-too-early', { field: 'day' })
      const here = new Set((await peopleAt(tx, site)).map(({ id }) => id))
      if (!accounts.every((account) => here.has(account)))
        return refuse('unknown-person', { field: 'accounts' })
      let recorded = 0
      for (const account of new Set(accounts)) {
        const it = { id: room.ground.ids.uuid(), site, account, kind, day, offer: null }
        if (await insertInstructed(tx, it, now)) recorded += 1
      }
      about(`site:${site}`, { kind, day: command.day, recorded })
      tell('training.instructed', { kind, recorded })
      return { ok: true, recorded }
    },
  )
}

/** A slip is taken back. */
export function removeInstruction(
  room: TrainingRoom,
  actor: Actor,
  command: AtSite & { readonly instructed: string },
): Promise<Outcome<object, CommonRefusal | 'unknown-instruction'>> {
  const { site, instructed } = command
  return perform<object, CommonRefusal | 'unknown-instruction'>(
    room.ground,
    actor,
    deedOf('training.remove-instruction', command),
    async ({ tx, about, tell }) => {
      if (!isId(instructed) || !(await removeInstructed(tx, site, instructed)))
        return refuse('unknown-instruction')
      about(`instruction:${instructed}`)
      tell('training.instructed', { recorded: -1 })
      return { ok: true }
    },
  )
}
