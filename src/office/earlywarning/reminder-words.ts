import { formatDay, sourceLanguage, type Language } from '#ground/languages/index.ts'
import type { ConsentWords } from '#office/counselling/index.ts'
import { textsIn } from '#texts/index.ts'
import type { Occasion, ReminderKind } from './reminder.ts'

export interface ReminderLetter {
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly calendar: null
  readonly languages: readonly Language[]
}

export interface ReminderMessage {
  readonly letter: ReminderLetter
  readonly sms: string
}

/**
 * What is sent. In protected mode it names neither the counselling nor what it is about, only a day one asked to be told of:
 * somebody else may read along.
 */
export function messageOf(
  about: {
    readonly kind: ReminderKind
    readonly occasion: Pick<Occasion, 'day' | 'isExact'>
    readonly isNeutral: boolean
    readonly language: Language
  },
  from: { readonly officeName: string; readonly stopUrl: string },
): ReminderMessage {
  const { t, tr } = textsIn(about.language)
  const body = bodyOf(about, about.language)
  const head = t(about.isNeutral ? 'reminders.mail.neutralSubject' : 'reminders.mail.subject')
  const sign = about.isNeutral ? [] : [from.officeName]
  const stop = t('reminders.mail.stop')
  const paragraphs = [body, `${stop} ${from.stopUrl}`, ...sign]
  const link = `<a href="${safe(from.stopUrl)}">${safe(from.stopUrl)}</a>`
  const html = [
    `<p>${safe(body)}</p>`,
    `<p>${safe(stop)} ${link}</p>`,
    ...sign.map((line) => `<p>${safe(line)}</p>`),
  ]
  const spoken = tr('reminders.mail.stop').language
  return {
    letter: {
      subject: head,
      text: `${paragraphs.join('\n\n')}\n`,
      html: `<!doctype html><html lang="${spoken}"><body>\n${html.join('\n')}\n</body></html>`,
      calendar: null,
      languages: [about.language],
    },
    sms: `${body} ${t('reminders.mail.stopShort')} ${from.stopUrl}`,
  }
}

const safe = (text: string): string => text.replace(/[&<>"]/gu, (sign) => `&#${sign.codePointAt(0)};`)

function bodyOf({ kind, occasion, isNeutral }: Parameters<typeof messageOf>[0], language: Language): string {
  const { t } = textsIn(language)
  const day = occasion.day ? formatDay(language, occasion.day, 'date') : ''
  if (isNeutral) return day ? t('reminders.mail.neutral', { day }) : t('reminders.mail.neutralNow')
  if (kind === 'course') return t('reminders.mail.course')
  if (kind === 'naturalisation') return t('reminders.mail.naturalisation', { day })
  return t(occasion.isExact ? 'reminders.mail.title' : 'reminders.mail.titleAbout', { day })
}

/** What the person signs: what is sent, where to, how long; in their language and in German. */
export function consentWords(
  it: {
    readonly kinds: readonly ReminderKind[]
    readonly channel: 'mail' | 'sms'
    readonly address: string
    readonly isNeutral: boolean
  },
  language: Language,
): ConsentWords {
  const words = (spoken: Language) => {
    const { t } = textsIn(spoken)
    const item = (kind: ReminderKind) => ({
      name: t(`reminders.kind.${kind}`),
      value: t(it.isNeutral ? 'reminders.consent.neutral' : `reminders.consent.${kind}`),
    })
    return {
      ...{ purpose: t('reminders.consent.purpose'), recipient: it.address },
      channel: t(`reminders.channel.${it.channel}`),
      items: Object.fromEntries(it.kinds.map((kind) => [kind, item(kind)])),
    }
  }
  return { ...words(language), german: words(sourceLanguage) }
}
