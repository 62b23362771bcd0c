import { consult } from '#ground/act/act.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { dueList, INSTRUCTIONS, type Due, type Instructed, type InstructionKind } from './instruction.ts'
import { instructedAt } from './instruction-store.ts'
import { peopleAt } from './people.ts'
import type { Named } from './read-matrix.ts'
import type { TrainingRoom } from './room.ts'

/** How many of the latest entries are shown, to take a slip back. */
const LATEST = 20

/** Which instruction is owed to whom by when, for the head. */
export async function readDue(
  room: TrainingRoom,
  actor: Actor,
  { site }: { readonly site: number },
): Promise<
  Outcome<
    {
      due: readonly Due[]
      kinds: readonly InstructionKind[]
      people: readonly Named[]
      latest: readonly Instructed[]
    },
    'not-permitted'
  >
> {
  const deed = { act: 'training.read-people', site, subject: 'training:instructions' }
  const seen = await consult(room.ground, actor, deed, async (tx, now) => {
    const people = await peopleAt(tx, site)
    const here = new Set(people.map(({ id }) => id))
    const given = (await instructedAt(tx, site)).filter(({ account }) => here.has(account))
    return {
      due: dueList([...here], given, officeDay(now)),
      ...{ kinds: INSTRUCTIONS, people, latest: given.slice(0, LATEST) },
    }
  })
  return seen.ok ? { ok: true, ...seen.found } : seen
}
