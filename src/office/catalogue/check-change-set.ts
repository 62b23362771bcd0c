import { checkEntries, fault, warning } from './check-entries.ts'
import { checkResponsibility } from './check-responsibility.ts'
import type { Draft } from './catalogue-store.ts'
import { checkTranslations } from './check-translations.ts'
import { diffOf } from './diff.ts'
import type { AnyEntry, Entries, EntryKind } from './entry-kinds.ts'
import { firstOfEach, type Finding } from './finding.ts'
import { joinEntries } from './load-catalogue.ts'
import { entriesOn, entryOn, turningDays, type Layer } from './overlay.ts'

/** What a change set is judged by: what ships, what was published, what is edited, and the office's day. */
export interface Checked {
  readonly shipped: Entries
  readonly layers: readonly Layer[]
  readonly drafts: readonly Pick<Draft, 'kind' | 'key' | 'entry' | 'validFrom' | 'validTo'>[]
  /** YYYY-MM-DD */
  readonly today: string
}

/** The history as it would be after publication. */
export function layersAfter({ layers, drafts, today }: Omit<Checked, 'shipped'>): Layer[] {
  const revision = Math.max(0, ...layers.map((layer) => layer.revision)) + 1
  return [
    ...layers,
    ...drafts.map(({ kind, key, entry, validFrom, validTo }) => ({
      ...{ revision, kind, key, entry, validFrom: validFrom ?? today, validTo },
    })),
  ]
}

/**
 * Checks the catalogue as it would be today and on every later day on which something begins or ends. Faults of the
 * whole; warnings only about what the change set touches.
 */
export function checkChangeSet(checked: Checked): Finding[] {
  const after = layersAfter(checked)
  const days = daysToCheck(checked, after)
  const whole = days.flatMap((day, n) =>
    checkDay(entriesOn(checked.shipped, after, day), day, days[n + 1] ?? null),
  )
  const touched = new Set(checked.drafts.map(({ kind, key }) => `${kind} ${key}`))
  return firstOfEach([
    ...whole.filter(({ level, kind, key }) => level === 'fault' || touched.has(`${kind} ${key}`)),
    ...checked.drafts.flatMap((draft) => draftFindings(draft, checked)),
    ...notOffered(checked, after, days),
    ...checkTranslations(checked),
  ])
}

function checkDay(entries: Entries, day: string, until: string | null): Finding[] {
  const found = checkEntries(entries, day)
  if (found.some(({ level }) => level === 'fault')) return found
  return [...found, ...checkResponsibility(joinEntries(entries), day, until)]
}

function daysToCheck({ drafts, today }: Checked, after: readonly Layer[]): string[] {
  const own = drafts.flatMap(({ entry }) => {
    const { validFrom, validTo } = (entry ?? {}) as { validFrom?: unknown; validTo?: unknown }
    return [validFrom, validTo].filter((day) => typeof day === 'string')
  })
  const later = [...turningDays(after), ...own].filter((day) => isDay(day) && day > today)
  return [today, ...new Set(later.toSorted())]
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text)
}

function draftFindings(draft: Checked['drafts'][number], { shipped, layers, today }: Checked): Finding[] {
  const { kind, key, entry, validTo } = draft
  const from = draft.validFrom ?? today
  const at = (field: string, detail: Record<string, string> = {}) => ({ kind, key, field, on: from, detail })
  const found: Finding[] = []
  if (from < today) found.push(fault('begins-in-the-past', at('from', { day: from })))
  if (validTo !== null && validTo <= from)
    found.push(fault('ends-before-it-begins', at('until', { validFrom: from, validTo })))
  const planned = layers.find(
    (layer) =>
      layer.kind === kind &&
      layer.key === key &&
      layer.validFrom > from &&
      (validTo === null || layer.validFrom < validTo),
  )
  if (planned)
    found.push(
      fault('hides-planned', at('until', { day: planned.validFrom, revision: String(planned.revision) })),
    )
  const before = entryOn(shipped, layers, draft, from)
  if (diffOf(before, entry).length === 0) found.push(warning('changes-nothing', at('')))
  return found
}

/** Days between two versions of a concern on which nobody can ask for it. */
function notOffered(
  { shipped, drafts }: Checked,
  after: readonly Layer[],
  days: readonly string[],
): Finding[] {
  return drafts
    .filter(({ kind }) => kind === 'concern')
    .flatMap(({ kind, key }) => {
      const spans = days.flatMap((day, n) =>
        offered(entryOn(shipped, after, { kind, key }, day), day, days[n + 1]),
      )
      return spans.flatMap(([, ends], n) => {
        const begins = spans[n + 1]?.[0]
        if (ends === null || begins === undefined || begins <= ends) return []
        const detail = { from: ends, until: begins }
        return [warning('not-offered-between', gapAt(kind, key, ends, detail))]
      })
    })
}

function gapAt(kind: EntryKind, key: string, on: string, detail: Record<string, string>) {
  return { kind, key, field: 'validFrom', on, detail }
}

type Span = readonly [from: string, until: string | null]

function offered(entry: AnyEntry | undefined, day: string, next: string | undefined): Span[] {
  if (!entry || !('durationMinutes' in entry)) return []
  const from = entry.validFrom > day ? entry.validFrom : day
  const ends = [entry.validTo, next ?? null].filter((one) => one !== null).toSorted()[0] ?? null
  return ends !== null && ends <= from ? [] : [[from, ends]]
}
