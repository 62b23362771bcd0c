import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { readDesks } from '#office/staff/index.ts'
import { tasksOf } from '#office/training/index.ts'
import { deedOf, type AtSite } from './deed.ts'
import type { RotaRoom } from './room.ts'
import { BOUNDS, ruleFault, type Agreed } from './rules.ts'
import { saveAgreed, saveDeskTasks } from './setting-store.ts'

export type RuleRefusal =
  | CommonRefusal
  | 'out-of-bounds'
  | 'text-too-long'
  | 'day-wrong'
  | 'unknown-desk'
  | 'unknown-task'

/** What was agreed with the Personalrat, from a day on. Weeks before keep what held then. */
export function agreeRules(
  room: RotaRoom,
  actor: Actor,
  command: AtSite & { readonly from: string; readonly agreed: Agreed },
): Promise<Outcome<object, RuleRefusal>> {
  const { site, from, agreed } = command
  return perform<object, RuleRefusal>(
    room.ground,
    actor,
    deedOf('rota.agree', command),
    async ({ tx, about, tell }) => {
      if (!/^\d{4}-\d{2}-\d{2}$/.test(from)) return refuse('day-wrong', { field: 'from' })
      const field = ruleFault(agreed)
      if (field === 'agreedIn') return refuse('text-too-long', { field })
      if (field) return refuse('out-of-bounds', { field, detail: BOUNDS[field] })
      const agreedIn = agreed.agreedIn.toWellFormed().replaceAll('\u0000', ' ').trim()
      await saveAgreed(tx, site, from, { ...agreed, agreedIn })
      about(`site:${site}`, { from, ...agreed, agreedIn })
      tell('rota.rules-changed', { from })
      return { ok: true }
    },
  )
}

/** What somebody who sits at a desk has to be able to do; null: everything of its team. */
export function setDeskTasks(
  room: RotaRoom,
  actor: Actor,
  command: AtSite & { readonly desk: number; readonly tasks: readonly string[] | null },
): Promise<Outcome<object, RuleRefusal>> {
  const { site, desk } = command
  const tasks = command.tasks && [...new Set(command.tasks)]
  return perform<object, RuleRefusal>(
    room.ground,
    actor,
    deedOf('rota.set-desk-tasks', command),
    async ({ tx, about, tell }) => {
      if (!(await readDesks(tx, site)).some(({ id }) => id === desk))
        return refuse('unknown-desk', { field: 'desk' })
      const known = new Set((await tasksOf(tx, site)).map(({ key }) => key))
      if (tasks?.some((it) => !known.has(it))) return refuse('unknown-task', { field: 'tasks' })
      await saveDeskTasks(tx, site, desk, tasks)
      about(`desk:${site}/${desk}`, { tasks })
      tell('rota.rules-changed', { desk })
      return { ok: true }
    },
  )
}
