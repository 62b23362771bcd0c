import { staffActor, type Stage } from './office.ts'
import type { Counselled } from './counselling-steps.ts'
import { sure } from './outcome.ts'
import type { Step } from './story.ts'

/** What a quarter told: made and released by the lead of the counselling, read there and by the head of office. */
export async function* reported(
  { counselling, database }: Stage,
  { lead, member }: Pick<Counselled, 'lead' | 'member'>,
): AsyncGenerator<Step> {
  await database.admin.query(
    `insert into counselling.tally (month, dimension, value, n) values ('2026-07-01', 'opened', 'online', 12)`,
  )
  const { reports } = counselling
  let report = ''
  yield {
    act: 'counselreports.make',
    do: async () => ({ report } = await sure(reports.makeReport(lead))),
  }
  yield { act: 'counselreports.release', do: () => sure(reports.releaseReport(lead, { report })) }
  yield { act: 'counselreports.read', do: () => sure(reports.readReports(member)) }
  yield {
    act: 'counselreports.read-released',
    do: () => sure(reports.readReleasedReports(staffActor('hanna', ['head']))),
  }
}
