import type { Actor } from '#ground/permission/permission.ts'
import type { Stage } from './office.ts'
import { sure } from './outcome.ts'
import type { Step } from './story.ts'

/** The office goes live in steps: planned, made ready, switched and taken back; one stage by its day. Everything is on after it. */
export async function* wentLive({ office, clock }: Stage, boss: Actor): AsyncGenerator<Step> {
  const { stages } = office
  const all = stages.FUNCTIONS.map(({ key }) => key)
  const described = { name: 'Erste Stufe', functions: all, groups: null, day: null }
  let [stage, task] = ['', '']
  yield {
    act: 'stages.create',
    do: async () => (stage = (await sure(stages.createStage(boss, described))).stage),
  }
  yield { act: 'stages.read', rows: 0, do: () => stages.planOf(boss) }
  yield { act: 'stages.preview', rows: 0, do: async () => stages.previewToken(boss, stage) }
  yield {
    act: 'stages.change',
    do: () => sure(stages.changeStage(boss, { ...described, stage, version: 1, name: 'Beginn' })),
  }
  yield { act: 'stages.move', do: () => sure(stages.moveStage(boss, { stage, by: 1 })) }
  const asked = { stage, kind: 'training', what: 'Schulung', owner: 'Leitung', due: null } as const
  yield {
    act: 'stages.add-task',
    do: async () => (task = (await sure(stages.addTask(boss, { ...asked, stage }))).task),
  }
  yield { act: 'stages.settle-task', do: () => sure(stages.settle(boss, { task, done: true })) }
  yield { act: 'stages.remove-task', do: () => sure(stages.removeTask(boss, { task })) }
  const go = (to: string | null) =>
    sure(stages.switchStage(boss, { to, version: stages.now().version, why: 'So beschlossen' }))
  yield { act: 'stages.switch', do: () => go(stage) }
  yield { act: 'stages.switch', do: () => go(null) }
  const day = clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate().toString()
  await sure(stages.createStage(boss, { ...described, name: 'Heute', day }))
  yield { act: 'stages.switch-due', do: () => stages.switchDue() }
  await go(null)
  const never = await sure(stages.createStage(boss, { ...described, name: 'Nie' }))
  yield { act: 'stages.remove', do: () => sure(stages.removeStage(boss, { stage: never.stage })) }
}
