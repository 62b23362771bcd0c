import { redirect, type RequestEvent } from '@sveltejs/kit'
import { officeDay } from '#ground/clock/clock.ts'
import { textsIn } from '#texts/index.ts'
import { refuseForm, typed } from '#ui/forms.ts'
import type { Words } from '#ui/words.ts'
import { atTerminal } from '../../parts/at-terminal.ts'
import { stopped } from '../../parts/stop.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals }) => ({ requestKey: locals.office.ground.ids.uuid() })

const fieldOf: Readonly<Record<string, string>> = {
  familyName: 'name',
  birthDate: 'birth',
  birth: 'birth',
  name: 'name',
}

export const actions: Actions = {
  default: async (event) => {
    const { locals } = event
    const form = await event.request.formData()
    const { people, ground } = locals.office
    const read = people.readPersonForm(personTyped(form), officeDay(ground.clock.now()))
    if (!read.ok) return wrong(event, form, read.errors)
    const { familyName, birth } = read.person
    const { actor, site, counter } = atTerminal(locals)
    const { codes, reception } = locals.office
    if ((await codes.waitSeconds(counter)) > 0) return stopped(locals.language, 'too-many')
    const key = typed(form, 'requestKey')
    const outcome = await reception.checkInByName(actor, {
      site,
      name: familyName,
      birth,
      ...(key && { key }),
    })
    if (outcome.ok)
      redirect(303, `/terminal/${locals.language}/ticket/${outcome.code}${outcome.again ? '?again' : ''}`)
    if (outcome.refusal === 'not-found' || outcome.refusal === 'several') await codes.failed(counter)
    if (outcome.field) return wrong(event, form, [{ field: outcome.field, refusal: outcome.refusal }])
    return stopped(locals.language, outcome.refusal, outcome.detail)
  },
}

function personTyped(form: FormData) {
  const parts = {
    day: typed(form, 'birth-day'),
    month: typed(form, 'birth-month'),
    year: typed(form, 'birth-year'),
  }
  return { familyName: typed(form, 'name'), givenNames: '', ...parts, mail: '', phone: '' }
}

function wrong(
  { locals }: RequestEvent,
  form: FormData,
  errors: readonly { field: string; refusal: string }[],
) {
  const { tr, maybe } = textsIn(locals.language)
  const words = errors.map(({ field, refusal }): [string, Words] => [
    fieldOf[field] ?? '',
    maybe(`terminal.name.wrong.${refusal}`) ?? tr('terminal.stop.other.title'),
  ])
  return refuseForm(form, Object.fromEntries(words))
}
