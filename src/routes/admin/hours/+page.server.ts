import { error, fail, redirect } from '@sveltejs/kit'
import { textsIn } from '#texts/index.ts'
import { chosen, refuseForm, typed } from '#ui/forms.ts'
import type { Words } from '#ui/words.ts'
import type { Actions, PageServerLoad } from './$types'

const FIELDS = [
  ...[
    'kind',
    'team',
    'opens',
    'closes',
    'validFrom',
    'validTo',
    'stepMinutes',
    'everyWeeks',
    'firstDay',
    'lastDay',
  ],
  ...['day', 'reason', 'concern', 'minutes', 'rule', 'id'],
  ...['pool', 'share', 'opensDays', 'onePerPerson', 'returns'],
  ...['windowDays', 'returnMinMinutes', 'returnMaxMinutes'],
]

export const load: PageServerLoad = async ({ locals, url }) => {
  const site = siteOf(locals)
  const { catalogue, staff, appointments, ground } = locals.office
  const today = ground.clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  if (!locals.actor.roles.includes('admin')) error(403, 'not-permitted')
  return {
    overview: appointments.capacityOverview(site),
    teams: await staff.teams(site),
    concerns: catalogue
      .bookableConcerns(today)
      .map(({ key, name, minutes }) => ({ key, name: name.de, minutes })),
    today: today.toString(),
    saved: url.searchParams.has('saved'),
    form: formAsked(url),
    requestKey: ground.ids.uuid(),
    newId: ground.ids.uuid(),
  }
}

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData()
    const { tr, maybe } = textsIn(locals.language)
    const fields = Object.fromEntries(FIELDS.map((name) => [name, typed(form, name)]))
    const read = locals.office.appointments.readCapacityForm(siteOf(locals), typed(form, 'newId'), {
      ...fields,
      weekdays: chosen(form, 'weekdays'),
    })
    if (!read.ok) {
      const wrong = (read.detail?.['wrong'] ?? []) as { field: string; refusal: string }[]
      const errors = wrong.map(({ field, refusal }): [string, Words] => [
        field,
        maybe(`admin.wrong.${refusal}`) ?? refusal,
      ])
      return refusedForm(
        form,
        errors.length > 0 ? Object.fromEntries(errors) : { '': tr('admin.wrong.not-a-choice') },
        400,
      )
    }
    const key = typed(form, 'requestKey')
    const done = await locals.office.appointments.editCapacity(locals.actor, {
      site: siteOf(locals),
      change: read.change,
      seen: typed(form, 'seen'),
      ...(key && { key }),
    })
    if (done.ok) redirect(303, '/admin/hours?saved')
    if (done.refusal === 'touches-bookings') {
      return refusedForm(form, {}, 409, done.detail as unknown as Blocked)
    }
    return refusedForm(
      form,
      { '': maybe(`admin.refusals.${done.refusal}`) ?? tr('admin.refusals.other') },
      409,
    )
  },
}

/** Bookings the change would leave outside the hours, and the mark that exactly these were seen. */
interface Blocked {
  readonly touched: readonly { visit: string; lane: number; start: string }[]
  readonly seen: string
}

/** Which form is open, so that it works without script. */
function formAsked(url: URL) {
  return (['series', 'exception', 'closure', 'duration', 'quota', 'policy'] as const).find(
    (kind) => kind === url.searchParams.get('new'),
  )
}

function refusedForm(
  form: FormData,
  errors: Readonly<Record<string, Words>>,
  status: number,
  blocked: Blocked | null = null,
) {
  return fail(status, { ...refuseForm(form, errors).data, weekdays: [...chosen(form, 'weekdays')], blocked })
}

/** The first of the administrator's sites; offices with several choose it in a later version of this page. */
function siteOf(locals: App.Locals): number {
  const { sites } = locals.actor
  return sites === 'all' ? (locals.office.appointments.sites()[0] ?? 1) : (sites[0] ?? 0)
}
