import type { Catalogue, Concern, Condition, DocumentType, NeededDocument } from './catalogue.ts'
import { concernOn, type ConcernRefusal } from './concern-dates.ts'
import type { LocalText } from './local-text.ts'
import { holds, type Answers } from './questions.ts'

/**
 * How strongly a document is wanted, strongest first. `depends`: its question was not answered,
 * so the condition is printed beside it.
 */
export type Need = 'required' | 'depends' | 'ifAvailable' | 'ifAsked' | 'voluntary'
const needs: readonly Need[] = ['required', 'depends', 'ifAvailable', 'ifAsked', 'voluntary']

export type ListedDocument = {
  readonly document: DocumentType
  readonly need: Need
  /** Why it is on the list; `null` when it is always needed. */
  readonly why: Condition | null
  /** How many of it, the highest number any of the concerns asks for. */
  readonly count: number
  /** Levels of a language certificate, one per concern that names one. */
  readonly levels: readonly LocalText[]
  readonly concernKeys: readonly string[]
}

/** Documents of which one is enough (`oneOfFunds`, `oneOfHousing`). */
export type OneOfGroup = { readonly group: Condition; readonly documents: readonly ListedDocument[] }

export type DocumentList =
  | {
      readonly ok: true
      readonly documents: readonly ListedDocument[]
      readonly oneOf: readonly OneOfGroup[]
    }
  | ConcernRefusal

/**
 * The personal list of documents for one visit with these concerns, given what the visitor answered.
 * A document wanted by several concerns appears once, with the strongest need. Refused when a concern is unknown
 * or outside its dates.
 */
export function documentList(
  catalogue: Catalogue,
  concernKeys: readonly string[],
  answers: Answers,
  date: Temporal.PlainDate,
): DocumentList {
  const documents = new Map<string, ListedDocument>()
  const groups = new Map<string, { group: Condition; documents: Map<string, ListedDocument> }>()
  for (const key of new Set(concernKeys)) {
    const answer = concernOn(catalogue, key, date)
    if (!answer.ok) return answer
    for (const needed of answer.concern.documents) {
      const listed = listedOf(needed, answer.concern, answers)
      if (listed === undefined) continue
      const { condition } = needed
      if (condition.kind !== 'oneOf') merge(documents, listed)
      else merge(groups.getOrInsertComputed(condition.key, () => emptyGroup(condition)).documents, listed)
    }
  }
  const oneOf = [...groups.values()].map(({ group, documents: some }) => ({
    group,
    documents: [...some.values()],
  }))
  return { ok: true, documents: inOrder(documents), oneOf }
}

function listedOf(needed: NeededDocument, concern: Concern, answers: Answers): ListedDocument | undefined {
  const { document, condition, count, level } = needed
  const need = needOf(condition, concern, answers)
  if (need === undefined) return undefined
  const why = condition.kind === 'always' && condition.key === 'always' ? null : condition
  return { document, need, why, count, levels: level === null ? [] : [level], concernKeys: [concern.key] }
}

function needOf(condition: Condition, concern: Concern, answers: Answers): Need | undefined {
  if (condition.kind === 'always' || condition.kind === 'oneOf') return 'required'
  if (condition.kind !== 'question') return condition.kind
  const answer = holds(condition, concern, answers)
  if (answer === undefined) return 'depends'
  return answer ? 'required' : undefined
}

function merge(into: Map<string, ListedDocument>, next: ListedDocument): void {
  const known = into.get(next.document.key)
  if (known === undefined) {
    into.set(next.document.key, next)
    return
  }
  const stronger = needs.indexOf(next.need) < needs.indexOf(known.need) ? next : known
  const why = known.need === next.need && (known.why === null || next.why === null) ? null : stronger.why
  into.set(next.document.key, {
    ...stronger,
    why,
    count: Math.max(known.count, next.count),
    levels: distinct([...known.levels, ...next.levels]),
    concernKeys: [...known.concernKeys, ...next.concernKeys],
  })
}

function distinct(levels: readonly LocalText[]): LocalText[] {
  return levels.filter((level, index) => levels.findIndex((other) => other.de === level.de) === index)
}

function inOrder(documents: ReadonlyMap<string, ListedDocument>): ListedDocument[] {
  return [...documents.values()].toSorted((a, b) => needs.indexOf(a.need) - needs.indexOf(b.need))
}

function emptyGroup(group: Condition) {
  return { group, documents: new Map<string, ListedDocument>() }
}
