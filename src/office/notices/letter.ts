import { showCode } from '#ground/identity/ids.ts'
import { directionOf, formatDayAndClock, tagOf, type Language } from '#ground/languages/index.ts'
import type { Appointment } from '#office/appointments/index.ts'
import type { Site } from '#office/staff/index.ts'
import { t, type TextKey } from '#texts/index.ts'
import { appointmentLink, calendarFile, placeOfSite } from './calendar-file.ts'
import type { NoticeKind } from './notice.ts'

export interface Letter {
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly calendar: { readonly method: 'PUBLISH' | 'CANCEL'; readonly content: string }
}

export interface Sender {
  readonly publicUrl: string
  readonly officeName: string
}

/** A part of the letter: words, a fact with its label, or words with a link beneath. */
type Part =
  | { readonly words: string }
  | { readonly label: string; readonly fact: string; readonly dir?: 'ltr' }
  | { readonly words: string; readonly link: string }

/**
 * A mail about an appointment, as text and as HTML. It names no person and no concern: mail travels open, and the page
 * behind the link tells the rest.
 */
export function letterFor(
  kind: NoticeKind,
  it: Appointment,
  site: Site,
  language: Language,
  from: Sender,
): Letter {
  const when = formatDayAndClock(language, it.start)
  const parts = [...opening(kind, it, site, language, when), ...closing(kind, it, language, from)]
  const cancelled = kind === 'cancelled'
  return {
    subject: t(language, `notices.subject.${kind}`, { when }),
    text: [...parts.map(asText), from.officeName].join('\n\n') + '\n',
    html: page(language, parts, from.officeName),
    calendar: {
      method: cancelled ? 'CANCEL' : 'PUBLISH',
      content: calendarFile(it, site, language, { ...from, cancelled }),
    },
  }
}

function opening(kind: NoticeKind, it: Appointment, site: Site, language: Language, when: string): Part[] {
  return [
    { words: t(language, 'notices.greeting') },
    { words: t(language, `notices.lead.${kind}`) },
    { label: t(language, 'notices.when'), fact: when },
    { label: t(language, 'notices.where'), fact: placeOfSite(site) },
    ...(kind === 'cancelled'
      ? []
      : [{ label: t(language, 'notices.code'), fact: showCode(it.code), dir: 'ltr' } as const]),
  ]
}

function closing(kind: NoticeKind, it: Appointment, language: Language, from: Sender): Part[] {
  const say = (key: Extract<TextKey, 'notices.secret' | 'notices.automatic' | 'notices.calendar'>): Part => ({
    words: t(language, key),
  })
  if (kind === 'cancelled') {
    return [
      { words: t(language, 'notices.again'), link: `${from.publicUrl}/${language}` },
      { words: t(language, 'notices.calendarCancelled') },
      say('notices.automatic'),
    ]
  }
  const link = appointmentLink(from.publicUrl, language, it.code)
  return [
    { words: t(language, 'notices.bring'), link },
    { words: t(language, 'notices.change'), link },
    say('notices.calendar'),
    say('notices.secret'),
    say('notices.automatic'),
  ]
}

function asText(part: Part): string {
  if ('fact' in part) return `${part.label}: ${part.fact}`
  return 'link' in part ? `${part.words}\n${part.link}` : part.words
}

function asHtml(part: Part): string {
  if ('fact' in part) {
    const dir = part.dir ? ` dir="${part.dir}"` : ''
    return `<p>${escape(part.label)}:<br><strong><bdi${dir}>${escape(part.fact)}</bdi></strong></p>`
  }
  if (!('link' in part)) return `<p>${escape(part.words)}</p>`
  const link = escape(part.link)
  return `<p>${escape(part.words)}<br><a href="${link}"><bdi dir="ltr">${link}</bdi></a></p>`
}

function page(language: Language, parts: readonly Part[], officeName: string): string {
  const body = [...parts.map(asHtml), `<p>${escape(officeName)}</p>`].join('\n')
  return `<!doctype html>
<html lang="${tagOf(language)}" dir="${directionOf(language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>
<body style="font: 16px/1.5 sans-serif; max-width: 36em; margin: 1em auto; padding: 0 1em">
${body}
</body>
</html>
`
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => signs[sign]!)
}
