import { refuse } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { evaluationIsOff } from '#office/evaluations/index.ts'
import { learnedFigures } from '#office/observation/index.ts'
import { readDesks } from '#office/staff/index.ts'
import { scenarioFromLearned } from './learned.ts'
import type { CountersRoom } from './room.ts'
import { createScenario, type Created, type Described } from './save-scenario.ts'

/** A new scenario that begins with the visits of the last twelve months; refused where there are too few. */
export async function learnScenario(
  room: CountersRoom,
  actor: Actor,
  command: Omit<Described, 'setting'> & { readonly site: number; readonly key?: string | undefined },
): Promise<Created> {
  const { ground } = room
  // Asked before any figure is read: whoever may not plan learns nothing, not even whether there are any.
  if (!isPermitted(ground.permissions, actor, 'counters.create', command.site)) return refuse('not-permitted')
  const at = ground.clock.now()
  const off = await evaluationIsOff(ground.db, { site: command.site, at, key: 'counters.learn' })
  if (off) return off
  const to = officeDay(at)
  const from = to.subtract({ years: 1 })
  const learned = await learnedFigures(ground.db, { site: command.site, from, to, at })
  const desks = (await readDesks(ground.db, command.site)).filter(
    ({ active, team }) => active && (command.area === '' || team === command.area),
  )
  const setting = scenarioFromLearned({
    learned,
    area: command.area,
    desks: desks.length,
    year: to.year,
    span: `${from}/${to}`,
  })
  return setting
    ? createScenario(room, actor, { ...command, setting })
    : refuse('too-few-visits', { field: 'start' })
}
