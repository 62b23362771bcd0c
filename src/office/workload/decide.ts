import { perform, type Hand, type Tx } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome, type Refusal } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { leadingUuid } from '#ground/identity/ids.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { readAccountsAt } from '#office/staff/index.ts'
import { insertDecision, lockEpisode, markChecked, markDone } from './episode-store.ts'
import {
  decisionOf,
  DUE_MOST_DAYS,
  EFFECTS,
  REASON_LEAST,
  WORDS_LEAST,
  WORDS_MOST,
  type Decision,
  type Episode,
} from './episode.ts'
import type { WorkloadRoom } from './room.ts'
import { sayable } from './sayable.ts'

export type DecideRefusal =
  | CommonRefusal
  | 'unknown-episode'
  | 'nothing-chosen'
  | 'already-over'
  | 'not-decided'
  | 'not-done'
  | 'kind-missing'
  | 'words-missing'
  | 'reason-missing'
  | 'words-too-long'
  | 'owner-missing'
  | 'due-missing'
  | 'due-past'
  | 'due-far'
  | 'check-missing'
  | 'check-before-due'
  | 'effect-missing'

export interface DecideCommand {
  readonly site: number
  /** One, or several that have the same cause. */
  readonly episodes: readonly string[]
  readonly kind: string
  readonly words: string
  readonly owner: string | null
  readonly due: Temporal.PlainDate | null
  readonly checkOn: Temporal.PlainDate | null
  readonly key?: string | undefined
}

/** What comes of an episode: something by a day, in somebody's hands, looked at again; or nothing, with the reason. */
export async function decide(
  { ground }: WorkloadRoom,
  actor: Actor,
  command: DecideCommand,
): Promise<Outcome<{ episodes: number }, DecideRefusal>> {
  const { site, key } = command
  const words = sayable(command.words)
  const episodes = [...new Set(command.episodes)].slice(0, 100)
  const deed = {
    act: 'workload.decide',
    site,
    key: key === undefined ? undefined : { value: key, request: { episodes, kind: command.kind, words } },
  }
  return perform<{ episodes: number }, DecideRefusal>(ground, actor, deed, async (hand) => {
    const wrong = wrongIn({ ...command, words }, officeDay(hand.now))
    if (wrong) return wrong
    if (episodes.length === 0) return refuse('nothing-chosen', { field: 'episodes' })
    const isNone = command.kind === 'none'
    if (!isNone && !(await worksHere(hand.tx, site, command.owner)))
      return refuse('owner-missing', { field: 'owner' })
    const only: Pick<Decision, 'owner' | 'due' | 'checkOn'> = isNone
      ? { owner: null, due: null, checkOn: null }
      : command
    for (const id of episodes.toSorted()) {
      const known = await episodeAt(hand.tx, id, site)
      if (!known) return refuse('unknown-episode')
      const before = decisionOf(known)
      if (before?.kind === 'none' || before?.effect === 'better') return refuse('already-over')
      const { owner, due, checkOn } = only
      const kind = isNone ? 'none' : 'measure'
      await insertDecision(
        hand.tx,
        id,
        (before?.nth ?? 0) + 1,
        { kind, words, owner, due, checkOn },
        hand.now,
      )
    }
    hand.about(`load-episode:${episodes[0]}`, { episodes, kind: command.kind })
    hand.tell('workload.decided', { episodes, kind: command.kind })
    return { ok: true, episodes: episodes.length }
  })
}

type Asked = Pick<DecideCommand, 'kind' | 'words' | 'due' | 'checkOn'>

function wrongIn(
  { kind, words, due, checkOn }: Asked,
  today: Temporal.PlainDate,
): Refusal<DecideRefusal> | null {
  if (kind !== 'measure' && kind !== 'none') return refuse('kind-missing', { field: 'kind' })
  if (words.length > WORDS_MOST) return refuse('words-too-long', { field: 'words' })
  if (kind === 'none')
    return words.length < REASON_LEAST ? refuse('reason-missing', { field: 'words' }) : null
  if (words.length < WORDS_LEAST) return refuse('words-missing', { field: 'words' })
  return wrongDays(due, checkOn, today)
}

/** Something that is to be done has a day ahead and one after it on which its effect is looked at. */
export function wrongDays(
  due: Temporal.PlainDate | null,
  checkOn: Temporal.PlainDate | null,
  today: Temporal.PlainDate,
): Refusal<'due-missing' | 'due-past' | 'due-far' | 'check-missing' | 'check-before-due'> | null {
  const compare = Temporal.PlainDate.compare
  if (!due) return refuse('due-missing', { field: 'due' })
  if (compare(due, today) < 0) return refuse('due-past', { field: 'due' })
  if (compare(due, today.add({ days: DUE_MOST_DAYS })) > 0) return refuse('due-far', { field: 'due' })
  if (!checkOn) return refuse('check-missing', { field: 'checkOn' })
  if (compare(checkOn, due) <= 0) return refuse('check-before-due', { field: 'checkOn' })
  return compare(checkOn, due.add({ days: DUE_MOST_DAYS })) > 0
    ? refuse('due-far', { field: 'checkOn' })
    : null
}

export async function worksHere(tx: Tx, site: number, account: string | null): Promise<boolean> {
  return (await readAccountsAt(tx, site)).some(({ id }) => id === account)
}

async function episodeAt(tx: Tx, id: string, site: number): Promise<Episode | null> {
  const known = leadingUuid(id) === id ? await lockEpisode(tx, id) : null
  return known?.site === site ? known : null
}

interface Follow {
  readonly site: number
  readonly episode: string
  readonly words: string
  readonly key?: string | undefined
}

/** The consequence was drawn. */
export async function finishDecision(
  room: WorkloadRoom,
  actor: Actor,
  command: Follow,
): Promise<Outcome<object, DecideRefusal>> {
  return follow(room, actor, 'workload.finish-decision', command, async (hand, decision, words) => {
    await markDone(hand.tx, command.episode, decision.nth, { words, now: hand.now })
    return null
  })
}

/** Whether it helped. What did not help demands another consequence. */
export async function checkDecision(
  room: WorkloadRoom,
  actor: Actor,
  command: Follow & { readonly effect: string },
): Promise<Outcome<object, DecideRefusal>> {
  const effect = EFFECTS.find((it) => it === command.effect)
  if (!effect) return refuse('effect-missing', { field: 'effect' })
  return follow(room, actor, 'workload.check-decision', command, async (hand, decision, words) => {
    if (!decision.doneAt) return refuse('not-done')
    await markChecked(hand.tx, command.episode, decision.nth, { effect, words, now: hand.now })
    return null
  })
}

async function follow(
  { ground }: WorkloadRoom,
  actor: Actor,
  act: 'workload.finish-decision' | 'workload.check-decision',
  { site, episode, key, ...said }: Follow,
  write: (hand: Hand, decision: Decision, words: string) => Promise<Refusal<DecideRefusal> | null>,
): Promise<Outcome<object, DecideRefusal>> {
  const words = sayable(said.words)
  if (words.length < WORDS_LEAST) return refuse('words-missing', { field: 'words' })
  if (words.length > WORDS_MOST) return refuse('words-too-long', { field: 'words' })
  const deed = { act, site, key: key === undefined ? undefined : { value: key, request: { episode, words } } }
  return perform<object, DecideRefusal>(ground, actor, deed, async (hand) => {
    const known = await episodeAt(hand.tx, episode, site)
    if (!known) return refuse('unknown-episode')
    const decision = decisionOf(known)
    if (!decision) return refuse('not-decided')
    if (decision.kind === 'none' || decision.checkedAt) return refuse('already-over')
    const refused = await write(hand, decision, words)
    if (refused) return refused
    hand.about(`load-episode:${episode}`)
    hand.tell('workload.decided', { episodes: [episode] })
    return { ok: true }
  })
}
