import type { Actor } from '#ground/permission/permission.ts'
import { staffActor, type Stage } from './office.ts'
import { sure } from './outcome.ts'
import type { Step } from './story.ts'

const MONDAY = '2027-03-01'

/** A week is planned, taken back, copied, published; hours follow it and are taken back. Reading leaves nothing. */
export async function* rotas({ office }: Stage, boss: Actor): AsyncGenerator<Step> {
  const { rota } = office
  const at = { site: 1, monday: MONDAY }
  const day = Temporal.PlainDate.from(MONDAY)
  const [desk] = await office.staff.desks(1)
  const block = { kind: 'desk' as const, desk: desk!.id, account: null, from: 480, until: 540 }
  const change = { kind: 'add' as const, days: [MONDAY], block }
  yield { act: 'rota.plan', do: () => sure(rota.planWeek(boss, { ...at, version: 0, change })) }
  yield { act: 'rota.undo', do: () => sure(rota.undoWeek(boss, { ...at, version: 1 })) }
  await sure(rota.undoWeek(boss, { ...at, version: 2 }))
  const next = { site: 1, monday: day.add({ days: 7 }).toString(), version: 0, from: MONDAY }
  yield { act: 'rota.copy', do: () => sure(rota.copyWeek(boss, next)) }
  yield { act: 'rota.read', rows: 0, do: () => sure(rota.weekOf(boss, at)) }
  const agreed = { deskInARow: 120, apart: 15, shortPerHour: 10, sameDeskDays: 3, agreedIn: 'Niederschrift' }
  yield { act: 'rota.agree', do: () => sure(rota.agreeRules(boss, { site: 1, from: MONDAY, agreed })) }
  yield {
    act: 'rota.set-desk-tasks',
    do: () => sure(rota.setDeskTasks(boss, { site: 1, desk: desk!.id, tasks: [] })),
  }
  let absence = ''
  const [colleague] = (await sure(rota.weekOf(boss, at))).facts.people
  const away = { site: 1, account: colleague!.account, first: day, last: day }
  yield {
    act: 'rota.note-absence',
    do: async () => (absence = (await sure(rota.noteAbsence(boss, away))).absence),
  }
  yield { act: 'rota.remove-absence', do: () => sure(rota.removeAbsence(boss, { site: 1, absence })) }
  yield { act: 'rota.publish', do: () => sure(rota.publishWeek(boss, { ...at, version: 3 })) }
  const own = staffActor(boss.id, ['caseworker'])
  yield { act: 'rota.read-own', rows: 0, do: () => sure(rota.ownWeek(own, { monday: MONDAY })) }
  yield {
    act: 'appointments.fit-lanes',
    do: async () => {
      const { seen } = await sure(rota.proposeCapacity(boss, at))
      return sure(rota.applyCapacity(boss, { ...at, seen, why: 'Dienstplan' }))
    },
  }
  yield { act: 'appointments.unfit-lanes', do: () => sure(rota.takeBackCapacity(boss, at)) }
  yield { act: 'rota.unpublish', do: () => sure(rota.unpublishWeek(boss, { ...at, version: 3 })) }
  yield { act: 'rota.forget', do: () => sure(rota.forgetRota()) }
}
