import { error, redirect, type RequestEvent } from '@sveltejs/kit'
import { typed } from '#ui/forms.ts'
import { closeWhenIdle, personOf, shut } from '../../parts/doors.ts'
import { ownWords } from '../../parts/own-words.ts'
import { refused, type Refused } from '../../parts/refused.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { actor, caseId } = personOf(event)
  const read = await event.locals.counselling.readOwnData(actor, { case: caseId })
  if (!read.ok) error(404, read.refusal)
  closeWhenIdle(event)
  const self = read.sections.find(({ key }) => key === 'self')?.rows[0]
  const done = (['gespeichert', 'entfernt'] as const).find((it) => event.url.searchParams.has(it)) ?? null
  return {
    ...{ done, isProtected: read.case.protected, isNamed: self !== undefined },
    self: Object.fromEntries(Object.entries(self ?? {}).map(([name, value]) => [name, String(value ?? '')])),
    sections: ownWords(
      event.locals.language,
      read.sections.filter(({ key }) => key !== 'log'),
    ),
  }
}

type Answered = { readonly ok: true } | ({ readonly ok: false } & Refused)

async function act(
  event: RequestEvent,
  done: string,
  work: (form: FormData, person: ReturnType<typeof personOf>) => Promise<Answered>,
) {
  const form = await event.request.formData()
  const answered = await work(form, personOf(event))
  if (!answered.ok) return refused(event, form, answered)
  redirect(303, `/${event.locals.language}/bestin/mein/daten?${done}`)
}

export const actions: Actions = {
  name: (event) =>
    act(event, 'gespeichert', (form, { actor, caseId }) => {
      const self = {
        ...{ name: typed(form, 'name'), birth: typed(form, 'birth') },
        ...{ reach: typed(form, 'reach'), file: typed(form, 'file') },
      }
      return event.locals.counselling.nameSelf(actor, { case: caseId, self })
    }),
  unname: (event) =>
    act(event, 'entfernt', (_, { actor, caseId }) =>
      event.locals.counselling.nameSelf(actor, { case: caseId, self: null }),
    ),
  protect: (event) =>
    act(event, 'gespeichert', (form, { actor, caseId }) =>
      event.locals.counselling.protectCase(actor, { case: caseId, protected: typed(form, 'on') === 'yes' }),
    ),
  /** Everything, at once and for good; the code is the signature. */
  erase: async (event) => {
    const form = await event.request.formData()
    const { actor, caseId } = personOf(event)
    const code = typed(form, 'code').slice(0, 100)
    const gone = await event.locals.counselling.eraseOwnCase(actor, { case: caseId, code })
    if (!gone.ok) return refused(event, form, gone)
    event.locals.person = undefined
    await shut(event)
    redirect(303, `/${event.locals.language}/bestin/geloescht`)
  },
}
