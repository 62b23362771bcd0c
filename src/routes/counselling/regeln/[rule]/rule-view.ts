import { formatDay, formatDayOf } from '#ground/languages/index.ts'
import { BODIES, FACT_KEYS, FACTS, LEVELS, type Rule } from '#law/risks/index.ts'
import type { Revision, RulePage } from '#office/earlywarning/index.ts'
import { textsIn } from '#texts/index.ts'

const { maybe } = textsIn('de')

/** What a form of a rule offers: facts, bodies and levels by name. */
export const CHOICES = {
  facts: FACT_KEYS.filter((key) => FACTS[key].side === 'both')
    .map((value) => ({ value, label: `${maybe(`risks.facts.${value}.label`)?.text ?? value} (${value})` }))
    .sort((a, b) => a.label.localeCompare(b.label, 'de')),
  browserFacts: FACT_KEYS.filter((key) => FACTS[key].side === 'browser').map((value) => ({
    value,
    label: value,
  })),
  bodies: BODIES.map(({ key, nameDe }) => ({ value: key, label: nameDe })),
  levels: LEVELS.map((value) => ({ value, label: maybe(`risks.levels.${value}`)?.text ?? value })),
}

/** The rule as it counts today, in words. */
export function ruleView({ current, cases, shipped }: RulePage) {
  const { rule, number, standing, isOn, inMyWay } = current
  const day = (text: string) => formatDay('de', text, 'short')
  return {
    ...{ key: rule.key, title: rule.titleDe, kind: rule.kind, runs: rule.runs, automation: rule.automation },
    ...{ number, standing, isOn, inMyWay, browserOnly: shipped.runs === 'browser' },
    paragraphs: rule.paragraphs,
    ...{ why: rule.consequenceDe, step: rule.steps[0]?.de ?? '', source: rule.source, note: rule.note },
    contact: BODIES.find(({ key }) => key === rule.contacts[0])?.nameDe ?? '',
    ...{ lawState: rule.lawState, unreviewed: rule.unreviewedSince && day(rule.unreviewedSince) },
    ...{ from: day(rule.validFrom), to: rule.validTo && day(rule.validTo), unsure: rule.unsure },
    measures: rule.reckonings.map(measureWords),
    cases: cases.length,
  }
}

/** A measure by its name and the facts it speaks of, as the data has it. */
function measureWords({ measure, when }: Rule['reckonings'][number]): string {
  const { name, ...rest } = measure
  const parts = Object.entries(rest).map(
    ([key, value]) => `${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`,
  )
  const only = when ? ` — ${JSON.stringify(when)}` : ''
  return `${name}${parts.length > 0 ? ` (${parts.join(', ')})` : ''}${only}`
}

export function historyView(page: RulePage, names: ReadonlyMap<string, string>, me: string) {
  const day = (one: Temporal.PlainDate | null) => (one ? formatDay('de', one, 'short') : '')
  return page.history.map((it) => ({
    ...{ id: it.id, number: it.number, state: it.state, why: it.why },
    author: names.get(it.author) ?? '',
    isMine: it.author === me,
    written: formatDayOf('de', it.writtenAt, 'short'),
    agreedBy: it.agreedBy ? (names.get(it.agreedBy) ?? '') : '',
    agreed: it.agreedAt ? formatDayOf('de', it.agreedAt, 'short') : '',
    from: day(it.holdsFrom ?? it.effectiveFrom),
    changes: it.state === 'proposed' ? changesIn(page, it) : [],
  }))
}

/** Part by part what a proposal would change of what counts today. */
function changesIn(
  { current, cases }: RulePage,
  it: Revision,
): { name: string; before: string; after: string }[] {
  const before: Record<string, unknown> = {
    ...current.rule,
    cases,
    isOn: current.isOn,
    inMyWay: current.inMyWay,
  }
  const after: Record<string, unknown> = {
    ...it.content,
    cases: it.cases,
    isOn: it.isOn,
    inMyWay: it.inMyWay,
  }
  const said = (value: unknown) =>
    typeof value === 'string' ? value : JSON.stringify(sorted(value), null, 1)
  return Object.keys(after)
    .filter((name) => said(before[name]) !== said(after[name]))
    .map((name) => ({ name, before: said(before[name]) ?? '', after: said(after[name]) ?? '' }))
}

/** The database gives the parts of an object back in another order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const parts = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(parts.map(([key, one]) => [key, sorted(one)]))
}
