import { consult } from '#ground/act/act.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import {
  aktenOfPersonWith,
  findAkte,
  findByReference,
  seeAs,
  vorgaengeOf,
  type Akte,
  type Vorgang,
} from '#office/casefiles/index.ts'
import { findPersons, type Person } from '#office/people/index.ts'
import { isId } from './at-item.ts'
import { findItem } from './item-store.ts'
import { personsNamedIn } from './named-in-text.ts'
import { pagesOf } from './page-store.ts'
import type { IntakeRoom } from './room.ts'

export interface Suggestion {
  readonly akte: Akte
  readonly person: Person | null
  readonly vorgaenge: readonly Vorgang[]
  /** Why it is proposed. */
  readonly because: 'reference' | 'person' | 'text' | 'name'
}

/** What looks like a Geschäftszeichen: figures and letters with at least one stroke, dash or dot between them. */
const LIKE_REFERENCE = /\b[A-ZÄÖÜ0-9][A-ZÄÖÜ0-9.]{0,12}(?:[-/ ][A-ZÄÖÜ0-9.]{1,12}){1,4}\b/giu
const LOOKED_UP_MOST = 40

/**
 * Where it may belong: the Akte it names itself (sticker, program, the words on its first pages), then those of the person it
 * came from. Only Akten the actor may see; the others do not even count.
 */
export async function suggestAkten(
  room: IntakeRoom,
  actor: Actor,
  id: string,
): Promise<Outcome<{ suggestions: readonly Suggestion[] }, 'not-permitted' | 'unknown-item'>> {
  const item = isId(id) ? await findItem(room.ground.db, id) : null
  if (!item) return refuse('unknown-item')
  const pages = (await pagesOf(room.ground.db, id)).slice(0, 3)
  const named = await referencesIn(room, actor, item.site, [
    item.reference ?? '',
    ...pages.map(({ text }) => text),
  ])
  const deed = { act: 'intake.look', site: item.site, subject: `intake:${id}` }
  const looked = await consult(room.ground, actor, deed, async (tx, now) => {
    await seeAs(tx, actor, now)
    const found = new Map<string, { akte: Akte; because: Suggestion['because'] }>()
    for (const { akte, because } of named) {
      const row = await findAkte(tx, akte)
      if (row) found.set(akte, { akte: row, because })
    }
    for (const akte of item.person ? await aktenOfPersonWith(tx, item.person) : [])
      if (akte.site === item.site && !found.has(akte.id)) found.set(akte.id, { akte, because: 'person' })
    for (const { id: person } of item.person
      ? []
      : await personsNamedIn(tx, pages.map(({ text }) => text).join('\n')))
      for (const akte of await aktenOfPersonWith(tx, person))
        if (akte.site === item.site && !found.has(akte.id)) found.set(akte.id, { akte, because: 'name' })
    const open = [...found.values()].filter(({ akte }) => akte.state === 'open')
    const persons = await findPersons(
      tx,
      open.flatMap(({ akte }) => akte.person ?? []),
    )
    const suggestions: Suggestion[] = []
    for (const { akte, because } of open.slice(0, 8))
      suggestions.push({
        ...{ akte: plain(akte), because },
        person: (akte.person && persons.get(akte.person)) || null,
        vorgaenge: (await vorgaengeOf(tx, akte.id)).filter(({ state }) => state === 'open'),
      })
    return suggestions
  })
  return looked.ok ? { ok: true, suggestions: looked.found } : looked
}

async function referencesIn(
  room: IntakeRoom,
  actor: Actor,
  site: number,
  [own = '', ...texts]: readonly string[],
): Promise<{ akte: string; because: 'reference' | 'text' }[]> {
  const found: { akte: string; because: 'reference' | 'text' }[] = []
  if (!room.ground.permissions['casefiles.find']?.some((role) => actor.roles.includes(role))) return found
  const candidates = [...new Set(texts.join('\n').match(LIKE_REFERENCE) ?? [])]
    .filter((it) => /\d{2}/.test(it) && it.length <= 40)
    .slice(0, LOOKED_UP_MOST)
  for (const [n, reference] of [own, ...candidates].entries()) {
    if (reference.trim() === '') continue
    const looked = await findByReference(room.casefiles, actor, { site, reference })
    if (looked.ok && !looked.closed)
      found.push({ akte: looked.akte, because: n === 0 ? 'reference' : 'text' })
  }
  return found
}

function plain(akte: Akte): Akte {
  const { readers: _, writers: __, ...rest } = akte as Akte & { readers?: unknown; writers?: unknown }
  return rest
}
