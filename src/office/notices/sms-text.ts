import type { Language } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'
import { ruleOf, type LinkTo } from './kinds.ts'
import { plainSigns, smsLength } from './sms-length.ts'
import { linkOf, shortTime, timeOf, type Sender, type Story } from './wording.ts'

export const SMS_PARTS_MAX = 2

/**
 * A text message: what, when, the link; nothing about residence. At most two parts: when the sentence of a language is
 * too long, the short one, at last the link alone. The link is always whole.
 */
export function smsFor(story: Story, language: Language, from: Sender): string {
  const link = linkForSms(story, language, from)
  const at = timeOf(story)
  const values = {
    when: at ? shortTime(language, at) : '',
    until: story.expiresAt ? shortTime(language, story.expiresAt) : '',
    code: story.params.code ?? '',
    office: from.officeName,
  }
  const { maybe } = textsIn(language)
  const said = (key: string) => maybe(key, values)?.text
  // What lies ready is fetched with its code; the short sentence of the others speaks of an appointment.
  const shorter = story.kind.startsWith('pickup-')
    ? codeFirst(said(`notices.subject.${story.kind}`) ?? '', values)
    : [said('notices.sms.short')]
  const words = [said(`notices.sms.${story.kind}`), ...shorter].flatMap((text) =>
    text ? [`${text} ${link}`] : [],
  )
  const all = [...words, link].map((text) => plainSigns(text).trim())
  return all.find((text) => smsLength(text).parts <= SMS_PARTS_MAX) ?? all.at(-1)!
}

function codeFirst(subject: string, { office, code, until }: Readonly<Record<string, string>>): string[] {
  return [`${subject}: ${office}, ${code} (${until})`, `${subject}: ${code} (${until})`]
}

/** Of the links of the kind the one that leads on: the sender's own, else the appointment, else the start. */
function linkForSms(story: Story, language: Language, from: Sender): string {
  const plans = ruleOf(story.kind).parts.flatMap((part) => ('link' in part ? [part.link] : []))
  const wanted: LinkTo[] = plans.includes('own')
    ? ['own']
    : plans.includes('move')
      ? ['appointment']
      : ['start']
  return wanted.map((to) => linkOf(to, story, language, from)).find((it) => it !== null) ?? from.publicUrl
}
