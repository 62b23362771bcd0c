import type { RequestEvent } from '@sveltejs/kit'
import { chosen, typed, typedShort } from '#ui/forms.ts'
import { act, dayOf } from './acting.ts'

/** What follows from one episode or several, as the form has it. */
export const decideAct = (
  event: RequestEvent,
  episodesOf: (form: FormData) => readonly string[],
  to: (form: FormData) => string,
) =>
  act(
    event,
    'decide',
    (form, at) => {
      const episodes = episodesOf(form)
      // several of one name: what goes back to a refused form has room for one
      form.set('chosen', episodes.join(','))
      return event.locals.office.workload.decide(event.locals.actor, {
        ...{ ...at, episodes, kind: typedShort(form, 'kind'), words: typed(form, 'words') },
        ...{
          owner: typedShort(form, 'owner') || null,
          due: dayOf(form, 'due'),
          checkOn: dayOf(form, 'checkOn'),
        },
      })
    },
    (_done, form) => to(form),
  )

export const chosenEpisodes = (form: FormData): readonly string[] => chosen(form, 'episodes')
