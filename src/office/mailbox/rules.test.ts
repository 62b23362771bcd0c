import { describe, expect, test } from 'vitest'
import { classify } from './classify.ts'
import { detectLanguage } from './detect-language.ts'
import { weeksOf } from './figures.ts'
import { automaticBecause, bounceIn, unanswerableBecause } from './mail-facts.ts'
import { ownWords } from './own-words.ts'
import { readSource, SOURCE_BYTES } from './read-source.ts'

const WISHES = {
  de: ['Terminanfrage', 'Sehr geehrte Damen und Herren, ich möchte bitte einen Termin für die Verlängerung.'],
  en: ['Question', 'Dear Sir or Madam, I would like to book an appointment to renew my residence permit.'],
  fr: ['Demande', 'Bonjour, je voudrais prendre rendez-vous pour renouveler mon titre de séjour. Merci.'],
  tr: ['Merhaba', 'Oturum iznimi uzatmak için randevu almak istiyorum. Teşekkürler, saygılarımla.'],
  ru: ['Вопрос', 'Здравствуйте, я хочу записаться на приём, мне нужно продлить ВНЖ. Спасибо.'],
  uk: ['Питання', 'Доброго дня, я хочу записатися на прийом, щоб продовжити дозвіл на проживання. Дякую.'],
  ar: ['طلب', 'السلام عليكم، أريد حجز موعد من أجل تجديد الإقامة. شكرا'],
  fa: ['درخواست', 'سلام، من می خواهم برای تمدید اقامت نوبت بگیرم. لطفا وقت بدهید. متشکرم'],
  zh: ['请问', '您好，我想预约办理居留许可延期，什么时候可以来？谢谢'],
} as const

describe('what a mail is about', () => {
  test.each(Object.entries(WISHES))(
    'a wish for an appointment in %s is known, and its language',
    (language, [subject, text]) => {
      const verdict = classify(subject, text)
      expect(verdict).toMatchObject({ isWish: true, language })
      expect(verdict.reasons.length).toBeGreaterThan(0)
    },
  )

  test.each([
    [
      'Sachstand',
      'Guten Tag, können Sie mir den Sachstand zu meinem Antrag mitteilen? Ich hatte im Mai einen Termin.',
    ],
    ['Absage', 'Ich möchte meinen Termin am 3. Dezember leider absagen.'],
    [
      'Akteneinsicht',
      'Namens meines Mandanten beantrage ich Akteneinsicht. Rechtsanwalt Müller, Kanzlei am Markt',
    ],
    ['Rechnung Nr. 12', 'Anbei unsere Rechnung. Zahlungstermin: 1.12.'],
    ['Frage', 'Wie lange ist mein Reisepass noch gültig?'],
    ['', ''],
  ])('“%s” goes to a person', (subject, text) => {
    expect(classify(subject, text).isWish).toBe(false)
  })

  test('says why, twice as much for the subject, and marks what a person should see as well', () => {
    expect(classify('Termin', 'Meine Karte ist abgelaufen, bitte einen Termin').reasons[0]).toEqual({
      word: 'termin',
      points: 6,
      where: 'subject',
    })
    expect(classify('Termin', 'Meine Karte ist abgelaufen').isUrgent).toBe(true)
    expect(classify('Termin', 'Bitte einen Termin im März').isUrgent).toBe(false)
    // within other words it does not count
    expect(classify('', 'Der Termindruck und die Determinante').isWish).toBe(false)
  })

  test('what stands below, from the mail before, does not count; hidden signs are dropped', () => {
    expect(
      ownWords('Danke!\n\nAm 3.11.2026 um 10:00 schrieb Amt <a@b.de>:\n> Bitte buchen Sie einen Termin'),
    ).toBe('Danke!')
    expect(ownWords('Ja\n-----Ursprüngliche Nachricht-----\nTermin')).toBe('Ja')
    expect(ownWords('Ter\u200Bmin \u202Ebitte')).toBe('Termin bitte')
  })

  test('two languages at once, too little text, or none of ours: not guessed', () => {
    expect(detectLanguage('Termin')).toBeNull()
    expect(detectLanguage('')).toBeNull()
    expect(detectLanguage('Xin chào, tôi muốn đặt lịch hẹn để gia hạn thẻ cư trú')).toBeNull()
  })
})

const source = (head: string, body = 'Hallo'): Buffer =>
  Buffer.from(`${head}\n\n${body}`.replace(/\n/g, '\r\n'))
const from = 'From: Olena <o@example.org>\nSubject: Termin\n'

describe('what comes from a program', () => {
  test.each([
    ['Auto-Submitted: auto-replied', 'auto-submitted'],
    ['Auto-Submitted: auto-generated (failure)', 'auto-submitted'],
    ['Precedence: bulk', 'precedence'],
    ['X-Loop: willkommen', 'x-loop'],
    ['List-Id: <news.example.org>', 'list'],
    ['List-Unsubscribe: <mailto:x@example.org>', 'list'],
    ['Return-Path: <>', 'empty-return-path'],
    ['X-Autoreply: yes', 'auto-reply'],
  ])('%s is never answered', async (line, why) => {
    expect(automaticBecause(await readSource(source(`${from}${line}`)), [], 'willkommen')).toBe(why)
  })

  test('our own address neither; who wrote without a clear sender is left to a person', async () => {
    const judged = async (sender: string) => {
      const facts = await readSource(source(`From: ${sender}\nSubject: Termin`))
      return [automaticBecause(facts, ['amt@example.de'], 'willkommen'), unanswerableBecause(facts)]
    }
    expect(await judged('Amt <AMT@example.de>')).toEqual(['own-address', null])
    expect(await judged('postmaster@example.de')).toEqual(['mail-server', null])
    expect(await judged('no-reply@example.org')).toEqual([null, 'no-reply-address'])
    expect(await judged('a@example.org, b@example.org')).toEqual([null, 'no-sender'])
    expect(await judged('not an address')).toEqual([null, 'no-sender'])
    expect(await judged('Olena <o@example.org>')).toEqual([null, null])
    const no = await readSource(source(`${from}Auto-Submitted: no`))
    expect(automaticBecause(no, [], 'willkommen')).toBeNull()
  })
})

const NOTICE = '01900000-0000-7000-8000-00000000abcd'
const dsn = (action: string) =>
  source(
    'From: MAILER-DAEMON@mx.example.org\nSubject: Undelivered Mail Returned to Sender\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary="b"',
    `--b\nContent-Type: text/plain\n\nI am sorry.\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.org\n\nFinal-Recipient: rfc822; x@example.org\nAction: ${action}\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 <x@example.org>:\n  user unknown\n--b\nContent-Type: message/rfc822\n\nMessage-ID: <${NOTICE}.0@example.de>\nSubject: Ihr Termin\n\nText\n--b--\n`,
  )

describe('mails that came back', () => {
  test('a report names our notice and the reason; a delayed mail has not come back', async () => {
    expect(bounceIn(await readSource(dsn('failed')))).toEqual({
      notices: [NOTICE],
      reason: '550 5.1.1 <x@example.org>: user unknown',
    })
    expect(bounceIn(await readSource(dsn('delayed')))).toBeNull()
  })

  test('a report that brings nothing of the mail back names it by the id of its envelope', async () => {
    const head =
      'From: postmaster@mx.example.org\nSubject: Failure\nContent-Type: multipart/report; report-type=delivery-status; boundary="b"'
    const body = `--b\nContent-Type: message/delivery-status\n\nOriginal-Envelope-Id: ${NOTICE}.0@example.de\n\nAction: failed\nStatus: 5.2.2\n--b--`
    expect(bounceIn(await readSource(source(head, body)))).toEqual({
      notices: [NOTICE],
      reason: '5.2.2 Failure',
    })
  })

  test('older servers write prose; a person who writes about it is not a server', async () => {
    const prose =
      'The following address failed: x@example.org\n550 5.7.1 mailbox full\n\nMessage-ID: <' +
      NOTICE +
      '.2@example.de>'
    const old =
      'From: Mail Delivery System <mailer-daemon@example.org>\nSubject: Mail delivery failed: returning message to sender'
    expect(bounceIn(await readSource(source(old, prose)))).toMatchObject({
      notices: [NOTICE],
      reason: expect.stringContaining('mailbox full'),
    })
    expect(
      bounceIn(await readSource(source('From: o@example.org\nSubject: Delivery failed', prose))),
    ).toBeNull()
  })
})

test('broken, hostile and huge mails are read without harm', async () => {
  for (const bytes of [
    '',
    '\r\n\r\n',
    'From',
    '\u0000\u0001\u0002',
    'Content-Type: multipart/mixed; boundary=\r\n\r\n--',
    `Subject: ${'x'.repeat(200_000)}`,
  ])
    expect(await readSource(Buffer.from(bytes))).toMatchObject({
      messageId: expect.toSatisfy((it) => it === null || typeof it === 'string'),
    })
  const evil = await readSource(
    source(
      'From: "a\\r\\nBcc: all@example.org" <o@example.org>\nMessage-ID: <a b\tc@x>\nSubject: =?utf-8?Q?Termin=0D=0ABcc:_x@example.org?=',
    ),
  )
  expect(evil.messageId).toBeNull()
  expect(evil.sender).toBe('o@example.org')
  const big = await readSource(Buffer.concat([source(from, 'Termin bitte'), Buffer.alloc(20_000_000, 'x')]))
  expect(big.text.length).toBeLessThanOrEqual(SOURCE_BYTES)
}, 20_000)

test('weeks are counted from Monday, empty ones as zero', () => {
  const day = (day: string, wishes: number) => ({ day, wishes, answered: 1, handed: 0, others: 2 })
  const weeks = weeksOf(
    [day('2026-11-22', 5), day('2026-11-23', 3), day('2026-11-24', 4)],
    Temporal.PlainDate.from('2026-10-05'),
  )
  expect(weeks.map(({ week, wishes }) => `${week} ${wishes}`).slice(-3)).toEqual([
    '2026-11-09 0',
    '2026-11-16 5',
    '2026-11-23 7',
  ])
})
