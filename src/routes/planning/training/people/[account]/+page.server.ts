import { error } from '@sveltejs/kit'
import { formatDay } from '#ground/languages/index.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { Judged } from '#office/training/index.ts'
import { chosen, typed, typedShort } from '#ui/forms.ts'
import { dayToType } from '#ui/typed-day.ts'
import { act, afterLastDay, lastDay, readDay } from '../../parts/acting.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, parent }) => {
  const { siteId } = await parent()
  const { office, actor } = locals
  const read = await office.training.readPerson(actor, { site: siteId, account: params.account })
  if (!read.ok) error(read.refusal === 'not-permitted' ? 403 : 404, 'nobody of this site')
  return {
    person: read.person,
    tasks: read.tasks.map(({ key, name }) => {
      const { standing = null, level = 0, hasExpired = false } = read.counting.get(key) ?? {}
      return {
        ...{
          key,
          name,
          seen: standing?.id ?? '',
          counts: level,
          hasExpired,
          source: standing?.source ?? null,
        },
        level: String(standing?.level ?? 0),
        until: standing?.until ? dayToType(lastDay(standing.until)) : '',
        note: standing?.note ?? '',
        since: standing ? formatDay('de', standing.from, 'short') : '',
      }
    }),
    requestKey: office.ground.ids.uuid(),
  }
}

export const actions: Actions = {
  default: (event) =>
    act(
      event,
      'levels',
      async (form, at) => {
        const read = judgedIn(form)
        if (!read.ok) return read
        const { office, actor } = event.locals
        const done = await office.training.setLevels(actor, {
          ...{ ...at, account: event.params.account, levels: read.levels },
        })
        return done.ok ? done : { ...done, ...(done.field && { field: `level-${done.field}` }) }
      },
      () => '/planning/training?told=levels',
    ),
}

function judgedIn(form: FormData): Outcome<{ levels: Judged[] }> {
  const levels: Judged[] = []
  for (const task of chosen(form, 'task')) {
    const until = readDay(form, `until-${task}`)
    if (!until.ok) return until
    const level = Number(typedShort(form, `level-${task}`))
    if (level !== 0 && level !== 1 && level !== 2 && level !== 3)
      return refuse('level-unknown', { field: `level-${task}` })
    levels.push({
      ...{ task, level, note: typed(form, `note-${task}`), seen: typedShort(form, `seen-${task}`) || null },
      until: until.value === null ? null : afterLastDay(until.value),
    })
  }
  return { ok: true, levels }
}
