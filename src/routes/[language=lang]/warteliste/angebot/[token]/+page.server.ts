import type { Actions, PageServerLoad } from './$types'
import { answer } from '../../parts/answer.ts'
import { entryView, offerByToken } from '../../parts/entry-view.ts'

/** The page behind the link of a message. Looking at it takes nothing: programs that check links do that as well. */
export const load: PageServerLoad = async (event) => {
  const found = await offerByToken(event, event.params.token)
  return { it: entryView(event.locals.office, found, event.locals.language), token: event.params.token }
}

export const actions: Actions = {
  accept: async (event) => respond(event, 'accept'),
  decline: async (event) => respond(event, 'decline'),
}

async function respond(event: Parameters<NonNullable<Actions['accept']>>[0], kind: 'accept' | 'decline') {
  const { language } = event.locals
  const { entry } = await offerByToken(event, event.params.token)
  return answer(
    event,
    kind,
    { token: event.params.token },
    `/${language}/warteliste/${entry.code}?told=declined`,
  )
}
