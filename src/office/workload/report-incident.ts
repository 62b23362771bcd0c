import { perform, type Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { leadingUuid } from '#ground/identity/ids.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { evaluationIsOff } from '#office/evaluations/index.ts'
import { readTeams } from '#office/staff/index.ts'
import { joinEpisode } from './episode-store.ts'
import { halfHourAfter, halfHourOf } from './half-hour.ts'
import { incidentsBetween, insertIncident, lockIncident, settle } from './incident-store.ts'
import { INCIDENT_KINDS, INCIDENT_LEVELS, REPORT_DAYS, WHAT_LEAST, WHAT_MOST } from './incident.ts'
import { halfHourWith, saveHalfHour } from './load-store.ts'
import { incidentStep, loadOfSteps } from './reckon.ts'
import type { WorkloadRoom } from './room.ts'
import { sayable } from './sayable.ts'

export type IncidentRefusal =
  | CommonRefusal
  | 'unknown-area'
  | 'unknown-incident'
  | 'level-missing'
  | 'kind-missing'
  | 'at-missing'
  | 'at-ahead'
  | 'at-long-ago'
  | 'what-missing'
  | 'what-too-long'
  | 'words-missing'
  | 'words-too-long'

export interface IncidentCommand {
  readonly site: number
  readonly area: string
  /** Null: no time that could be read. */
  readonly at: Temporal.Instant | null
  readonly level: number
  readonly kind: string
  readonly what: string
  readonly helped: string
  /** Whether whoever reports it wants to be spoken to; then the head sees the name. */
  readonly wantsContact: boolean
  readonly key?: string | undefined
}

/** Something happened. Also afterwards: the half hour it belongs to tells of it then, and may turn red. */
export async function reportIncident(
  { ground }: WorkloadRoom,
  actor: Actor,
  command: IncidentCommand,
): Promise<Outcome<{ incident: string }, IncidentRefusal>> {
  const { key, ...request } = command
  const { site, area, at } = request
  const [what, helped] = [sayable(request.what), sayable(request.helped)]
  const level = INCIDENT_LEVELS.find((it) => it === request.level)
  const kind = INCIDENT_KINDS.find((it) => it === request.kind)
  if (level === undefined) return refuse('level-missing', { field: 'level' })
  if (!kind) return refuse('kind-missing', { field: 'kind' })
  if (!at) return refuse('at-missing', { field: 'at' })
  if (what.length < WHAT_LEAST) return refuse('what-missing', { field: 'what' })
  if (what.length > WHAT_MOST) return refuse('what-too-long', { field: 'what' })
  if (helped.length > 1000) return refuse('words-too-long', { field: 'helped' })
  const deed = {
    act: 'workload.report-incident',
    site,
    key: key === undefined ? undefined : { value: key, request: { area, what } },
  }
  return perform<{ incident: string }, IncidentRefusal>(ground, actor, deed, async (hand) => {
    if (Temporal.Instant.compare(at, hand.now) > 0) return refuse('at-ahead', { field: 'at' })
    if (Temporal.Instant.compare(at, hand.now.subtract({ hours: 24 * REPORT_DAYS })) < 0)
      return refuse('at-long-ago', { field: 'at' })
    if (!(await readTeams(hand.tx, site)).some((team) => team.key === area))
      return refuse('unknown-area', { field: 'area' })
    const id = ground.ids.uuid()
    const contact = request.wantsContact ? actor.id : null
    await insertIncident(hand.tx, {
      ...{ id, site, area, at, level, kind, what, helped, contact, reportedAt: hand.now },
    })
    await raiseHalfHour(hand, site, area, halfHourOf(at), () => ground.ids.uuid())
    hand.about(`load-incident:${id}`, { area, level, kind })
    hand.tell('workload.incident', { area, level })
    return { ok: true, incident: id }
  })
}

/** A half hour that was told already is told again, with what else happened in it. */
async function raiseHalfHour(
  { tx, now }: Hand,
  site: number,
  area: string,
  from: Temporal.Instant,
  newId: () => string,
): Promise<void> {
  const told = await halfHourWith(tx, site, area, from)
  // what nobody agrees to any more stays as it was told
  if (!told || (await evaluationIsOff(tx, { site, key: 'load.half-hours', at: now }))) return
  const all = await incidentsBetween(tx, site, from, halfHourAfter(from))
  const own = all.filter((it) => told.areas.includes(it.area)).map(({ level }) => level)
  const load = { ...told, ...loadOfSteps({ ...told, incidents: incidentStep(own) }, told) }
  await saveHalfHour(tx, site, load)
  if (told.level !== 'red' && load.level === 'red') await joinEpisode(tx, site, load, { id: newId(), now })
}

/** What came of it: who was spoken to, what was changed. */
export async function settleIncident(
  { ground }: WorkloadRoom,
  actor: Actor,
  command: {
    readonly site: number
    readonly incident: string
    readonly words: string
    readonly key?: string | undefined
  },
): Promise<Outcome<object, IncidentRefusal>> {
  const { site, incident, key } = command
  const words = sayable(command.words)
  if (words === '') return refuse('words-missing', { field: 'words' })
  if (words.length > 1000) return refuse('words-too-long', { field: 'words' })
  const deed = {
    act: 'workload.settle-incident',
    site,
    key: key === undefined ? undefined : { value: key, request: { incident, words } },
  }
  return perform<object, IncidentRefusal>(ground, actor, deed, async (hand) => {
    const known = leadingUuid(incident) === incident ? await lockIncident(hand.tx, incident) : null
    if (known?.site !== site) return refuse('unknown-incident')
    await settle(hand.tx, incident, { words, now: hand.now })
    hand.about(`load-incident:${incident}`)
    hand.tell('workload.incident', { settled: true })
    return { ok: true }
  })
}
