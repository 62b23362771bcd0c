import { languageCodes } from '#ground/languages/index.ts'
import { warning } from './check-entries.ts'
import type { Checked } from './check-change-set.ts'
import type { Finding } from './finding.ts'
import { entryOn } from './overlay.ts'
import { englishOf, SECTIONS } from './sections.ts'

const translated = languageCodes.filter((language) => language !== 'de' && language !== 'en')

/** Languages in which a text of an edited entry is missing, or says what the German no longer says. Warnings: German stands in. */
export function checkTranslations({ shipped, layers, drafts, today }: Checked): Finding[] {
  return drafts.flatMap((draft) => {
    const { kind, key, entry } = draft
    const from = draft.validFrom ?? today
    if (entry === null) return []
    const now = entry as Readonly<Record<string, unknown>>
    const before = entryOn(shipped, layers, draft, from) as Readonly<Record<string, unknown>> | undefined
    return Object.entries(SECTIONS[kind] ?? {}).flatMap(([field, section]) => {
      const german = now[field]
      if (typeof german !== 'string' || german === '') return []
      const about = { kind, key, field, on: from }
      const edited = drafts.find((other) => other.kind === 'texts' && other.key === `${section}/${key}`)
      const texts = textsOf(
        edited ? edited.entry : entryOn(shipped, layers, { kind: 'texts', key: `${section}/${key}` }, from),
      )
      const there = translated.filter((language) => texts[language])
      const lacking = [...(now[englishOf(field)] ? [] : ['en']), ...translated.filter((it) => !texts[it])]
      const old = before?.[field] !== undefined && before[field] !== german && !edited ? there : []
      return [
        ...(lacking.length > 0
          ? [warning('translation-missing', { ...about, detail: { languages: lacking.join(' ') } })]
          : []),
        ...(old.length > 0
          ? [warning('translation-older', { ...about, detail: { languages: old.join(' ') } })]
          : []),
      ]
    })
  })
}

function textsOf(entry: unknown): Readonly<Record<string, string | undefined>> {
  return (entry as { texts?: Record<string, string> } | null | undefined)?.texts ?? {}
}
