import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aCounter, NOW, RITA, sure, type Counter } from './testing/a-counter.ts'

let counter: Counter
let office: Counter['office']
let clock: Counter['clock']
let admin: Counter['admin']
let aDocument: Counter['aDocument']
let aTicket: Counter['aTicket']

beforeAll(async () => {
  counter = await aCounter()
  ;({ office, clock, admin, aDocument, aTicket } = counter)
})
afterAll(() => counter.close())
beforeEach(() => {
  clock.set(NOW)
})

const stateOf = async (visit: string) =>
  (await admin<{ state: string }>('select state from visits.visit where id = $1', [visit]))[0]?.state

const minutesOf = async (visit: string) =>
  (await admin<{ minutes: string }>('select minutes from visits.service where visit = $1', [visit])).map(
    ({ minutes }) => minutes,
  )

describe('the letterbox', () => {
  const day = Temporal.PlainDate.from('2026-11-23')
  const line = { site: 1, receivedOn: day, about: 'Widerspruch', team: null, attention: '', deadline: null }

  test('each letter has the next number of the year, also when two enter at once; a refused line takes none', async () => {
    expect(await office.handin.noteLetter(RITA, { ...line, sender: ' ', about: '' })).toMatchObject({
      field: 'sender',
    })
    const noted = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        sure(office.handin.noteLetter(RITA, { ...line, sender: `Absender ${n}` })),
      ),
    )
    expect(noted.map(({ stamp }) => stamp).toSorted()).toEqual(
      Array.from({ length: 8 }, (_, n) => `${n + 1}/2026`).toSorted(),
    )
    for (const [field, more] of [
      ['receivedOn', { receivedOn: day.add({ days: 1 }) }],
      ['receivedOn', { receivedOn: day.subtract({ days: 90 }) }],
      ['deadline', { deadline: day.add({ years: 30 }) }],
      ['about', { about: 'x'.repeat(301) }],
    ] as const)
      expect(await office.handin.noteLetter(RITA, { ...line, sender: 'X', ...more })).toMatchObject({
        ok: false,
        field,
      })
    const next = await sure(office.handin.noteLetter(RITA, { ...line, sender: 'Kanzlei 100%' }))
    expect(next.stamp).toBe('9/2026')
    const found = await sure(office.handin.listLetters(RITA, { site: 1, day, words: '100%' }))
    expect(found.letters.map(({ sender }) => sender)).toEqual(['Kanzlei 100%'])
    expect((await sure(office.handin.listLetters(RITA, { site: 1, day }))).letters).toHaveLength(9)
  })

  test('a letter is passed on, and scanned once; unknown senders get no receipt', async () => {
    const { letter } = await sure(office.handin.noteLetter(RITA, { ...line, sender: 'ohne Namen' }))
    const change = { ...line, sender: 'Kanzlei Berg', team: 'reception', state: 'passed-on' } as const
    await sure(office.handin.changeLetter(RITA, { letter, change }))
    const scans = await Promise.all([1, 2].map(() => sure(office.handin.scanLetter(RITA, { letter }))))
    expect(scans[0]).toEqual(scans[1])
    const { handIn } = scans[0]!
    await aDocument(handIn)
    await sure(office.handin.receive(RITA, { handIn }))
    expect(await office.handin.receiptOfHandIn(RITA, { handIn })).toMatchObject({ refusal: 'no-receipt' })
  })
})

describe('short concerns', () => {
  const info = {
    site: 1,
    kind: 'information',
    concern: 'short_info',
    minutes: 4,
    language: 'de',
    detail: {},
  } as const

  test('whoever comes straight to the counter is one finished visit with its minutes, pressed twice or not', async () => {
    const command = { ...info, number: '', key: 'pressed' }
    const [one, two] = [
      await sure(office.handin.finishShort(RITA, command)),
      await sure(office.handin.finishShort(RITA, command)),
    ]
    expect(two).toEqual(one)
    const visits = await admin<{ state: string; minutes: string; desk: null }>(
      `select v.state, v.desk, s.minutes from visits.visit v join visits.service s on s.visit = v.id where v.number = $1`,
      [one.number],
    )
    expect(visits).toEqual([{ state: 'finished', desk: null, minutes: '4.0' }])
  })

  test('a slip is taken back for ten minutes: who waited waits again with the same number', async () => {
    const { visit, number } = await aTicket()
    const done = await sure(office.handin.finishShort(RITA, { ...info, number }))
    expect(await stateOf(visit)).toBe('finished')
    clock.advance({ minutes: 9 })
    await sure(office.handin.undoShort(RITA, { short: done.short }))
    await sure(office.handin.undoShort(RITA, { short: done.short }))
    expect(await stateOf(visit)).toBe('waiting')
    expect(await minutesOf(visit)).toEqual([])
    const again = await sure(office.handin.finishShort(RITA, { ...info, number }))
    clock.advance({ minutes: 11 })
    expect(await office.handin.undoShort(RITA, { short: again.short })).toMatchObject({
      refusal: 'too-late-to-undo',
    })
    expect(await office.handin.finishShort(RITA, { ...info, number })).toMatchObject({
      refusal: 'unknown-number',
    })
  })

  test('taken back, a visit written for it leaves no minutes; those of an earlier time at a desk stay', async () => {
    const straight = await sure(office.handin.finishShort(RITA, { ...info, number: '' }))
    const written = (await sure(office.handin.lookAtShort(RITA, straight.short))).it.visit
    expect(await minutesOf(written)).toEqual(['4.0'])
    await sure(office.handin.undoShort(RITA, { short: straight.short }))
    expect(await minutesOf(written)).toEqual([])
    expect(await stateOf(written)).toBe('cancelled')
    const { visit, number } = await aTicket()
    await admin(
      `insert into visits.service (visit, position, concern, minutes, finished_at) values ($1, 1, 'short_info', 7, $2)`,
      [visit, clock.now().subtract({ minutes: 20 }).toString()],
    )
    const done = await sure(office.handin.finishShort(RITA, { ...info, number }))
    await sure(office.handin.undoShort(RITA, { short: done.short }))
    expect(await minutesOf(visit)).toEqual(['7.0'])
  })

  test('taken back, the concern goes back to the ticket it was taken from, unless whoever had it has left', async () => {
    const concernsOf = async (visit: string) =>
      (await admin<{ concerns: string[] }>('select concerns from visits.visit where id = $1', [visit]))[0]!
        .concerns
    const two = async () => {
      const ticket = await aTicket()
      const both = '{short_info,residence_permit}'
      await admin('update visits.visit set concerns = $2 where id = $1', [ticket.visit, both])
      return ticket
    }
    const { visit, number } = await two()
    const done = await sure(office.handin.finishShort(RITA, { ...info, number }))
    expect(await concernsOf(visit)).toEqual(['residence_permit'])
    await sure(office.handin.undoShort(RITA, { short: done.short }))
    expect([await stateOf(visit), await concernsOf(visit)]).toEqual([
      'waiting',
      ['short_info', 'residence_permit'],
    ])
    // finished for the second time, and counted once
    const again = await sure(office.handin.finishShort(RITA, { ...info, number }))
    expect(await concernsOf(visit)).toEqual(['residence_permit'])
    await admin("update visits.visit set state = 'left', ended_at = $2 where id = $1", [visit, NOW])
    await sure(office.handin.undoShort(RITA, { short: again.short }))
    expect(await concernsOf(visit)).toEqual(['residence_permit'])
  })

  test('two windows finish one ticket: one case', async () => {
    const { number } = await aTicket()
    const both = await Promise.all([1, 2].map(() => office.handin.finishShort(RITA, { ...info, number })))
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  })

  test('wrong fields are named; the name on a certificate is read one by one and goes after two weeks', async () => {
    const certificate = { ...info, kind: 'certificate', number: '' } as const
    for (const [field, command] of [
      ['name', { ...certificate, detail: { from: '08:00', until: '09:00' } }],
      ['until', { ...certificate, detail: { name: 'A', from: '10:00', until: '09:00' } }],
      ['until', { ...certificate, detail: { name: 'A', from: '25:00', until: '26:00' } }],
      ['minutes', { ...info, number: '', minutes: Number.NaN }],
      ['minutes', { ...info, number: '', minutes: 61 }],
      ['number', { ...info, number: 'Z999' }],
      ['forms', { ...info, kind: 'form', number: '' }],
      ['forms', { ...info, kind: 'form', number: '', detail: { forms: { no_such: 1 } } }],
      ['concerns', { ...info, number: '', concern: 'no_such' }],
    ] as const)
      expect(await office.handin.finishShort(RITA, command), field).toMatchObject({ ok: false, field })
    const detail = { name: 'Amira Haddad', from: '08:00', until: '09:10' }
    const { short } = await sure(office.handin.finishShort(RITA, { ...certificate, detail }))
    expect(JSON.stringify(await office.handin.shortsToday(RITA, { site: 1 }))).not.toContain('Haddad')
    expect((await sure(office.handin.lookAtShort(RITA, short))).it.detail).toMatchObject(detail)
    clock.advance({ hours: 24 * 16 })
    await office.handin.forgetHandIns()
    expect((await sure(office.handin.lookAtShort(RITA, short))).it.detail).toEqual({})
  })
})
