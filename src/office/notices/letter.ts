import { directionOf, tagOf, type Language } from '#ground/languages/index.ts'
import { calendarFile } from './calendar-file.ts'
import { ruleOf } from './kinds.ts'
import { partsOf, subjectOf, type Part, type Sender, type Story } from './wording.ts'

export interface Letter {
  readonly subject: string
  readonly text: string
  readonly html: string
  /** BCP 47, for Content-Language. */
  readonly languages: readonly string[]
  readonly calendar: { readonly method: 'PUBLISH' | 'CANCEL'; readonly content: string } | null
}

/**
 * A mail as text and as HTML, in one language or in two beneath each other. It names no person and no concern: mail
 * travels open, and the page behind the link tells the rest.
 */
export function letterFor(story: Story, languages: readonly [Language, ...Language[]], from: Sender): Letter {
  const [first] = languages
  const blocks = languages.map((language) => ({ language, parts: partsOf(story, language, from) }))
  const text = blocks.map(({ parts }) => parts.map(asText).join('\n\n'))
  return {
    subject: languages.map((language) => subjectOf(story, language)).join(' / '),
    text: `${[...text, from.officeName].join('\n\n')}\n`,
    html: page(first, blocks, from.officeName),
    languages: languages.map(tagOf),
    calendar: calendarOf(story, first, from),
  }
}

function calendarOf(story: Story, language: Language, from: Sender): Letter['calendar'] {
  const method = ruleOf(story.kind).calendar
  if (!method || !story.appointment || !story.site) return null
  const options = { ...from, cancelled: method === 'CANCEL' }
  return { method, content: calendarFile(story.appointment, story.site, language, options) }
}

function asText(part: Part): string {
  if ('fact' in part) return `${part.label}: ${part.fact}`
  return 'link' in part ? `${part.words}\n${part.link}` : part.words
}

function asHtml(part: Part, around: Language): string {
  // what has no translation yet is said in German, and marked so
  const other =
    part.language === around ? '' : ` lang="${tagOf(part.language)}" dir="${directionOf(part.language)}"`
  if ('fact' in part) {
    const dir = part.dir ? ` dir="${part.dir}"` : ''
    return `<p${other}>${escape(part.label)}:<br><strong><bdi${dir}>${escape(part.fact)}</bdi></strong></p>`
  }
  if (!('link' in part)) return `<p${other}>${escape(part.words)}</p>`
  const link = escape(part.link)
  return `<p${other}>${escape(part.words)}<br><a href="${link}" style="overflow-wrap: anywhere"><bdi dir="ltr">${link}</bdi></a></p>`
}

function page(
  first: Language,
  blocks: readonly { language: Language; parts: readonly Part[] }[],
  officeName: string,
): string {
  const body = blocks.map(({ language, parts }) => {
    const inner = parts.map((part) => asHtml(part, language)).join('\n')
    return language === first
      ? inner
      : `<hr>\n<div lang="${tagOf(language)}" dir="${directionOf(language)}">\n${inner}\n</div>`
  })
  return `<!doctype html>
<html lang="${tagOf(first)}" dir="${directionOf(first)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>
<body style="font: 16px/1.5 sans-serif; max-width: 36em; margin: 1em auto; padding: 0 1em">
${body.join('\n')}
<p>${escape(officeName)}</p>
</body>
</html>
`
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => signs[sign]!)
}
