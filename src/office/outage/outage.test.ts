import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import { VISITOR } from '#ground/permission/permission.ts'
import { front, ms, openMachines, uuid } from './testing/machines.ts'

let machines: Awaited<ReturnType<typeof openMachines>>
let it: typeof machines.it
beforeAll(async () => {
  machines = await openMachines()
  it = machines.it
})
beforeEach(() => it.clock.set('2026-11-23T08:00:00Z'))
afterAll(() => it.close())

const replay = (...rest: Parameters<typeof machines.replay>) => machines.replay(...rest)
const digest = (...rest: Parameters<typeof machines.digest>) => machines.digest(...rest)
const draw = (...rest: Parameters<typeof machines.draw>) => machines.draw(...rest)
const freeNumber = (...rest: Parameters<typeof machines.freeNumber>) => machines.freeNumber(...rest)
const visitWith = (...rest: Parameters<typeof machines.visitWith>) => machines.visitWith(...rest)

describe('what was noted while the server was away', () => {
  test('a ticket appears once, at its real time, with a row that says so, however often and from wherever it comes', async () => {
    const entry = await draw(ms('07:52'))
    const first = await replay([entry])
    const again = await Promise.all([
      replay([entry]),
      replay([entry]),
      replay([entry, entry], { actor: front }),
    ])
    expect(first[0]).toMatchObject({ state: 'done', number: entry.number })
    for (const { state, visit } of again.flat())
      expect({ state, visit }).toEqual({ state: 'done', visit: first[0]!.visit })
    const visits = await visitWith(entry.number)
    expect(visits).toHaveLength(1)
    expect(String(visits[0]!.arrived)).toBe('2026-11-23T07:52:00Z')
    const rows = await sql<{ why: string }>`
      select t.why from trail.entry t where t.subject = ${`visit:${first[0]!.visit}`}`.execute(
      it.office.ground.db,
    )
    expect(rows.rows.map(({ why }) => why)).toEqual(['nachgetragen: draw, 2026-11-23 08:52'])
  })

  test('a code is taken by its digest; the same visitor at two terminals is one visit and a line in the list', async () => {
    const { code, visit } = await it.book('09:15')
    const entry = { kind: 'check-in', at: ms('07:50'), digest: await digest(code), language: 'de' }
    const [one] = await replay([{ ...entry, id: uuid(), number: await freeNumber() }])
    expect(one).toMatchObject({ state: 'done', visit })
    const [two] = await replay([{ ...entry, id: uuid(), number: await freeNumber() }])
    expect(two).toMatchObject({ state: 'conflict', reason: 'checked-in-twice' })
    expect(
      (await replay([{ id: uuid(), kind: 'arrived', visit, at: ms('07:51') }], { actor: front }))[0],
    ).toMatchObject({ state: 'merged' })
  })

  test('a machine in the hall says what was done at its glass, never that somebody was called or is through', async () => {
    const drawn = await draw(ms('07:55'))
    const [waiting] = await replay([drawn])
    const said = { at: ms('07:56'), number: drawn.number }
    const visit = waiting!.visit
    const forged = [
      { ...said, id: uuid(), kind: 'called' },
      { ...said, id: uuid(), kind: 'finished' },
      { ...said, id: uuid(), kind: 'finished', visit },
      { id: uuid(), kind: 'arrived', visit, at: ms('07:56') },
      { id: uuid(), kind: 'check-in', visit, at: ms('07:56') },
      { ...said, id: uuid(), kind: 'paper', concerns: ['short_info'], finishedAt: ms('07:57') },
    ]
    for (const { state } of await replay(forged)) expect(state).toBe('refused')
    const state = await sql<{
      state: string
    }>`select v.state from visits.visit v where v.id = ${visit}`.execute(it.office.ground.db)
    expect(state.rows).toEqual([{ state: 'waiting' }])
    const [byFront] = await replay([{ ...said, id: uuid(), kind: 'finished' }], { actor: front })
    expect(byFront).toMatchObject({ state: 'done', visit })
  })

  test('cancelled meanwhile, too late, another day, unknown: kept for the reception, which decides', async () => {
    const gone = await it.book('11:00', 'Weg')
    const late = await it.book('08:00', 'Spät')
    const digests = { gone: await digest(gone.code), late: await digest(late.code) }
    await it.office.appointments.cancel(VISITOR, { code: gone.code })
    it.clock.set('2026-11-23T08:30:00Z')
    const entry = { kind: 'check-in', language: 'de' }
    const results = await replay([
      { ...entry, id: uuid(), at: ms('08:20'), digest: digests.gone, number: await freeNumber() },
      { ...entry, id: uuid(), at: ms('08:20'), digest: digests.late, number: await freeNumber() },
      { ...entry, id: uuid(), at: ms('08:20'), digest: 'A'.repeat(43), number: await freeNumber() },
      { ...entry, id: uuid(), at: ms('08:20') - 86_400_000, digest: digests.late },
      { ...(await draw(ms('08:10'))), number: 'B999' },
      { ...(await draw(ms('08:10'))), concerns: ['no_such_thing'] },
    ])
    expect(results.map(({ reason }) => reason)).toEqual([
      'appointment-cancelled',
      'too-late',
      'unknown-code',
      'unknown-code',
      'number-unknown',
      'unknown-concern',
    ])
    const settle = { site: 1, how: 'take-in' as const, note: 'war da' }
    for (const { id } of results.slice(0, 2))
      expect((await it.office.outage.settle(front, { ...settle, entry: id })).ok).toBe(true)
    expect(await it.office.outage.settle(front, { ...settle, entry: results[2]!.id })).toMatchObject({
      refusal: 'cannot-take-in',
    })
    expect(
      await it.office.outage.settle(front, { ...settle, entry: results[2]!.id, note: ' ' }),
    ).toMatchObject({ refusal: 'note-missing' })
    const listed = await it.office.outage.conflicts(front, { site: 1 })
    if (!listed.ok) throw new Error(listed.refusal)
    expect(listed.conflicts.map(({ id }) => id)).not.toContain(results[0]!.id)
  })

  test('a clock that is three hours off is put right; nothing was noted in the future', async () => {
    const slow = await draw(ms('07:40') - 3 * 3_600_000)
    const [done] = await replay([slow], { sentAt: ms('08:00') - 3 * 3_600_000 })
    expect(done!.state).toBe('done')
    expect(String((await visitWith(slow.number))[0]!.arrived)).toBe('2026-11-23T07:40:00Z')
    const ahead = await draw(ms('09:30'))
    await replay([ahead])
    expect(String((await visitWith(ahead.number))[0]!.arrived)).toBe('2026-11-23T08:00:00Z')
  })

  test('garbage is answered by its id and makes nothing', async () => {
    const entry = await draw(ms('07:55'))
    const garbage = [
      null,
      7,
      'x',
      {},
      { id: 'no' },
      { ...entry, id: '1' },
      { ...entry, at: 'now' },
      { ...entry, at: 1e300 },
      { ...entry, kind: 'drop' },
    ]
    for (const { state, reason } of await replay(garbage))
      expect([state, reason]).toEqual(['refused', 'unreadable'])
    await replay([entry])
    expect((await replay([{ ...entry, concerns: ['biometrics'] }]))[0]).toMatchObject({ reason: 'id-reused' })
    const many = Array.from({ length: 201 }, () => entry)
    const refused = await it.office.outage.catchUp(machines.terminal, {
      site: 1,
      source: 'terminal',
      sentAt: 0,
      entries: many,
    })
    expect(refused).toMatchObject({ ok: false, refusal: 'too-many' })
  })

  test('called by voice waits no longer; finished is over; of what another machine has not told yet one hears later', async () => {
    const entry = await draw(ms('07:50'))
    const finished = { id: uuid(), kind: 'finished', number: entry.number, at: ms('07:58') }
    expect((await replay([finished], { actor: front }))[0]!.state).toBe('later')
    await replay([entry])
    const called = { id: uuid(), kind: 'called', number: entry.number, at: ms('07:54') }
    expect((await replay([called], { actor: front }))[0]!.state).toBe('done')
    expect((await visitWith(entry.number))[0]!.state).toBe('parked')
    expect((await replay([finished], { actor: front }))[0]!.state).toBe('done')
    expect((await visitWith(entry.number))[0]!.state).toBe('finished')
  })

  test('a line of the paper list: N017 at 8:40, finished at 8:55; the same roll number twice is one visit', async () => {
    const line = {
      kind: 'paper',
      number: 'N017',
      at: ms('07:40'),
      concerns: ['short_info'],
      finishedAt: ms('07:55'),
    }
    const results = await Promise.all([
      replay([{ ...line, id: uuid() }], { actor: front }),
      replay([{ ...line, id: uuid() }], { actor: front }),
    ])
    expect(
      results
        .flat()
        .map(({ state }) => state)
        .toSorted(),
    ).toEqual(['conflict', 'done'])
    expect(await visitWith('N017')).toMatchObject([{ state: 'finished' }])
    const outside = { ...line, id: uuid(), number: 'N301' }
    expect((await replay([outside], { actor: front }))[0]).toMatchObject({ reason: 'number-unknown' })
  })

  test('yesterday evening: entered for its own day', async () => {
    it.clock.set('2026-11-24T07:00:00Z')
    const entry = { id: uuid(), kind: 'paper', number: 'N018', at: ms('14:40'), concerns: ['short_info'] }
    const [done] = await replay([entry], { actor: front })
    expect(done!.state).toBe('done')
    const old = { ...entry, id: uuid(), at: ms('14:40') - 20 * 86_400_000 }
    expect((await replay([old], { actor: front }))[0]).toMatchObject({ reason: 'too-old' })
  })
})
