import { afterAll, beforeAll, expect, test } from 'vitest'
import { eraseOwnCase, PERSON } from '#office/counselling/index.ts'
import { answerReferral } from './index.ts'
import { aPartnership, opened, type APartnership } from './testing/a-partnership.ts'

let it: APartnership
beforeAll(async () => {
  it = await aPartnership()
})
afterAll(() => it.database.drop())

const accept = (by: { readonly link: string; readonly session: string }) =>
  answerReferral(it.partners, {
    ...{ ...by, id: it.room.ground.ids.uuid(), kind: 'accepted', text: '', startsAt: null, place: '' },
  })

test('a person deletes everything while a partner answers: the answer comes before, or finds nothing', async () => {
  for (const before of [0, 8, 16, 24, 32, 40]) {
    const { by, caseId, code } = await opened(it)
    const early = Array.from({ length: before }, () => accept(by))
    const erased = eraseOwnCase(it.room, PERSON, { case: caseId, code })
    const late = Array.from({ length: 12 }, () => accept(by))
    for (const one of await Promise.all([...early, ...late]))
      expect(one.ok ? 'answered' : one.refusal).toMatch(/^(answered|closed|unknown-link)$/)
    expect(await erased).toEqual({ ok: true })
    expect(await accept(by)).toMatchObject({ refusal: 'unknown-link' })
  }
})
