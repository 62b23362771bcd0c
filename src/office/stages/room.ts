import type { Ground } from '#ground/act/act.ts'
import type { Gate } from '#ground/act/gate.ts'
import { refuse } from '#ground/act/refusal.ts'
import type { Feed } from '#ground/events/feed.ts'
import { systemChance } from '#ground/identity/chance.ts'
import { newToken } from '#ground/identity/token.ts'
import type { CatalogueBook } from '#office/catalogue/index.ts'
import type { StagePlan } from './stage.ts'
import { readStages } from './stage-store.ts'
import { EVERYTHING, inTheWay, isWatched, type Standing } from './standing.ts'
import { readStanding } from './standing-store.ts'

/** What this process knows of the stages without asking the database; fed by events, right within a second. */
export interface StagesRoom {
  readonly ground: Ground
  readonly catalogue: CatalogueBook
  /** Signs what a browser is given to look ahead with. */
  readonly secret: string
  /** How things stood when this process last heard. For what is shown; acts ask their own transaction. */
  now(): Standing
  stages(): readonly StagePlan[]
  reload(): Promise<void>
  close(): void
}

export async function openStages({
  ground,
  catalogue,
  feed,
  secret = newToken(systemChance),
}: {
  readonly ground: Ground
  readonly catalogue: CatalogueBook
  readonly feed: Pick<Feed, 'subscribe'>
  readonly secret?: string | undefined
}): Promise<StagesRoom> {
  let known: { readonly standing: Standing; readonly stages: readonly StagePlan[] } = {
    standing: EVERYTHING,
    stages: [],
  }
  const look = async (): Promise<void> => {
    const [standing, stages] = await Promise.all([readStanding(ground.db), readStages(ground.db)])
    known = { standing, stages }
  }
  // one after the other, so that what was seen earlier never overwrites what was seen later
  let last: Promise<void> = Promise.resolve()
  const reload = (): Promise<void> => (last = last.then(look, look))
  // a look that fails is made up for by the next event or the minute's errand
  const stop = feed.subscribe(
    ({ topic }) => void (topic.startsWith('stages.') && reload().catch(() => undefined)),
  )
  await reload()
  return {
    ...{ ground, catalogue, secret, reload, close: stop },
    now: () => known.standing,
    stages: () => known.stages,
  }
}

/** Decides for the acts, in their own transaction. @param groupOf the group of a concern. */
export function stagesGate(groupOf: (concern: string) => string | undefined): Gate {
  return {
    watches: isWatched,
    async standing(tx) {
      const standing = await readStanding(tx)
      return (it) => {
        const way = inTheWay(standing, it, groupOf)
        return way && refuse('switched-off', { detail: way })
      }
    },
  }
}
