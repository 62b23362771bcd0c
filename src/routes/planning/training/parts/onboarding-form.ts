import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { OnboardingMonths, ShareStep } from '#office/training/index.ts'
import type { Office } from '#office/office.ts'
import { textsIn } from '#texts/index.ts'
import { typed, typedShort } from '#ui/forms.ts'
import { numberTyped } from '#ui/typed-number.ts'
import { needDay, readNumber } from './acting.ts'

const PERCENT = new Intl.NumberFormat('de-DE', { style: 'percent', maximumFractionDigits: 1 })
export const percent = (share: number): string => PERCENT.format(share)

/** "6 Monate 50 %, 6 Monate 75 %" */
export function stepsText(steps: readonly ShareStep[]): string {
  const { t } = textsIn('de')
  return steps
    .map(({ months, share }) =>
      t('training.onboarding.shareOption', { months: String(months), share: percent(share) }),
    )
    .join(', ')
}

/** The same as it was typed; null: not readable. */
export function stepsTyped(text: string): ShareStep[] | null {
  // a share ends with its sign: a comma may as well stand within a number
  const parts = text.split(/(?<=%)[\s,;]*/u).filter((part) => part.trim() !== '')
  const steps = parts.map((part) => {
    const [, months = '', share = ''] =
      /^(\d{1,2})(?:\s*(?:Monate?|M\.?)\s*:?\s*|\s*:\s*|\s+)(?:zu\s+)?([\d,.]{1,6})\s*%$/iu.exec(
        part.trim(),
      ) ?? []
    const value = numberTyped(share)
    return months === '' || value === undefined || value === null
      ? null
      : { months: Number(months), share: value / 100 }
  })
  return steps.length > 0 && steps.every((step) => step !== null) ? steps : null
}

/** What was typed as the beginning of an onboarding. */
export function onboardingIn(form: FormData, { training }: Pick<Office, 'training'>) {
  if (typed(form, 'account') === '') return refuse('nobody-chosen', { field: 'account' })
  const startsOn = needDay(form, 'startsOn')
  if (!startsOn.ok) return startsOn
  const posts = readNumber(form, 'posts')
  if (!posts.ok) return posts
  const weekly = readNumber(form, 'weeklyHours')
  if (!weekly.ok) return weekly
  const months = training.ONBOARDING_MONTHS.find((it) => String(it) === typedShort(form, 'months'))
  if (months === undefined) return refuse('months-unknown', { field: 'months' })
  const own = typed(form, 'steps').slice(0, 200)
  const steps = own === '' ? training.USUAL_STEPS[months] : stepsTyped(own)
  if (!steps) return refuse('steps-unread', { field: 'steps' })
  const given = { account: typed(form, 'account'), mentor: typed(form, 'mentor') || null }
  return {
    ok: true,
    plan: { ...given, ...planOf(startsOn.value, months, steps), ...sizeOf(posts, weekly) },
  } as const
}

const planOf = (startsOn: string, months: OnboardingMonths, steps: readonly ShareStep[]) => ({
  startsOn,
  months,
  steps,
})
const sizeOf = (posts: Outcome<{ value: number | null }> & { ok: true }, weekly: typeof posts) => ({
  posts: posts.value ?? 1,
  weeklyHours: weekly.value ?? 39,
})
