import { perform, type Hand, type Tx } from '#ground/act/act.ts'
import type { CommonRefusal, Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { termOfAkte, termOfDocument, type Fact, type Term } from '#law/retention/index.ts'
import { findAkte, seeAs } from '#office/casefiles/index.ts'
import { findPersons } from '#office/people/index.ts'
import type { RetentionEvent } from './event.ts'
import { aktenWithTerms, eventsOf, findTerm, saveTerm } from './term-store.ts'
import { inForce, type TermRow } from './term.ts'
import type { RetentionRoom } from './room.ts'

export const factsOf = (events: readonly RetentionEvent[]): Fact[] =>
  events
    .filter(({ revokedAt }) => revokedAt === null)
    .map(({ kind, onDay, takenOver }) => ({ kind, on: onDay, takenOver }))

/** Asks the rules anew for an Akte or one document, and keeps what is in force (see `inForce`). */
export async function reckonWith(hand: Hand, akte: string, document: string | null): Promise<TermRow | null> {
  const { tx, now } = hand
  const found = await findAkte(tx, akte)
  if (!found) return null
  const all = await eventsOf(tx, akte)
  const facts = factsOf(all.filter((it) => it.document === document))
  const on = officeDay(now)
  const birth = found.person ? await birthOf(tx, found.person) : null
  const term = document ? termOfDocument(facts, { on, birth }) : termOfAkte(facts, { on, birth })
  const before = await findTerm(tx, document ?? akte)
  if (!before && facts.length === 0) return null
  const row = rowOf(term, before, { akte, document, site: found.site, at: now })
  await saveTerm(tx, row)
  return row
}

function rowOf(
  term: Term,
  before: TermRow | null,
  where: Pick<TermRow, 'akte' | 'document' | 'site'> & { readonly at: Temporal.Instant },
): TermRow {
  const { at, ...it } = where
  const reckoned = { until: term.keepUntil, rule: term.decides?.rule.key ?? null }
  const { shortenedBy = null, shortenedAt = null, shortenedWhy = null, lastUntil = null } = before ?? {}
  return {
    ...{ ...it, item: it.document ?? it.akte, ...inForce(reckoned, before) },
    ...{ reckonedUntil: reckoned.until, reckonedRule: reckoned.rule, lastUntil },
    ...{ open: term.open, unreviewed: term.unreviewed, reckonedAt: at },
    ...{ shortenedBy, shortenedAt, shortenedWhy },
  }
}

/** A birth date of which only the year or month is known counts as its last day: nothing goes early. */
async function birthOf(tx: Tx, person: string): Promise<Temporal.PlainDate | null> {
  const birth = (await findPersons(tx, [person])).get(person)?.birth
  if (!birth?.year) return null
  const month = birth.month || 12
  const first = Temporal.PlainDate.from({ year: birth.year, month, day: 1 })
  return first.with({ day: birth.day || first.daysInMonth })
}

const BATCH = 200

/** Asks the rules anew for every file with a term: the law may have changed, a day may have come. */
export async function reckonAll(
  room: RetentionRoom,
  actor: Actor,
): Promise<Outcome<{ files: number }, CommonRefusal>> {
  let files = 0
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const done = await perform(
      room.ground,
      actor,
      { act: 'retention.reckon', site: null },
      async (hand): Promise<Outcome<{ akten: string[] }, never>> => {
        await seeAs(hand.tx, actor, hand.now)
        const akten = await aktenWithTerms(hand.tx, after, BATCH)
        for (const akte of akten) await reckonAkte(hand, akte)
        hand.about('retention', { files: akten.length })
        return { ok: true as const, akten }
      },
    )
    if (!done.ok) return done
    files += done.akten.length
    if (done.akten.length < BATCH) return { ok: true as const, files }
    after = done.akten.at(-1)!
  }
}

async function reckonAkte(hand: Hand, akte: string): Promise<void> {
  const documents = new Set((await eventsOf(hand.tx, akte)).map(({ document }) => document))
  for (const document of new Set([null, ...documents])) await reckonWith(hand, akte, document)
}
