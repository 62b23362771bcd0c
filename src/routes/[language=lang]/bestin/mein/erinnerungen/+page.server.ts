import { error, redirect } from '@sveltejs/kit'
import { formatDay } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'
import { chosen, refuseForm, typed, typedShort } from '#ui/forms.ts'
import { personOf } from '../../parts/doors.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { actor, caseId } = personOf(event)
  const { counselling, language } = event.locals
  const { earlywarning } = counselling
  const read = await earlywarning.readReminders(actor, { case: caseId })
  if (!read.ok) error(404, read.refusal)
  const show = (day: string | null) => day && formatDay(language, day, 'date')
  const [first] = read.reminders
  return {
    told: event.url.searchParams.get('told'),
    protected: read.protected,
    reminders: read.reminders.map(({ id, kind, day, from, isExact, isDue, isSigned }) => ({
      ...{ id, kind, isExact, isDue, isSigned, day: show(day), from: show(from) },
    })),
    kinds: read.kinds,
    daysBefore: earlywarning.daysBefore,
    channels: earlywarning.channels,
    chosen: first
      ? { channel: first.channel, daysBefore: String(first.daysBefore), address: first.address }
      : { channel: read.protected ? 'shown' : '', daysBefore: '60', address: '' },
  }
}

export const actions: Actions = {
  choose: async (event) => {
    const form = await event.request.formData()
    const kinds = chosen(form, 'kinds')
    const { tr } = textsIn(event.locals.language)
    if (kinds.length === 0)
      return refuseForm(form, { kinds: tr('reminders.refusals.kinds-missing') }, { secret: ['code'] })
    return save(event, form, kinds)
  },
  stop: async (event) => save(event, await event.request.formData(), []),
}

async function save(
  event: Parameters<NonNullable<Actions['choose']>>[0],
  form: FormData,
  kinds: readonly string[],
) {
  const { actor, caseId } = personOf(event)
  const { language, counselling } = event.locals
  const isStop = kinds.length === 0
  const done = await counselling.earlywarning.chooseReminders(actor, {
    ...{ case: caseId, kinds, daysBefore: isStop ? 60 : Number(typedShort(form, 'daysBefore')) },
    ...{ channel: isStop ? 'shown' : typedShort(form, 'channel'), address: typed(form, 'address') },
    code: typed(form, 'code'),
  })
  if (done.ok) redirect(303, `/${language}/bestin/mein/erinnerungen?told=${isStop ? 'stopped' : 'saved'}`)
  const { tr, maybe } = textsIn(language)
  const words = maybe(`reminders.refusals.${done.refusal}`) ?? tr('reminders.refusals.other')
  // a group of boxes comes back as one text
  form.set('kinds', kinds.join(' '))
  return refuseForm(form, { [done.field ?? '']: words }, { secret: ['code'] })
}
