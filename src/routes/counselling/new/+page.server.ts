import { languageCodes, nameForStaff } from '#ground/languages/index.ts'
import { chosen, keyOfForm, typed } from '#ui/forms.ts'
import { memberOf } from '../parts/case-view.ts'
import { refused } from '../parts/refused.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals: { counselling } }) => ({
  topics: counselling.topics,
  version: counselling.limitsVersion,
  requestKey: counselling.ground.ids.uuid(),
  languages: languageCodes.map((value) => ({ value, label: nameForStaff(value) })),
})

export const actions: Actions = {
  /** No redirect: the code is in this one answer and nowhere else. */
  default: async (event) => {
    const form = await event.request.formData()
    const outcome = await event.locals.counselling.openTalk(memberOf(event), {
      ...{ channel: typed(form, 'channel') === 'phone' ? ('phone' as const) : ('talk' as const) },
      ...{ language: languageCodes.find((it) => it === typed(form, 'language')) ?? 'de' },
      interpreter: typed(form, 'interpreter').slice(0, 60) || null,
      ...{ topics: chosen(form, 'topics'), limitsTold: form.has('limitsTold') },
      // of this member: a key another one has seen gives no code away
      key: keyOfForm(form, `talk of ${memberOf(event).id}`),
    })
    if (!outcome.ok) return refused(event, form, outcome)
    const { caseId, number, code } = outcome
    return { opened: { caseId, number, code } }
  },
}
