import { FACTS, type FactKey, type FactValue } from '#law/risks/index.ts'
import { addOwnData, type OwnRow } from '#office/counselling/index.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { documentsIn } from './documents.ts'
import { situationIn } from './facts.ts'
import { planIn } from './read-plan.ts'
import type { GuidanceRoom } from './room.ts'
import { toFileIn } from './to-file.ts'
import { typeFact } from './typed-fact.ts'

/** What this room holds of a person, for the person: all of it, the counsellor's own working notes too (Art. 15 DSGVO). */
export function tellOwnData(room: GuidanceRoom): void {
  const { counselling } = room
  addOwnData(counselling, {
    key: 'facts',
    read: async (tx, id) =>
      Object.entries(await situationIn(room, tx, id)).map(
        ([fact, { value, source, on, purpose, before }]): OwnRow => ({
          ...{ fact, ...valueOf(fact, value), source, at: on, purpose },
          before: before ? typeFact(before.value) : null,
        }),
      ),
  })
  addOwnData(counselling, {
    key: 'plan',
    read: async (tx, id) => {
      const plan = await planIn(room, tx, id)
      return plan === null ? [] : planRows(plan)
    },
  })
  addOwnData(counselling, {
    key: 'documents',
    read: async (tx, id) =>
      (await documentsIn(room, tx, id)).map(({ title, kind, bytes, scan, byPerson, at }): OwnRow => ({
        ...{ title, kind, bytes, scan, fromYou: byPerson, at: at.toString() },
      })),
  })
  addOwnData(counselling, {
    key: 'to-file',
    read: async (tx, id) => {
      const today = officeDay(room.ground.clock.now())
      return (await toFileIn(room, tx, id, today)).map((it): OwnRow => ({
        ...{ title: it.title, text: it.text, reference: it.reference, state: it.state },
        ...{ at: it.proposedAt.toString(), endedAt: it.endedAt?.toString() ?? null },
      }))
    },
  })
}

/** As one reads it; a choice by the key of its words. */
function valueOf(fact: string, value: FactValue): OwnRow {
  if (typeof value === 'boolean') return { value }
  const type = FACTS[fact as FactKey]
  return type.type === 'choice' && type.options !== 'country'
    ? { choice: `${fact}.options.${typeFact(value)}` }
    : { value: typeFact(value) }
}

function planRows({
  goals,
  steps,
  notes,
  followUps,
  talks,
  interpreters,
}: NonNullable<Awaited<ReturnType<typeof planIn>>>): OwnRow[] {
  return [
    ...goals.map(({ text, own, state, setAt }) => ({ kind: 'goal', text, own, state, at: setAt.toString() })),
    ...steps.map(({ text, own, who, due, remind, state, agreedAt }) => ({
      ...{
        kind: 'step',
        text,
        own,
        who,
        due: due?.toString() ?? null,
        remind,
        state,
        at: agreedAt.toString(),
      },
    })),
    ...notes.map(({ text, own, why, at }) => ({
      kind: own ? 'own-note' : 'note',
      text,
      why,
      at: at.toString(),
    })),
    ...followUps.map(({ why, due, doneAt }) => ({
      ...{ kind: 'follow-up', text: why, due: due.toString(), endedAt: doneAt?.toString() ?? null },
    })),
    ...talks.map(({ startsAt, minutes, place, where, joint, state }) => ({
      ...{ kind: 'talk', at: startsAt.toString(), minutes, place, where, joint, state },
    })),
    ...interpreters.map(({ language, at, who, state }) => ({
      ...{ kind: 'interpreter', language, at: at.toString(), name: who, state },
    })),
  ]
}
