import { expect, test } from 'vitest'
import { erlangC, inputFaults, playForward, UnusableInput } from './index.ts'

test('zero and absurd minutes are named with their field and their bounds', () => {
  expect(inputFaults({ serviceMinutes: 0, perMinute: 0.5, servers: 2 })).toEqual([
    { field: 'serviceMinutes', why: 'too-small', least: 0.0001, most: 10_000 },
  ])
  expect(inputFaults({ serviceMinutes: 1e9 })).toMatchObject([{ field: 'serviceMinutes', why: 'too-large' }])
  expect(inputFaults({ servers: 2.5, perMinute: Number.NaN })).toMatchObject([
    { field: 'servers', why: 'not-whole' },
    { field: 'perMinute', why: 'not-a-number' },
  ])
  expect(inputFaults({ servers: 2, perMinute: 0, serviceMinutes: 7, targetMinutes: 0 })).toEqual([])
})

test('whoever did not ask before is stopped with the same field', () => {
  const zero = () => erlangC({ perMinute: 0.5, serviceMinutes: 0, servers: 2 })
  expect(zero).toThrow(UnusableInput)
  expect(zero).toThrow('serviceMinutes: too-small')
  const period = { minutes: 30, perMinute: -1, serviceMinutes: 5, servers: 2 }
  expect(() => playForward({ periods: [period] })).toThrow('perMinute: too-small')
  expect(() => playForward({ periods: [], capacity: 0 })).toThrow('capacity')
})
