import { afterAll, beforeAll, expect, test } from 'vitest'
import { PERSON } from '#office/counselling/index.ts'
import { readHints } from '#office/earlywarning/index.ts'
import { aCase, anEarlyRoom, ok, type AnEarlyRoom } from './office/earlywarning/testing/an-early-room.ts'
import { furnishDemoSituation } from './demo-early.ts'

let it: AnEarlyRoom
beforeAll(async () => {
  it = await anEarlyRoom()
})
afterAll(() => it.database.drop())

test('five of the six talks of the demonstration have something to say, whatever day it is shown', async () => {
  for (const now of ['2026-11-23T10:00:00+01:00', '2027-02-28T10:00:00+01:00']) {
    it.clock.set(now)
    const told: string[][] = []
    for (let n = 0; n < 6; n += 1) {
      const { caseId } = await aCase(it)
      await furnishDemoSituation(
        it.room,
        { n, case: caseId, member: n % 2 === 1 ? it.member : null },
        it.clock.now(),
      )
      const { hints } = await ok(readHints(it.early, PERSON, { case: caseId }))
      told.push(hints.map(({ rule, word }) => (word ? `${rule} ${word.kind}` : rule)))
    }
    expect(told).toMatchObject([
      expect.arrayContaining(['ukraine_24']),
      expect.arrayContaining(['job_lost planned', 'title_expiring', 'opp_ne_18c']),
      [],
      expect.arrayContaining(['opp_naturalisation accepted']),
      expect.arrayContaining(['title_expiring', 'student_progress', 'student_financing']),
      expect.arrayContaining(['recognition_max']),
    ])
  }
})
