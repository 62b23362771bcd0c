import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { systemClock } from '#ground/clock/clock.ts'
import type { Kiosk } from './kiosk-process.ts'
import { MachineAtOffice, ONCE, person } from './machine-at-office.ts'
import { PATIENCE } from '../../testing/patience.ts'

/** The sample machine against the real interface: whatever fails, each euro is somewhere, once. */
const at = new MachineAtOffice()

test('wherever the power goes, the machine goes on: one payment, one receipt, the change once', async () => {
  for (const cut of ['coin', 'last-coin', 'taken', 'change', 'confirmed', 'printing']) {
    const { kassenzeichen } = await at.aClaim()
    await at.kiosk.press('tray')
    await at.begin(kassenzeichen)
    await at.insert(5000)
    await at.kiosk.press(`fail/cutAt/${cut}`)
    await at.insert(5000 + (cut === 'change' ? 5000 : 0))
    const dark = await at.kiosk.until(({ isOn }) => !isOn)
    expect(dark.state, cut).toBeUndefined()
    await at.kiosk.press('power/on')
    // the cut at the coin leaves the first coin: the second is still to come
    if ((await at.kiosk.until(({ isOn }) => isOn)).state?.current?.inserted.length === 1)
      await at.insert(5000)
    const seen = await at.isQuiet()
    expect(await at.inTheOffice(kassenzeichen), cut).toEqual(ONCE)
    expect(
      seen.matter.tray.reduce((sum, piece) => sum + piece, 0),
      cut,
    ).toBe(cut === 'change' ? 5000 : 0)
    const papers = seen.matter.papers.filter((paper) => paper.includes(kassenzeichen.slice(0, 4)))
    expect(papers.at(-1), cut).toContain('Quittung / receipt no.')
    if (cut === 'printing') expect(papers.at(-1)).toContain('Zweitdruck')
    await at.everyEuroIsThere()
  }
})

test('the process is killed with money in it: after its return it goes on where it was', async () => {
  const { kassenzeichen } = await at.aClaim()
  await at.begin(kassenzeichen)
  await at.insert(5000)
  await at.kiosk.kill()
  await at.kiosk.start()
  expect((await at.kiosk.until(({ isOn }) => isOn)).state?.current?.inserted).toEqual([5000])
  await at.insert(5000)
  await at.isQuiet()
  expect(await at.inTheOffice(kassenzeichen)).toEqual(ONCE)
  await at.everyEuroIsThere()
})

test('answers that are lost and a confirmation that goes twice book once', async () => {
  const { kassenzeichen } = await at.aClaim()
  await at.begin(kassenzeichen)
  await at.kiosk.press('fail/doubleConfirm/true')
  await at.insert(5000)
  await at.kiosk.press('fail/network/deaf')
  await at.insert(5000)
  await expect.poll(() => at.inTheOffice(kassenzeichen)).toEqual(ONCE)
  await at.kiosk.press('fail/network/up')
  await at.isQuiet()
  await at.kiosk.press('fail/doubleConfirm/false')
  expect(await at.inTheOffice(kassenzeichen)).toEqual(ONCE)
  await at.everyEuroIsThere()
})

test('a card that is refused after "approved" is not paid; a cut after the approval loses nothing', async () => {
  const claim = await at.aClaim()
  await at.kiosk.press('fail/card/withdrawn')
  await at.begin(claim.kassenzeichen, 'card')
  await expect.poll(() => at.inTheOffice(claim.kassenzeichen), { timeout: PATIENCE }).toEqual(ONCE)
  await expect
    .poll(() => at.inTheOffice(claim.kassenzeichen), { timeout: PATIENCE })
    .toMatchObject({ owed: 10_000 })
  expect((await at.isQuiet()).view).toEqual({ kind: 'told', what: 'card-withdrawn' })
  await at.kiosk.press('fail/card/ok')
  await at.kiosk.press('fail/cutAt/card')
  await at.begin(claim.kassenzeichen, 'card')
  await at.kiosk.press('power/on')
  await at.isQuiet()
  expect(await at.inTheOffice(claim.kassenzeichen)).toEqual({ ...ONCE, payments: 2, receipts: 2 })
  await at.kiosk.press('fail/card/declined')
  await at.begin((await at.aClaim()).kassenzeichen, 'card')
  expect((await at.isQuiet()).view).toEqual({ kind: 'told', what: 'card-declined' })
  await at.kiosk.press('fail/card/ok')
})

test('without the office it takes cash for what is on its list, within limits, and reports it later', async () => {
  const [known, other] = [await at.aClaim(), await at.aClaim()]
  await at.kiosk.kill()
  rmSync(join(at.kiosk.folder, 'offline.json'), { force: true })
  await at.kiosk.start()
  await at.kiosk.press('tick')
  await expect.poll(() => listOf(at.kiosk), { timeout: PATIENCE }).toContain(':10000')
  await at.kiosk.press('fail/network/gone')
  await at.begin(known.kassenzeichen, 'card')
  expect((await at.kiosk.state()).state?.current).toBeNull()
  await at.begin(known.kassenzeichen)
  await at.insert(10_000)
  const seen = await at.kiosk.until(({ state }) => state?.current === null)
  expect(seen.matter.papers.at(-1)).toContain('VORLÄUFIGE QUITTUNG')
  expect(seen.state).toMatchObject({ offlineCents: 10_000 })
  expect(await at.inTheOffice(known.kassenzeichen)).toMatchObject({ owed: 10_000, payments: 0 })
  // nobody pays twice because a report is on its way; and not what the machine does not know
  await at.begin(known.kassenzeichen)
  expect((await at.kiosk.state()).view).toEqual({ kind: 'told', what: 'paid-here' })
  await at.begin('56401234567800')
  expect((await at.kiosk.state()).view?.kind).toBe('told')
  // a clock that goes backwards makes the list worthless
  await at.kiosk.press('fail/clockOffMinutes/-300')
  await at.begin(other.kassenzeichen)
  expect((await at.kiosk.state()).view).toEqual({ kind: 'told', what: 'offline-stale' })
  await at.kiosk.press('fail/clockOffMinutes/0')
  await at.kiosk.press('fail/network/up')
  await at.isQuiet()
  expect(await at.inTheOffice(known.kassenzeichen)).toEqual(ONCE)
  await at.everyEuroIsThere()
})
const listOf = (it: Kiosk): string => {
  try {
    return readFileSync(join(it.folder, 'offline.json'), 'utf8')
  } catch {
    return ''
  }
}

test('paper that jams and change that sticks: nobody loses money, and both are said', async () => {
  const { kassenzeichen } = await at.aClaim()
  await at.kiosk.press('fail/printerJam/true')
  await at.kiosk.press('fail/changeJam/true')
  await at.begin(kassenzeichen)
  await at.insert(5000, 10_000)
  const seen = await at.isQuiet()
  await at.kiosk.press('fail/printerJam/false')
  await at.kiosk.press('fail/changeJam/false')
  expect(seen.view?.kind).toBe('result')
  const { owed, over } = await at.inTheOffice(kassenzeichen)
  const given = seen.matter.tray.reduce((sum, piece) => sum + piece, 0)
  expect(owed).toBe(0)
  expect(over + given).toBe(5000)
  expect(over).toBeGreaterThan(0)
  const machines = await at.office.kiosk.readMachines(person('head'), { site: 1 })
  const kinds = machines.ok ? machines.incidents.map(({ kind }) => kind) : []
  for (const kind of ['jam', 'change-jam', 'power', 'paid-too-much']) expect(kinds).toContain(kind)
  await at.kiosk.press('tray')
  await at.everyEuroIsThere()
})

test('what the office refuses is said by its name: another office, nobody knows it, paid, locked elsewhere', async () => {
  const { kassenzeichen, id } = await at.aClaim()
  const told = async (code: string) => {
    await at.begin(code)
    return (await at.kiosk.state()).view
  }
  expect(await told('12345678901244')).toEqual({ kind: 'told', what: 'foreign-office' })
  expect(await told('56400000000091')).toEqual({ kind: 'told', what: 'unknown-claim' })
  await at.database.adminPool.query(
    `insert into kiosk.lock (claim, id, till, expires_at)
     values ($1, gen_random_uuid(), gen_random_uuid(), $2)`,
    [id, systemClock.now().add({ seconds: 60 }).toString()],
  )
  expect(await told(kassenzeichen)).toEqual({ kind: 'told', what: 'claim-locked' })
  await at.database.adminPool.query('delete from kiosk.lock')
  await at.begin(kassenzeichen)
  await at.insert(10_000)
  await at.isQuiet()
  expect(await told(kassenzeichen)).toEqual({ kind: 'told', what: 'paid' })
})

test('an alarm gives money back and closes the machine until somebody has looked', async () => {
  const { kassenzeichen } = await at.aClaim()
  await at.begin(kassenzeichen)
  await at.insert(5000)
  await at.kiosk.press('alarm/true')
  expect((await at.kiosk.state()).matter.tray).toEqual([5000])
  await at.begin(kassenzeichen)
  expect((await at.kiosk.state()).state?.current).toBeNull()
  await at.insert(1000)
  expect((await at.kiosk.state()).matter.tray).toEqual([5000, 1000])
  await at.kiosk.press('alarm/false')
  await at.kiosk.press('tray')
  await at.everyEuroIsThere()
})

test('a journal somebody wrote into takes no money; half a line at its end is the trace of a power cut', async () => {
  await at.isQuiet()
  const path = join(at.kiosk.folder, 'journal')
  await at.kiosk.kill()
  appendFileSync(path, '1234abcd {"e":"fil')
  await at.kiosk.start()
  await at.kiosk.until(({ isOn }) => isOn)
  await at.kiosk.kill()
  const whole = readFileSync(path, 'utf8')
  writeFileSync(path, whole.replace('"piece":5000', '"piece":9000'))
  await at.kiosk.start()
  expect(await at.kiosk.state()).toMatchObject({
    isOn: false,
    damage: expect.stringMatching(/^line \d+$/) as string,
  })
  await at.kiosk.kill()
  writeFileSync(path, whole)
  await at.kiosk.start()
  await at.kiosk.until(({ isOn }) => isOn)
})
