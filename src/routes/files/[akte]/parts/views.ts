import { formatDayAndClock, formatDayOf } from '#ground/languages/index.ts'
import type { Office } from '#office/office.ts'
import type { DocumentWithVersions, FileDocument, Mark, SeenAkte } from '#office/casefiles/index.ts'
import { birthText, dayText } from '../../parts/views.ts'

/** What the screen of one Akte shows, as plain values. */
export interface DocumentRow {
  readonly id: string
  readonly vorgang: string | null
  readonly number: number | null
  readonly subject: string
  readonly direction: 'incoming' | 'outgoing' | 'internal'
  readonly type: string | null
  readonly state: 'draft' | 'registered' | 'cancelled'
  readonly level: 'team' | 'need-to-know' | null
  /** The day that counts for its way: received, sent, else entered. */
  readonly day: string
  readonly from: string
  readonly to: string
  /** Newest version: who signs, signs this one. */
  readonly version: string | null
  readonly versionNumber: number
}

export function akteView({ akte, person, writes }: SeenAkte, office: Office, names: AkteNames) {
  return {
    ...{ id: akte.id, reference: akte.reference, subject: akte.subject, planUnit: akte.planUnit },
    ...{
      team: akte.team,
      level: akte.level,
      medium: akte.medium,
      location: akte.location,
      state: akte.state,
    },
    ...{
      revision: akte.revision,
      writes: writes && akte.state === 'open',
      mayReopen: writes && akte.state === 'closed',
    },
    mayGrant: writes,
    planTitle: names.plan.get(akte.planUnit) ?? '',
    teamName: names.teams.get(akte.team) ?? akte.team,
    person: person && { id: person.id, name: office.people.fullName(person), birth: birthText(person.birth) },
    opened: formatDayOf('de', akte.openedAt, 'short'),
    closed: akte.closedAt && formatDayOf('de', akte.closedAt, 'short'),
  }
}

export type AkteView = ReturnType<typeof akteView>

export interface AkteNames {
  readonly plan: ReadonlyMap<string, string>
  readonly teams: ReadonlyMap<string, string>
  /** Document types of the catalogue. */
  readonly types: ReadonlyMap<string, string>
}

export function vorgangView({ id, number, subject, state }: SeenAkte['vorgaenge'][number]) {
  return { id, number, subject, state }
}

export function documentRow(it: DocumentWithVersions, types: ReadonlyMap<string, string>): DocumentRow {
  const newest = it.versions.at(-1)
  const day = it.receivedOn ?? it.sentOn
  return {
    ...{ id: it.id, vorgang: it.vorgang, number: it.number, subject: it.subject, direction: it.direction },
    ...{ state: it.state, level: it.level, from: it.sender, to: it.recipient },
    type: it.type === null ? null : (types.get(it.type) ?? it.type),
    day: day ? dayText(day) : formatDayOf('de', it.createdAt, 'short'),
    ...{ version: newest?.id ?? null, versionNumber: newest?.number ?? 0 },
  }
}

/** Fields of the form, as they are typed; the same names as in `changeDocument`. */
export function fieldsOf(it: FileDocument) {
  return {
    subject: it.subject,
    direction: it.direction as string,
    type: it.type ?? '',
    vorgang: it.vorgang ?? '',
    level: it.level ?? '',
    letterDate: typedDay(it.letterDate),
    receivedOn: typedDay(it.receivedOn),
    sentOn: typedDay(it.sentOn),
    sender: it.sender,
    recipient: it.recipient,
    foreignReference: it.foreignReference,
    language: it.language,
  }
}

const typedDay = (day: Temporal.PlainDate | null): string => (day ? String(day) : '')

export function versionView(document: DocumentWithVersions) {
  return document.versions.toReversed().map(({ id, number, note, madeAt, files }) => ({
    ...{ id, number, note, when: formatDayAndClock('de', madeAt) },
    files: files.map((file) => ({
      ...{ id: file.id, role: file.role, name: file.name, bytes: file.bytes, pages: file.pages },
      shows: isShown(file.mime),
    })),
  }))
}

const isShown = (mime: string): boolean =>
  mime === 'application/pdf' || /^image\/(jpeg|png|tiff|heic|heif)$/u.test(mime)

export const markView = (names: ReadonlyMap<string, string>) => (it: Mark) => ({
  ...{ id: it.id, version: it.version, page: it.page, kind: it.kind, words: it.words },
  ...{ x: it.x, y: it.y, w: it.w, h: it.h },
  who: names.get(it.madeBy) ?? '',
  when: formatDayAndClock('de', it.madeAt),
})

export type MarkView = ReturnType<ReturnType<typeof markView>>
export type VorgangView = ReturnType<typeof vorgangView>
