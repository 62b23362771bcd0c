import { afterAll, beforeAll, expect, test } from 'vitest'
import { rollUp } from '#office/observation/index.ts'
import { pastDays } from '#office/observation/testing/past-days.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import { drawn, meanOfSpread } from './engine/luck.ts'
import { readSettingOf } from './read-setting.ts'
import { dialsOf } from './setting-dials.ts'
import { aPlan, aSimulator } from './testing/a-simulator.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

test('an office is played with what it has counted of itself; what it has not is from the catalogue or assumed, and said to be', async () => {
  const past = await pastDays(database.appPool)
  const room = aSimulator(database.appPool)
  await aPlan(room)
  await past.colleagues('temporary', 5)
  for (const day of ['2026-11-02', '2026-11-09', '2026-11-16']) {
    for (let n = 0; n < 12; n++)
      await past.visit({
        ...{
          day,
          at: `09:${String(n * 5).padStart(2, '0')}`,
          booked: true,
          minutes: n === 0 ? 50 : 47,
          leadDays: 12,
        },
        end: n % 4 === 3 ? 'no_show' : 'finished',
      })
    for (let n = 0; n < 6; n++)
      await past.visit({ day, at: `10:1${n}`, team: 'reception', concern: 'short_info', minutes: 9 })
  }
  for (let n = 0; n < 10; n++)
    await past.visit({ day: '2026-11-16', at: `11:1${n}`, concern: 'study_first', minutes: 99 })
  for (let n = 0; n < 4; n++)
    await past.visit({ day: '2026-11-16', at: `08:1${n}`, concern: 'card_pickup', minutes: 20 })
  await rollUp(past.room, 1)
  const { demand, concerns, sources } = (await readSettingOf(room, 1))!
  expect(demand.bookings).toEqual([{ concern: 'study_extend', weekday: 1, expected: 12 }])
  const [walkIns, ...more] = demand.walkIns
  // four came for something else: days enough of it would tell that there were four
  expect(more.map(({ concern }) => concern)).toEqual(['study_first'])
  expect(walkIns).toMatchObject({ concern: 'short_info', weekday: 1 })
  expect(walkIns!.halfHours.flatMap((rate, half) => (rate > 0 ? [[half, rate]] : []))).toEqual([[20, 6]])
  expect(drawn(demand.leadDays, 0.5)).toBeCloseTo(12, 1)
  // nine of thirty-six did not come, drawn towards fifteen of a hundred as if twenty had said so
  const all = (9 + 0.15 * 20) / 56
  expect(demand.noShow[1]).toEqual({ upToDays: 28, share: (9 + all * 20) / 56 })
  const minutes = (key: string) => meanOfSpread(concerns.find((it) => it.key === key)!.minutes)
  expect(minutes('study_extend')).toBeCloseTo(47.3, 0)
  // ten visits say too little of how long something takes
  expect(minutes('study_first')).toBe(concerns.find(({ key }) => key === 'study_first')!.plannedMinutes)
  // the reception has fewer than five colleagues: nobody is told how fast it works
  expect(minutes('short_info')).toBe(concerns.find(({ key }) => key === 'short_info')!.plannedMinutes)
  const from = Object.fromEntries(sources.map((it) => [it.field, `${it.from} ${it.n}`]))
  expect(from).toMatchObject({
    ...{ 'demand.bookings': 'measured 35', 'demand.walkIns': 'measured 30', 'demand.days': 'measured 3' },
    ...{ 'demand.noShow': 'measured 35', 'demand.leadDays': 'measured 35', 'demand.patience': 'assumed 0' },
    ...{
      'concerns.measured': 'measured 25',
      'concerns.planned': 'catalogue 0',
      'habits.breaks': 'assumed 0',
    },
  })
  expect(dialsOf((await readSettingOf(room, 1))!).noShowPercent).toBeGreaterThan(15)
  expect(await readSettingOf(room, 2)).toBeNull()
})
