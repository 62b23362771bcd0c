import { expect, test } from 'vitest'
import { readDocument } from '#office/casefiles/index.ts'
import { mailServer, startDemoMailbox } from '#office/notices/index.ts'
import { createServer } from 'node:net'
import {
  decideNotified,
  hearBounce,
  markPrinted,
  queueLetter,
  sendMails,
  settleUnknown,
  withdrawDispatch,
} from './index.ts'
import { letterOffice, day, sure } from './testing/a-letter.ts'

const { office, room, pdfOf, aSignedLetter, lettersIn } = letterOffice()

test('by mail: with consent only, the letter to the bit, the server’s answer as proof; a bounce takes the hint away', async () => {
  const { anna } = office.it
  const values = { gegenstand: 'Antrag', eingang: '2026-11-20' }
  const { akte, document } = await aSignedLetter({ template: 'eingang', values })
  const queue = (more: object) =>
    queueLetter(room(), anna, {
      document,
      channel: 'mail',
      mail: 'ayse@example.org',
      consent: 'E-Mail im Antrag angegeben',
      ...more,
    })
  expect(await queue({ mail: 'kein' })).toMatchObject({ refusal: 'mail-wrong', field: 'mail' })
  expect(await queue({ mail: '' })).toMatchObject({ refusal: 'mail-wrong' })
  expect(await queue({ consent: '' })).toMatchObject({ refusal: 'consent-missing', field: 'consent' })
  const { dispatch } = await sure(queue({}))
  expect(
    await markPrinted(room(), anna, { document, dispatch, postedOn: day('2026-11-23'), batch: '' }),
  ).toMatchObject({ refusal: 'no-print' })
  expect(
    await decideNotified(room(), anna, { document, dispatch, basis: 'fiction', onDay: null, remark: '' }),
  ).toMatchObject({ refusal: 'not-left' })
  const mailbox = await startDemoMailbox({ port: 0 })
  const server = mailServer(mailbox.url)
  try {
    expect(await sendMails(room(), { server, mailFrom: 'Amt <abh@musterstadt.example>' })).toBe(1)
    expect(await sendMails(room(), { server, mailFrom: 'Amt <abh@musterstadt.example>' })).toBe(0)
  } finally {
    server.close()
    await mailbox.stop()
  }
  const [mail, ...more] = mailbox.messages()
  expect(more).toEqual([])
  expect(mail!.to).toEqual(['ayse@example.org'])
  expect(mail!.subject).not.toMatch(/Yıldız|Antrag/u)
  expect(mail!.text).not.toMatch(/Yıldız|Antrag/u)
  expect(Buffer.from(mail!.attachments[0]!.content).equals(Buffer.from(await pdfOf(document)))).toBe(true)
  const sent = (await lettersIn(akte))[0]!.dispatches[0]!
  expect(sent).toMatchObject({ state: 'sent', recipient: 'ayse@example.org' })
  expect(sent.answer).toMatch(/^250 /u)
  expect(`${sent.hint?.on} ${sent.hint?.section}`).toBe('2026-11-27 § 41 Abs. 2 Satz 2 VwVfG')
  expect(sent.lastDay).toBeNull()
  const seen = (await sure(readDocument(office.it.room, anna, { document }))).found.document
  expect(seen.versions.flatMap(({ files }) => files.map(({ role }) => role)).toSorted()).toEqual([
    'original',
    'proof',
  ])

  const event = {
    id: 1,
    at: office.it.clock.now(),
    topic: 'mailbox.bounced',
    site: null,
    subject: null,
    data: { named: [dispatch] },
  }
  expect(await hearBounce(room(), event as never)).toBe(1)
  expect(await hearBounce(room(), event as never)).toBe(0)
  expect((await lettersIn(akte))[0]!.dispatches[0]).toMatchObject({ state: 'bounced', hint: null })
})

test('a mail server that says no, or is away, is written down; nothing counts as sent', async () => {
  const { anna, clock } = office.it
  const values = { gegenstand: 'Antrag', eingang: '2026-11-20' }
  const refused = await aSignedLetter({ template: 'eingang', values })
  const ask = { channel: 'mail', consent: 'am Telefon vereinbart' }
  await sure(queueLetter(room(), anna, { document: refused.document, mail: 'a@voll.example', ...ask }))
  const mailbox = await startDemoMailbox({ port: 0, fullBoxes: 'voll.example' })
  const server = mailServer(mailbox.url)
  expect(await sendMails(room(), { server, mailFrom: 'abh@musterstadt.example' })).toBe(0)
  expect((await lettersIn(refused.akte))[0]!.dispatches[0]).toMatchObject({
    state: 'failed',
    leftOn: null,
    answer: expect.stringContaining('Mailbox full'),
  })
  server.close()
  await mailbox.stop()

  const away = await aSignedLetter({ template: 'eingang', values })
  await sure(queueLetter(room(), anna, { document: away.document, mail: 'b@example.org', ...ask }))
  const silent = mailServer(mailbox.url)
  expect(await sendMails(room(), { server: silent, mailFrom: 'abh@musterstadt.example' })).toBe(0)
  silent.close()
  const waiting = (await lettersIn(away.akte))[0]!.dispatches[0]!
  expect(waiting).toMatchObject({ state: 'waiting', attempts: 1 })
  expect(waiting.answer).not.toBe('')
  const later = await startDemoMailbox({ port: 0 })
  const awake = mailServer(later.url)
  expect(await sendMails(room(), { server: awake, mailFrom: 'abh@musterstadt.example' })).toBe(0)
  clock.advance({ minutes: 3 })
  expect(await sendMails(room(), { server: awake, mailFrom: 'abh@musterstadt.example' })).toBe(1)
  awake.close()
  await later.stop()
})

const values = { gegenstand: 'Antrag', eingang: '2026-11-20' }
const ask = { channel: 'mail', consent: 'am Telefon vereinbart', mail: 'c@example.org' }
const mailFrom = 'abh@musterstadt.example'

test('a process that ends between the server’s yes and our note: nothing is sent twice, nothing lost, a person looks and says', async () => {
  const { anna, clock } = office.it
  const { akte, document } = await aSignedLetter({ template: 'eingang', values })
  const { dispatch } = await sure(queueLetter(room(), anna, { document, ...ask }))
  // takes the mail, and whoever sent it never hears of it
  let taken = 0
  const silent = {
    send: () => {
      taken += 1
      return new Promise<string>(() => undefined)
    },
    close: () => undefined,
  }
  void sendMails(room(), { server: silent, mailFrom })
  await expect.poll(() => taken).toBe(1)
  const back = { document, dispatch, why: 'doch nicht' }
  expect(await withdrawDispatch(room(), anna, back)).toMatchObject({ refusal: 'leaving-now' })
  const next = { send: () => Promise.resolve(`250 ${(taken += 1)}`), close: () => undefined }
  expect(await sendMails(room(), { server: next, mailFrom })).toBe(0)
  expect((await lettersIn(akte))[0]!.dispatches[0]).toMatchObject({ state: 'waiting', attempts: 1 })
  clock.advance({ minutes: 3 })
  expect(await sendMails(room(), { server: next, mailFrom })).toBe(0)
  clock.advance({ hours: 2 })
  expect(await sendMails(room(), { server: next, mailFrom })).toBe(0)
  expect(taken).toBe(1)
  const lost = (await lettersIn(akte))[0]!.dispatches[0]!
  expect(lost).toMatchObject({ state: 'unknown', leftOn: null, hint: null })
  expect(lost.answer).toContain('nachsehen')
  expect(await queueLetter(room(), anna, { document, ...ask })).toMatchObject({ refusal: 'waits-already' })

  const found = { document, dispatch, left: true, why: 'Protokoll des Mailservers, 08:00' }
  expect(await settleUnknown(room(), anna, { ...found, why: ' ' })).toMatchObject({ field: 'why' })
  expect(await settleUnknown(room(), anna, found)).toMatchObject({ ok: true })
  expect(await settleUnknown(room(), anna, found)).toMatchObject({ refusal: 'known-already' })
  const sent = (await lettersIn(akte))[0]!.dispatches[0]!
  expect(sent).toMatchObject({ state: 'sent', answer: expect.stringContaining('Protokoll des Mailservers') })
  expect(String(sent.leftOn)).toBe('2026-11-23')
  const seen = (await sure(readDocument(office.it.room, anna, { document }))).found.document
  expect(seen.versions.at(-1)!.files.map(({ role }) => role)).toContain('proof')
})

test('a line that breaks after the mail was handed over is unknown as well; what came back in the end did leave', async () => {
  const { anna } = office.it
  const { akte, document } = await aSignedLetter({ template: 'eingang', values })
  const { dispatch } = await sure(queueLetter(room(), anna, { document, ...ask }))
  const listener = createServer((socket) => {
    let isText = false
    socket.on('error', () => undefined)
    socket.write('220 mail.example\r\n')
    socket.on('data', (sent) => {
      const said = sent.toString()
      if (isText) return void (said.includes('\r\n.\r\n') && socket.destroy())
      isText = said.startsWith('DATA')
      socket.write(isText ? '354 go on\r\n' : '250 ok\r\n')
    })
  }).listen(0, '127.0.0.1')
  await expect.poll(() => listener.listening).toBe(true)
  const { port } = listener.address() as { port: number }
  const server = mailServer(`smtp://127.0.0.1:${port}`)
  expect(await sendMails(room(), { server, mailFrom })).toBe(0)
  server.close()
  listener.close()
  expect((await lettersIn(akte))[0]!.dispatches[0]).toMatchObject({ state: 'unknown', attempts: 1 })
  const about = { id: 1, at: office.it.clock.now(), topic: 'mailbox.bounced', site: null, subject: null }
  expect(await hearBounce(room(), { ...about, data: { named: [dispatch] } } as never)).toBe(1)
  expect((await lettersIn(akte))[0]!.dispatches[0]).toMatchObject({ state: 'bounced', hint: null })
  const lost = { document, dispatch, left: false, why: 'kam zurück' }
  expect(await settleUnknown(room(), anna, lost)).toMatchObject({ refusal: 'known-already' })
})
