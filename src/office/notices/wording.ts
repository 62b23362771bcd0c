import { showCode } from '#ground/identity/ids.ts'
import { formatDayAndClock, formatDayOf, formatTime, type Language } from '#ground/languages/index.ts'
import type { Appointment } from '#office/appointments/index.ts'
import type { Site } from '#office/staff/index.ts'
import { textsIn } from '#texts/index.ts'
import { placeOfSite } from './calendar-file.ts'
import { ruleOf, type Fact, type LinkTo, type NoticeKind, type PartPlan } from './kinds.ts'
import type { Notice } from './notice.ts'

export interface Sender {
  /** Without a slash at the end. */
  readonly publicUrl: string
  readonly officeName: string
  /** For who wants to call; empty: none. */
  readonly officePhone: string
}

/** What a message is written from. */
export interface Story {
  readonly kind: NoticeKind
  readonly params: Notice['params']
  readonly expiresAt: Temporal.Instant | null
  readonly appointment: Appointment | null
  readonly site: Site | null
}

/** A part of a message: words, a fact with its label, or words with a link beneath. `language`: really spoken. */
export type Part = { readonly language: Language } & (
  | { readonly words: string }
  | { readonly label: string; readonly fact: string; readonly dir?: 'ltr' }
  | { readonly words: string; readonly link: string }
)

/** The parts of a message in one language. What is not known (a code, a place) is left out. */
export function partsOf(story: Story, language: Language, from: Sender): Part[] {
  const { maybe } = textsIn(language)
  const say = (key: string): Pick<Part, 'language'> & { words: string } => {
    const spoken = maybe(`notices.${key}`)
    return { words: spoken?.text ?? key, language: spoken?.language ?? language }
  }
  const one = (plan: PartPlan): Part[] => {
    if ('fact' in plan) {
      const fact = factOf(plan.fact, story, language, from)
      if (fact === null) return []
      const { words: label, language: spoken } = say(plan.label)
      const isSigns = plan.fact === 'code' || plan.fact === 'phone'
      return [{ label, fact, language: spoken, ...(isSigns && { dir: 'ltr' as const }) }]
    }
    if (!('link' in plan)) return [say(plan.words)]
    const link = linkOf(plan.link, story, language, from)
    return link === null ? [] : [{ ...say(plan.words), link }]
  }
  return [say('greeting'), say(`lead.${story.kind}`), ...ruleOf(story.kind).parts.flatMap(one)]
}

/** The line a mail is found by. Neither code nor concern. */
export function subjectOf(story: Story, language: Language): string {
  const when = clockOf(language, timeOf(story)) ?? ''
  return textsIn(language).maybe(`notices.subject.${story.kind}`, { when })?.text ?? ''
}

const instantOf = (text: string | undefined): Temporal.Instant | null =>
  text === undefined ? null : Temporal.Instant.from(text)

/** The time a message announces: of a new plan the new one, else the appointment's, else what the sender said. */
export function timeOf({ kind, params, appointment }: Story): Temporal.Instant | null {
  if (kind === 'replanned') return instantOf(params.proposal)
  return appointment?.start ?? instantOf(params.start)
}

function clockOf(language: Language, at: Temporal.Instant | null): string | null {
  return at && formatDayAndClock(language, at)
}

function factOf(fact: Fact, story: Story, language: Language, from: Sender): string | null {
  const { params, appointment, site, expiresAt } = story
  const clock = (at: Temporal.Instant | null): string | null => clockOf(language, at)
  switch (fact) {
    case 'when':
      return clock(timeOf(story))
    case 'oldWhen':
      return clock(appointment?.start ?? instantOf(params.start))
    case 'until':
      return clock(expiresAt)
    case 'drawAt':
      return clock(instantOf(params.drawAt))
    case 'where':
      return site && placeOfSite(site)
    case 'code':
      return appointment ? showCode(appointment.code) : (params.code ?? null)
    case 'phone':
      return params.phone ?? (from.officePhone || null)
  }
}

/** `own` leads where the sender said; the others need the appointment's code, which is the key to it. */
export function linkOf(
  to: LinkTo,
  { params, appointment }: Story,
  language: Language,
  from: Sender,
): string | null {
  const base = `${from.publicUrl}/${language}`
  if (to === 'start') return base
  if (to === 'own') return params.link?.startsWith('/') ? `${base}${params.link}` : null
  if (!appointment) return null
  const mine = `${base}/mein-termin/${appointment.code}`
  if (to === 'move') return `${mine}/verschieben`
  if (to === 'cancel') return `${mine}/absagen`
  return to === 'documents' ? `${base}/termin-bestaetigt/${appointment.code}#documents` : mine
}

/** "Di., 01.12.2026 08:20": for texts in which every sign counts. */
export function shortTime(language: Language, at: Temporal.Instant): string {
  return `${formatDayOf(language, at, 'short')} ${formatTime(at)}`
}
