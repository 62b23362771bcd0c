import { officeDay } from '#ground/clock/clock.ts'
import { formatDay, nameForStaff } from '#ground/languages/index.ts'
import type { Office } from '#office/office.ts'
import { textsIn } from '#texts/index.ts'

const { maybe, tr } = textsIn('de')

export type Seen = Extract<
  Awaited<ReturnType<Office['complaints']['readComplaints']>>,
  { ok: true }
>['complaints'][number]

export const topicName = (topic: string): string => maybe(`grievances.topic.${topic}`)?.text ?? topic
const day = (it: Temporal.PlainDate | null): string | null => it && formatDay('de', it, 'short')

/** One row of the list: nothing of what somebody wrote. */
export function rowOf({ complaints, ground }: Office, it: Seen) {
  const due = complaints.nextDue(it)
  return {
    ...{ id: it.id, reference: it.reference, topic: topicName(it.topic), received: day(it.receivedOn)! },
    due: due && tr(`grievances.due.${due.what}`, { day: day(due.by)! }),
    isOverdue: complaints.isOverdue(it, officeDay(ground.clock.now())),
    ...{ isSecond: it.contestedOn !== null, reminded: day(it.remindedOn) },
    ...{ owner: it.ownerName, settled: day(it.settledOn) },
  }
}

export type ShownRow = ReturnType<typeof rowOf>

/** The whole of one, for whoever takes care of it. */
export function wholeOf(office: Office, it: Seen) {
  return {
    ...rowOf(office, it),
    ...{ what: it.what, wish: it.wish, name: it.name, reach: it.mail ?? it.phone },
    ...{ language: nameForStaff(it.language), ownerId: it.owner ?? '' },
    ...{ firstBy: day(it.firstBy)!, finalBy: day(it.finalBy)! },
    messages: it.messages.map(({ saidOn, ...rest }) => ({ ...rest, saidOn: day(saidOn)! })),
  }
}

export type ShownComplaint = ReturnType<typeof wholeOf>
