import { afterAll, beforeAll, expect, test } from 'vitest'
import { deliverToFile } from './deliver.ts'
import { proposeToFile } from './to-file.ts'
import { aCase, anInbox, aRecord, ok, sign, type ARecord } from './testing/a-record.ts'

let it: ARecord
beforeAll(async () => {
  it = await aRecord()
})
afterAll(() => it.database.drop())

test('whoever takes a consent away and whoever hands over what it allows never wait for one another', async () => {
  const of = await aCase(it)
  const items = [{ kind: 'statement', title: 'Zertifikat B1', text: 'Bestanden.' }] as const
  const asked = { case: of.caseId, reference: '32.1', office: 'Ausländerbehörde', items }
  const { consent } = await ok(proposeToFile(it.guidance, it.member, asked))
  await sign(it, of, consent, ['item-1'])
  const inbox = anInbox()
  const reported: unknown[] = []
  const eraser = await it.database.adminPool.connect()
  try {
    // in the order in which erasing goes through the rooms: consents, then what rests on them
    await eraser.query("begin; set local lock_timeout = '2s'")
    await eraser.query('select from counselling.consent where id = $1 for update', [consent])
    const delivering = deliverToFile(it.guidance, inbox, (error) => reported.push(error))
    const waits =
      "select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()"
    while (!(await eraser.query(waits)).rowCount) continue
    await eraser.query('delete from guidance.to_file where consent = $1', [consent])
    await eraser.query('commit')
    expect(await delivering).toBe(0)
  } finally {
    eraser.release()
  }
  expect([inbox.got, reported]).toEqual([[], []])
})
