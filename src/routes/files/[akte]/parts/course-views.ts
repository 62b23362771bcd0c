import { formatDayAndClock } from '#ground/languages/index.ts'
import type { Resubmission, SeenVerfuegung } from '#office/circulation/index.ts'
import { dayText } from '../../parts/views.ts'

/** A Verfügung as the panel shows it; step by step. */
export function courseView(it: SeenVerfuegung, names: ReadonlyMap<string, string>) {
  return {
    ...{ id: it.id, subject: it.subject, state: it.state, revision: it.revision, initiator: it.initiator },
    by: names.get(it.initiator) ?? '',
    started: formatDayAndClock('de', it.startedAt),
    documents: it.documents,
    points: it.points
      .toSorted((a, b) => a.step - b.step)
      .map((point) => ({
        ...{ id: point.id, step: point.step, kind: point.kind, state: point.state, who: point.who },
        ...{ assignee: point.assignee, instruction: point.instruction, remark: point.remark },
        due: point.due ? String(point.due) : '',
        dueText: point.due ? dayText(point.due) : '',
        ...{ doneBy: point.doneBy, doneByName: point.doneByName },
        deputyOf: point.forAccount ? (names.get(point.forAccount) ?? '') : null,
        done: point.doneAt ? formatDayAndClock('de', point.doneAt) : '',
      })),
  }
}

export type CourseView = ReturnType<typeof courseView>
export type PointView = CourseView['points'][number]

export function resubmissionView(it: Resubmission, names: ReadonlyMap<string, string>) {
  return {
    ...{ id: it.id, about: it.about, document: it.document, due: String(it.due), dueText: dayText(it.due) },
    who: it.assignee.startsWith('account:')
      ? (names.get(it.assignee.slice('account:'.length)) ?? '')
      : (it.assignee.split(':')[2] ?? ''),
    done: it.doneAt ? formatDayAndClock('de', it.doneAt) : null,
  }
}

export type ResubmissionView = ReturnType<typeof resubmissionView>
