import type { Hand, Tx } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import {
  directionOf,
  formatNumber,
  isLanguage,
  sourceLanguage,
  type Language,
} from '#ground/languages/index.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { askConsentIn, consentsIn, type ConsentState } from '#office/counselling/index.ts'
import { textsIn } from '#texts/index.ts'
import { atCase, isId, lookAtCase, type AtRefusal, type Within } from './at-case.ts'
import { findDocument } from './document-store.ts'
import { SHORT_MAX, TEXT_MAX, type PlanWords } from './plan.ts'
import { findStep } from './plan-store.ts'
import type { GuidanceRoom } from './room.ts'
import { insertToFile, toFileOf, type ToFileKind, type ToFileState } from './to-file-store.ts'

/** One thing that would go: a document of the case, an agreed step, or words such as those of a certificate. */
export type Proposed =
  | { readonly kind: 'document'; readonly document: string }
  | { readonly kind: 'step'; readonly step: string }
  | { readonly kind: 'statement'; readonly title: string; readonly text: string }

/** Exactly what goes, written down when it is asked for; sealed. */
export interface ToFileWords {
  readonly reference: string
  readonly title: string
  /** The words themselves; empty for a document. */
  readonly text: string
}

export interface ProposeToFile {
  readonly case: string
  /** As the person names it. */
  readonly reference: string
  /** Whose file it is, as the person will read it. */
  readonly office: string
  readonly items: readonly Proposed[]
}

export type ToFileRefusal =
  | AtRefusal
  | 'reference-missing'
  | 'items-missing'
  | 'too-many'
  | 'text-missing'
  | 'text-too-long'
  | 'unknown-entry'
  | 'expiry-wrong'

const ITEMS_MAX = 20
/** Days the consent holds: what is not handed over by then is asked for again. */
const CONSENT_DAYS = 30
/** Version of the words around the items (texts `guidance.toFile.consent.*`). */
const TEXT_VERSION = '2026-11'

/**
 * Asks the person whether these items may go to the file. Nothing goes by asking: it goes item by item when the person has
 * signed (deliver.ts), and nothing comes back.
 */
export async function proposeToFile(
  room: GuidanceRoom,
  actor: Actor,
  command: ProposeToFile,
): Promise<Outcome<{ consent: string }, ToFileRefusal>> {
  const deed = { act: 'guidance.propose-to-file', case: command.case }
  return atCase<{ consent: string }, ToFileRefusal>(room, actor, deed, async (hand, within) => {
    const reference = oneLine(command.reference)
    if (reference === '' || reference.length > 80) return refuse('reference-missing', { field: 'reference' })
    if (command.items.length === 0) return refuse('items-missing', { field: 'items' })
    if (command.items.length > ITEMS_MAX) return refuse('too-many', { field: 'items' })
    const language = isLanguage(within.case.language) ? within.case.language : sourceLanguage
    const items: Item[] = []
    for (const proposed of command.items) {
      const item = await itemOf(hand.tx, within, proposed)
      if (typeof item === 'string') return refuse(item, { field: 'items' })
      items.push(item)
    }
    return ask(room, hand, actor, within, { reference, office: command.office, language, items })
  })
}

interface Item {
  readonly kind: ToFileKind
  readonly document: string | null
  readonly title: string
  readonly text: string
  /** As the person reads it before signing, in a language. */
  readonly shown: (language: Language) => { readonly name: string; readonly value: string }
}

async function itemOf(
  tx: Tx,
  { case: { id }, safe }: Within,
  it: Proposed,
): Promise<Item | 'unknown-entry' | 'text-missing' | 'text-too-long'> {
  if (it.kind === 'document') {
    const row = isId(it.document) ? await findDocument(tx, id, it.document) : null
    if (!row) return 'unknown-entry'
    const { title } = safe.open<{ title: string }>(`document ${row.id}`, row.sealed)
    const shown = (language: Language) => {
      const { t } = textsIn(language)
      const size = { kind: row.kind.toUpperCase(), size: kilobytes(language, row.bytes) }
      return {
        name: t('guidance.toFile.kind.document'),
        value: `${apart(language, title)} (${t('guidance.toFile.size', size)})`,
      }
    }
    return { kind: 'document', document: row.id, title, text: '', shown }
  }
  if (it.kind === 'step') {
    const row = isId(it.step) ? await findStep(tx, id, it.step) : null
    if (!row) return 'unknown-entry'
    const { text, own } = safe.open<PlanWords>(`step ${row.id}`, row.sealed)
    const value = own ? `${own}\n${text}` : text
    const shown = (language: Language) => ({ name: textsIn(language).t('guidance.toFile.kind.step'), value })
    return { kind: 'step', document: null, title: 'Vereinbarter Schritt', text, shown }
  }
  const [title, text] = [oneLine(it.title), it.text.trim()]
  if (title === '' || text === '') return 'text-missing'
  if (title.length > SHORT_MAX || text.length > TEXT_MAX) return 'text-too-long'
  return { kind: 'statement', document: null, title, text, shown: () => ({ name: title, value: text }) }
}

async function ask(
  room: GuidanceRoom,
  hand: Hand,
  actor: Actor,
  { case: found, safe }: Within,
  it: { reference: string; office: string; language: Language; items: readonly Item[] },
): Promise<Outcome<{ consent: string }, ToFileRefusal>> {
  const { tx, now } = hand
  const keys = it.items.map((_, n) => `item-${n + 1}`)
  const wordsIn = (language: Language) => {
    const { t } = textsIn(language)
    return {
      purpose: t('guidance.toFile.consent.purpose'),
      recipient: t('guidance.toFile.consent.recipient', {
        office: apart(language, it.office),
        reference: apart(language, it.reference),
      }),
      items: Object.fromEntries(it.items.map(({ shown }, n) => [keys[n], shown(language)])),
      channel: t('guidance.toFile.consent.channel'),
    }
  }
  const asked = await askConsentIn(room.counselling, hand, actor, {
    ...{ case: found.id, purpose: 'file' as const, language: it.language, textVersion: TEXT_VERSION },
    words: { ...wordsIn(it.language), german: wordsIn(sourceLanguage) },
    expiresOn: officeDay(now).add({ days: CONSENT_DAYS }),
  })
  if (!asked.ok) return asked
  for (const [n, { kind, document, title, text }] of it.items.entries()) {
    const id = room.ground.ids.uuid()
    const words: ToFileWords = { reference: it.reference, title, text }
    await insertToFile(tx, {
      ...{ id, caseId: found.id, consent: asked.consent, item: keys[n]!, kind, document, proposedAt: now },
      ...{ key: room.ground.chance.bytes(32), sealed: safe.seal(`to-file ${id}`, words) },
    })
  }
  hand.about(`case:${found.id}`, { consent: asked.consent, items: it.items.length })
  return { ok: true, consent: asked.consent }
}

export interface ToFileItem extends ToFileWords {
  readonly id: string
  readonly consent: string
  readonly kind: ToFileKind
  readonly state: ToFileState
  /** Of the consent; what waits for a signature is `asked`. */
  readonly consentState: ConsentState
  readonly proposedAt: Temporal.Instant
  readonly endedAt: Temporal.Instant | null
}

/** What was proposed and what became of it, for both sides. */
export async function readToFile(
  room: GuidanceRoom,
  actor: Actor,
  command: { readonly case: string },
): Promise<Outcome<{ items: readonly ToFileItem[] }, CommonRefusal | 'unknown-case'>> {
  const deed = { act: 'guidance.read-to-file', case: command.case }
  return lookAtCase(room, actor, deed, async (tx, now, { case: { id } }) => ({
    items: await toFileIn(room, tx, id, officeDay(now)),
  }))
}

export async function toFileIn(
  room: GuidanceRoom,
  tx: Tx,
  caseId: string,
  today: Temporal.PlainDate,
): Promise<readonly ToFileItem[]> {
  const safe = await room.counselling.vault.safeOf(tx, caseId)
  if (!safe) return []
  const states = new Map(
    (await consentsIn(room.counselling, tx, caseId, today)).map(({ id, state }) => [id, state]),
  )
  return (await toFileOf(tx, caseId)).map(({ id, consent, kind, state, sealed, proposedAt, endedAt }) => ({
    ...{ id, consent, kind, state, proposedAt, endedAt, consentState: states.get(consent) ?? 'expired' },
    ...safe.open<ToFileWords>(`to-file ${id}`, sealed),
  }))
}

/** A name or number keeps its own order inside a sentence that is read from the right. */
const apart = (language: Language, value: string): string =>
  directionOf(language) === 'rtl' ? `\u2068${value}\u2069` : value

const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
const kilobytes = (language: Language, bytes: number): string =>
  formatNumber(language, Math.max(1, Math.round(bytes / 1024)))
