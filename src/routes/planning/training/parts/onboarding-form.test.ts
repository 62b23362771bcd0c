import { expect, test } from 'vitest'
import { stepsText, stepsTyped } from './onboarding-form.ts'

test('shares are read as people type them, with comma or point, and what is none is said to be none', () => {
  expect(stepsTyped('3 Monate 40 %, 3 Monate 70 %')).toEqual([
    { months: 3, share: 0.4 },
    { months: 3, share: 0.7 },
  ])
  expect(stepsTyped('6 Monate: 62,5%; 6 M. zu 80 %')).toEqual([
    { months: 6, share: 0.625 },
    { months: 6, share: 0.8 },
  ])
  expect(stepsTyped('1 Monat 0 %,5 Monate 100 %')).toEqual([
    { months: 1, share: 0 },
    { months: 5, share: 1 },
  ])
  for (const text of ['', 'halb', '6 Monate', '50 %', '6 Monate 5.5.5 %', '3 Monate 40 %, und dann mehr'])
    expect(stepsTyped(text), text).toBeNull()
})

test('what is shown can be typed again', () => {
  const steps = [
    { months: 6, share: 0.5 },
    { months: 6, share: 0.705 },
  ]
  expect(stepsTyped(stepsText(steps))).toEqual(steps)
})
