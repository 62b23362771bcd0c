import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  consentsIn,
  declineConsent,
  eraseOwnCase,
  PERSON,
  readLog,
  withdrawConsent,
} from '#office/counselling/index.ts'
import { readBack } from '#ground/pdf/testing/read-back.ts'
import { agreeStep } from './agree.ts'
import { deliverToFile, SENDER } from './deliver.ts'
import { addDocument, removeDocument } from './documents.ts'
import { signOnPaper } from './sign-on-paper.ts'
import { proposeToFile, readToFile, type Proposed } from './to-file.ts'
import { aCase, anInbox, aRecord, ok, photograph, sign, type ARecord } from './testing/a-record.ts'

let it: ARecord
beforeAll(async () => {
  it = await aRecord()
})
afterAll(() => it.database.drop())

const words = { kind: 'statement', title: 'Zertifikat B1', text: 'Bestanden am 3. November 2026.' } as const
const propose = (caseId: string, items: readonly Proposed[] = [words], reference = ' 32.1-AH\n2026/17 ') =>
  proposeToFile(it.guidance, it.member, {
    case: caseId,
    reference,
    office: 'Ausländerbehörde Musterstadt',
    items,
  })
const states = async (caseId: string) =>
  (await ok(readToFile(it.guidance, PERSON, { case: caseId }))).items.map(({ state }) => state)

async function aDocument(caseId: string): Promise<string> {
  const id = it.room.ground.ids.uuid()
  const photo = { case: caseId, id, name: 'Arbeitsvertrag.jpg', bytes: photograph() }
  return (await ok(addDocument(it.guidance, PERSON, photo))).document
}

test('nothing goes by asking; signed item by item, each goes once, with no word of the case', async () => {
  const of = await aCase(it)
  const inbox = anInbox()
  const step = await ok(
    agreeStep(it.guidance, it.member, {
      ...{
        case: of.caseId,
        id: '',
        text: 'Verlängerung beantragen',
        who: 'person',
        due: null,
        remind: false,
      },
    }),
  )
  const document = await aDocument(of.caseId)
  const items = [{ kind: 'document', document }, { kind: 'step', step: step.step }, words] as const
  const { consent } = await ok(propose(of.caseId, items))
  const asked = await it.room.ground.db
    .transaction()
    .execute((tx) => consentsIn(it.room, tx, of.caseId, Temporal.PlainDate.from('2026-11-23')))
  expect(asked[0]!.words.recipient).toContain('32.1-AH 2026/17')
  expect(asked[0]!.words.items['item-3']).toEqual({ name: words.title, value: words.text })
  expect(await deliverToFile(it.guidance, inbox)).toBe(0)
  expect(inbox.got).toEqual([])
  await sign(it, of, consent, ['item-1', 'item-3'])
  expect(await deliverToFile(it.guidance, inbox)).toBe(2)
  expect(await deliverToFile(it.guidance, inbox)).toBe(0)
  expect(await states(of.caseId)).toEqual(['delivered', 'not-given', 'delivered'])
  const [paper, sheet] = ['Arbeitsvertrag', words.title].map((title) =>
    inbox.got.find((one) => one.title === title),
  )
  expect(Buffer.compare(paper!.bytes, photograph())).toBe(0)
  expect(paper).toMatchObject({ reference: '32.1-AH 2026/17', title: 'Arbeitsvertrag', sender: SENDER })
  expect((await readBack(sheet!.bytes)).text).toContain('Bestanden am 3. November 2026.')
  for (const { bytes, ...rest } of inbox.got) {
    const all = JSON.stringify(rest) + Buffer.from(bytes).toString('latin1')
    for (const said of [of.caseId, of.number, consent, document]) expect(all).not.toContain(said)
  }
  const log = await ok(readLog(it.room, PERSON, { case: of.caseId }))
  expect(log.lines.filter(({ act }) => act === 'guidance.deliver-to-file')).toHaveLength(3)
})

test('what the office is known by is gone once it has arrived: no table leads from the file to the case', async () => {
  const of = await aCase(it)
  const inbox = anInbox()
  const { consent } = await ok(propose(of.caseId))
  await sign(it, of, consent, ['item-1'])
  await deliverToFile(it.guidance, inbox)
  const { rows } = await it.database.adminPool.query<{ key: Buffer | null }>(
    'select key from guidance.to_file where case_id = $1',
    [of.caseId],
  )
  expect(rows).toEqual([{ key: null }])
})

test('the line breaks after the office has it: handed over once all the same; the office away: it waits', async () => {
  const of = await aCase(it)
  const inbox = anInbox()
  const { consent } = await ok(propose(of.caseId))
  await sign(it, of, consent, ['item-1'])
  const reported: unknown[] = []
  inbox.away = 'before'
  expect(await deliverToFile(it.guidance, inbox, (error) => reported.push(error))).toBe(0)
  inbox.away = 'after'
  expect(await deliverToFile(it.guidance, inbox, (error) => reported.push(error))).toBe(0)
  expect(reported).toHaveLength(2)
  expect(await states(of.caseId)).toEqual(['waiting'])
  inbox.away = 'no'
  expect(await deliverToFile(it.guidance, inbox)).toBe(1)
  expect(inbox.got).toHaveLength(1)
  expect(await states(of.caseId)).toEqual(['delivered'])
})

test('withdrawn before it went, it does not go; withdrawn after it arrived unseen, it says that it arrived', async () => {
  const inbox = anInbox()
  const [early, late] = [await aCase(it), await aCase(it)]
  for (const of of [early, late]) {
    const { consent } = await ok(propose(of.caseId))
    await sign(it, of, consent, ['item-1'])
    if (of === late) {
      inbox.away = 'after'
      await deliverToFile(it.guidance, inbox)
      inbox.away = 'no'
    }
    await ok(withdrawConsent(it.room, PERSON, { case: of.caseId, consent }))
    await deliverToFile(it.guidance, inbox)
  }
  expect(await states(early.caseId)).toEqual(['withdrawn'])
  expect(await states(late.caseId)).toEqual(['delivered'])
  expect(inbox.got).toHaveLength(1)
})

test('declined, run out, deleted: not passed on, and each says why', async () => {
  const inbox = anInbox()
  const declined = await aCase(it)
  const one = await ok(propose(declined.caseId))
  await ok(declineConsent(it.room, PERSON, { case: declined.caseId, consent: one.consent }))
  const deleted = await aCase(it)
  const document = await aDocument(deleted.caseId)
  const two = await ok(propose(deleted.caseId, [{ kind: 'document', document }]))
  await sign(it, deleted, two.consent, ['item-1'])
  await ok(removeDocument(it.guidance, PERSON, { case: deleted.caseId, document }))
  const late = await aCase(it)
  await ok(propose(late.caseId))
  const gone = await aCase(it)
  const three = await ok(propose(gone.caseId))
  await sign(it, gone, three.consent, ['item-1'])
  await ok(eraseOwnCase(it.room, PERSON, { case: gone.caseId, code: gone.code }))
  await deliverToFile(it.guidance, inbox)
  it.clock.advance({ hours: 24 * 40 })
  await deliverToFile(it.guidance, inbox)
  expect(await states(declined.caseId)).toEqual(['not-given'])
  expect(await states(late.caseId)).toEqual(['not-given'])
  expect(await states(deleted.caseId)).toEqual(['gone'])
  expect(inbox.got).toEqual([])
  it.clock.advance({ hours: -24 * 40 })
})

test('without a file number, without an item, with an item of another case nothing is asked', async () => {
  const of = await aCase(it)
  const other = await aCase(it)
  const document = await aDocument(other.caseId)
  expect(await propose(of.caseId, [words], ' ')).toMatchObject({
    refusal: 'reference-missing',
    field: 'reference',
  })
  expect(await propose(of.caseId, [])).toMatchObject({ refusal: 'items-missing' })
  expect(await propose(of.caseId, [{ kind: 'document', document }])).toMatchObject({
    refusal: 'unknown-entry',
  })
  expect(await propose(of.caseId, [{ ...words, text: '' }])).toMatchObject({ refusal: 'text-missing' })
  const person = await proposeToFile(it.guidance, PERSON, {
    case: of.caseId,
    reference: 'x',
    office: 'x',
    items: [words],
  })
  expect(person).toMatchObject({ refusal: 'not-permitted' })
  expect(await states(of.caseId)).toEqual([])
})

test('what became of an item is not rewritten, and what was asked is what goes, whoever writes to the table', async () => {
  const of = await aCase(it)
  const { consent } = await ok(propose(of.caseId))
  const change = 'update guidance.to_file set sealed = $2 where consent = $1'
  await expect(it.database.closedPool.query(change, [consent, Buffer.alloc(3)])).rejects.toThrow(
    /what was asked/,
  )
  await sign(it, of, consent, ['item-1'])
  await deliverToFile(it.guidance, anInbox())
  const back = `update guidance.to_file set state = 'waiting', key = sha256('x'), ended_at = null where consent = $1`
  await expect(it.database.closedPool.query(back, [consent])).rejects.toThrow(/not rewritten/)
})

test('a paper that carries the signature under a consent stays until the consent is withdrawn', async () => {
  const of = await aCase(it)
  const { consent } = await ok(propose(of.caseId))
  const paper = await aDocument(of.caseId)
  await ok(signOnPaper(it.guidance, it.member, { case: of.caseId, consent, items: ['item-1'], paper }))
  const remove = () => removeDocument(it.guidance, PERSON, { case: of.caseId, document: paper })
  expect(await remove()).toMatchObject({ refusal: 'signs-consent' })
  await ok(withdrawConsent(it.room, PERSON, { case: of.caseId, consent }))
  expect(await remove()).toMatchObject({ ok: true })
})
