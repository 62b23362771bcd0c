import { consult, type Tx } from '#ground/act/act.ts'
import { CLOSED_BOOKS } from '#ground/act/books.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { latestEntries } from '#ground/trail/trail-store.ts'
import { caseSubject, type Case } from './case.ts'
import { findCase } from './case-store.ts'
import { consentsIn } from './consent.ts'
import { allMembers } from './member-store.ts'
import { selfIn } from './name-self.ts'
import type { CounsellingRoom } from './room.ts'
import { messagesIn } from './talk.ts'

export type OwnValue = string | number | boolean | null | readonly string[]
export type OwnRow = Readonly<Record<string, OwnValue>>

/**
 * What one closed room holds of a person. `key` is named by the text `bestin.own.section.<key>`, the names of values by
 * `bestin.own.field.<name>`; moments and days in ISO form.
 */
export interface OwnData {
  readonly key: string
  readonly read: (tx: Tx, caseId: string) => Promise<readonly OwnRow[]>
}

export interface OwnSection {
  readonly key: string
  readonly rows: readonly OwnRow[]
}

/** Another closed room adds what it holds; asked when the person asks. */
export function addOwnData(room: CounsellingRoom, data: OwnData): void {
  room.ownData.push(data)
}

/** Everything the closed rooms hold of the person, read for the person (Art. 15 DSGVO), and who saw it. */
export async function readOwnData(
  room: CounsellingRoom,
  actor: Actor,
  command: { readonly case: string },
): Promise<Outcome<{ case: Case; sections: readonly OwnSection[] }, CommonRefusal | 'unknown-case'>> {
  const deed = { act: 'counselling.read-own-data', site: null, subject: caseSubject(command.case) }
  const seen = await consult(room.ground, actor, deed, async (tx, now) => {
    const found = await findCase(tx, command.case)
    if (!found) return null
    const sections: OwnSection[] = await ownSections(room, tx, found, officeDay(now))
    for (const { key, read } of room.ownData) sections.push({ key, rows: await read(tx, found.id) })
    sections.push({ key: 'log', rows: await logRows(tx, found.id) })
    return { case: found, sections }
  })
  if (!seen.ok) return refuse(seen.refusal)
  return seen.found ? { ok: true, ...seen.found } : refuse('unknown-case')
}

async function ownSections(
  room: CounsellingRoom,
  tx: Tx,
  it: Case,
  today: Temporal.PlainDate,
): Promise<OwnSection[]> {
  const names = await namesOf(tx)
  const self = await selfIn(room, tx, it.id)
  const messages = await messagesIn(room, tx, it.id)
  const consents = await consentsIn(room, tx, it.id, today)
  return [
    { key: 'case', rows: [caseRow(it, names)] },
    { key: 'self', rows: self ? [{ ...self }] : [] },
    {
      key: 'messages',
      rows: messages.map(({ at, fromPerson, text, readAt }) => ({
        ...{ at: at.toString(), fromYou: fromPerson, text, readAt: readAt?.toString() ?? null },
      })),
    },
    {
      key: 'consents',
      rows: consents.map(
        ({ purpose, state, words, givenItems, askedAt, givenAt, withdrawnAt, expiresOn }) => ({
          ...{
            purpose,
            state,
            recipient: words.recipient,
            given: givenItems.map((item) => words.items[item]?.name ?? item),
            askedAt: askedAt.toString(),
          },
          ...{ givenAt: givenAt?.toString() ?? null, withdrawnAt: withdrawnAt?.toString() ?? null },
          expiresOn: expiresOn.toString(),
        }),
      ),
    },
  ]
}

const caseRow = (it: Case, names: ReadonlyMap<string, string>): OwnRow => ({
  ...{ number: it.number, channel: it.channel, language: it.language, interpreter: it.interpreter },
  ...{ topics: it.topics, protected: it.protected, responsible: it.member && (names.get(it.member) ?? null) },
  ...{ openedAt: it.openedAt.toString(), limitsVersion: it.limitsVersion },
  ...{ waitingSince: it.waitingSince?.toString() ?? null, closedAt: it.closedAt?.toString() ?? null },
  ...{ outcome: it.outcome, keepUntil: it.keepUntil?.toString() ?? null },
})

async function logRows(tx: Tx, caseId: string): Promise<OwnRow[]> {
  const names = await namesOf(tx)
  const entries = await latestEntries(tx, caseSubject(caseId), ALL, CLOSED_BOOKS)
  return entries.map(({ at, act, actorKind, actor }) => ({
    ...{ at: at.toString(), act, who: actorKind, name: names.get(actor) ?? null },
  }))
}

/** More looks than a counselling has. */
const ALL = 10_000

const namesOf = async (tx: Tx): Promise<ReadonlyMap<string, string>> =>
  new Map((await allMembers(tx)).map(({ id, name }) => [id, name]))
