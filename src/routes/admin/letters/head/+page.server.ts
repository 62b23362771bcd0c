import { error, redirect } from '@sveltejs/kit'
import { formatDayOf } from '#ground/languages/index.ts'
import type { Letterhead } from '#office/letters/index.ts'
import { textsIn } from '#texts/index.ts'
import { keyOfForm, refuseForm, typed, typedShort } from '#ui/forms.ts'
import { siteOf } from '../../../reception/parts/site.ts'
import { refused } from '../../../files/[akte]/letters/parts/acts.ts'
import type { Actions, PageServerLoad } from './$types'

/** What stands at the head of each letter of a site. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { siteId } = siteOf(locals, url)
  const seen = await locals.office.letters.showLetterhead(locals.actor, { site: siteId })
  if (!seen.ok) error(403, seen.refusal)
  const { head, versions } = seen.found
  return {
    ...{
      siteId,
      head: { ...head },
      version: versions[0]?.version ?? 0,
      saved: url.searchParams.has('saved'),
    },
    ...{ fields: [...locals.office.letters.letterheadFields], requestKey: locals.office.ground.ids.uuid() },
    versions: versions.map(({ version, byName, madeAt, why }) => ({
      ...{ version, who: byName, when: formatDayOf('de', madeAt, 'short'), why },
    })),
  }
}

export const actions: Actions = {
  save: async ({ locals, request }) => {
    const form = await request.formData()
    const names = [...locals.office.letters.letterheadFields, 'procedure'] as const
    const head = Object.fromEntries(names.map((name) => [name, typed(form, name)])) as Record<
      keyof Letterhead,
      string
    >
    const saved = await locals.office.letters.saveLetterhead(locals.actor, {
      ...{ site: Number(typedShort(form, 'site')) || 0, version: Number(typedShort(form, 'version')) || 0 },
      ...{ typed: head, why: typed(form, 'why'), requestKey: keyOfForm(form, 'letterhead') },
    })
    if (saved.ok) redirect(303, '/admin/letters/head?saved')
    const faults = saved.detail?.['faults'] as Readonly<Record<string, string>> | undefined
    if (!faults) return refused(form, saved)
    const { tr, maybe } = textsIn('de')
    const errors = Object.entries(faults).map(([field, why]) => [
      field,
      maybe(`correspondence.faults.${why}`) ?? tr('correspondence.refusals.other'),
    ])
    return refuseForm(form, Object.fromEntries(errors), { status: 409 })
  },
}
