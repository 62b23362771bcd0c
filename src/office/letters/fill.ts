import { formatDay, traitsOf, type Language } from '#ground/languages/index.ts'
import type { DinBlock } from '#ground/pdf/index.ts'
import { dayIn, holds, isFilled, valueOf, type Values } from './condition.ts'
import { isDayField, KNOWN_FIELDS, type Field } from './fields.ts'
import { placeholdersIn, replacePlaceholders, type Block } from './template-text.ts'
import type { ReadTemplate } from './template.ts'

export interface Filled {
  readonly subject: string
  readonly body: readonly DinBlock[]
  readonly sheets: readonly { readonly language: Language; readonly blocks: readonly DinBlock[] }[]
}

export interface Missing {
  readonly name: string
  readonly label: string
}

export interface FillOrder {
  readonly template: ReadTemplate
  readonly values: Values
  /** In which languages the explanation is wanted, of those the template has. */
  readonly languages: readonly Language[]
  /** An entry of `unterlagen` by its key, in a language. */
  readonly nameOf: (key: string, language: Language) => string
}

/** What a template says for these values. Whatever it needs and does not find is named; then there is no letter. */
export function fill(
  order: FillOrder,
): { ok: true; filled: Filled } | { ok: false; missing: readonly Missing[] } {
  const { template, values } = order
  const sheets = template.sheets.filter(({ language }) => order.languages.includes(language))
  const used = [template.subject, ...template.body, ...sheets.flatMap(({ blocks }) => blocks)]
    .filter((block) => stands(block, values))
    .flatMap(({ text }) => placeholdersIn(text))
  const required = template.fields.flatMap(({ name, required: must }) => (must ? [name] : []))
  const missing = [...new Set([...required, ...used])].filter((name) => !isFilled(valueOf(values, name)))
  if (missing.length > 0)
    return { ok: false, missing: missing.map((name) => ({ name, label: labelOf(name, template.fields) })) }
  return {
    ok: true,
    filled: {
      subject: shown(order, template.subject.text, 'de'),
      body: said(order, template.body, 'de'),
      sheets: sheets.map(({ language, blocks }) => ({ language, blocks: said(order, blocks, language) })),
    },
  }
}

const labelOf = (name: string, fields: readonly Field[]): string =>
  fields.find((it) => it.name === name)?.label ??
  (Object.hasOwn(KNOWN_FIELDS, name) ? KNOWN_FIELDS[name]! : name)

const stands = (block: Block, values: Values): boolean => block.when.every((it) => holds(it, values))

function said(order: FillOrder, blocks: readonly Block[], language: Language): DinBlock[] {
  const all: DinBlock[] = []
  let items: string[] = []
  const flush = (): void => {
    if (items.length > 0) all.push({ kind: 'list', items })
    items = []
  }
  for (const block of blocks.filter((it) => stands(it, order.values))) {
    if (block.kind === 'item') {
      items.push(...entriesOf(order, block.text, language))
      continue
    }
    flush()
    if (block.kind === 'heading') all.push({ kind: 'heading', text: shown(order, block.text, language) })
    else for (const text of paragraphsOf(order, block.text, language)) all.push({ kind: 'text', text })
  }
  flush()
  return all
}

/** An entry that is a list and nothing else becomes one entry for each. */
function entriesOf(order: FillOrder, text: string, language: Language): string[] {
  const [alone] = placeholdersIn(text)
  const value = alone === undefined ? undefined : valueOf(order.values, alone)
  if (value === undefined || typeof value === 'string' || text.replace(/\s/gu, '') !== `{{${alone}}}`)
    return [shown(order, text, language)]
  return value.map((entry) => order.nameOf(entry, language))
}

/** What was typed in several paragraphs stays so. */
function paragraphsOf(order: FillOrder, text: string, language: Language): string[] {
  return shown(order, text, language)
    .split(/\n\s*\n|\n/u)
    .map((it) => it.trim())
    .filter((it) => it !== '')
}

function shown({ template, values, nameOf }: FillOrder, text: string, language: Language): string {
  return replacePlaceholders(text, (name) => {
    const value = valueOf(values, name)!
    if (typeof value !== 'string')
      return value.map((entry) => nameOf(entry, language)).join(traitsOf(language).comma)
    return isDayField(name, template.fields) && dayIn(value) ? formatDay(language, value) : value
  })
}
