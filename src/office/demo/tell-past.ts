import type { Ground, Tx } from '#ground/act/act.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { seededChance } from '#ground/identity/chance.ts'
import { actorsOf } from './accounts-store.ts'
import { diceOf } from './dice.ts'
import type { PastActs } from './past-acts.ts'
import { tellCards } from './past-cards.ts'
import { tellCounter } from './past-counter.ts'
import { tellDraws } from './past-draws.ts'
import { tellFigures } from './past-figures.ts'
import { tellMails } from './past-mails.ts'
import { tellWaiting } from './past-waiting.ts'
import { lockSeeding } from './seed-store.ts'
import type { Teller } from './teller.ts'

type Chapter = (teller: Teller, tx: Tx) => Promise<boolean>
const CHAPTERS: readonly (readonly [string, Chapter])[] = [
  ['draws', tellDraws],
  ['waiting list', tellWaiting],
  ['counter', tellCounter],
  ['mails', tellMails],
  ['cards', tellCards],
  ['figures', tellFigures],
]

/**
 * The weeks before, told through the acts of the office by a clock that goes with them. A chapter of which anything is
 * there already, told or lived, is left alone; other processes wait here and then find it told. Answers what it told.
 */
export async function tellPast(
  { db, ids }: Pick<Ground, 'db' | 'ids'>,
  acts: PastActs,
  now: Temporal.Instant,
): Promise<readonly string[]> {
  const colleagues = await actorsOf(db, ['rezeption1', 'leitung'])
  const [reception, head] = [colleagues.get('rezeption1'), colleagues.get('leitung')]
  if (!reception || !head || !acts.plan()) return []
  const today = officeDay(now)
  const dice = diceOf(seededChance(today.year * 1000 + today.dayOfYear + 7))
  const teller: Teller = { acts, dice, ids, now, today, reception, head }
  return db.transaction().execute(async (tx) => {
    await lockSeeding(tx)
    const told: string[] = []
    for (const [name, chapter] of CHAPTERS) if (await chapter(teller, tx)) told.push(name)
    return told
  })
}
