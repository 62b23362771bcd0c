import { CLOSED_BOOKS } from '#ground/act/books.ts'
import { systemClock } from '#ground/clock/clock.ts'
import { every, type PgBoss } from '#ground/jobs/index.ts'
import { anchorTrail } from '#ground/trail/anchor.ts'
import type { FilePort } from '#office/guidance/index.ts'
import type { Counselling } from '#office/open-counselling.ts'
import { tendPartners, type PartnerPostOptions } from './partner-work.ts'
import { tendReminders, type ReminderPostOptions } from './reminder-work.ts'

export interface ClosedErrands {
  readonly anchors: string
  readonly toFile: FilePort
  /** Whether there is a file at this stage of the office; until then what was signed for it waits. */
  readonly hasFiles: () => boolean
  readonly toPartners: PartnerPostOptions
  readonly toPersons: ReminderPostOptions
}

/**
 * What the closed rooms do by themselves. The office's queue knows the hour alone: no name of a case, no content, passes
 * through it.
 */
export async function tendCounselling(
  boss: PgBoss,
  counselling: Counselling,
  { anchors, toFile, hasFiles, toPartners, toPersons }: ClosedErrands,
  report: (error: unknown) => void,
): Promise<{ close(): void }> {
  const { db } = counselling.ground
  const anchor = () => anchorTrail(db, anchors, systemClock.now(), CLOSED_BOOKS)
  await every(boss, 'counselling.anchor', 'minute', anchor, report)
  await every(boss, 'counselling.tidy', 'hour', () => counselling.tidyRooms(), report)
  const handOver = async () => (hasFiles() ? counselling.guidance.deliverToFile(toFile, report) : 0)
  await every(boss, 'counselling.to-file', 'minute', handOver, report)
  await every(boss, 'counselling.erase-due', 'day', () => eraseAllDue(counselling, report), report)
  const partners = await tendPartners(boss, counselling, toPartners, report)
  const reminders = await tendReminders(boss, counselling, toPersons, report)
  return {
    close() {
      partners.close()
      reminders.close()
    },
  }
}

/** Some at a time, until none is left whose day has come. */
async function eraseAllDue({ eraseDue }: Counselling, report: (error: unknown) => void): Promise<void> {
  let erased = await eraseDue(report)
  while (erased > 0) erased = await eraseDue(report)
}
