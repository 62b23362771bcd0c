import { error, type RequestEvent } from '@sveltejs/kit'
import { refuse } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { formatDay } from '#ground/languages/index.ts'
import type { Letter } from '#office/handin/index.ts'
import { typed } from '#ui/forms.ts'
import { dayTyped } from '#ui/typed-day.ts'
import { addressOf, keyIn, pressed, siteIn, toldIn } from '../hand-in/parts/said.ts'
import { siteOf } from '../parts/site.ts'
import type { Actions, PageServerLoad } from './$types'

/** The letters of a day, or those that have these words. Senders are names: a row in the trail. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { office, actor } = locals
  const { siteId } = siteOf(locals, url)
  const today = officeDay(office.ground.clock.now())
  const day = dayTyped(url.searchParams.get('day') ?? '') ?? today
  const words = (url.searchParams.get('q') ?? '').trim().slice(0, 100)
  const seen = await office.handin.listLetters(actor, { site: siteId, day, words })
  if (!seen.ok) error(403, seen.refusal)
  const teams = await office.staff.teams(siteId)
  const nameOf = (key: string | null) => teams.find((it) => it.key === key)?.name ?? key ?? ''
  return {
    ...{ day: String(day), words, told: toldIn(url), requestKey: office.ground.ids.uuid() },
    dayText: formatDay('de', day, 'long'),
    stamp: /^\d{1,7}\/\d{4}$/.exec(url.searchParams.get('stamp') ?? '')?.[0] ?? '',
    teams: teams.map(({ key, name }) => ({ value: key, label: name })),
    letters: seen.letters.map((it) => view(it, nameOf)),
  }
}

function view({ deadline, receivedOn, ...it }: Letter, nameOf: (key: string | null) => string) {
  const { id, number, year, sender, about, team, attention, state, handIn } = it
  return {
    ...{ id, sender, about, attention, state, handIn, team, teamName: nameOf(team) },
    stamp: `${number}/${year}`,
    received: formatDay('de', receivedOn, 'date'),
    deadline: deadline && String(deadline),
    deadlineText: deadline ? formatDay('de', deadline, 'date') : '',
  }
}

const acts = (event: RequestEvent) => event.locals.office.handin
const back = (form: FormData, more: Record<string, string>): string =>
  addressOf('/reception/letterbox', {
    ...(typed(form, 'site') && { site: typed(form, 'site').slice(0, 4) }),
    day: typed(form, 'day').slice(0, 10),
    ...more,
  })

export const actions: Actions = {
  note: (event) =>
    pressed(
      event,
      async (form) => {
        const receivedOn = dayTyped(typed(form, 'day'))
        if (!receivedOn) return refuse('date-wrong', { field: 'day' })
        const typedDeadline = typed(form, 'deadline')
        const deadline = typedDeadline === '' ? null : dayTyped(typedDeadline)
        if (typedDeadline !== '' && !deadline) return refuse('date-wrong', { field: 'deadline' })
        const noted = await acts(event).noteLetter(event.locals.actor, {
          ...{ site: siteIn(form), receivedOn, deadline, team: typed(form, 'team') || null },
          ...{
            sender: typed(form, 'sender'),
            about: typed(form, 'about'),
            attention: typed(form, 'attention'),
          },
          ...keyIn(form, 'letter'),
        })
        return noted.ok || noted.field !== 'receivedOn' ? noted : { ...noted, field: 'day' }
      },
      ({ stamp }, form) => back(form, { stamp }),
    ),
  change: (event) =>
    pressed(
      event,
      (form) =>
        acts(event).changeLetter(event.locals.actor, {
          letter: typed(form, 'letter'),
          change: {
            ...{
              sender: typed(form, 'sender'),
              about: typed(form, 'about'),
              attention: typed(form, 'attention'),
            },
            ...{ team: typed(form, 'team') || null, deadline: dayTyped(typed(form, 'deadline')) },
            state: typed(form, 'state') === 'passed-on' ? 'passed-on' : 'new',
          },
        }),
      (_, form) => back(form, { told: 'letter' }),
    ),
  scan: (event) =>
    pressed(
      event,
      (form) => acts(event).scanLetter(event.locals.actor, { letter: typed(form, 'letter') }),
      ({ handIn }) => `/reception/hand-in/${handIn}`,
    ),
}
