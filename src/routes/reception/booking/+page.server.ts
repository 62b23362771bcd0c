import { readCode, showCode } from '#ground/identity/ids.ts'
import { formatDayAndClock } from '#ground/languages/index.ts'
import { concernName } from '../../desk/parts/view.ts'
import { wordsOf } from '../parts/acts.ts'
import { messageView } from '../messages/view.ts'
import { birthText } from '../parts/views.ts'
import type { PageServerLoad } from './$types'

/** A booking by its code, for whoever calls or stands here. Each look leaves a row in the trail. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { office, actor, language } = locals
  const asked = (url.searchParams.get('code') ?? '').trim().slice(0, 100)
  if (asked === '') return { asked, wrong: null, found: null }
  const code = readCode(asked)
  const seen = code
    ? await office.appointments.find(actor, code)
    : ({ ok: false, refusal: 'unknown-code' } as const)
  if (!seen.ok) return { asked, wrong: wordsOf(language, seen), found: null }
  const { appointment, visit, person } = seen
  const state = visit?.state ?? 'cancelled'
  const sent = await office.notices.noticesOf(actor, appointment.visit)
  const found = {
    code: appointment.code,
    shown: showCode(appointment.code),
    name: person ? office.people.fullName(person) : '–',
    birth: person ? birthText(person.birth) : '',
    when: formatDayAndClock('de', appointment.start),
    concerns: (visit?.concerns ?? []).map((key) => concernName(office, key)).join(' · '),
    state: appointment.state === 'booked' ? state : 'cancelled',
    messages: sent.ok ? sent.notices.map(messageView) : [],
  } as const
  return { asked, wrong: null, found }
}
