import { error, redirect } from '@sveltejs/kit'
import type { RequestEvent } from '@sveltejs/kit'
import type { Actions, PageServerLoad } from './$types'
import { textsIn } from '#texts/index.ts'
import type { Daytime, Release } from '#office/release/index.ts'
import { chosen, refuseForm, typed } from '#ui/forms.ts'
import { needsOffered, personsMax } from '../../../parts/asked.ts'
import { contactErrors, readContact } from '../../../parts/contact.ts'
import { contactOf } from '../../../parts/draft.ts'
import { dropWish, keepWish, keptWish, wishOf, type TypedWish } from '../../parts/typed-wish.ts'
import { releaseOfAddress, releaseView } from '../../parts/release-view.ts'

/** The form of an entry. What was typed before a wait comes back from the reader's own browser. */
export const load: PageServerLoad = async ({ locals, params, cookies, url, setHeaders }) => {
  const { office } = locals
  const { release, stage } = await releaseOfAddress(locals, params.release)
  const kept = url.searchParams.has('warten') ? keptWish(cookies, release.id) : null
  const proof = await office.release.askProof({
    ...{ site: release.site, purpose: `enter:${release.id}` },
    ...(kept && { since: kept.since }),
  })
  // a rush opens this form: for some seconds it is the same for everybody
  if (stage === 'open' && !proof && !kept) setHeaders({ 'cache-control': 'public, max-age=5' })
  return {
    release: releaseView(locals, release, stage),
    days: openDays(locals, release),
    ...{ kept, proof, personsMax },
  }
}

export const actions: Actions = {
  default: async (event) => {
    const { locals, params, request, cookies, url } = event
    const form = await request.formData()
    const { release, stage } = await releaseOfAddress(locals, params.release)
    const { tr, maybe } = textsIn(locals.language)
    const said = (name: string) => maybe(`release.refusals.${name}`) ?? tr('release.refusals.any')
    if (stage !== 'open')
      return refused(form, { '': said(stage === 'announced' ? 'not-open-yet' : 'entries-closed') })
    const typedWish = wishOf(form)
    const contact = contactOf((field) => form.get(field))
    const read = readContact(locals.office, contact)
    const concerns = release.concerns.length === 1 ? release.concerns : typedWish.concerns
    const errors = {
      ...(concerns.length === 0 && { concerns: tr('release.form.concernsMissing') }),
      ...(!read.ok && contactErrors(read, locals.language)),
    }
    if (!read.ok || Object.keys(errors).length > 0) return refused(form, errors)
    const proof = await takeProof(event, form, release.site, release.id)
    if (!proof.ok) {
      if (proof.refusal !== 'proof-too-early') return refused(form, { '': said(proof.refusal) }, 429)
      keepWish(cookies, url, release.id, { ...typedWish, contact, since: Number(proof.detail?.['since']) })
      redirect(303, `${url.pathname}?warten=${Number(proof.detail?.['waitSeconds'])}`)
    }
    const entered = await locals.office.release.enter(locals.actor, {
      ...{ release: release.id, person: read.person, concerns, language: locals.language },
      ...wishAsked(typedWish),
      key: sameForm(event, form),
      address: event.getClientAddress(),
    })
    if (!entered.ok) return refused(form, { [fieldOf(entered.field)]: said(entered.refusal) })
    dropWish(cookies, url, release.id)
    redirect(303, `/${locals.language}/verlosung/los/${entered.code}?neu`)
  },
}

function takeProof(
  { locals, getClientAddress }: RequestEvent,
  form: FormData,
  site: number,
  release: number,
) {
  const [token, solution] = [typed(form, 'proofToken'), typed(form, 'proofSolution')]
  const purpose = `enter:${release}`
  return locals.office.release.takeProof(locals.actor, {
    site,
    purpose,
    token,
    solution,
    address: getClientAddress(),
  })
}

/** Who takes an entry back and enters anew means a new one. */
const SAME_FORM_MS = 120_000

/**
 * The form is the same for everybody, so it carries no key of its own: the same words sent again from the same network and
 * browser are the same wish, and lead to the same entry. A double click, a lost answer.
 */
function sameForm({ locals, params, request, getClientAddress }: RequestEvent, form: FormData): string {
  const words = [...form]
    .filter(([name]) => !name.startsWith('proof'))
    .map(([name, value]) => [name, String(value)])
  const minutes = Math.floor(locals.office.ground.clock.now().epochMilliseconds / SAME_FORM_MS)
  const from = [params['release'], minutes, getClientAddress(), request.headers.get('user-agent')]
  return `enter:${JSON.stringify([from, words])}`
}

function wishAsked({ persons, needs, days, daytime }: TypedWish) {
  const read = days.map(dayOf)
  if (!/^[1-6]$/.test(persons) || read.includes(null)) error(400, 'nobody could choose this')
  return {
    persons: Number(persons),
    needs: needsOffered.filter((need) => needs.includes(need)),
    days: read.filter((day) => day !== null),
    daytime: daytime as Daytime,
  }
}

function dayOf(text: string): Temporal.PlainDate | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return null
  try {
    return Temporal.PlainDate.from(text)
  } catch {
    return null
  }
}

/** The answer to a refused form: everything typed and every box ticked comes back. */
function refused(form: FormData, errors: Parameters<typeof refuseForm>[1], status = 409) {
  const answer = refuseForm(form, errors, { status, secret: ['proofToken', 'proofSolution'] })
  const ticked = {
    concerns: [...chosen(form, 'concerns')],
    needs: [...chosen(form, 'needs')],
    days: [...chosen(form, 'days')],
  }
  // a copy would no longer count as a refusal
  return Object.assign(answer, { data: { ...answer.data, ticked } })
}

const FIELDS: ReadonlySet<string> = new Set(['familyName', 'mail', 'phone', 'concerns', 'persons', 'days'])
const fieldOf = (field: string | undefined): string => (field && FIELDS.has(field) ? field : '')

/** Days on which an office may be open at all; whether it is, the draw finds out. */
/** Days on which the team is open at all: nobody shall wish only for one on which nothing can be won. */
function openDays({ office }: App.Locals, { site, team, firstDay, lastDay }: Release): string[] {
  const plan = office.appointments.plan(site)
  return Array.from({ length: firstDay.until(lastDay).days + 1 }, (_, n) => firstDay.add({ days: n }))
    .filter((day) => !plan || office.appointments.openingHours(plan, team, day).length > 0)
    .map(String)
}
