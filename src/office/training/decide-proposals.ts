import { perform } from '#ground/act/act.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { deedOf, type AtSite } from './deed.ts'
import { insertLevel } from './level-store.ts'
import { peopleAt } from './people.ts'
import { openProposals, settleProposal } from './proposal-store.ts'
import type { TrainingRoom } from './room.ts'
import { lockTasks } from './task-store.ts'

export type DecideRefusal = CommonRefusal | 'unknown-proposal' | 'nothing-chosen'

/** The head takes over what attendance suggested, or declines it. Whoever left meanwhile gets no level any more. */
export function decideProposals(
  room: TrainingRoom,
  actor: Actor,
  command: AtSite & { readonly proposals: readonly string[]; readonly isTaken: boolean },
): Promise<Outcome<{ decided: number }, DecideRefusal>> {
  const { site, proposals, isTaken } = command
  return perform<{ decided: number }, DecideRefusal>(
    room.ground,
    actor,
    deedOf('training.decide-proposals', command),
    async ({ tx, now, about, tell }) => {
      if (proposals.length === 0) return refuse('nothing-chosen', { field: 'proposals' })
      await lockTasks(tx, site)
      const open = new Map((await openProposals(tx, site)).map((it) => [it.id, it]))
      const here = new Set((await peopleAt(tx, site)).map(({ id }) => id))
      for (const id of new Set(proposals)) {
        const it = open.get(id)
        if (!it) return refuse('unknown-proposal', { field: 'proposals' })
        const { account, task, level, offer, until } = it
        // a long time after the training what it gave may have run out already
        const counts = until === null || Temporal.PlainDate.compare(until, officeDay(now)) > 0
        if (isTaken && counts && here.has(account)) {
          const word = { id: room.ground.ids.uuid(), site, account, task, level, from: officeDay(now), until }
          const source = { source: 'attendance', offer, note: '', decidedBy: actor.id } as const
          await insertLevel(tx, { ...word, ...source }, now)
        }
        await settleProposal(tx, id, isTaken ? 'taken' : 'declined', now)
      }
      about(`site:${site}`, { proposals: proposals.length, isTaken })
      tell('training.levels-changed', { changed: proposals.length })
      return { ok: true, decided: proposals.length }
    },
  )
}
