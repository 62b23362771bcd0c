import { expect, test } from 'vitest'
import { VISITOR } from '#ground/permission/permission.ts'
import { cancel, move } from '#office/appointments/index.ts'
import { at } from '#office/appointments/testing/an-office.ts'
import { remind, sendDue } from './index.ts'
import { until } from './testing/a-process.ts'
import { aPost } from './testing/a-post.ts'

const MOBILE = '0171 2345678'
const { post, aProcess, aBooking, mailsTo, noticesFor, statesOf } = aPost()

test('two days before, four processes remind each person once, the day before by SMS who has no mail; nobody at night', async () => {
  const all = await Promise.all([1, 2, 3, 4].map(() => aProcess()))
  const rounds = async () => {
    await Promise.all(all.map(({ room }) => remind(room)))
    await Promise.all(all.map(({ room }) => sendDue(room)))
  }
  const byMail = await Promise.all(
    Array.from({ length: 8 }, (_, n) =>
      aBooking('2026-12-03T09:00', { mail: `r${n}@example.org`, phone: MOBILE }),
    ),
  )
  const bySms = await aBooking('2026-12-03T09:30', { phone: MOBILE })
  const gone = await aBooking('2026-12-03T10:00', { mail: 'gone@example.org' })
  await cancel(post.office.room, VISITOR, { code: gone.code })
  for (const { visit } of [...byMail, bySms])
    await until(async () => (await statesOf(visit))[0]?.endsWith('sent') ?? false)
  await rounds()
  post.office.clock.set(at('2026-12-01T08:59'))
  await rounds()
  expect(
    (await Promise.all(byMail.map(({ visit }) => noticesFor(visit))))
      .flat()
      .filter(({ kind }) => kind === 'reminder'),
  ).toEqual([])
  post.office.clock.set(at('2026-12-01T09:30'))
  await rounds()
  await rounds()
  await until(async () =>
    (await Promise.all(byMail.map(({ visit }) => statesOf(visit)))).every((it) =>
      it.includes('reminder mail sent'),
    ),
  )
  await until(async () => (await statesOf(bySms.visit)).includes('reminder sms sent'))
  for (let n = 0; n < 8; n++)
    expect(mailsTo(`r${n}@example.org`).map(({ subject }) => subject.slice(0, 10))).toEqual([
      'Ihr Termin',
      'Erinnerung',
    ])
  expect((await statesOf(gone.visit)).filter((it) => it.startsWith('reminder'))).toEqual([])
  const text = mailsTo('r0@example.org')[1]!.text
  for (const path of ['verschieben', 'absagen'])
    expect(text).toContain(`/de/mein-termin/${byMail[0]!.code}/${path}`)
  expect(text).toContain(`/de/termin-bestaetigt/${byMail[0]!.code}#documents`)
  post.office.clock.set(at('2026-12-02T09:30'))
  await rounds()
  await until(async () => (await statesOf(bySms.visit)).includes('reminder-tomorrow sms sent'))
  expect((await statesOf(byMail[0]!.visit)).some((it) => it.startsWith('reminder-tomorrow'))).toBe(false)
}, 60_000)

test('whoever moves is reminded of the new time; a reminder of the old one is never sent', async () => {
  const { room } = await aProcess()
  const it = await aBooking('2026-12-03T09:00', { mail: 'mover@example.org' })
  await until(async () => (await statesOf(it.visit))[0] === 'booked mail sent')
  post.office.clock.set(at('2026-12-01T08:50'))
  await move(post.office.room, VISITOR, { code: it.code, start: at('2026-12-10T11:00') })
  post.office.clock.set(at('2026-12-01T09:10'))
  expect(await remind(room)).toBe(0)
  post.office.clock.set(at('2026-12-08T11:00'))
  expect(await remind(room)).toBe(1)
  await until(async () => (await statesOf(it.visit)).includes('reminder mail sent'))
  expect(mailsTo('mover@example.org').at(-1)!.subject).toContain('10. Dezember 2026')
})
