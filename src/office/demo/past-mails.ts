import past from './data/past.json' with { type: 'json' }
import { inventPerson } from './invented-person.ts'
import { daysBefore, type Teller } from './teller.ts'

interface Letter {
  readonly from: string
  readonly subject: string
  readonly text: string
  readonly at: Temporal.Instant
}

/** Mails of the last weeks: ever fewer ask for an appointment, and some wait for a person. */
export async function tellMails(teller: Teller): Promise<boolean> {
  const { acts, reception } = teller
  if (await acts.hasMails(reception)) return false
  const letters = [...wishes(teller), ...others(teller)].sort((a, b) => Temporal.Instant.compare(a.at, b.at))
  for (const [n, letter] of letters.entries()) {
    acts.clock.set(letter.at)
    await acts.takeMail({ number: n + 1, receivedAt: letter.at, source: sourceOf(letter, n + 1) })
  }
  return true
}

function wishes(teller: Teller): Letter[] {
  const { dice, ids, today } = teller
  const { perWeek, texts } = past.wishMails
  const monday = today.subtract({ days: today.dayOfWeek - 1 })
  return perWeek.flatMap((count, week) =>
    Array.from({ length: count }, (_, n) => {
      const weeksAgo = perWeek.length - 1 - week
      const day = monday.subtract({ weeks: weeksAgo }).add({ days: weeksAgo === 0 ? 0 : dice.below(5) })
      const person = inventPerson(ids, dice, today)
      const { subject, text } = texts[(week + n) % texts.length]!
      const name = `${person.givenNames} ${person.familyName}`.trim()
      const from = person.mail ?? `schreibt${week}.${n}@example.org`
      return { from, subject, text: `${text}\n${name}`, at: daysBefore(teller, day.until(today).days) }
    }),
  )
}

function others({ now }: Teller): Letter[] {
  return past.otherMails.map(({ hours, ...letter }) => ({ ...letter, at: now.subtract({ hours }) }))
}

/** The mail as a server would hand it out (RFC 5322; words beyond ASCII as RFC 2047 wants them). */
function sourceOf({ from, subject, text, at }: Letter, number: number): Buffer {
  const encoded = `=?UTF-8?B?${Buffer.from(subject).toString('base64')}?=`
  const date = `${at.toZonedDateTimeISO('UTC').toPlainDateTime().toString({ smallestUnit: 'second' })}`
  const lines = [
    `From: <${from}>`,
    'To: <termine@example.org>',
    `Subject: ${encoded}`,
    `Date: ${date}Z`,
    `Message-ID: <vorfuehrung-${number}@example.org>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(text).toString('base64'),
    '',
  ]
  return Buffer.from(lines.join('\r\n'))
}
