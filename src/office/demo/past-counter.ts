import type { Actor } from '#ground/permission/permission.ts'
import { VISITOR } from '#ground/permission/permission.ts'
import past from './data/past.json' with { type: 'json' }
import { asLanguage } from './past-waiting.ts'
import { daysBefore, type Teller } from './teller.ts'

/** Barriers people met, letters with codes, lists kept under a code: what the counter sees of the weeks before. */
export async function tellCounter(teller: Teller): Promise<boolean> {
  const { acts, head, reception } = teller
  if (await acts.hasCodes()) return false
  for (const { days, ...batch } of past.codes) {
    acts.clock.set(daysBefore(teller, days))
    await acts.issueCodes(head, batch)
  }
  for (const { days, settled, language, ...barrier } of past.reports as readonly PastReport[]) {
    acts.clock.set(daysBefore(teller, days))
    const sent = await acts.report(VISITOR, { ...barrier, language: asLanguage(language) })
    if (sent.ok && settled) await settleLater(teller, reception, sent.number, settled)
  }
  for (const { days, language, ...list } of past.lists) {
    acts.clock.set(daysBefore(teller, days))
    await acts.saveList(VISITOR, { ...list, answers: {}, language: asLanguage(language) })
  }
  return true
}

interface PastReport {
  readonly days: number
  readonly language: string
  readonly page: string
  readonly reach: string
  readonly what: string
  readonly settled?: { readonly days: number; readonly outcome: string }
}

async function settleLater(
  teller: Teller,
  reception: Actor,
  number: string,
  { days, outcome }: { readonly days: number; readonly outcome: string },
): Promise<void> {
  teller.acts.clock.set(daysBefore(teller, days))
  await teller.acts.settle(reception, number, outcome)
}
