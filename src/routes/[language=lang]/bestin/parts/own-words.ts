import { formatDay, formatDayAndClock, isLanguage, traitsOf, type Language } from '#ground/languages/index.ts'
import type { OwnSection, OwnValue } from '#office/counselling/index.ts'
import { textsIn } from '#texts/index.ts'
import type { Words } from '#ui/words.ts'

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d.*Z$/
const DAY = /^\d{4}-\d\d-\d\d$/

/** Which texts say the keys that stand in a field, `*` being the key; the first that has it. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  topics: ['bestin.topic.*'],
  outcome: ['bestin.outcome.*'],
  channel: ['bestin.channel.*', 'reminders.channel.*'],
  purpose: ['bestin.purpose.*', 'guidance.facts.purposeShort.*'],
  state: ['bestin.consentState.*', 'guidance.own.state.*', 'reminders.ownState.*'],
  who: ['bestin.own.value.*', 'guidance.own.who.*'],
  fact: ['risks.facts.*.label'],
  choice: ['risks.facts.*'],
  kind: ['guidance.own.kind.*', 'reminders.kind.*'],
  source: ['guidance.facts.source.*'],
  place: ['guidance.place.*'],
  rule: ['risks.rules.*.title'],
  scan: ['guidance.own.scan.*'],
}

/** What is held, as a page shows it: names of fields and values in words, days in the person's language. */
export function ownWords(language: Language, sections: readonly OwnSection[]) {
  const { tr, maybe } = textsIn(language)
  return sections.map(({ key, rows }) => ({
    key,
    name: maybe(`bestin.own.section.${key}`) ?? key,
    rows: rows.map((row, n) => ({
      n,
      items: Object.entries(row)
        .filter(
          ([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
        )
        .map(([field, value]) => ({
          name: maybe(`bestin.own.field.${field}`) ?? maybe(`courses.field.${field}`) ?? field,
          value: wordsOf(field, value),
        })),
    })),
  }))

  function wordsOf(field: string, value: OwnValue): Words {
    if (typeof value === 'boolean') return tr(value ? 'bestin.own.yes' : 'bestin.own.no')
    if (typeof value === 'object') return (value ?? []).map((one) => textOfKey(field, one)).join(' · ')
    const text = String(value)
    if (field === 'act') return maybe(`bestin.act.${text.replaceAll('.', '-')}`) ?? text
    if (field === 'language' && isLanguage(text)) return traitsOf(text).ownName
    if (MOMENT.test(text)) return formatDayAndClock(language, text)
    return DAY.test(text) ? formatDay(language, text, 'date') : textOfKey(field, text)
  }

  function textOfKey(field: string, value: string): string {
    for (const key of KEYS[field] ?? []) {
      const words = maybe(key.replace('*', value))?.text
      if (words) return words
    }
    return maybe(`courses.option.${field}.${value}`)?.text ?? value
  }
}
