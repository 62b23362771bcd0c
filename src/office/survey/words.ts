import { consult, perform } from '#ground/act/act.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import { SMALLEST } from '#ground/smallgroups/index.ts'
import { evaluationIsOff, type EvaluationOff } from '#office/evaluations/index.ts'
import type { SurveyRoom } from './room.ts'
import { countGathered, sitesWithWords, tellGathered, toldWords, type ToldWords } from './words-store.ts'

const MOST = 500

/**
 * Once a day: words of weeks that are over are told when there are five, otherwise they wait for the next week's. Who was seen writing on
 * Tuesday is one of five at least.
 */
export async function tellWords({ ground }: SurveyRoom): Promise<number> {
  let told = 0
  for (const site of await sitesWithWords(ground.db)) {
    const done = await perform(
      ground,
      SYSTEM,
      { act: 'survey.tell-words', site },
      async ({ tx, now, about }) => {
        const today = officeDay(now)
        const monday = today.subtract({ days: today.dayOfWeek - 1 })
        if ((await countGathered(tx, site, monday)) < SMALLEST) return refuse('too-few')
        const count = await tellGathered(tx, site, monday, today)
        about(`site:${site}`, { words: count })
        return { ok: true as const, count }
      },
    )
    if (done.ok) told += done.count
  }
  return told
}

/** What visitors wrote, for the head alone. It may name somebody: a look leaves a row. */
export async function readWords(
  { ground }: SurveyRoom,
  actor: Actor,
  site: number,
): Promise<Outcome<{ words: readonly ToldWords[] }, 'not-permitted'> | EvaluationOff> {
  const deed = { act: 'survey.read-words', site, subject: `site:${site}` }
  const seen = await consult(ground, actor, deed, async (tx, now) => {
    const off = await evaluationIsOff(tx, { site, at: now, key: 'survey.words' })
    return off ?? { ok: true as const, words: await toldWords(tx, site, MOST) }
  })
  return seen.ok ? seen.found : seen
}
