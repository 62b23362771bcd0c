import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { VISITOR } from '#ground/permission/permission.ts'
import { BROWSER, front, ms, openMachines, uuid } from './testing/machines.ts'

let machines: Awaited<ReturnType<typeof openMachines>>
let it: typeof machines.it
beforeAll(async () => {
  machines = await openMachines()
  it = machines.it
})
beforeEach(() => it.clock.set('2026-11-23T08:00:00Z'))
afterAll(() => it.close())

const numbers = (...rest: Parameters<typeof machines.numbers>) => machines.numbers(...rest)
const replay = (...rest: Parameters<typeof machines.replay>) => machines.replay(...rest)
const digest = (...rest: Parameters<typeof machines.digest>) => machines.digest(...rest)

describe('numbers kept for a machine', () => {
  test('belong to nobody else: not to the counter, not to another machine, and asking again gives the same', async () => {
    const own = await numbers()
    expect(own.filter(({ number }) => number.startsWith('B'))).toHaveLength(30)
    expect(await numbers()).toEqual(own)
    const console = await numbers(front, BROWSER)
    const drawn: string[] = []
    for (let n = 0; n < 5; n++) {
      const ticket = await it.office.reception.drawTicket(machines.terminal, {
        site: 1,
        concerns: ['short_info'],
        language: 'de',
      })
      if (ticket.ok) drawn.push(ticket.number)
    }
    const all = [...own, ...console].map(({ number }) => number).concat(drawn)
    expect(drawn).toHaveLength(5)
    expect(new Set(all).size).toBe(all.length)
  })

  test('a block that runs low is filled up; two askers at once get no number twice', async () => {
    const before = await numbers()
    const used = before.filter(({ number }) => number.startsWith('D')).slice(0, 16)
    for (const { number } of used)
      await replay([
        { id: uuid(), kind: 'draw', at: ms('07:55'), number, concerns: ['short_info'], language: 'de' },
      ])
    const [one, two] = await Promise.all([numbers(), numbers()])
    const open = one.filter(({ number }) => number.startsWith('D')).map(({ number }) => number)
    expect(open.length).toBeGreaterThanOrEqual(30)
    expect(open.some((number) => used.some((it) => it.number === number))).toBe(false)
    expect(new Set(two.map(({ number }) => number)).size).toBe(two.length)
  })

  test('a machine without a key gets neither numbers nor the list nor an entry', async () => {
    for (const nobody of [
      VISITOR,
      { ...machines.terminal, roles: ['display'] },
      { ...machines.terminal, sites: [2] },
    ]) {
      expect((await it.office.outage.reserveNumbers(nobody, { site: 1 })).ok).toBe(false)
      expect((await it.office.outage.dayPlan(nobody, { site: 1 })).ok).toBe(false)
      expect(
        (await it.office.outage.catchUp(nobody, { site: 1, source: 'terminal', sentAt: 0, entries: [] })).ok,
      ).toBe(false)
    }
    expect((await it.office.outage.snapshot(machines.terminal, { site: 1 })).ok).toBe(false)
  })
})

test('the list a terminal keeps holds no code, no name, no concern', async () => {
  const { code } = await it.book('10:00', 'Geheim')
  const plan = await it.office.outage.dayPlan(machines.terminal, { site: 1 })
  const text = JSON.stringify(plan)
  expect(text).toContain(await digest(code))
  for (const secret of [code, 'Geheim', 'study_extend', 'Nguyễn']) expect(text).not.toContain(secret)
})
