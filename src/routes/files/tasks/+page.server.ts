import { error } from '@sveltejs/kit'
import { officeDay } from '#ground/clock/clock.ts'
import { formatDayAndClock } from '#ground/languages/index.ts'
import type { Task } from '#office/circulation/index.ts'
import { chosen, typedShort } from '#ui/forms.ts'
import { act, idFrom } from '../parts/acts.ts'
import { siteOf } from '../parts/site.ts'
import { dayText } from '../parts/views.ts'
import { folderAddress } from '../[akte]/parts/folder.ts'
import { dateActs } from '../[akte]/parts/course-acts.ts'
import type { Actions, PageServerLoad } from './$types'

/** What lies on one's table: own points, the team's, what is due, what one was told, what one has begun. */
export const load: PageServerLoad = async ({ locals, depends }) => {
  depends('files:tasks')
  const { office, actor } = locals
  const seen = await office.circulation.readTasks(actor, { site: siteOf(locals) })
  if (!seen.ok) error(403, seen.refusal)
  const { own, team, resubmissions, running, told } = seen.found
  const today = officeDay(office.ground.clock.now())
  return {
    requestKey: office.ground.ids.uuid(),
    own: own.map((it) => taskView(it, today)),
    team: team.map((it) => taskView(it, today)),
    dates: resubmissions.map((it) => ({
      ...{ id: it.id, akte: it.akte, reference: it.reference, subject: it.akteSubject, about: it.about },
      ...{ late: it.late, due: dayText(it.due), document: it.document },
    })),
    running: running.map((it) => ({
      ...{ id: it.id, akte: it.akte, reference: it.reference, akteSubject: it.akteSubject },
      ...{ subject: it.subject, state: it.state },
      at: it.points.filter(({ state }) => state === 'current').map(({ who, kind }) => ({ who, kind })),
    })),
    told: told.map((it) => ({
      ...{
        id: it.id,
        akte: it.akte,
        reference: it.reference,
        subject: it.subject,
        what: it.what,
        by: it.byName,
        remark: it.remark,
      },
      when: formatDayAndClock('de', it.at),
    })),
  }
}

function taskView({ verfuegung, point, akte, documents, forName }: Task, today: Temporal.PlainDate) {
  const [first] = documents
  return {
    ...{ id: point.id, kind: point.kind, subject: verfuegung.subject, instruction: point.instruction },
    ...{ akte: akte.id, reference: akte.reference, forName },
    due: point.due ? dayText(point.due) : '',
    late: point.due !== null && Temporal.PlainDate.compare(point.due, today) < 0,
    href: `/files/${akte.id}?${first ? `document=${first.id}&` : ''}tab=course`,
    folder: folderAddress({ verfuegung, point, akte, documents, forName }),
  }
}

export type TaskView = ReturnType<typeof taskView>

export const actions: Actions = {
  confirm: (event) =>
    act(event, 'confirm', (form) =>
      event.locals.office.circulation.confirmTold(event.locals.actor, {
        ...{ site: siteOf(event.locals), ids: chosen(form, 'told').map(idFrom) },
      }),
    ),
  dateDone: (event) =>
    act(
      event,
      'dateDone',
      (form, key) => dateActs(event, form, key, 'done'),
      (_, form) => ({ undo: typedShort(form, 'resubmission'), akte: typedShort(form, 'akte') }),
    ),
  dateOpen: (event) => act(event, 'dateOpen', (form, key) => dateActs(event, form, key, 'open')),
}
