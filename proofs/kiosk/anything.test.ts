import { expect, test } from 'vitest'
import { seededChance } from '#ground/identity/chance.ts'
import { CUTS, WHOLE } from '../../examples/kiosk/devices.ts'
import { worth } from './kiosk-process.ts'
import { MachineAtOffice } from './machine-at-office.ts'

const at = new MachineAtOffice()

/** Presses whatever can be pressed, in an order nobody thought of. Answers what people put in and took out. */
async function anything(seed: number, steps: number): Promise<{ put: number; took: number }> {
  const chance = seededChance(seed)
  const one = <T>(of: readonly T[]): T => of[chance.below(of.length)]!
  const sum = { put: 0, took: 0 }
  const take = async () => {
    const { tray } = (await at.kiosk.state()).matter
    await at.kiosk.press('tray')
    sum.took += tray.reduce((all, piece) => all + piece, 0)
  }
  const put = async (piece: number) => {
    sum.put += piece
    await at.kiosk.press(`insert/${piece}`)
  }
  const begin = async () => at.begin((await at.aClaim()).kassenzeichen, one(['cash', 'cash', 'cash', 'card']))
  const acts: (() => Promise<unknown>)[] = [
    begin,
    ...[1, 2, 3].map(() => async () => {
      await begin()
      await put(10_000)
    }),
    ...Array.from({ length: 5 }, () => () => put(one([2000, 5000, 5000, 10_000, 20_000, 1, 200, 50_000]))),
    () => at.kiosk.press('cancel'),
    ...[1, 2].map(() => () => at.kiosk.press(`fail/cutAt/${one(CUTS)}`)),
    ...[1, 2, 3].map(() => () => at.kiosk.press('power/on')),
    () => at.kiosk.press('power/off'),
    () => at.kiosk.press(`fail/network/${one(['up', 'up', 'gone', 'deaf'])}`),
    () =>
      at.kiosk.press(
        `fail/${one(['printerJam', 'changeJam', 'doubleConfirm', 'rejectNext'])}/${one(['true', 'false'])}`,
      ),
    () => at.kiosk.press(`fail/card/${one(['ok', 'declined', 'withdrawn'])}`),
    () => at.kiosk.press(`alarm/${one(['true', 'false', 'false'])}`),
    () => at.kiosk.press('tick'),
    take,
  ]
  for (let n = 0; n < steps; n++) await one(acts)()
  for (const [name, value] of Object.entries({ ...WHOLE, cutAt: 'null' }))
    await at.kiosk.press(`fail/${name}/${String(value)}`)
  await at.kiosk.press('power/on')
  await at.kiosk.press('alarm/false')
  await at.kiosk.press('cancel')
  await at.isQuiet()
  await take()
  return sum
}

test('whatever is pressed and breaks, in whatever order: what was put in and not given back stands in the books, once', async () => {
  await at.isQuiet()
  await at.kiosk.press('tray')
  const before = worth(await at.kiosk.state()).matter
  const { put, took } = await anything(Number(process.env['SEED'] ?? 12), 300)
  const { matter } = worth(await at.kiosk.state())
  // a machine that stood dark all the time would prove nothing
  expect(put).toBeGreaterThan(took)
  expect(matter - before).toBe(put - took)
  await at.everyEuroIsThere()
  const odd = await at.database.adminPool.query(
    `select c.kassenzeichen from claims.claim c join claims.payment p on p.claim = c.id and p.reversed_at is null
     group by c.id having sum(p.cents) <> c.total_cents - c.owed_cents + c.overpaid_cents or count(*) > 1`,
  )
  expect(odd.rows).toEqual([])
  expect((await at.kiosk.state()).state?.refused).toEqual([])
})
