import { error, redirect } from '@sveltejs/kit'
import { officeDay } from '#ground/clock/clock.ts'
import { leadingUuid } from '#ground/identity/ids.ts'
import { textsIn } from '#texts/index.ts'
import type { Words } from '#ui/words.ts'
import { refuseForm, typed, typedShort } from '#ui/forms.ts'
import { siteOf } from '../parts/site.ts'
import { readCase } from './typed-case.ts'
import type { Actions, PageServerLoad } from './$types'

const MINUTE_MS = 60_000
/** A clock that is off by less is nobody's business. Minutes. */
const CLOCK_MINUTES = 2

export const load: PageServerLoad = async ({ locals, url }) => {
  const { office, actor, language } = locals
  const { siteId } = siteOf(locals, url)
  const seen = await office.outage.conflicts(actor, { site: siteId })
  if (!seen.ok) error(403, seen.refusal)
  const today = officeDay(office.ground.clock.now())
  return {
    requestKey: office.ground.ids.uuid(),
    today: String(today),
    counts: seen.counts,
    concerns: office.catalogue.concerns(today).map((concern) => ({
      ...{ value: concern.key, label: office.catalogue.localName(concern, language).text },
    })),
    conflicts: seen.conflicts.map(({ id, source, kind, number, reason, realAt, skewMs, visit, content }) => ({
      ...{ id, source, kind, number, reason, at: String(realAt) },
      skewMinutes:
        Math.abs(skewMs) > CLOCK_MINUTES * MINUTE_MS ? Math.round(Math.abs(skewMs) / MINUTE_MS) : 0,
      canTakeIn: visit !== null || content.concerns.length > 0,
    })),
    told: typedWord(url, 'told'),
    number: typedWord(url, 'number'),
    last: {
      day: typedWord(url, 'day'),
      concern: typedWord(url, 'concern'),
      next: nextOf(typedWord(url, 'number')),
    },
  }
}

/** Anybody may write an address: only short plain words come through. */
function typedWord(url: URL, name: string): string {
  const value = url.searchParams.get(name) ?? ''
  return /^[\w-]{1,60}$/.test(value) ? value : ''
}

/** The roll is given out in order: N018 stands ready after N017. */
function nextOf(number: string): string {
  const n = Number(number.slice(1)) + 1
  return /^N\d{3}$/.test(number) && n <= 300 ? `N${String(n).padStart(3, '0')}` : ''
}

export const actions: Actions = {
  paper: async (event) => {
    const { locals, request } = event
    const form = await request.formData()
    const { tr } = textsIn('de')
    const now = locals.office.ground.clock.now()
    const site = Number(typedShort(form, 'site')) || 0
    if (!(await locals.office.outage.conflicts(locals.actor, { site })).ok) error(403, 'not at this site')
    const read = readCase(form, now)
    if (!read.ok) {
      const fields = read.wrong.map((name): [string, Words] => [
        name === 'future' ? 'time' : name,
        tr(`catchup.paper.wrong.${name}`),
      ])
      return refuseForm(form, Object.fromEntries(fields))
    }
    const entries = [{ ...read.it, language: 'de' }]
    const sentAt = now.epochMilliseconds
    const done = await locals.office.outage.catchUp(locals.actor, { site, source: 'paper', sentAt, entries })
    if (!done.ok) error(403, done.refusal)
    const { state, reason, number } = done.results[0]!
    if (state === 'refused') return refuseForm(form, { '': tr('catchup.conflicts.gone') }, { status: 409 })
    const told = state === 'conflict' ? `conflict-${reason}` : state
    const last = { number: number ?? typedShort(form, 'number').toUpperCase(), day: typedShort(form, 'day') }
    redirect(303, `/reception/catch-up?${new URLSearchParams({ ...siteIn(event, form), told, ...last })}`)
  },
  settle: async (event) => {
    const form = await event.request.formData()
    const entry = leadingUuid(typedShort(form, 'entry')) ?? '00000000-0000-0000-0000-000000000000'
    const how = typed(form, 'how') === 'take-in' ? 'take-in' : 'done'
    const site = Number(typedShort(form, 'site')) || 0
    const note = typed(form, 'note')
    const done = await event.locals.office.outage.settle(event.locals.actor, { site, entry, how, note })
    if (!done.ok) {
      const { tr } = textsIn('de')
      if (done.refusal === 'not-permitted') error(403, done.refusal)
      const [field, words] =
        done.refusal === 'note-missing'
          ? [`note-${entry}`, tr('catchup.conflicts.noteMissing')]
          : [
              '',
              tr(
                done.refusal === 'cannot-take-in'
                  ? 'catchup.conflicts.cannotTakeIn'
                  : 'catchup.conflicts.gone',
              ),
            ]
      return refuseForm(form, { [field]: words }, { status: 409 })
    }
    redirect(303, `/reception/catch-up?${new URLSearchParams({ ...siteIn(event, form), told: 'settled' })}`)
  },
}

function siteIn({ locals }: { locals: App.Locals }, form: FormData): Record<string, string> {
  return (locals.account?.sites.length ?? 0) > 1 ? { site: typedShort(form, 'site') } : {}
}
