import { redirect, type RequestEvent } from '@sveltejs/kit'
import { officeDay } from '#ground/clock/clock.ts'
import { formatTime, languageCodes, traitsOf } from '#ground/languages/index.ts'
import { chosen, typed } from '#ui/forms.ts'
import { readPlace, refused } from '../parts/acts.ts'
import { toldTicket } from '../parts/told.ts'
import type { Actions, PageServerLoad } from './$types'

/** Languages people point at; those the program speaks come first. */
const OTHERS = ['ps', 'ku', 'es', 'ro', 'sq', 'vi', 'so', 'ti']

/** `language` and `concern` come along from the picture cards. */
export const load: PageServerLoad = ({ locals: { office }, url }) => {
  const { concerns, receptionConcerns, localName } = office.catalogue
  const today = officeDay(office.ground.clock.now())
  const option = (concern: ReturnType<typeof concerns>[number]) => ({
    value: concern.key,
    label: localName(concern, 'de').text,
  })
  const short = receptionConcerns(today).map(option)
  const shortKeys = new Set(short.map(({ value }) => value))
  return {
    requestKey: office.ground.ids.uuid(),
    spoken: /^[a-z]{2,8}$/.exec(url.searchParams.get('language') ?? '')?.[0] ?? 'de',
    concern: url.searchParams.get('concern')?.slice(0, 60) ?? '',
    short,
    others: concerns(today)
      .map(option)
      .filter(({ value }) => !shortKeys.has(value)),
    languages: [
      ...languageCodes.map((code) => ({ value: code as string, label: traitsOf(code).ownName as string })),
      ...OTHERS.map((code) => ({ value: code, label: ownName(code) })),
    ],
  }
}

function ownName(code: string): string {
  const name = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1)
}

const fieldOf: Readonly<Record<string, string>> = {
  'no-concern': 'concerns',
  'unknown-concern': 'concerns',
  'concern-outside-dates': 'concerns',
  'appointment-needed': 'why',
  closed: 'why',
  'no-longer-today': 'why',
  'walk-ins-stopped': 'why',
  'windows-full': 'why',
  'name-not-allowed': 'familyName',
  'too-many-persons': 'persons',
}

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData()
    const outcome = await event.locals.office.reception.drawTicket(event.locals.actor, commandOf(form))
    if (!outcome.ok) return withChoices(refused(event, form, outcome, fieldOf[outcome.refusal] ?? ''), form)
    const site = manySites(event) ? { site: typed(form, 'site') } : {}
    const { window } = outcome
    const span = window && `${formatTime(window.from)}-${formatTime(window.to)}`.replaceAll(':', '.')
    const told = { told: span ? 'window' : 'ticket', ...toldTicket(outcome), ...(span && { area: span }) }
    redirect(303, `/reception?${new URLSearchParams({ ...site, ...told })}`)
  },
}

function commandOf(form: FormData) {
  const { site, why, key } = readPlace(form, 'ticket')
  const familyName = typed(form, 'familyName')
  const language = typed(form, 'language')
  return {
    site,
    concerns: [...chosen(form, 'concerns'), typed(form, 'another')].filter((concern) => concern !== ''),
    persons: Number(typed(form, 'persons') || '1'),
    language: /^[a-z]{2,8}$/.test(language) ? language : 'de',
    ...(familyName && { name: { familyName, givenNames: typed(form, 'givenNames') } }),
    ...(why && { why }),
    ...(key && { key }),
  }
}

/** Several choices of one name would be lost in a plain list of values. */
function withChoices(answer: ReturnType<typeof refused>, form: FormData) {
  answer.data.values['concerns'] = chosen(form, 'concerns').join(' ')
  return answer
}

function manySites({ locals }: RequestEvent): boolean {
  return (locals.account?.sites.length ?? 0) > 1
}
