import { afterEach, beforeEach, expect, test } from 'vitest'
import { deskBlock, HEAD, NEXT_WEEK, plan, rotaOffice, SITE, type RotaOffice } from './testing/rota-office.ts'

const TUESDAY = '2026-12-01'
let it: RotaOffice

beforeEach(async () => {
  it = await rotaOffice()
})
afterEach(() => it.close())

const at = { site: SITE, monday: NEXT_WEEK }
const day = Temporal.PlainDate.from(TUESDAY)
const proposed = async () => {
  const found = await it.office.rota.proposeCapacity(HEAD, at)
  if (!found.ok) throw new Error(found.refusal)
  return found
}
const apply = (seen: string) => it.office.rota.applyCapacity(HEAD, { ...at, seen, why: 'Dienstplan' })
const free = async (wall: string): Promise<number> => {
  const { appointments } = it.office
  const wish = appointments.wishFor({ site: SITE, concerns: ['study_extend'], needs: [] })
  if (!wish.ok) throw new Error(wish.refusal)
  const start = Temporal.PlainDateTime.from(wall).toZonedDateTime('Europe/Berlin').toInstant()
  return appointments.placesOn(wish.wish, Temporal.PlainDate.from(TUESDAY)).filter((one) => one.equals(start))
    .length
}

/** Tuesday: room 201 from 8 to 10 and from 11 to 12, 202 from 8 to 9; other days nobody. */
async function published(): Promise<number> {
  let version = await plan(it, NEXT_WEEK, 0, deskBlock(it.who.ada, 1, 8, 10), [TUESDAY])
  version = await plan(it, NEXT_WEEK, version, deskBlock(it.who.ada, 1, 11, 12), [TUESDAY])
  version = await plan(it, NEXT_WEEK, version, deskBlock(it.who.ben, 2, 8, 9), [TUESDAY])
  const done = await it.office.rota.publishWeek(HEAD, { ...at, version })
  if (!done.ok) throw new Error(done.refusal)
  return version
}

test('a week nobody published proposes nothing', async () => {
  await plan(it, NEXT_WEEK, 0, deskBlock(it.who.ada, 1, 8, 10), [TUESDAY])
  expect(await it.office.rota.proposeCapacity(HEAD, at)).toMatchObject({ refusal: 'not-published' })
})

test('the published week shows which hours go and whose bookings lie outside, and changes nothing by itself', async () => {
  const visit = await it.book(`${TUESDAY}T10:30`)
  await published()
  const { fits, isInForce } = await proposed()
  expect(isInForce).toBe(false)
  const spans = ({ after }: { after: readonly { from: string; until: string }[] }) =>
    after.map(({ from, until }) => `${from}–${until}`).join(' ')
  // which lane is which is decided by where people are booked
  expect(fits.filter(({ day }) => day === TUESDAY).map(spans)).toEqual([
    '08:00–10:00 11:00–12:00',
    '08:00–09:00',
    '',
  ])
  expect(fits.filter(({ day }) => day === NEXT_WEEK).map(({ after }) => after)).toEqual([[], [], []])
  expect(fits.flatMap(({ touched }) => touched.map((one) => one.visit))).toEqual([visit])
  expect(await free(`${TUESDAY}T10:30`)).toBe(1)
})

test('a person applies it: places go, bookings stay, and it can be taken back as a whole', async () => {
  const visit = await it.book(`${TUESDAY}T10:30`)
  await published()
  const { seen } = await proposed()
  expect(await apply('something else')).toMatchObject({ refusal: 'touched-meanwhile' })
  expect(await apply(seen)).toMatchObject({ ok: true, touched: 1 })
  expect([
    await free(`${TUESDAY}T08:00`),
    await free(`${TUESDAY}T10:00`),
    await free(`${TUESDAY}T11:00`),
  ]).toEqual([1, 0, 1])
  expect((await proposed()).isInForce).toBe(true)
  expect(await it.office.appointments.codeOf(visit)).not.toBe(null)
  expect(await it.office.rota.takeBackCapacity(HEAD, at)).toMatchObject({ ok: true })
  expect(await free(`${TUESDAY}T10:00`)).toBe(1)
  expect(await it.office.rota.takeBackCapacity(HEAD, at)).toMatchObject({ refusal: 'nothing-to-fit' })
})

test('whoever is absent staffs nothing: the hours of their desk go as well', async () => {
  await published()
  const away = { site: SITE, account: it.who.ben, first: day, last: day }
  expect(await it.office.rota.noteAbsence(HEAD, away)).toMatchObject({ ok: true })
  const { fits } = await proposed()
  const tuesday = fits.filter((one) => one.day === TUESDAY)
  expect(tuesday.filter(({ after }) => after.length === 0)).toHaveLength(2)
})

test('somebody booked while it was looked at: the person looks again', async () => {
  await published()
  const { seen } = await proposed()
  await it.book(`${TUESDAY}T10:30`)
  expect(await apply(seen)).toMatchObject({ refusal: 'touched-meanwhile' })
})

test('a lane somebody closed by hand stays closed, and falls ill after the rota shortened it', async () => {
  const { appointments } = it.office
  await published()
  await appointments.closeLane(HEAD, { site: SITE, lane: 1, day, why: 'krank' })
  const { fits, seen } = await proposed()
  expect(fits.filter((one) => one.day === TUESDAY).map(({ after }) => after.length)).toEqual([2, 1])
  await apply(seen)
  const ill = await appointments.closeLane(HEAD, { site: SITE, lane: 2, day, why: 'krank' })
  expect(ill).toMatchObject({ ok: true })
  expect(await free(`${TUESDAY}T11:00`)).toBe(0)
  if (ill.ok) await appointments.reopenLane(HEAD, { site: SITE, rule: ill.rule })
  expect(await free(`${TUESDAY}T11:00`)).toBe(1)
})
