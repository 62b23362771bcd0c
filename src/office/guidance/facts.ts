import type { Tx } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import type { Safe } from '#office/counselling/index.ts'
import {
  assessRisks,
  ruleSet,
  type Assessment,
  type FactKey,
  type Facts,
  type FactValue,
} from '#law/risks/index.ts'
import { atCase, isId, lookAtCase, sideOf, type AtRefusal } from './at-case.ts'
import { findSituation, saveSituation } from './fact-store.ts'
import { mayEnter } from './groups.ts'
import type { GuidanceRoom } from './room.ts'
import { readTypedFact, type FactFault } from './typed-fact.ts'

/** What a fact was said for: `hints` lets the rules look at it, `talk` keeps it for the talk and the plan alone. */
export const FACT_PURPOSES = ['hints', 'talk'] as const
export type FactPurpose = (typeof FACT_PURPOSES)[number]

/** Who said it, in whose words, when and what for. */
export interface SaidFact {
  readonly value: FactValue
  readonly source: 'counsellor' | 'person'
  /** Day on which it was entered. */
  readonly on: string
  readonly purpose: FactPurpose
  /** What stood there before, when it was corrected: nothing is changed unseen. */
  readonly before?: {
    readonly value: FactValue
    readonly source: 'counsellor' | 'person'
    readonly on: string
  }
}

export type Situation = { readonly [key in FactKey]?: SaidFact }
export type Contradictions = Assessment['contradictions']

export interface SeenFacts {
  /** Of the whole sheet; a form sends it back, so that two who write do not overwrite each other. */
  readonly version: number
  readonly facts: Situation
  /** What cannot be true together, to be asked about. */
  readonly contradictions: Contradictions
}

export type SaveFactsRefusal =
  | AtRefusal
  | 'facts-wrong'
  | 'purpose-missing'
  | 'changed-meanwhile'
  | 'nothing-changed'

export interface SaveFacts {
  readonly case: string
  readonly version: number
  readonly purpose: string
  /** As typed, by key; empty takes a fact away. Keys that are not named stay as they are. */
  readonly typed: Readonly<Record<string, string>>
}

/**
 * The person or the counsellor enters facts. Every value is read as it was typed or refused by name; what contradicts
 * itself is kept and told, for it is the person who knows what is right.
 */
export async function saveFacts(
  room: GuidanceRoom,
  actor: Actor,
  command: SaveFacts,
): Promise<Outcome<{ version: number; contradictions: Contradictions }, SaveFactsRefusal>> {
  const side = sideOf(actor)
  return atCase<{ version: number; contradictions: Contradictions }, SaveFactsRefusal>(
    room,
    actor,
    { act: 'guidance.save-facts', case: command.case },
    async ({ tx, now, tell }, { case: found, safe }) => {
      const purpose = FACT_PURPOSES.find((one) => one === command.purpose)
      const { values, faults } = readAll(command.typed, side)
      if (Object.keys(faults).length > 0) return refuse('facts-wrong', { detail: { faults } })
      if (!purpose) return refuse('purpose-missing', { field: 'purpose' })
      const sheet = await openSheet(tx, safe, found.id)
      if (sheet.version !== command.version) return refuse('changed-meanwhile')
      const facts = changed(sheet.facts, values, { source: side, on: String(officeDay(now)), purpose })
      if (facts === null) return refuse('nothing-changed')
      const version = sheet.version + 1
      await saveSituation(tx, found.id, { version, sealed: safe.seal(`situation ${version}`, facts) }, now)
      tell('guidance.facts-saved', { case: found.id })
      return { ok: true as const, version, contradictions: contradictionsIn(facts, officeDay(now)) }
    },
  )
}

function readAll(typed: SaveFacts['typed'], side: 'person' | 'counsellor') {
  const values = new Map<FactKey, FactValue | null>()
  const faults: Record<string, FactFault> = {}
  for (const [name, text] of Object.entries(typed)) {
    const key = name as FactKey
    const read = readTypedFact(key, text)
    if (!read.ok) faults[name] = read.fault
    else if (!mayEnter(key, side)) faults[name] = 'unknown-fact'
    else values.set(key, read.value)
  }
  return { values, faults }
}

/** Null when nothing is different. What the same side says again stays as it was, with the new purpose. */
function changed(
  facts: Situation,
  values: ReadonlyMap<FactKey, FactValue | null>,
  by: Pick<SaidFact, 'source' | 'on' | 'purpose'>,
): Situation | null {
  const next: { [key in FactKey]?: SaidFact } = { ...facts }
  let isChanged = false
  for (const [key, value] of values) {
    const known = facts[key]
    if (value === null) {
      isChanged ||= known !== undefined
      delete next[key]
    } else if (known && JSON.stringify(known.value) === JSON.stringify(value)) {
      isChanged ||= known.purpose !== by.purpose
      next[key] = { ...known, purpose: by.purpose }
    } else {
      isChanged = true
      const before = known && { value: known.value, source: known.source, on: known.on }
      next[key] = { value, ...by, ...(before && { before }) }
    }
  }
  return isChanged ? next : null
}

/** The situation of a case, for the counsellor or the person. */
export async function readFacts(
  room: GuidanceRoom,
  actor: Actor,
  command: { readonly case: string },
): Promise<Outcome<SeenFacts, CommonRefusal | 'unknown-case'>> {
  const deed = { act: 'guidance.read-facts', case: command.case }
  return lookAtCase(room, actor, deed, async (tx, now, { case: { id }, safe }) => {
    const sheet = await openSheet(tx, safe, id)
    return { ...sheet, contradictions: contradictionsIn(sheet.facts, officeDay(now)) }
  })
}

async function openSheet(tx: Tx, safe: Safe, caseId: string): Promise<{ version: number; facts: Situation }> {
  const row = await findSituation(tx, caseId)
  return row
    ? { version: row.version, facts: safe.open<Situation>(`situation ${row.version}`, row.sealed) }
    : { version: 0, facts: {} }
}

/** Everything entered in a case, with who said it; for the person's data and for what is printed. */
export async function situationIn(room: GuidanceRoom, tx: Tx, caseId: string): Promise<Situation> {
  const safe = isId(caseId) ? await room.counselling.vault.safeOf(tx, caseId) : null
  return safe ? (await openSheet(tx, safe, caseId)).facts : {}
}

/** What the rules may look at in a case: entered for this purpose and for nothing else. */
export async function factsIn(room: GuidanceRoom, tx: Tx, caseId: string): Promise<Facts> {
  const facts = await situationIn(room, tx, caseId)
  return valuesOf(facts, (fact) => fact.purpose === 'hints')
}

const valuesOf = (facts: Situation, which: (fact: SaidFact) => boolean = () => true): Facts =>
  Object.fromEntries(
    Object.entries(facts)
      .filter(([, fact]) => which(fact))
      .map(([key, { value }]) => [key, value]),
  )

/** No rule runs here: only what cannot be true together is looked for. */
const contradictionsIn = (facts: Situation, today: Temporal.PlainDate): Contradictions =>
  assessRisks(valuesOf(facts), today, ruleSet('counselling', [])).contradictions
