import { describe, expect, test } from 'vitest'
import { erlangA, erlangC } from './index.ts'

describe('people who give up', () => {
  const garnett = erlangA({ perMinute: 48, serviceMinutes: 1, servers: 50, patienceMinutes: 2 })

  test('the published case of fifty counters', () => {
    expect(garnett.pAbandon).toBeCloseTo(0.03091224916, 10)
    expect(garnett.pWait).toBeCloseTo(0.46777406855, 10)
    expect(garnett.meanWait * 60).toBeCloseTo(3.70946989946, 8)
    expect(garnett.waitQuantile(0.9) * 60).toBeCloseTo(12.444647715, 6)
    expect(garnett.meanQueue).toBeCloseTo(2.967575919571, 9)
  })

  test('make waits look shorter than they would be for who stays', () => {
    const found = erlangC({ perMinute: 48, serviceMinutes: 1, servers: 50 })
    expect(found.stable && found.meanWait * 60).toBeCloseTo(20.83, 2)
    expect(garnett.meanPatientWait).toBeGreaterThan(garnett.meanWait)
  })

  test('leave no queue that grows for ever, and the program still says whether counters would keep up', () => {
    const over = erlangA({ perMinute: 1, serviceMinutes: 10, servers: 2, patienceMinutes: 15 })
    expect(over.stable).toBe(true)
    expect(over.keepsUpWithoutLeaving).toBe(false)
    // Two counters serve a fifth of what comes: the rest goes.
    expect(over.pAbandon).toBeCloseTo(0.8, 3)
    expect(garnett.keepsUpWithoutLeaving).toBe(true)
  })

  test('who waits, was served and went are everybody, at any minute', () => {
    const small = erlangA({
      perMinute: 0.3,
      serviceMinutes: 6,
      servers: 2,
      patienceMinutes: 20,
      targetMinutes: 5,
    })
    for (const minutes of [0, 1, 5, 30, 500]) {
      const { waiting, served, gone } = small.after(minutes)
      expect(waiting + served + gone).toBeCloseTo(1, 9)
    }
    expect(small.after(0).waiting).toBeCloseTo(small.pWait, 12)
    expect(small.after(2000).gone).toBeCloseTo(small.pAbandon, 9)
    expect(small.serviceLevel).toBe(small.after(5).served)
  })

  test('nobody gives up where nobody comes, everybody where no counter is open', () => {
    expect(erlangA({ perMinute: 0, serviceMinutes: 6, servers: 2, patienceMinutes: 20 })).toMatchObject({
      pAbandon: 0,
      pWait: 0,
    })
    const closed = erlangA({ perMinute: 0.5, serviceMinutes: 6, servers: 0, patienceMinutes: 20 })
    expect(closed.occupancy).toBe(0)
    expect(closed.pWait).toBeCloseTo(1, 12)
    expect(closed.pAbandon).toBeCloseTo(1, 9)
  })

  test('who would stay waits as in the integrals of Baccelli and Hebuterne', () => {
    const [arrive, serve, leave] = [0.3, 1 / 6, 1 / 20]
    const found = erlangA({ perMinute: arrive, serviceMinutes: 6, servers: 1, patienceMinutes: 20 })
    let [all, mean] = [0, 0]
    for (let x = 0.005; x < 600; x += 0.01) {
      const density = Math.exp((arrive / leave) * (1 - Math.exp(-leave * x)) - serve * x) * 0.01
      all += density
      mean += x * density
    }
    const empty = 1 / (1 + arrive * all)
    expect(found.pWait).toBeCloseTo(1 - empty, 5)
    expect(found.meanPatientWait).toBeCloseTo(empty * arrive * mean, 4)
  })

  test('an endless patience is Erlang C', () => {
    const patient = erlangA({ perMinute: 0.4, serviceMinutes: 8, servers: 4, patienceMinutes: 90_000 })
    expect(patient.meanWait).toBeCloseTo(5.96, 1)
  })
})
