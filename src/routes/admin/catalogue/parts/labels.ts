import { formatDay, languages } from '#ground/languages/index.ts'
import type { Choices, EntryField } from '#office/catalogue/index.ts'
import type { Texts } from '#ui/texts.ts'

/** What a field is called in the form of its kind. */
export function fieldName({ maybe }: Pick<Texts, 'maybe'>, kind: string, field: string): string {
  const language = field.startsWith('texts.') ? field.slice('texts.'.length) : ''
  if (Object.hasOwn(languages, language)) return languages[language as keyof typeof languages].ownName
  const own = kind === 'rule' ? maybe(`catalogue.ruleField.${field}`) : undefined
  return (own ?? maybe(`catalogue.field.${field}`))?.text ?? field
}

type Choosing = Pick<EntryField, 'name' | 'as' | 'from'>

/** The value of a field in words, a line each; empty when there is nothing. */
export function valueLines(
  texts: Pick<Texts, 'maybe' | 't'>,
  choices: Choices,
  field: Choosing | undefined,
  value: unknown,
): string[] {
  if (value === null || value === undefined || value === '') return []
  if (field?.as === 'documents') return (value as DocumentRow[]).map((row) => documentLine(choices, row))
  if (field?.as === 'answers')
    return Object.entries(value as Record<string, boolean>).map(
      ([key, yes]) =>
        `${nameIn(choices, 'condition', key)}: ${texts.t(yes ? 'catalogue.form.yes' : 'catalogue.form.no')}`,
    )
  if (field?.as === 'day') return [formatDay('de', String(value), 'short')]
  if (field?.as === 'flag') return [texts.t('catalogue.form.yes')]
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  return list.map((one) => {
    const text = String(one)
    if (field?.from) return nameIn(choices, field.from, text)
    return texts.maybe(`catalogue.choice.${field?.name ?? ''}.${text}`)?.text ?? text
  })
}

interface DocumentRow {
  readonly doc: string
  readonly condition: string
  readonly count?: number
  readonly level?: string
}

function documentLine(choices: Choices, { doc, condition, count, level }: DocumentRow): string {
  const number = count && count > 1 ? ` (${count})` : ''
  const at = level ? `, ${level}` : ''
  return `${nameIn(choices, 'document', doc)}${number}${at}: ${nameIn(choices, 'condition', condition)}`
}

export function nameIn(choices: Choices, kind: keyof Choices, key: string): string {
  return choices[kind].find((one) => one.key === key)?.name ?? key
}
