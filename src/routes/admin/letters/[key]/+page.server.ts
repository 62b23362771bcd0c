import { error, redirect } from '@sveltejs/kit'
import { officeDay } from '#ground/clock/clock.ts'
import { formatDayOf, isLanguage, languageCodes, nameForStaff } from '#ground/languages/index.ts'
import type { TemplateFault } from '#office/letters/index.ts'
import { refuse } from '#ground/act/refusal.ts'
import { textsIn } from '#texts/index.ts'
import { keyOfForm, refuseForm, typed, typedShort } from '#ui/forms.ts'
import { dayText, refused } from '../../../files/[akte]/letters/parts/acts.ts'
import { faultErrors, templateIn } from '../form.ts'
import type { Actions, PageServerLoad } from './$types'

/** One template to write anew, with all its versions; `new` begins another. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { office, actor } = locals
  const isNew = params.key === 'new'
  const seen = await office.letters.showTemplate(actor, { key: isNew ? '' : params.key })
  if (!seen.ok) error(403, seen.refusal)
  if (!seen.found && !isNew) error(404, 'no such template')
  const versions = seen.found?.versions ?? []
  const asked = Number(url.searchParams.get('version'))
  const shown = versions.find(({ version }) => version === asked) ?? versions[0]
  const { t } = textsIn('de')
  return {
    ...{
      key: isNew ? '' : params.key,
      newest: versions[0]?.version ?? 0,
      requestKey: office.ground.ids.uuid(),
    },
    saved: Number(url.searchParams.get('saved')) || null,
    today: String(officeDay(office.ground.clock.now())),
    site: locals.account?.sites[0] ?? 0,
    shown: {
      ...{ title: shown?.title ?? '', subject: shown?.subject ?? '', decision: shown?.decision ?? '' },
      ...{
        fields: shown?.fields ?? '',
        body: shown?.body ?? '',
        sheets: { ...shown?.sheets } as Record<string, string>,
      },
    },
    languages: languageCodes
      .filter((code) => code !== 'de')
      .map((code) => ({ code, name: nameForStaff(code) })),
    known: Object.entries(office.letters.knownFields).map(([name, label]) => ({ name, label })),
    versions: versions.map(({ version, validFrom, validTo, why, byName, madeAt, changes }) => ({
      ...{ version, from: dayText(validFrom), to: dayText(validTo), why },
      ...{
        who: byName || t('correspondence.admin.shipped'),
        when: madeAt ? formatDayOf('de', madeAt, 'short') : '',
      },
      current: version === seen.found?.current?.version,
      changes: changes.map((it) => ({ ...it, name: nameOfPart(it.field) })),
    })),
  }
}

/** As the form calls it. */
function nameOfPart(field: string): string {
  const { t, maybe } = textsIn('de')
  const language = field.startsWith('sheet-') ? field.slice('sheet-'.length) : ''
  if (isLanguage(language)) return t('correspondence.admin.sheet', { language: nameForStaff(language) })
  return maybe(`correspondence.admin.${field === 'title' ? 'name' : field}`)?.text ?? field
}

export const actions: Actions = {
  save: async ({ locals, params, request }) => {
    const form = await request.formData()
    const key = params.key === 'new' ? typedShort(form, 'key') : params.key
    const read = templateIn(form)
    if ('wrong' in read) return refused(form, refuse('day-missing', { field: read.wrong }))
    const requestKey = keyOfForm(form, 'template')
    const saved = await locals.office.letters.saveTemplate(locals.actor, {
      ...{
        ...read.form,
        key,
        version: Number(typedShort(form, 'version')) || 0,
        why: typed(form, 'why'),
        requestKey,
      },
    })
    if (saved.ok) redirect(303, `/admin/letters/${saved.key}?saved=${saved.version}`)
    const faults = saved.detail?.['faults'] as readonly TemplateFault[] | undefined
    return faults ? refuseForm(form, faultErrors(faults), { status: 409 }) : refused(form, saved)
  },
}
