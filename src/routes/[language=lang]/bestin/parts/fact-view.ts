import { FACTS, type FactKey } from '#law/risks/index.ts'
import type { Group, SaidFact, SeenFacts } from '#office/guidance/index.ts'
import type { Counselling } from '#office/open-counselling.ts'
import { formatDay, type Language } from '#ground/languages/index.ts'
import { typed } from '#ui/forms.ts'

/** A fact as a field of a form: what kind it is, what stands in it, and who said so. Its words are the page's. */
export interface FactField {
  readonly key: FactKey
  readonly kind: 'date' | 'number' | 'choice' | 'country' | 'yesno' | 'periods'
  readonly options: readonly string[]
  readonly range: readonly [number, number] | null
  /** As it would be typed. */
  readonly value: string
  readonly said: (Pick<SaidFact, 'source' | 'purpose'> & { readonly day: string }) | null
  /** What stood there before a correction, as it would be typed. */
  readonly before: string | null
  /** It is part of something that cannot be true together. */
  readonly clashes: boolean
}

export type FactSide = 'person' | 'counsellor'
type Guidance = Counselling['guidance']

export function fieldsOf(
  guidance: Guidance,
  group: Group,
  side: FactSide,
  { facts, contradictions }: SeenFacts,
  language: Language,
): FactField[] {
  const clashing = new Set(contradictions.flatMap((one) => one.facts))
  return guidance.factsOf(group, side).map((key): FactField => {
    const { type, options, range = null } = FACTS[key]
    const fact = facts[key]
    const isCountry = options === 'country'
    const kind = type === 'list' ? 'periods' : type === 'choice' && isCountry ? 'country' : type
    return {
      ...{ key, kind, options: Array.isArray(options) ? (options as readonly string[]) : [], range },
      value: fact ? guidance.typeFact(fact.value) : '',
      said: fact
        ? { source: fact.source, purpose: fact.purpose, day: formatDay(language, fact.on, 'date') }
        : null,
      before: fact?.before ? guidance.typeFact(fact.before.value) : null,
      clashes: clashing.has(key),
    }
  })
}

/** The groups with what is known in them; an overview. */
export const groupsOf = (guidance: Guidance, side: FactSide, seen: SeenFacts, language: Language) =>
  guidance.groups.map((group) => ({
    group,
    known: fieldsOf(guidance, group, side, seen, language).filter(({ said }) => said !== null),
  }))

/** What the form of one group sends, by key. */
export const typedFacts = (guidance: Guidance, group: Group, side: FactSide, form: FormData) =>
  Object.fromEntries(
    guidance
      .factsOf(group, side)
      .filter((key) => form.has(key))
      .map((key) => [key, typed(form, key)]),
  )

/** What everything in a group was said for, when it was all for the same. */
export function purposeOf(fields: readonly FactField[]): string {
  const purposes = new Set(fields.flatMap(({ said }) => (said ? [said.purpose] : [])))
  return purposes.size === 1 ? [...purposes][0]! : ''
}
