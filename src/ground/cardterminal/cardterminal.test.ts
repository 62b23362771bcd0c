import { createServer, type AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { manualClock } from '#ground/clock/clock.ts'
import { settle, startCardSimulator, zvtTerminal, type CardSimulator, type CardTerminal } from './index.ts'

const patience = { connect: 500, accept: 300, between: 300 }
let simulator: CardSimulator
let terminal: CardTerminal

beforeEach(async () => {
  simulator = await startCardSimulator({ clock: manualClock('2026-11-23T09:03:05Z') })
  terminal = zvtTerminal({ host: simulator.host, port: simulator.port, password: '000000', patience })
})
afterEach(() => simulator.close())

test('somebody pays: approved, with what the terminal noted and nothing of the card but its kind', async () => {
  const states: string[] = []
  const outcome = await terminal.pay({ cents: 9300 }, (state) => states.push(state))
  expect(outcome).toEqual({
    ...{ answer: 'approved', cents: 9300, receipt: '0001', trace: '000001', terminal: '54760001' },
    ...{ card: 'girocard', at: '11-23 10:03:05' },
  })
  expect(states).toEqual(['waiting-for-card', 'asking-the-bank'])
  expect(JSON.stringify(outcome)).not.toContain('672629')
})

test('no money is taken where the answer is no', async () => {
  simulator.next('decline', 'abort', 'busy', 'refused-after-approved')
  expect(await terminal.pay({ cents: 1300 })).toMatchObject({ answer: 'refused', reason: 'declined' })
  expect(await terminal.pay({ cents: 1300 })).toMatchObject({ answer: 'refused', reason: 'aborted' })
  expect(await terminal.pay({ cents: 1300 })).toMatchObject({ answer: 'refused', reason: 'not-accepted' })
  expect(await terminal.pay({ cents: 1300 })).toMatchObject({ answer: 'refused', reason: 'aborted' })
  expect(simulator.payments).toEqual([])
})

describe('the line breaks', () => {
  test('after the approval: unknown, and the terminal tells afterwards that it was taken', async () => {
    await terminal.pay({ cents: 100 })
    simulator.next('cut-after-approval')
    expect(await terminal.pay({ cents: 9300 })).toEqual({ answer: 'unknown', why: 'line-broke' })
    const last = await terminal.lastResult()
    expect(last).toMatchObject({ answer: 'last', receipt: '0002', cents: 9300 })
    expect(settle({ cents: 9300, before: '0001' }, last)).toBe('taken')
    expect(simulator.payments).toHaveLength(2)
  })

  test('before any card: unknown too, and the terminal tells that nothing was', async () => {
    await terminal.pay({ cents: 9300 })
    simulator.next('cut-before-card')
    expect(await terminal.pay({ cents: 9300 })).toEqual({ answer: 'unknown', why: 'line-broke' })
    expect(settle({ cents: 9300, before: '0001' }, await terminal.lastResult())).toBe('not-taken')
  })

  test('before the first payment of all: nothing tells it from one that was taken, a person looks', async () => {
    simulator.next('cut-before-card')
    expect(await terminal.pay({ cents: 1 })).toMatchObject({ answer: 'unknown' })
    const last = await terminal.lastResult()
    expect(last).toEqual({ answer: 'unknown', why: 'not-told' })
    expect(settle({ cents: 1, before: null }, last)).toBe('still-unknown')
  })

  test('and the terminal repeats its paper only: it stays unknown, nobody guesses', async () => {
    await terminal.pay({ cents: 100 })
    simulator.next('cut-after-approval')
    simulator.tellNothing(true)
    await terminal.pay({ cents: 9300 })
    const last = await terminal.lastResult()
    expect(last).toEqual({ answer: 'unknown', why: 'not-told' })
    expect(settle({ cents: 9300, before: '0001' }, last)).toBe('still-unknown')
  })
})

test('silence, half a message and another amount are never an approval', async () => {
  simulator.next('silent', 'garbage', 'other-amount')
  expect(await terminal.pay({ cents: 500 })).toEqual({ answer: 'unknown', why: 'no-answer' })
  expect(await terminal.pay({ cents: 500 })).toEqual({ answer: 'unknown', why: 'garbled' })
  expect(await terminal.pay({ cents: 500 })).toEqual({ answer: 'unknown', why: 'amount-differs' })
})

test('a terminal that is not there refuses before the order goes out', async () => {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  const nobody = zvtTerminal({ host: '127.0.0.1', port, password: '000000', patience })
  expect(await nobody.pay({ cents: 1 })).toEqual({ answer: 'refused', reason: 'unreachable', code: null })
  expect(await nobody.lastResult()).toEqual({ answer: 'unknown', why: 'unreachable' })
})

test('an amount no terminal takes never goes out', async () => {
  for (const cents of [0, -100, 1.5, Number.NaN, 1_000_000_000_000])
    expect(await terminal.pay({ cents })).toMatchObject({ answer: 'refused', reason: 'not-an-amount' })
  expect(await terminal.cancel({ cents: 1, receipt: '1' })).toMatchObject({ reason: 'not-an-amount' })
  expect(simulator.payments).toEqual([])
})

test('the last payment can be taken back, once; the one before it and another amount cannot', async () => {
  await terminal.pay({ cents: 100 })
  await terminal.pay({ cents: 9300 })
  expect(await terminal.cancel({ cents: 100, receipt: '0001' })).toMatchObject({ answer: 'refused' })
  expect(await terminal.cancel({ cents: 9301, receipt: '0002' })).toMatchObject({ answer: 'refused' })
  expect(await terminal.cancel({ cents: 9300, receipt: '0002' })).toMatchObject({
    ...{ answer: 'approved', cents: 9300, receipt: '0003' },
  })
  expect(await terminal.cancel({ cents: 9300, receipt: '0002' })).toMatchObject({ answer: 'refused' })
})

test('the end of the day gives the totals and begins a new day', async () => {
  await terminal.pay({ cents: 9300 })
  await terminal.pay({ cents: 1300 })
  await terminal.cancel({ cents: 1300, receipt: '0002' })
  expect(await terminal.endOfDay()).toEqual({
    ...{ answer: 'closed', cents: 9300, payments: 3, terminal: '54760001' },
  })
  expect(await terminal.endOfDay()).toMatchObject({ answer: 'closed', cents: 0, payments: 0 })
})

test('two orders at once: the second waits for the first', async () => {
  const outcomes = await Promise.all([1, 2, 3].map((cents) => terminal.pay({ cents })))
  expect(outcomes.map((it) => (it.answer === 'approved' ? [it.receipt, it.cents] : it))).toEqual([
    ['0001', 1],
    ['0002', 2],
    ['0003', 3],
  ])
})

test('what became of an order is said only where the numbers leave no doubt', () => {
  const last = (receipt: string, cents: number) => ({
    ...{ answer: 'last' as const, receipt, cents, trace: '', terminal: '', card: '', at: '' },
  })
  expect(settle({ cents: 5, before: '9999' }, last('0001', 5))).toBe('taken')
  expect(settle({ cents: 5, before: '0007' }, last('0007', 5))).toBe('not-taken')
  expect(settle({ cents: 5, before: '0007' }, last('0009', 5))).toBe('still-unknown')
  expect(settle({ cents: 5, before: '0007' }, last('0008', 6))).toBe('still-unknown')
  expect(settle({ cents: 5, before: null }, last('0008', 5))).toBe('still-unknown')
})
