import { perform, type Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { lockVisit, type Visit } from '#office/visits/index.ts'
import type { ReceptionRoom } from './room.ts'

export interface VisitCommand {
  readonly site: number
  readonly visit: string
  readonly why?: string
  readonly key?: string | undefined
}

/** An act of the reception with one visit, which is locked first. */
export function atVisit<T extends object, Name extends string>(
  room: ReceptionRoom,
  actor: Actor,
  act: string,
  command: VisitCommand,
  work: (hand: Hand, visit: Visit) => Promise<Outcome<T, Name>>,
): Promise<Outcome<T, Name | CommonRefusal | 'unknown-visit'>> {
  const { key, why, ...request } = command
  const deed = {
    ...{ act, site: command.site, ...(why && { why }) },
    key: key === undefined ? undefined : { value: key, request },
  }
  return perform<T, Name | 'unknown-visit'>(room.ground, actor, deed, async (hand) => {
    const visit = await lockVisit(hand.tx, command.visit)
    if (!visit || visit.site !== command.site) return refuse('unknown-visit', { field: 'visit' })
    hand.about(`visit:${visit.id}`)
    return work(hand, visit)
  }) as Promise<Outcome<T, Name | CommonRefusal | 'unknown-visit'>>
}
