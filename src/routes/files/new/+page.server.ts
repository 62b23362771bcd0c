import { error, redirect, type RequestEvent } from '@sveltejs/kit'
import { officeDay } from '#ground/clock/clock.ts'
import { typed, typedShort } from '#ui/forms.ts'
import { textsIn } from '#texts/index.ts'
import { refused } from '../parts/acts.ts'
import { siteOf } from '../parts/site.ts'
import { birthText } from '../parts/views.ts'
import type { Actions, PageServerLoad } from './$types'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u

/** Whose Akte, then what it is about. `person` (from the desk) or a name searched for; an Akte without a person is possible. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { office, actor, account } = locals
  const site = siteOf(locals)
  const asked = {
    familyName: (url.searchParams.get('familyName') ?? '').slice(0, 120).trim(),
    year: (url.searchParams.get('year') ?? '').slice(0, 4).trim(),
    person: url.searchParams.get('person') ?? '',
  }
  const chosen = uuid.test(asked.person) ? await whom(locals, site, { person: asked.person }) : []
  const birth = { year: /^\d{4}$/u.test(asked.year) ? Number(asked.year) : null, month: null, day: null }
  const found =
    chosen.length === 0 && asked.familyName !== ''
      ? await whom(locals, site, { familyName: asked.familyName, birth })
      : []
  const today = officeDay(office.ground.clock.now())
  const [person] = chosen
  const plan = await office.casefiles.plan()
  const parents = new Set(plan.map(({ parent }) => parent))
  return {
    ...{ asked, found, person: person ?? null, requestKey: office.ground.ids.uuid() },
    without: url.searchParams.get('person') === 'none',
    akten: person ? await aktenOf(locals, site, person.id) : [],
    plan: plan
      .filter(
        ({ code, validTo }) =>
          !parents.has(code) && (!validTo || Temporal.PlainDate.compare(today, validTo) <= 0),
      )
      .map(({ code, title }) => ({ value: code, label: `${code} ${title}` })),
    teams: (await office.staff.teams(site)).map(({ key, name }) => ({ value: key, label: name })),
    ownTeam: account?.teams[0] ?? '',
    levels: levelsIn(),
    media: office.casefiles.media.map((value) => ({
      value,
      label: textsIn('de').t(`files.medium.${value}`),
    })),
    mayAct: actor.kind === 'staff',
  }
}

const levelsIn = () =>
  (['office', 'team', 'need-to-know'] as const).map((value) => ({
    value,
    label: textsIn('de').t(`files.level.${value}`),
  }))

type Wanted =
  | { readonly person: string }
  | {
      readonly familyName: string
      readonly birth: { readonly year: number | null; readonly month: null; readonly day: null }
    }

async function whom({ office, actor }: App.Locals, site: number, wanted: Wanted) {
  const seen = await office.casefiles.findWhom(actor, { site, ...wanted })
  if (!seen.ok) error(403, seen.refusal)
  return seen.found.map((it) => ({
    ...{ id: it.id, name: office.people.fullName(it), birth: birthText(it.birth) },
  }))
}

/** What there is already: nobody needs a second Akte by mistake. */
async function aktenOf({ office, actor }: App.Locals, site: number, person: string) {
  const seen = await office.casefiles.aktenOfPerson(actor, { site, person })
  return seen.ok
    ? seen.found.map(({ id, reference, subject, state }) => ({ id, reference, subject, state }))
    : []
}

async function open({ request, locals }: RequestEvent) {
  const form = await request.formData()
  form.set('form', 'open')
  const key = typedShort(form, 'requestKey', 64)
  const opened = await locals.office.casefiles.openAkte(locals.actor, {
    site: siteOf(locals),
    planUnit: typedShort(form, 'planUnit'),
    subject: typed(form, 'subject'),
    person: uuid.test(typedShort(form, 'person')) ? typedShort(form, 'person') : null,
    team: typedShort(form, 'team', 60),
    ...(typed(form, 'level') && { level: typedShort(form, 'level') }),
    ...(typed(form, 'medium') && { medium: typedShort(form, 'medium') }),
    location: typed(form, 'location'),
    ...(key !== '' && { key: `open:${key}` }),
  })
  if (!opened.ok) return refused(form, opened)
  redirect(303, `/files/${opened.akte}?told=open`)
}

export const actions: Actions = { open }
