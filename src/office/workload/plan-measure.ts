import { perform, type Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome, type Refusal } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { leadingUuid } from '#ground/identity/ids.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { worksHere, wrongDays } from './decide.ts'
import { EFFECTS } from './episode.ts'
import { insertMeasure, lockMeasure, markEffect, markEnded } from './measure-store.ts'
import { MEASURE_KINDS, type HealthMeasure } from './measure.ts'
import type { WorkloadRoom } from './room.ts'
import { sayable } from './sayable.ts'

export type MeasureRefusal =
  | CommonRefusal
  | 'unknown-measure'
  | 'kind-missing'
  | 'place-missing'
  | 'what-missing'
  | 'words-missing'
  | 'words-too-long'
  | 'owner-missing'
  | 'due-missing'
  | 'due-past'
  | 'due-far'
  | 'check-missing'
  | 'check-before-due'
  | 'noise-wrong'
  | 'effect-missing'
  | 'end-missing'
  | 'not-now'

export interface MeasureCommand {
  readonly site: number
  readonly kind: string
  readonly place: string
  readonly what: string
  readonly why: string
  readonly owner: string | null
  readonly due: Temporal.PlainDate | null
  readonly checkOn: Temporal.PlainDate | null
  /** dB(A); null: nothing measured; undefined: what was typed is no number. */
  readonly before: number | null | undefined
  readonly key?: string | undefined
}

/** Something is to become better, by a day and in somebody's hands; afterwards somebody looks whether it did. */
export async function planMeasure(
  { ground }: WorkloadRoom,
  actor: Actor,
  command: MeasureCommand,
): Promise<Outcome<{ measure: string }, MeasureRefusal>> {
  const { site, owner, due, checkOn, before, key } = command
  const [place, what, why] = [sayable(command.place), sayable(command.what), sayable(command.why)]
  const kind = MEASURE_KINDS.find((it) => it === command.kind)
  const deed = {
    act: 'workload.plan-measure',
    site,
    key: key === undefined ? undefined : { value: key, request: { kind, place, what } },
  }
  return perform<{ measure: string }, MeasureRefusal>(ground, actor, deed, async (hand) => {
    if (!kind) return refuse('kind-missing', { field: 'kind' })
    if (place === '' || place.length > 120) return refuse('place-missing', { field: 'place' })
    if (what.length < 5) return refuse('what-missing', { field: 'what' })
    if (what.length > 1000) return refuse('words-too-long', { field: 'what' })
    if (why.length > 1000) return refuse('words-too-long', { field: 'why' })
    if (!isNoise(before)) return refuse('noise-wrong', { field: 'before' })
    if (owner === null || !(await worksHere(hand.tx, site, owner)))
      return refuse('owner-missing', { field: 'owner' })
    const wrong = wrongDays(due, checkOn, officeDay(hand.now))
    if (wrong) return wrong
    const id = ground.ids.uuid()
    await insertMeasure(hand.tx, {
      ...{ id, site, kind, place, what, why, owner, before, createdAt: hand.now },
      ...{ due: due!, checkOn: checkOn! },
    })
    hand.about(`load-measure:${id}`, { kind, place })
    hand.tell('workload.measure', { measure: id })
    return { ok: true, measure: id }
  })
}

/** Between a whisper and a jet: what a meter in an office can read. */
const isNoise = (value: number | null | undefined): value is number | null =>
  value === null || (value !== undefined && value >= 10 && value <= 130)

interface AtMeasure {
  readonly site: number
  readonly measure: string
  readonly words: string
  readonly key?: string | undefined
}

/** Done, or dropped for a reason. */
export function endMeasure(
  room: WorkloadRoom,
  actor: Actor,
  command: AtMeasure & { readonly end: string },
): Promise<Outcome<object, MeasureRefusal>> {
  return follow(room, actor, 'workload.end-measure', command, async ({ tx, now }, known, words) => {
    if (command.end !== 'done' && command.end !== 'dropped') return refuse('end-missing', { field: 'end' })
    if (known.state !== 'open') return refuse('not-now')
    if (command.end === 'dropped' && words.length < 10) return refuse('words-missing', { field: 'words' })
    await markEnded(tx, known.id, { state: command.end, words, now })
    return null
  })
}

/** Whether it helped, as § 6 ArbSchG wants it written down. */
export function checkMeasure(
  room: WorkloadRoom,
  actor: Actor,
  command: AtMeasure & { readonly effect: string; readonly after: number | null | undefined },
): Promise<Outcome<object, MeasureRefusal>> {
  return follow(room, actor, 'workload.check-measure', command, async ({ tx, now }, known, words) => {
    const effect = EFFECTS.find((it) => it === command.effect)
    if (!effect) return refuse('effect-missing', { field: 'effect' })
    if (!isNoise(command.after)) return refuse('noise-wrong', { field: 'after' })
    if (known.state !== 'done' || known.effect) return refuse('not-now')
    await markEffect(tx, known.id, { effect, words, after: command.after, now })
    return null
  })
}

async function follow(
  { ground }: WorkloadRoom,
  actor: Actor,
  act: 'workload.end-measure' | 'workload.check-measure',
  { site, measure, key, ...said }: AtMeasure,
  write: (hand: Hand, known: HealthMeasure, words: string) => Promise<Refusal<MeasureRefusal> | null>,
): Promise<Outcome<object, MeasureRefusal>> {
  const words = sayable(said.words)
  if (words.length > 1000) return refuse('words-too-long', { field: 'words' })
  const deed = { act, site, key: key === undefined ? undefined : { value: key, request: { measure, words } } }
  return perform<object, MeasureRefusal>(ground, actor, deed, async (hand) => {
    const known = leadingUuid(measure) === measure ? await lockMeasure(hand.tx, measure) : null
    if (known?.site !== site) return refuse('unknown-measure')
    const refused = await write(hand, known, words)
    if (refused) return refused
    hand.about(`load-measure:${measure}`, { state: act === 'workload.end-measure' ? 'ended' : 'checked' })
    hand.tell('workload.measure', { measure })
    return { ok: true }
  })
}
