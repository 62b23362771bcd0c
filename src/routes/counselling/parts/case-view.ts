import { error, type RequestEvent } from '@sveltejs/kit'
import { formatDay, formatDayOf, nameForStaff } from '#ground/languages/index.ts'
import type { Case } from '#office/counselling/index.ts'
import { textsIn } from '#texts/index.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The id of the case in the address, or "not there": what is none never reaches the database. */
export function caseIdOf({ params }: Pick<RequestEvent, 'params'>): string {
  const id = params['case'] ?? ''
  if (!UUID.test(id)) error(404, 'unknown-case')
  return id
}

/** The member who is signed in; the hook has let nobody else in. */
export function memberOf({ locals }: Pick<RequestEvent, 'locals'>) {
  if (!locals.counsellor) error(403, 'not a member')
  return locals.counsellor.actor
}

/** A case as its pages and the list say it: days in words, keys as texts. Nothing of it names the person. */
export function caseView(it: Case, names: ReadonlyMap<string, string>, now: Temporal.Instant) {
  const { t, maybe } = textsIn('de')
  const say = (key: string) => maybe(key)?.text ?? key
  return {
    id: it.id,
    number: it.number,
    channel: say(`bestin.channel.${it.channel}`),
    language: nameForStaff(it.language),
    interpreter: it.interpreter,
    topics: it.topics.map((topic) => say(`bestin.topic.${topic}`)),
    protected: it.protected,
    responsible: it.member && (names.get(it.member) ?? null),
    opened: formatDayOf('de', it.openedAt, 'short'),
    limits: formatDayOf('de', it.limitsShownAt, 'short'),
    limitsVersion: it.limitsVersion,
    waits: it.waitingSince && {
      since: formatDayOf('de', it.waitingSince, 'short'),
      days: Math.floor(it.waitingSince.until(now).total('hours') / 24),
    },
    closed: it.closedAt && {
      day: formatDayOf('de', it.closedAt, 'short'),
      outcome: it.outcome ? say(`bestin.outcome.${it.outcome}`) : t('counselling.list.closed'),
      until: it.keepUntil ? formatDay('de', it.keepUntil, 'short') : '',
    },
  }
}

export type CaseView = ReturnType<typeof caseView>

export async function memberNames({ locals }: Pick<RequestEvent, 'locals'>) {
  const members = await locals.counselling.readMembers()
  return {
    members: members.filter(({ active }) => active).map(({ id, name }) => ({ id, name })),
    names: new Map(members.map(({ id, name }) => [id, name])),
  }
}
