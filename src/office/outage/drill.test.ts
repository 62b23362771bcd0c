import { afterAll, beforeAll, expect, test } from 'vitest'
import { front, openMachines } from './testing/machines.ts'

let it: Awaited<ReturnType<typeof openMachines>>['it']
beforeAll(async () => {
  it = (await openMachines()).it
})
afterAll(() => it.close())

test('a drill needs people and steps; the next one is due after a quarter', async () => {
  const day = Temporal.PlainDate.from('2026-11-23')
  const drill = {
    site: 1,
    heldOn: day,
    participants: 6,
    steps: ['cut', 'terminal', 'nonsense'],
    wentWrong: 'Rolle fehlte',
  }
  expect(await it.office.outage.drills(front, { site: 1 })).toMatchObject({ overdue: true })
  expect(await it.office.outage.recordDrill(front, { ...drill, participants: 0 })).toMatchObject({
    field: 'participants',
  })
  expect(await it.office.outage.recordDrill(front, { ...drill, steps: [] })).toMatchObject({ field: 'steps' })
  expect(await it.office.outage.recordDrill(front, { ...drill, heldOn: day.add({ days: 1 }) })).toMatchObject(
    { field: 'heldOn' },
  )
  expect(await it.office.outage.recordDrill(front, drill)).toMatchObject({ nextDue: '2027-02-22' })
  expect(await it.office.outage.drills(front, { site: 1 })).toMatchObject({ overdue: false })
})
