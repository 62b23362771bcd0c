import { error, redirect } from '@sveltejs/kit'
import { cookieMarks, previewCookieName } from '#ground/identity/cookie-name.ts'
import { typedShort } from '#ui/forms.ts'
import type { Actions, PageServerLoad } from './$types'
import { act } from './parts/acts.ts'
import { functionNames, groupNames, planFor, stageView } from './parts/view.ts'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { standing, stages, history } = await planFor(locals)
  return {
    now: {
      ...{ name: standing.name, off: functionNames(locals, standing.off) },
      groups: groupNames(locals, standing.groups),
      isRestricted: standing.off.includes('files'),
    },
    stages: stages.map((stage) => stageView(locals, stage, standing.stage)),
    history: history.map(({ at, stage, name, how, why, openTasks, id }, n) => ({
      ...{ id, stage, name, how, why, openTasks, at: String(at) },
      // what is in force now needs no way back to it
      isWayBack: n > 0 && stage !== standing.stage && history.findIndex((one) => one.stage === stage) === n,
    })),
    hasStage: standing.stage !== null,
    told: url.searchParams.get('told'),
    requestKey: locals.office.ground.ids.uuid(),
  }
}

export const actions: Actions = {
  move: (event) =>
    act(
      event,
      'move',
      (form, key) =>
        event.locals.office.stages.moveStage(event.locals.actor, {
          ...{ stage: typedShort(form, 'stage'), by: typedShort(form, 'by') === 'earlier' ? -1 : 1 },
          key: key && `${key}:${typedShort(form, 'stage')}:${typedShort(form, 'by')}`,
        }),
      () => '/planning/stages?told=moved',
    ),
  preview: async ({ locals, cookies, request, url }) => {
    const form = await request.formData()
    const token = locals.office.stages.previewToken(locals.actor, typedShort(form, 'stage'))
    if (token === null) error(locals.actor.roles.includes('head') ? 404 : 403, 'not-permitted')
    const secure = url.protocol === 'https:'
    const maxAge = locals.office.stages.PREVIEW_MINUTES * 60
    cookies.set(previewCookieName(secure), token, { ...cookieMarks(secure), maxAge })
    redirect(303, '/de')
  },
  endPreview: ({ locals, cookies, url }) => {
    if (!locals.actor.roles.includes('head')) error(403, 'not-permitted')
    const secure = url.protocol === 'https:'
    cookies.delete(previewCookieName(secure), cookieMarks(secure))
    redirect(303, '/planning/stages?told=preview-ended')
  },
}
