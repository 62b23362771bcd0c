import { error, redirect, type RequestEvent } from '@sveltejs/kit'
import { textsIn } from '#texts/index.ts'
import { keyOfForm, refuseForm, typed, typedShort } from '#ui/forms.ts'
import { siteOf } from '../../../reception/parts/site.ts'
import { rowOf, wholeOf } from './shown.ts'

type Asked = Pick<RequestEvent, 'locals' | 'url'>

async function seenBy({ locals, url }: Asked) {
  const { siteId, sites } = siteOf(locals, url)
  const seen = await locals.office.complaints.readComplaints(locals.actor, siteId)
  if (!seen.ok) error(403, seen.refusal)
  return { siteId, sites, seen }
}

/** All a person may see: the head those of the site, anybody else their own. */
export async function listFor(asked: Asked) {
  const { siteId, sites, seen } = await seenBy(asked)
  return {
    ...{ siteId, sites, rows: seen.complaints.map((it) => rowOf(asked.locals.office, it)) },
    told: asked.url.searchParams.get('told'),
  }
}

export async function oneFor(asked: Asked, id: string) {
  const { siteId, seen } = await seenBy(asked)
  const it = seen.complaints.find((one) => one.id === id)
  if (!it) error(404, 'unknown-complaint')
  return {
    ...{ siteId, it: wholeOf(asked.locals.office, it), owners: seen.owners },
    ...{ told: asked.url.searchParams.get('told'), requestKey: asked.locals.office.ground.ids.uuid() },
  }
}

interface Of {
  readonly site: number
  readonly complaint: string
  readonly key: string | undefined
}
type Done = { readonly ok: true } | { readonly ok: false; readonly refusal: string; readonly field?: string }

/** `base`: the page it comes from and goes back to. */
async function act(
  event: RequestEvent,
  base: string,
  told: string,
  work: (form: FormData, of: Of) => Promise<Done>,
) {
  const form = await event.request.formData()
  const complaint = event.params['complaint'] ?? ''
  const of = {
    site: Number(typedShort(form, 'site')),
    complaint,
    key: keyOfForm(form, told, `:${complaint}`),
  }
  const done = await work(form, of)
  if (!done.ok) {
    const { tr, maybe } = textsIn('de')
    const said = maybe(`grievances.wrong.${done.refusal}`) ?? tr('grievances.wrong.any')
    return refuseForm(form, { [done.field ?? '']: said }, { status: done.field ? 400 : 409 })
  }
  redirect(
    303,
    `${base}/${encodeURIComponent(complaint)}?${new URLSearchParams({ site: String(of.site), told })}`,
  )
}

export const answer = (base: string, isFinal: boolean) => (event: RequestEvent) =>
  act(event, base, isFinal ? 'final' : 'interim', (form, of) =>
    event.locals.office.complaints.answerComplaint(event.locals.actor, {
      ...{ ...of, isFinal, words: typed(form, 'words') },
    }),
  )

export const assign = (base: string) => (event: RequestEvent) =>
  act(event, base, 'assigned', (form, of) =>
    event.locals.office.complaints.assignComplaint(event.locals.actor, {
      ...of,
      owner: typedShort(form, 'owner'),
    }),
  )

export const reopen = (base: string) => (event: RequestEvent) =>
  act(event, base, 'reopened', (_, of) =>
    event.locals.office.complaints.reopenComplaint(event.locals.actor, of),
  )
