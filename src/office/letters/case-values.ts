import type { Tx } from '#ground/act/act.ts'
import { formatBirthDate } from '#law/names/index.ts'
import type { Language } from '#ground/languages/index.ts'
import { contentOf, findVorgang, type Akte } from '#office/casefiles/index.ts'
import { findPersons, fullName, type Person } from '#office/people/index.ts'
import { findVisits, type Visit } from '#office/visits/index.ts'
import type { Values } from './condition.ts'
import type { LettersRoom } from './room.ts'

/** What the office knows of a case when a letter is written. */
export interface CaseFacts {
  readonly akte: Akte
  readonly person: Person | null
  readonly visit: Visit | null
  readonly concerns: readonly string[]
}

/** With a Vorgang also its visit. */
export async function caseFacts(
  tx: Tx,
  akte: Akte,
  vorgang: string | null,
): Promise<CaseFacts | 'unknown-vorgang'> {
  const person = akte.person ? ((await findPersons(tx, [akte.person])).get(akte.person) ?? null) : null
  if (vorgang === null) return { akte, person, visit: null, concerns: [] }
  const matter = await findVorgang(tx, vorgang)
  if (matter?.akte !== akte.id) return 'unknown-vorgang'
  const visit = matter.visit ? ((await findVisits(tx, [matter.visit]))[0] ?? null) : null
  return { akte, person, visit, concerns: visit?.concerns ?? (matter.concern ? [matter.concern] : []) }
}

export function knownValues(
  room: LettersRoom,
  { akte, person, visit, concerns }: CaseFacts,
  day: Temporal.PlainDate,
): Values {
  const catalogue = room.files.catalogue.on(day)
  const names = concerns.flatMap((key) => {
    const concern = catalogue.concerns.get(key)
    return concern ? [room.files.catalogue.localName(concern, 'de').text] : []
  })
  return {
    ...{ zeichen: akte.reference, betreff: akte.subject, heute: String(day) },
    ...(person && {
      ...{ person: fullName(person), familienname: person.familyName, vornamen: person.givenNames },
      ...{ geburtsdatum: formatBirthDate(person.birth), sprache: person.language },
    }),
    ...(names.length > 0 && { anliegen: names.join(', '), anliegen_schluessel: concerns }),
    ...(visit && { besuch_am: String(visit.day) }),
  }
}

/** Name of a document of the catalogue; anything else is said as it was typed. */
export function nameOfPaper(
  room: LettersRoom,
  day: Temporal.PlainDate,
  key: string,
  language: Language,
): string {
  const type = room.files.catalogue.on(day).documentTypes.get(key)
  return type ? room.files.catalogue.localName(type, language).text : key
}

export interface WantedPaper {
  readonly key: string
  readonly name: string
  /** A document of this type lies in the Akte. */
  readonly there: boolean
}

/** What the catalogue wants for the visit, and what of it lies in the Akte already. */
export async function wantedPapers(
  room: LettersRoom,
  tx: Tx,
  { akte, concerns }: CaseFacts,
  day: Temporal.PlainDate,
): Promise<readonly WantedPaper[]> {
  const known = concerns.filter((key) => room.files.catalogue.on(day).concerns.has(key))
  const list = room.files.catalogue.documentList(known, {}, day)
  if (!list.ok) return []
  const { documents } = await contentOf(tx, akte.id)
  const there = new Set(
    documents.flatMap(({ type, state }) => (type && state === 'registered' ? [type] : [])),
  )
  return [...list.documents, ...list.oneOf.flatMap(({ documents: some }) => some)]
    .filter(({ need }) => need === 'required' || need === 'depends')
    .map(({ document }) => ({
      ...{ key: document.key, name: room.files.catalogue.localName(document, 'de').text },
      there: there.has(document.key),
    }))
}
