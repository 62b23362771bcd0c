import { error } from '@sveltejs/kit'
import { officeDay } from '#ground/clock/clock.ts'
import { formatTime } from '#ground/languages/index.ts'
import type { ShortDetail, ShortKind } from '#office/handin/index.ts'
import { chosen, typed } from '#ui/forms.ts'
import { languageChoices } from '../../hand-in/parts/person.ts'
import { addressOf, keyIn, languageIn, pressed, siteIn } from '../../hand-in/parts/said.ts'
import type { Actions, PageServerLoad } from './$types'

const KINDS: readonly ShortKind[] = ['certificate', 'form', 'information']
const kindOf = (text: string | undefined): ShortKind =>
  KINDS.find((kind) => kind === text) ?? error(404, 'no such kind')

/** One screen for one short concern. */
export const load: PageServerLoad = ({ locals: { office }, params, url }) => {
  const { catalogue, ground } = office
  const today = officeDay(ground.clock.now())
  const kind = kindOf(params.kind)
  const option = (it: { key: string; name: { de: string } }) => ({ value: it.key, label: it.name.de })
  const concerns = catalogue.receptionConcerns(today)
  const concern = concerns.find(({ key }) => key === 'short_info') ?? concerns[0]
  return {
    ...{ kind, requestKey: ground.ids.uuid(), languages: languageChoices() },
    number: (url.searchParams.get('number') ?? '').slice(0, 4),
    concerns: concerns.map(option),
    concern: concern?.key ?? '',
    minutes: String(Math.min(60, concern?.minutes ?? 5)),
    time: formatTime(ground.clock.now()),
    forms: [...catalogue.on(today).documentTypes.values()].filter(({ form }) => form === 'form').map(option),
    topics: kind === 'information' ? catalogue.concerns(today).map(option) : [],
  }
}

export const actions: Actions = {
  default: (event) =>
    pressed(
      event,
      (form) => {
        const kind = kindOf(event.params.kind)
        return event.locals.office.handin.finishShort(event.locals.actor, {
          ...{ site: siteIn(form), kind, concern: typed(form, 'concern'), number: typed(form, 'number') },
          ...{
            minutes: Number(typed(form, 'minutes') || 'x'),
            language: languageIn(form),
            detail: detailOf(kind, form),
          },
          ...keyIn(form, kind),
        })
      },
      ({ short, number }) => addressOf('/reception/short', { told: 'done', number, short }),
    ),
}

function detailOf(kind: ShortKind, form: FormData): ShortDetail {
  const text = (name: string) => typed(form, name)
  if (kind === 'certificate')
    return { name: text('name'), birth: text('birth'), from: text('from'), until: text('until') }
  if (kind === 'information') return { topic: text('topic'), referral: text('referral') }
  const copies = /^\d{1,2}$/.test(text('copies')) ? Number(text('copies')) : 1
  return { forms: Object.fromEntries(chosen(form, 'forms').map((key) => [key, copies])) }
}
