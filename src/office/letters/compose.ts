import type { Tx } from '#ground/act/act.ts'
import { refuse, type Refusal } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { formatDay, isLanguage, type Language } from '#ground/languages/index.ts'
import { AddressTooTall, dinLetterPdf, unshown, type DinLetter } from '#ground/pdf/index.ts'
import { instructionFor } from '#law/remedies/index.ts'
import type { Akte } from '#office/casefiles/index.ts'
import { readAccountsAt, type Account } from '#office/staff/index.ts'
import { textsIn } from '#texts/index.ts'
import { addressLines, readAddress, type Address, type AddressFault } from './address.ts'
import { caseFacts, knownValues, nameOfPaper } from './case-values.ts'
import type { Value, Values } from './condition.ts'
import { letterheadOf } from './edit-template.ts'
import { readValue, type Field, type ValueFault } from './fields.ts'
import { fill, type Filled, type Missing } from './fill.ts'
import type { LetterContent } from './letter.ts'
import { addressOf, forumOf, type Letterhead } from './letterhead.ts'
import type { LettersRoom } from './room.ts'
import { templateVersions } from './template-store.ts'
import { readTemplate, versionOn, type ReadTemplate, type Template } from './template.ts'

/** What somebody typed for a letter. */
export interface LetterOrder {
  readonly template: string
  readonly vorgang?: string | null
  /** By name of field, as typed. */
  readonly values: Readonly<Record<string, Value | undefined>>
  readonly address: Address
  /** Whose name stands below it (§ 37 Abs. 3 VwVfG). */
  readonly signatory: string
  /** Languages of the explanation; those the template does not have are left out. */
  readonly languages: readonly string[]
  readonly enclosures?: readonly string[]
  /** Above the address: "Einschreiben", "Vertraulich". */
  readonly remark?: string
}

export type ComposeRefusal =
  | 'unknown-template'
  | 'template-faults'
  | 'unknown-vorgang'
  | 'unknown-signatory'
  | 'address-wrong'
  | 'value-wrong'
  | 'values-missing'
  | 'sign-unknown'
  | 'too-long'
  | 'unknown-decision'
  | 'outside-validity'
  | 'forum-missing'

export interface Composed {
  readonly ok: true
  readonly site: number
  readonly bytes: Uint8Array
  readonly subject: string
  readonly template: Template
  readonly content: LetterContent
  readonly recipient: string
  readonly day: Temporal.PlainDate
  readonly sender: string
  /** The law behind the instruction was changed and nobody compared it yet. */
  readonly unreviewed: boolean
  readonly text: readonly string[]
}

/** A preview shows gaps by name and is marked across the page; a letter has none. */
export async function compose(
  room: LettersRoom,
  tx: Tx,
  akte: Akte,
  order: LetterOrder,
  { now, preview }: { now: Temporal.Instant; preview: boolean },
): Promise<Composed | Refusal<ComposeRefusal>> {
  const day = officeDay(now)
  const template = versionOn(await templateVersions(tx, order.template), day)
  if (!template) return refuse('unknown-template', { field: 'template' })
  const read = readTemplate(template)
  if (!read.ok) return refuse('template-faults')
  const facts = await caseFacts(tx, akte, order.vorgang ?? null)
  if (facts === 'unknown-vorgang') return refuse('unknown-vorgang', { field: 'vorgang' })
  const signatory = (await readAccountsAt(tx, akte.site)).find(({ id }) => id === order.signatory)
  if (!signatory?.roles.some((role) => role === 'caseworker' || role === 'head'))
    return refuse('unknown-signatory', { field: 'signatory' })
  const typed = await readOrder(order, read.template.fields)
  if ('refusal' in typed && !(preview && typed.refusal === 'address-wrong')) return typed
  const { content } = 'content' in typed ? typed : { content: typed.detail!['content'] as LetterContent }
  const head = await letterheadOf(room, tx, akte.site)
  const remedy = template.decision === null ? null : instructionFor(template.decision, day, forumOf(head))
  if (remedy && !remedy.ok && !preview)
    return refuse(remedy.refusal, { field: 'template', detail: { missing: remedy.missing ?? [] } })
  const values: Values = {
    ...knownValues(room, facts, day),
    ...headValues(head),
    ...{ empfaenger: content.address.name, unterzeichnet: signatory.name },
    ...(template.decision !== null && { entscheidung: template.decision }),
    ...content.values,
  }
  const filled = fillOrShowGaps(room, { template: read.template, values, content, day, preview })
  if (!filled.ok)
    return refuse('values-missing', {
      field: filled.missing[0]!.name,
      detail: { missing: filled.missing },
    })
  const letter = dinLetterOf({ akte, head, signatory, content, filled: filled.filled, day })
  const bytes = await pressed({
    ...letter,
    remedy: remedy?.ok ? { title: remedy.title, lines: remedy.lines } : null,
    ...{ at: now, watermark: preview ? 'VORSCHAU' : null },
  })
  if (!bytes)
    return refuse('address-wrong', { field: 'name', detail: { faults: [{ field: 'name', why: 'window' }] } })
  return {
    ...{
      ok: true,
      site: akte.site,
      bytes,
      subject: filled.filled.subject.slice(0, 300),
      template,
      content,
      day,
    },
    ...{ recipient: content.address.name, sender: head.authority.slice(0, 300) },
    unreviewed: remedy?.ok ? remedy.unreviewed : false,
    text: textOf(filled.filled, remedy?.ok ? remedy.lines : []),
  }
}

/** Null: the address does not fit into the window. */
async function pressed(letter: DinLetter): Promise<Uint8Array | null> {
  try {
    return await dinLetterPdf(letter)
  } catch (error) {
    if (error instanceof AddressTooTall) return null
    throw error
  }
}

const headValues = (head: Letterhead): Values => ({
  ...{ behoerde: head.authority, amt: head.unit || head.authority, amt_anschrift: addressOf(head) },
  ...{ amt_telefon: head.phone, amt_mail: head.mail },
  gericht: [head.court, head.courtAddress].filter((it) => it !== '').join(', '),
})

async function readOrder(
  order: LetterOrder,
  fields: readonly Field[],
): Promise<{ content: LetterContent } | Refusal<ComposeRefusal>> {
  const values: Record<string, Value> = {}
  for (const field of fields) {
    const value = readValue(
      field,
      Object.hasOwn(order.values, field.name) ? order.values[field.name] : undefined,
    )
    if (isFault(value))
      return refuse('value-wrong', { field: field.name, detail: { why: value, label: field.label } })
    if (value !== null) values[field.name] = value
  }
  const { address, faults } = readAddress(order.address)
  const enclosures = (order.enclosures ?? []).map((it) => it.trim()).filter((it) => it !== '')
  const remark = order.remark?.replace(/[\p{Cc}\s]+/gu, ' ').trim() ?? ''
  const content: LetterContent = {
    ...{ vorgang: order.vorgang ?? null, values, address, order: '', remark, enclosures },
    languages: order.languages.filter(isLanguage),
  }
  if (remark.length > 80) return refuse('too-long', { field: 'remark' })
  if (enclosures.length > 30 || enclosures.some((it) => it.length > 200))
    return refuse('too-long', { field: 'enclosures' })
  const unknown = await unshown(addressLines(address).join(''))
  if (unknown.length > 0) return refuse('sign-unknown', { field: 'name', detail: { signs: unknown } })
  if (faults.length > 0)
    return refuse('address-wrong', {
      field: faults[0]!.field,
      detail: { faults: faults satisfies readonly AddressFault[], content },
    })
  return { content }
}

const FAULTS: ReadonlySet<unknown> = new Set<ValueFault>(['not-a-day', 'no-choice', 'too-long'])
const isFault = (value: Value | ValueFault | null): value is ValueFault =>
  typeof value === 'string' && FAULTS.has(value)

function fillOrShowGaps(
  room: LettersRoom,
  it: {
    template: ReadTemplate
    values: Values
    content: LetterContent
    day: Temporal.PlainDate
    preview: boolean
  },
): { ok: true; filled: Filled } | { ok: false; missing: readonly Missing[] } {
  const order = {
    ...{ template: it.template, values: it.values },
    languages: it.content.languages.filter(isLanguage),
    nameOf: (key: string, language: Language) => nameOfPaper(room, it.day, key, language),
  }
  const filled = fill(order)
  if (filled.ok || !it.preview) return filled
  const gaps = Object.fromEntries(filled.missing.map(({ name, label }) => [name, `[fehlt: ${label}]`]))
  const shown = fill({ ...order, values: { ...it.values, ...gaps } })
  // A gap that is filled may open another block with a gap of its own: one more round is enough to show something.
  if (shown.ok) return shown
  const more = Object.fromEntries(shown.missing.map(({ name, label }) => [name, `[fehlt: ${label}]`]))
  return fill({ ...order, values: { ...it.values, ...gaps, ...more } })
}

interface Parts {
  readonly akte: Pick<Akte, 'reference'>
  readonly head: Letterhead
  readonly signatory: Pick<Account, 'name'>
  readonly content: LetterContent
  readonly filled: Filled
  readonly day: Temporal.PlainDate
}

export function dinLetterOf({
  akte,
  head,
  signatory,
  content,
  filled,
  day,
}: Parts): Omit<DinLetter, 'at' | 'remedy'> {
  const facts = [
    { name: 'Unser Zeichen', value: akte.reference },
    { name: 'Bearbeitung', value: signatory.name },
    { name: 'Telefon', value: head.phone },
    { name: 'E-Mail', value: head.mail },
    { name: 'Datum', value: formatDay('de', day, 'short') },
  ]
  return {
    ...{ title: filled.subject, authority: head.authority, unit: head.unit, subject: filled.subject },
    sender: [head.authority, head.street, head.place].filter((it) => it !== '').join(', '),
    ...{ remark: content.remark, address: addressLines(content.address), enclosures: content.enclosures },
    facts: facts.filter(({ value }) => value !== ''),
    blocks: filled.body,
    ...{ closing: 'Mit freundlichen Grüßen', order: head.order, signatory: signatory.name },
    signedNote: 'Dieses Schreiben wurde elektronisch erstellt und gezeichnet. Es gilt ohne Unterschrift.',
    sheets: filled.sheets.map(({ language, blocks }) => {
      const { tr } = textsIn(language)
      return { language, title: tr('letters.sheet.title'), note: [tr('letters.sheet.note')], blocks }
    }),
    foot: [[head.authority, head.unit, addressOf(head)].filter((it) => it !== '').join(' · ')],
  }
}

/** For the search, without asking a reader program: the letter as it says it. */
function textOf({ subject, body, sheets }: Filled, remedy: readonly string[]): string[] {
  const plain = (blocks: Filled['body']): string =>
    blocks
      .flatMap((block) => (block.kind === 'list' ? block.items : [block.text]))
      .map((it) => (typeof it === 'string' ? it : it.text))
      .join('\n')
  return [[subject, plain(body), ...remedy].join('\n'), ...sheets.map(({ blocks }) => plain(blocks))]
}
