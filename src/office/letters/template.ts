import { isDecision } from '#law/remedies/index.ts'
import type { Language } from '#ground/languages/index.ts'
import { isSheetLanguage, KNOWN_FIELDS, readFields, type Field, type FieldFault } from './fields.ts'
import { readText, type Block, type TextFault } from './template-text.ts'

/** A template as it is written and kept; a new version takes its place, earlier ones stay. */
export interface Template {
  readonly key: string
  readonly version: number
  readonly title: string
  /** One line with placeholders. */
  readonly subject: string
  /** Kind of decision whose remedy the letter must name; null: it decides nothing. */
  readonly decision: string | null
  /** See `readFields`. */
  readonly fields: string
  /** See `readText`. */
  readonly body: string
  /** The explanation by language; `einfach` is plain German. */
  readonly sheets: Readonly<Partial<Record<Language, string>>>
  readonly validFrom: Temporal.PlainDate
  readonly validTo: Temporal.PlainDate | null
  /** Account, or `program` for what comes with it. */
  readonly madeBy: string
  readonly madeAt: Temporal.Instant | null
  readonly why: string
}

/** The same, read: what a letter is made from. */
export interface ReadTemplate {
  readonly fields: readonly Field[]
  readonly subject: Block
  readonly body: readonly Block[]
  readonly sheets: readonly { readonly language: Language; readonly blocks: readonly Block[] }[]
}

export interface TemplateFault {
  /** Which part of the form. */
  readonly field: string
  readonly line: number
  readonly why:
    | TextFault['why']
    | FieldFault['why']
    | 'missing'
    | 'too-long'
    | 'unknown-decision'
    | 'dates'
    | 'language'
  readonly near: string
}

export type TemplateForm = Pick<
  Template,
  'title' | 'subject' | 'decision' | 'fields' | 'body' | 'sheets' | 'validFrom' | 'validTo'
>

/** Reads a template as a whole; a template with a fault makes no letter. */
export function readTemplate(
  it: TemplateForm,
): { ok: true; template: ReadTemplate } | { ok: false; faults: readonly TemplateFault[] } {
  const faults: TemplateFault[] = [...plainFaults(it)]
  const read = readFields(it.fields)
  if (!read.ok) faults.push(...read.faults.map((fault) => ({ field: 'fields', ...fault })))
  const fields = read.ok ? read.fields : []
  const known = new Set([...Object.keys(KNOWN_FIELDS), ...fields.map(({ name }) => name)])
  const take = (field: string, text: string): readonly Block[] => {
    const blocks = readText(text, known)
    if (!blocks.ok) faults.push(...blocks.faults.map((fault) => ({ field, ...fault })))
    return blocks.ok ? blocks.blocks : []
  }
  const subject = take('subject', it.subject)
  const body = take('body', it.body)
  if (it.body.trim() === '') faults.push({ field: 'body', line: 1, why: 'missing', near: '' })
  const sheets = Object.entries(it.sheets).flatMap(([language, text]) => {
    if (text.trim() === '') return []
    if (!isSheetLanguage(language)) {
      faults.push({ field: `sheet-${language}`, line: 1, why: 'language', near: language })
      return []
    }
    return [{ language, blocks: take(`sheet-${language}`, text) }]
  })
  if (faults.length > 0) return { ok: false, faults }
  return { ok: true, template: { fields, subject: subject[0]!, body, sheets } }
}

function plainFaults(it: TemplateForm): TemplateFault[] {
  const faults: TemplateFault[] = []
  const fault = (field: string, why: TemplateFault['why']): void =>
    void faults.push({ field, line: 1, why, near: '' })
  if (it.title.trim() === '') fault('title', 'missing')
  if (it.title.length > 120) fault('title', 'too-long')
  if (it.subject.trim() === '' || it.subject.includes('\n')) fault('subject', 'missing')
  if (it.subject.length > 250) fault('subject', 'too-long')
  if (it.decision !== null && !isDecision(it.decision)) fault('decision', 'unknown-decision')
  if (it.validTo && Temporal.PlainDate.compare(it.validTo, it.validFrom) <= 0) fault('validTo', 'dates')
  return faults
}

/** The version that holds on a day: the newest of those in force. */
export function versionOn(versions: readonly Template[], on: Temporal.PlainDate): Template | null {
  const inForce = versions.filter(
    ({ validFrom, validTo }) =>
      Temporal.PlainDate.compare(validFrom, on) <= 0 &&
      (validTo === null || Temporal.PlainDate.compare(on, validTo) < 0),
  )
  return inForce.toSorted((a, b) => b.version - a.version)[0] ?? null
}
