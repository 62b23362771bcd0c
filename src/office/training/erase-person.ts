import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { deedOf, isId, type AtSite } from './deed.ts'
import { eraseAccount, keptAccounts } from './erase-store.ts'
import { peopleAt } from './people.ts'
import type { TrainingRoom } from './room.ts'

/** Who left, or works elsewhere now: levels, attendance, plans and instructions go. Never of somebody who works here. */
export function erasePerson(
  room: TrainingRoom,
  actor: Actor,
  command: AtSite & { readonly account: string },
): Promise<Outcome<object, CommonRefusal | 'unknown-person' | 'works-here'>> {
  const { site, account } = command
  return perform<object, CommonRefusal | 'unknown-person' | 'works-here'>(
    room.ground,
    actor,
    deedOf('training.erase-person', command),
    async ({ tx, about, tell }) => {
      if (!isId(account)) return refuse('unknown-person')
      if ((await peopleAt(tx, site)).some(({ id }) => id === account)) return refuse('works-here')
      if (!(await keptAccounts(tx, site)).includes(account)) return refuse('unknown-person')
      await eraseAccount(tx, site, account)
      about(`account:${account}`)
      tell('training.person-erased', {}, `site:${site}`)
      return { ok: true }
    },
  )
}
