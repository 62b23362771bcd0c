import type { Language } from '#ground/languages/index.ts'
import data from './data/templates.json' with { type: 'json' }
import type { Template } from './template.ts'

/** What comes with the program is version 1 of each template; an office writes its own versions over it. */
export const shippedTemplates: readonly Template[] = data.templates.map((it) => ({
  ...{ key: it.key, version: 1, title: it.title, subject: it.subject, decision: it.decision },
  ...{ fields: it.fields.join('\n'), body: it.body.join('\n') },
  sheets: Object.fromEntries(
    Object.entries(it.sheets).map(([language, lines]) => [language, lines.join('\n')]),
  ) as Partial<Record<Language, string>>,
  validFrom: Temporal.PlainDate.from(data._meta.validFrom),
  ...{ validTo: null, madeBy: 'program', madeAt: null, why: '' },
}))
