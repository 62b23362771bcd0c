import { feeByKey, feeKeys } from '#law/fees/index.ts'
import { entryKinds, entryShapes, type Entries, type EntryKind, type EntryOf } from './entry-kinds.ts'
import type { Finding, FindingCode } from './finding.ts'

/**
 * What is wrong with the entries of a day, one by one and with each other. Without a fault they can be joined to a
 * catalogue; a test proves both ways. Responsibility rules are checked apart.
 */
export function checkEntries(entries: Entries, on: string): Finding[] {
  const misshapen = shapesOf(entries, on)
  // what has no shape has no references either
  if (misshapen.length > 0) return misshapen
  return [
    ...[...entries.concern.values()].flatMap((concern) => concernFindings(concern, entries, on)),
    ...[...entries.condition.values()].flatMap((condition) => conditionFindings(condition, entries, on)),
    ...documentFindings(entries, on),
    ...situationFindings(entries, on),
    ...takenKeys(entries, on),
  ]
}

function shapesOf(entries: Entries, on: string): Finding[] {
  return entryKinds.flatMap((kind) =>
    [...entries[kind]].flatMap(([key, entry]) => {
      const read = entryShapes[kind].safeParse(entry)
      return read.success
        ? []
        : read.error.issues.map(({ path, code }) =>
            fault('wrong-shape', { kind, key, field: path.join('.'), on, detail: { code } }),
          )
    }),
  )
}

type About = Omit<Finding, 'level' | 'code'>

export function fault(code: FindingCode, about: About): Finding {
  return { level: 'fault', code, ...about }
}

export function warning(code: FindingCode, about: About): Finding {
  return { level: 'warning', code, ...about }
}

const knownFees: ReadonlySet<string> = new Set(feeKeys())

function concernFindings(entry: EntryOf<'concern'>, entries: Entries, on: string): Finding[] {
  const at = finder('concern', entry.key, on)
  const found: Finding[] = []
  const { documents, knownAnswers = {}, feeKeys: fees, followUps, validFrom, validTo } = entry
  if (validTo !== null && validTo <= validFrom)
    found.push(fault('ends-before-it-begins', at('validTo', { validFrom, validTo })))
  const seen = new Set<string>()
  for (const { doc, condition } of documents) {
    if (!entries.document.has(doc)) found.push(at.dead('documents', 'document', doc))
    if (!entries.condition.has(condition)) found.push(at.dead('documents', 'condition', condition))
    if (seen.has(`${doc} ${condition}`))
      found.push(fault('named-twice', at('documents', { what: doc, kind: 'document' })))
    seen.add(`${doc} ${condition}`)
  }
  const asked = new Set(documents.map(({ condition }) => condition))
  for (const condition of Object.keys(knownAnswers)) {
    if (!entries.condition.has(condition)) found.push(at.dead('knownAnswers', 'condition', condition))
    else if (!asked.has(condition) && !asked.has(entries.condition.get(condition)?.oppositeOf ?? ''))
      found.push(warning('answer-without-question', at('knownAnswers', { condition })))
  }
  for (const fee of fees) {
    if (!knownFees.has(fee)) found.push(fault('unknown-fee', at('feeKeys', { fee })))
    else if (!feeByKey(fee, Temporal.PlainDate.from(on)).ok)
      found.push(warning('fee-without-amount', at('feeKeys', { fee })))
  }
  for (const step of followUps) {
    if (!entries.concern.has(step) && !entries.step.has(step)) found.push(at.dead('followUps', 'step', step))
  }
  if (!entries.group.has(entry.responsibilityGroup))
    found.push(at.dead('responsibilityGroup', 'group', entry.responsibilityGroup))
  return found
}

function conditionFindings(entry: EntryOf<'condition'>, entries: Entries, on: string): Finding[] {
  const at = finder('condition', entry.key, on)
  const found: Finding[] = []
  const { kind, questionDe, oppositeOf, key } = entry
  if (kind === 'question' && questionDe === undefined) found.push(fault('question-missing', at('questionDe')))
  if (kind !== 'question' && questionDe !== undefined)
    found.push(fault('question-not-asked', at('questionDe')))
  if (oppositeOf === undefined) return found
  const other = entries.condition.get(oppositeOf)
  if (oppositeOf === key) found.push(fault('names-itself', at('oppositeOf')))
  else if (!other) found.push(at.dead('oppositeOf', 'condition', oppositeOf))
  // an opposite of an opposite would never be asked
  else if (other.kind !== 'question' || other.oppositeOf !== undefined)
    found.push(fault('opposite-of-no-question', at('oppositeOf', { condition: oppositeOf })))
  return found
}

function documentFindings(entries: Entries, on: string): Finding[] {
  return [...entries.document.values()].flatMap(({ key, substitutes = [] }) => {
    const at = finder('document', key, on)
    return substitutes.flatMap((other) => {
      if (other === key) return [fault('names-itself', at('substitutes'))]
      return entries.document.has(other) ? [] : [at.dead('substitutes', 'document', other)]
    })
  })
}

function situationFindings(entries: Entries, on: string): Finding[] {
  const led = new Set([...entries.situation.values()].flatMap(({ concernKeys }) => concernKeys))
  const lost = [...entries.concern.keys()].filter((key) => !led.has(key))
  const dead = [...entries.situation.values()].flatMap(({ key, concernKeys }) =>
    concernKeys
      .filter((concern) => !entries.concern.has(concern))
      .map((concern) => finder('situation', key, on).dead('concernKeys', 'concern', concern)),
  )
  return [...lost.map((key) => fault('in-no-situation', finder('concern', key, on)('key'))), ...dead]
}

/** A step may not bear the key of a concern: a follow-up would name both. */
function takenKeys(entries: Entries, on: string): Finding[] {
  return [...entries.step.keys()]
    .filter((key) => entries.concern.has(key))
    .map((key) => fault('key-taken', finder('step', key, on)('key')))
}

function finder(kind: EntryKind, key: string, on: string) {
  const at = (field: string, detail: Readonly<Record<string, string>> = {}): About => ({
    ...{ kind, key, field, on, detail },
  })
  const dead = (field: string, of: EntryKind, what: string) =>
    fault('dead-reference', at(field, { kind: of, what }))
  return Object.assign(at, { dead })
}
