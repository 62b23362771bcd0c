/** What the editor shows: entries with their state, one entry, the change set, the history, a preview. Writes nothing. */
import { feeByKey, feeKeys } from '#law/fees/index.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { bookOf, type CatalogueBook } from './book.ts'
import { readDrafts, readHistory, readLayers, type Draft, type Published } from './catalogue-store.ts'
import { checkChangeSet, layersAfter } from './check-change-set.ts'
import { diffOf, type FieldChange } from './diff.ts'
import { markOf, markOfSet, type EntryName } from './draft.ts'
import { ENTRY_FIELDS, type EntryField } from './entry-fields.ts'
import { germanDay, typedOf, type TypedEntry } from './entry-form.ts'
import { entryKinds, type AnyEntry, type Entries, type EntryKind } from './entry-kinds.ts'
import type { Finding } from './finding.ts'
import { entriesOn, entryOn, type Layer } from './overlay.ts'
import type { CatalogueRoom } from './room.ts'
import { englishOf, SECTIONS } from './sections.ts'
import { snapshotOf } from './snapshot.ts'

interface Desk {
  readonly drafts: readonly Draft[]
  readonly layers: readonly Layer[]
  readonly today: string
  /** Every entry as it will be in the end: planned and edited ones included. */
  readonly latest: Entries
}

async function deskOf(room: CatalogueRoom): Promise<Desk> {
  const { db, clock } = room.ground
  const [drafts, layers] = [await readDrafts(db), await readLayers(db)]
  const today = officeDay(clock.now()).toString()
  const standing = layers
    .filter(({ validTo }) => validTo === null || validTo > today)
    .map((layer) => ({ ...layer, validFrom: today }))
  const edited = drafts.map((draft) => ({ ...draft, revision: Infinity, validFrom: today, validTo: null }))
  return { drafts, layers, today, latest: entriesOn(room.shipped, [...standing, ...edited], today) }
}

/** German, as staff know it. */
export function nameOfEntry(entry: AnyEntry): string {
  if ('nameDe' in entry) return entry.nameDe
  if ('labelDe' in entry) return entry.labelDe
  if ('titleDe' in entry) return entry.titleDe
  return 'reason' in entry ? entry.reason : entry.key
}

export type EntryState = 'edited' | 'planned' | 'own' | 'ended'

export interface EntryLine extends EntryName {
  readonly name: string
  readonly states: readonly EntryState[]
  /** What stands beside the name in the table of its kind. */
  readonly facts: Readonly<Record<string, string>>
}

/** All entries of a kind, texts apart. */
export async function listEntries(room: CatalogueRoom, kind: EntryKind): Promise<EntryLine[]> {
  const desk = await deskOf(room)
  return [...desk.latest[kind]].map(([key, entry]) => ({
    ...{ kind, key, name: nameOfEntry(entry), states: statesOf({ kind, key }, entry, desk) },
    facts: factsOf(entry),
  }))
}

function statesOf({ kind, key }: EntryName, entry: AnyEntry, { drafts, layers, today }: Desk): EntryState[] {
  const same = (one: EntryName) => one.kind === kind && one.key === key
  const own = layers.filter(same)
  const ends = 'validTo' in entry && entry.validTo !== null && entry.validTo <= today
  return [
    ...(drafts.some(same) ? ['edited' as const] : []),
    ...(own.some(({ validFrom }) => validFrom > today) ? ['planned' as const] : []),
    ...(own.length > 0 ? ['own' as const] : []),
    ...(ends ? ['ended' as const] : []),
  ]
}

function factsOf(entry: AnyEntry): Record<string, string> {
  if ('durationMinutes' in entry)
    return { minutes: String(entry.durationMinutes), group: entry.responsibilityGroup }
  if ('priority' in entry) {
    const { surnamePrefixFrom: from = '', surnamePrefixTo: to = '' } = entry.match
    const names = from || to ? `${from}–${to}` : ''
    const lane = entry.target.lane ?? ''
    const of = [...(entry.match.groups ?? []), ...(entry.match.concernKeys ?? [])].join(' ')
    return { priority: String(entry.priority), team: entry.target.team, names, lane, of }
  }
  return {}
}

export interface EntryView extends EntryName {
  readonly name: string
  /** As it stands in the form, with `from` and `until`: the days between which the version holds. */
  readonly typed: TypedEntry
  readonly fields: readonly EntryField[]
  readonly mark: string
  readonly states: readonly EntryState[]
  /** Who put the edit into the change set that is shown; null: nobody, it is what is published. */
  readonly editedBy: string | null
  /** Later versions already published. */
  readonly planned: readonly string[]
}

/** One entry for its form; null when there is none. */
export async function showEntry(room: CatalogueRoom, name: EntryName): Promise<EntryView | null> {
  const desk = await deskOf(room)
  const { kind, key } = name
  const entry = desk.latest[kind].get(key)
  if (!entry) return null
  const draft = desk.drafts.find((one) => one.kind === kind && one.key === key)
  const planned = desk.layers.filter(
    (one) => one.kind === kind && one.key === key && one.validFrom > desk.today,
  )
  return {
    ...{ kind, key, name: nameOfEntry(entry), fields: ENTRY_FIELDS[kind] },
    typed: { ...typedOf(kind, entry), from: dayIn(draft?.validFrom), until: dayIn(draft?.validTo) },
    mark: markOf(name, desk.drafts, desk.layers, room.shipped),
    states: statesOf(name, entry, desk),
    editedBy: draft?.editedBy ?? null,
    planned: planned.map(({ validFrom }) => validFrom),
  }
}

/** How many edits wait to be published. */
export async function countEdits(room: CatalogueRoom): Promise<number> {
  return (await readDrafts(room.ground.db)).length
}

function dayIn(day: string | null | undefined): string[] {
  return day ? [germanDay(day)] : []
}

/** What may be picked in a form, each with its German name. */
export type Choices = Readonly<
  Record<
    EntryKind | 'fee' | 'question' | 'follow-up',
    readonly { readonly key: string; readonly name: string }[]
  >
>

export async function listChoices(room: CatalogueRoom): Promise<Choices> {
  const { latest, today } = await deskOf(room)
  const of = (entries: ReadonlyMap<string, AnyEntry>) =>
    [...entries].map(([key, entry]) => ({ key, name: nameOfEntry(entry) }))
  const kinds = Object.fromEntries(entryKinds.map((kind) => [kind, kind === 'texts' ? [] : of(latest[kind])]))
  const fee = feeKeys().map((key) => {
    const found = feeByKey(key, Temporal.PlainDate.from(today))
    return { key, name: found.ok ? found.row.titleDe : key }
  })
  const questions = [...latest.condition].filter(
    ([, { kind, oppositeOf }]) => kind === 'question' && !oppositeOf,
  )
  const choices = { fee, question: of(new Map(questions)) }
  return {
    ...(kinds as unknown as Choices),
    ...choices,
    'follow-up': [...(kinds['concern'] ?? []), ...(kinds['step'] ?? [])],
  }
}

export interface TextsView {
  /** `nameDe`, `hintDe` … with the section in which its translations stand. */
  readonly field: string
  readonly key: string
  readonly german: string
  readonly english: string
  readonly texts: Readonly<Record<string, string | undefined>>
  readonly mark: string
}

/** The texts of an entry in every language, side by side; empty when its kind has none of its own. */
export async function showTexts(
  room: CatalogueRoom,
  { kind, key }: { readonly kind: EntryKind | 'fee'; readonly key: string },
): Promise<TextsView[]> {
  const { latest, drafts, layers, today } = await deskOf(room)
  // a fee is law: its name stands there, only its translations are the office's
  const isFee = kind === 'fee'
  const entry = (isFee ? feeNames(key, today) : latest[kind].get(key)) as
    | Readonly<Record<string, unknown>>
    | undefined
  if (!entry) return []
  const sections = isFee ? { titleDe: 'fees' as const } : (SECTIONS[kind] ?? {})
  return Object.entries(sections).flatMap(([field, section]) => {
    const german = entry[field]
    if (typeof german !== 'string' || german === '') return []
    const name = { kind: 'texts' as const, key: `${section}/${key}` }
    const english = entry[englishOf(field)]
    const texts: Readonly<Record<string, string | undefined>> = latest.texts.get(name.key)?.texts ?? {}
    const mark = markOf(name, drafts, layers, room.shipped)
    return [
      {
        ...{ field, key: name.key, german, texts, mark },
        english: typeof english === 'string' ? english : '',
      },
    ]
  })
}

function feeNames(key: string, day: string) {
  const found = feeByKey(key, Temporal.PlainDate.from(day))
  return found.ok ? { titleDe: found.row.titleDe, titleEn: found.row.titleEn } : undefined
}

export interface ChangeView extends EntryName {
  readonly name: string
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly editedBy: string
  readonly editedAt: string
  /** There was none before; there is none afterwards. */
  readonly isNew: boolean
  readonly isRemoval: boolean
  readonly changes: readonly FieldChange[]
}

/** What will change, what the checks say, and the mark of exactly this set. */
export async function showChangeSet(
  room: CatalogueRoom,
): Promise<{ changes: readonly ChangeView[]; findings: readonly Finding[]; set: string }> {
  const { drafts, layers, today } = await deskOf(room)
  const { shipped } = room
  const changes = drafts.map((draft) => {
    const { kind, key, entry, validFrom, validTo, editedBy, editedAt } = draft
    const before = entryOn(shipped, layers, draft, validFrom ?? today)
    const shown = (entry ?? before) as AnyEntry | undefined
    return {
      ...{ kind, key, validFrom, validTo, editedBy, editedAt: editedAt.toString() },
      name: shown ? nameOfEntry(shown) : key,
      isNew: before === undefined,
      isRemoval: entry === null,
      changes: diffOf(before, entry),
    }
  })
  return { changes, findings: checkChangeSet({ shipped, layers, drafts, today }), set: markOfSet(drafts) }
}

export interface HistoryLine extends EntryName {
  readonly name: string
  readonly revision: number
  readonly at: string
  readonly by: string
  readonly why: string
  readonly editedBy: string
  readonly validFrom: string
  readonly validTo: string | null
  readonly isNew: boolean
  readonly isRemoval: boolean
  readonly changes: readonly FieldChange[]
}

const HISTORY_MOST = 200

/** Who changed what when and why, the newest first; of one entry when it is named. */
export async function showHistory(room: CatalogueRoom, of: EntryName | null): Promise<HistoryLine[]> {
  const { db } = room.ground
  const [lines, layers] = [await readHistory(db, of, HISTORY_MOST), await readLayers(db)]
  return lines.map((line) => historyLine(line, layers, room.shipped))
}

function historyLine(line: Published, layers: readonly Layer[], shipped: Entries): HistoryLine {
  const { kind, key, revision, at, by, why, editedBy, validFrom, validTo } = line
  const earlier = layers.filter((one) => one.revision < revision)
  const before = entryOn(shipped, earlier, line, validFrom)
  const shown = (line.entry ?? before) as AnyEntry | undefined
  return {
    ...{ kind, key, revision, at: at.toString(), by, why, editedBy, validFrom, validTo },
    name: shown ? nameOfEntry(shown) : key,
    isNew: before === undefined,
    isRemoval: line.entry === null,
    changes: diffOf(before, line.entry),
  }
}

/** The catalogue of a day as it would be once the change set is published. With faults in it, what is published. */
export async function previewBook(room: CatalogueRoom, day: Temporal.PlainDate): Promise<CatalogueBook> {
  const { drafts, layers, today } = await deskOf(room)
  const after = layersAfter({ drafts, layers, today })
  return bookOf(snapshotOf(room.shipped, after).on, () => day)
}
