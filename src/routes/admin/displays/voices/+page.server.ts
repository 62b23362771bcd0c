import { error, redirect } from '@sveltejs/kit'
import { languageCodes } from '#ground/languages/index.ts'
import type { SentFile } from '#office/displays/index.ts'
import { textsIn } from '#texts/index.ts'
import { typedShort } from '#ui/forms.ts'
import { refused } from '../parts/refused.ts'
import type { Actions, PageServerLoad } from './$types'

/** Which words the office has spoken itself, by language. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { displays } = locals.office
  if (!locals.actor.roles.includes('admin')) error(403, 'not-permitted')
  const own = await displays.ownClips()
  const languages = languageCodes.flatMap((language) => {
    const all = displays.clipsOf(language)
    if (all.length === 0) return []
    const mine = own.filter((clip) => clip.language === language)
    const spoken = new Set(mine.map(({ clip }) => clip))
    return [
      {
        ...{ language, all: all.length, missing: all.filter((clip) => !spoken.has(clip)) },
        own: mine.map(({ clip, digest }) => ({ clip, digest })),
      },
    ]
  })
  return { languages, removed: url.searchParams.has('removed') }
}

export const actions: Actions = {
  /** No redirect: the page says which files were kept and why the others were not. */
  upload: async ({ request, locals }) => {
    const form = await request.formData()
    const language = typedShort(form, 'language')
    const sent = form.getAll('files').filter((it): it is File => typeof it !== 'string' && it.name !== '')
    const files: SentFile[] = []
    for (const file of sent) files.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
    const done = await locals.office.displays.uploadClips(locals.actor, { language, files })
    if (!done.ok) return refused(locals, form, done)
    const { t } = textsIn(locals.language)
    const why = done.refused.map(({ file, why }) =>
      t('displays.clips.whyFile', { file, why: t(`displays.wrong.${why}`) }),
    )
    return { uploaded: { language, kept: [...done.kept], why } }
  },
  remove: async ({ request, locals }) => {
    const form = await request.formData()
    const command = { language: typedShort(form, 'language'), clip: typedShort(form, 'clip') || null }
    const gone = await locals.office.displays.removeClip(locals.actor, command)
    if (!gone.ok) return refused(locals, form, gone)
    redirect(303, '/admin/displays/voices?removed')
  },
}
