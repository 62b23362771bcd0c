import type { Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { performOnFile, type FileRefusal } from '#office/casefiles/index.ts'
import { findInspection } from './inspection-store.ts'
import type { Inspection } from './inspection.ts'
import type { InspectionRoom } from './room.ts'

export interface InspectionDeed {
  readonly act: string
  readonly akte: string
  readonly inspection: string
  readonly states: readonly Inspection['state'][]
  readonly key?: { readonly value: string; readonly request: unknown } | undefined
}

export type AtRefusal = 'unknown-inspection' | 'wrong-state' | FileRefusal | CommonRefusal

/**
 * An act at an inspection of an Akte: locked, in one of the states named. A closed Akte is inspected like an open one, so
 * its being closed is no hindrance; who may only read it may not.
 */
export function performAt<T extends object, Name extends string>(
  room: InspectionRoom,
  actor: Actor,
  { akte, inspection, states, ...deed }: InspectionDeed,
  work: (hand: Hand, it: Inspection) => Promise<Outcome<T, Name>>,
): Promise<Outcome<T, Name | AtRefusal>> {
  return performOnFile(
    room.files,
    actor,
    { ...deed, at: { akte }, right: 'reopen' },
    async (hand): Promise<Outcome<T, Name | AtRefusal>> => {
      const it = isUuid(inspection) ? await findInspection(hand.tx, inspection, true) : null
      if (!it || it.akte !== akte) return refuse('unknown-inspection')
      if (!states.includes(it.state)) return refuse('wrong-state', { detail: { state: it.state } })
      hand.about(`inspection:${it.id}`, { akte })
      return work(hand, it)
    },
  )
}

export const isUuid = (id: string): boolean => /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id)
