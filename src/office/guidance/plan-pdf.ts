import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import {
  formatDay,
  formatDayAndClock,
  isLanguage,
  sourceLanguage,
  type Language,
} from '#ground/languages/index.ts'
import { letterPdf, type Letter, type LetterBlock, type Said } from '#ground/pdf/index.ts'
import type { Actor } from '#ground/permission/permission.ts'
import type { Case } from '#office/counselling/index.ts'
import { textsIn } from '#texts/index.ts'
import { lookAtCase } from './at-case.ts'
import type { PlanWords, Step } from './plan.ts'
import { planWith, type Plan } from './read-plan.ts'
import type { GuidanceRoom } from './room.ts'

export interface PrintPlan {
  readonly case: string
  /** Unless told, the language of the case. */
  readonly language?: string
  /** Head of the sheet; a protected case has none. */
  readonly head: { readonly name: string; readonly lines: readonly string[] }
}

/**
 * The plan on paper, in the language of the person, German beside it: what was agreed has to be understood at home and by
 * whom it is shown to. In the protected mode nothing on it says where it comes from.
 */
export async function printPlan(
  room: GuidanceRoom,
  actor: Actor,
  command: PrintPlan,
): Promise<Outcome<{ pdf: Uint8Array }, CommonRefusal | 'unknown-case'>> {
  const deed = { act: 'guidance.print-plan', case: command.case }
  const seen = await lookAtCase(room, actor, deed, async (tx, now, { case: found, safe }) => ({
    ...{ found, now, plan: await planWith(tx, safe, found.id) },
  }))
  if (!seen.ok) return refuse(seen.refusal)
  const asked = command.language ?? seen.found.language
  const language = isLanguage(asked) ? asked : sourceLanguage
  return { ok: true, pdf: await letterPdf(letterOf(seen.found, seen.plan, command.head, language, seen.now)) }
}

function letterOf(
  it: Case,
  plan: Plan,
  head: PrintPlan['head'],
  language: Language,
  now: Temporal.Instant,
): Letter {
  const { t, tr } = textsIn(language)
  return {
    ...{ language, at: now, title: t('guidance.plan.title') },
    office: it.protected
      ? { authority: '', name: t('guidance.plan.title'), lines: [] }
      : { authority: head.name, name: t('bestin.name'), lines: head.lines },
    blocks: blocksOf(it, plan, language),
    foot: [tr('letters.madeAt', { when: formatDayAndClock(language, now) })],
    pageOf: t('letters.pageOf', { page: '{page}', pages: '{pages}' }),
  }
}

function blocksOf(it: Case, plan: Plan, language: Language): LetterBlock[] {
  const { t, tr } = textsIn(language)
  const german = textsIn(sourceLanguage)
  /** A heading in both languages, so that a helper and the person speak of the same. */
  const heading = (key: 'goals' | 'steps' | 'talks' | 'done'): LetterBlock => {
    const [own, de] = [t(`guidance.plan.${key}`), german.t(`guidance.plan.${key}`)]
    return { kind: 'heading', text: own === de ? tr(`guidance.plan.${key}`) : `${own} · ${de}` }
  }
  const goals = plan.goals.filter(({ state }) => state !== 'dropped')
  const open = plan.steps.filter(({ state }) => state === 'open')
  const done = plan.steps.filter(({ state }) => state === 'done')
  const talks = plan.talks.filter(({ state }) => state === 'planned')
  const words = (one: PlanWords): Said => both(one)
  return [
    { kind: 'text', text: tr('guidance.plan.lead') },
    ...(it.protected
      ? []
      : [
          {
            kind: 'facts' as const,
            items: [{ name: tr('guidance.plan.number'), value: it.number, ltr: true }],
          },
        ]),
    ...(goals.length > 0 ? [heading('goals'), { kind: 'list' as const, items: goals.map(words) }] : []),
    heading('steps'),
    open.length > 0
      ? { kind: 'checklist', items: open.map((step) => stepItem(step, language)) }
      : { kind: 'text', text: tr('guidance.plan.noSteps') },
    ...(done.length > 0 ? [heading('done'), { kind: 'list' as const, items: done.map(words) }] : []),
    ...(talks.length > 0
      ? [
          heading('talks'),
          {
            kind: 'list' as const,
            items: talks.map(({ startsAt, place, where }) => {
              const when = formatDayAndClock(language, startsAt)
              const at = it.protected ? '' : `, ${t(`guidance.place.${place}`)}${where ? `: ${where}` : ''}`
              return `${when}${at}`
            }),
          },
        ]
      : []),
    { kind: 'note', lines: [tr('guidance.plan.change')] },
  ]
}

function stepItem(step: Step, language: Language): { text: Said; more: Said[] } {
  const { tr } = textsIn(language)
  return {
    text: step.own || step.text,
    more: [
      ...(step.own && step.own !== step.text ? [step.text] : []),
      tr(`guidance.who.${step.who}`),
      ...(step.due ? [tr('guidance.plan.until', { day: formatDay(language, step.due, 'long') })] : []),
    ],
  }
}

/** In the language of the person first, German behind it. */
const both = ({ text, own }: PlanWords): string => (own && own !== text ? `${own} · ${text}` : text)
