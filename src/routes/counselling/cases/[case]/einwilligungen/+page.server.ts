import { error, redirect } from '@sveltejs/kit'
import { formatDay, formatDayOf, isLanguage, sourceLanguage } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'
import { dayIn, refuseForm } from '#ui/forms.ts'
import { caseIdOf, memberOf } from '../../../parts/case-view.ts'
import { idTyped } from '../../../parts/id-typed.ts'
import { refused } from '../../../parts/refused.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const read = await event.locals.counselling.readConsents(memberOf(event), { case: caseIdOf(event) })
  if (!read.ok) error(404, read.refusal)
  return {
    told: event.url.searchParams.get('told'),
    consents: read.consents.map((it) => ({
      ...{ id: it.id, purpose: it.purpose, state: it.state, recipient: it.words.recipient },
      ...{ asked: formatDayOf('de', it.askedAt, 'short'), until: formatDay('de', it.expiresOn, 'short') },
      items: it.givenItems.map((item) => it.words.items[item]?.name ?? item),
    })),
  }
}

export const actions: Actions = {
  keep: async (event) => {
    const form = await event.request.formData()
    const caseId = caseIdOf(event)
    const until = dayIn(form, 'expiresOn')
    if (!until) {
      const { tr } = textsIn(event.locals.language)
      return refuseForm(form, { expiresOn: tr('counselling.refusals.day-wrong') })
    }
    const read = await event.locals.counselling.readHeader(memberOf(event), { case: caseId })
    if (!read.ok) error(404, read.refusal)
    const language = isLanguage(read.case.language) ? read.case.language : sourceLanguage
    const asked = await event.locals.counselling.askToKeep(memberOf(event), {
      ...{ case: caseId, until, language, textVersion: event.locals.counselling.limitsVersion },
      ...keepWords(language, until),
    })
    if (!asked.ok) return refused(event, form, asked)
    redirect(303, `/counselling/cases/${caseId}/einwilligungen?told=asked`)
  },
  withdraw: async (event) => {
    const form = await event.request.formData()
    const caseId = caseIdOf(event)
    const consent = { case: caseId, consent: idTyped(form, 'consent') }
    const done = await event.locals.counselling.withdrawConsent(memberOf(event), consent)
    if (!done.ok) return refused(event, form, { refusal: done.refusal })
    redirect(303, `/counselling/cases/${caseId}/einwilligungen?told=withdrawn`)
  },
}

/** What the person is asked, in their language and in German. */
function keepWords(language: Parameters<typeof textsIn>[0], until: Temporal.PlainDate) {
  const words = (spoken: typeof language) => {
    const { t } = textsIn(spoken)
    const day = formatDay(spoken, until, 'date')
    return {
      ...{ purpose: t('bestin.keep.purpose'), recipient: t('bestin.keep.recipient') },
      channel: t('bestin.keep.channel'),
      item: { name: t('bestin.keep.item'), value: t('bestin.keep.value', { day }) },
    }
  }
  const { item, ...own } = words(language)
  const { item: germanItem, ...german } = words(sourceLanguage)
  return { words: { ...own, german: { ...german, items: { record: germanItem } } }, item }
}
