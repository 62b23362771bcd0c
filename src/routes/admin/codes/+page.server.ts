import { redirect } from '@sveltejs/kit'
import { showCode } from '#ground/identity/ids.ts'
import { textsIn } from '#texts/index.ts'
import { chosen, refuseForm, typed } from '#ui/forms.ts'
import { concernChoices, siteHere } from '../parts/fairness.ts'
import type { Actions, PageServerLoad } from './$types'

/** Codes for letters of the office: which batches are out, how many were used. Never a code, never a name. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const site = siteHere(locals)
  const concerns = await concernChoices(locals, site)
  const nameOf = (key: string): string => concerns.find(({ value }) => value === key)?.label ?? key
  const batches = (await locals.office.appointments.officeCodeBatches(site)).map((it) => ({
    ...it,
    ...{ concerns: it.concerns.map(nameOf).join(', ') },
    ...{ issuedAt: String(it.issuedAt), expiresAt: String(it.expiresAt) },
  }))
  return { concerns, batches, revoked: url.searchParams.get('revoked') }
}

export const actions: Actions = {
  /** No redirect: the codes are in this one answer and nowhere else. */
  issue: async ({ request, locals }) => {
    const form = await request.formData()
    const site = siteHere(locals)
    const concerns = [...chosen(form, 'concerns')]
    const issued = await locals.office.appointments.issueOfficeCodes(locals.actor, {
      ...{ site, concerns },
      ...{ count: Number(typed(form, 'count')), validDays: Number(typed(form, 'validDays')) },
    })
    if (!issued.ok) return refused(locals, form, issued)
    // as it stands in a letter: without the team
    const nameOf = (key: string) => locals.office.catalogue.catalogue.concerns.get(key)?.name.de ?? key
    const concern = concerns.map(nameOf).join(', ')
    return { issued: { expiresAt: issued.expiresAt, codes: issued.codes.map(showCode), concern } }
  },
  revoke: async ({ request, locals }) => {
    const form = await request.formData()
    const batch = typed(form, 'batch')
    // several batches stand on one page: each has its own field
    const field = `why-${batch}`
    const asked = { batch, why: typed(form, field) }
    const gone = await locals.office.appointments.revokeOfficeCodes(locals.actor, asked)
    if (!gone.ok)
      return refused(locals, form, {
        refusal: gone.refusal,
        ...(gone.refusal === 'why-missing' && { field }),
      })
    redirect(303, `/admin/codes?revoked=${gone.revoked}`)
  },
}

function refused(
  { language }: App.Locals,
  form: FormData,
  { refusal, field }: { refusal: string; field?: string },
) {
  const { tr, maybe } = textsIn(language)
  const said = maybe(`fairness.refusals.${refusal}`) ?? tr('fairness.refusals.other')
  const answer = refuseForm(
    form,
    { [field ?? '']: said },
    { status: refusal === 'not-permitted' ? 403 : 409 },
  )
  // a copy would no longer count as a refusal
  return Object.assign(answer, { data: { ...answer.data, concerns: [...chosen(form, 'concerns')] } })
}
