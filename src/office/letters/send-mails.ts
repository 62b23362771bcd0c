import { perform } from '#ground/act/act.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { EventJob, Routes } from '#ground/jobs/index.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import { asSystem, findDocument } from '#office/casefiles/index.ts'
import { Refused, Unanswered, type MailServer } from '#office/notices/index.ts'
import { textsIn } from '#texts/index.ts'
import type { Dispatch } from './letter.ts'
import { claimMail, lockDispatches, lostMails, postpone, settleDispatch } from './letter-store.ts'
import { readyToLeave } from './dispatch.ts'
import { bytesOf } from './print-queue.ts'
import { fileProof, moment } from './proof.ts'
import type { LettersRoom } from './room.ts'

/** Longer than every patience of the mail server. */
const CLAIM = { seconds: 120 }
const ATTEMPTS = 8

export interface Post {
  readonly server: MailServer
  readonly mailFrom: string
}

/** Sends letters that wait for it; answers how many left. What the server said stands in the Akte. */
export async function sendMails(room: LettersRoom, post: Post): Promise<number> {
  await findLost(room)
  let sent = 0
  for (;;) {
    const next = await claim(room)
    if (!next) return sent
    sent += await sendOne(room, post, next)
  }
}

const LOST =
  'Dem Mailserver übergeben; was er antwortete, ist nicht vermerkt. Bitte nachsehen, ob das Schreiben ankam.'

/** Whoever had it in hand never came back. It may have left: it is not sent a second time by itself, a person looks. */
async function findLost(room: LettersRoom): Promise<void> {
  const now = room.ground.clock.now()
  const lost = await room.ground.db.transaction().execute((tx) => asSystem(tx, () => lostMails(tx, now)))
  for (const dispatch of lost) await end(room, dispatch, { state: 'unknown', answer: LOST })
}

async function claim(room: LettersRoom): Promise<{ dispatch: Dispatch; bytes: Uint8Array | null } | null> {
  const now = room.ground.clock.now()
  return room.ground.db.transaction().execute((tx) =>
    asSystem(tx, async () => {
      const dispatch = await claimMail(tx, now, now.add(CLAIM))
      if (!dispatch) return null
      const document = await findDocument(tx, dispatch.document)
      const ready = document && (await readyToLeave(tx, document))
      const isSigned = ready?.ok === true && ready.version === dispatch.version
      return { dispatch, bytes: isSigned ? await bytesOf(room, tx, dispatch) : null }
    }),
  )
}

async function sendOne(
  room: LettersRoom,
  { server, mailFrom }: Post,
  { dispatch, bytes }: { dispatch: Dispatch; bytes: Uint8Array | null },
): Promise<number> {
  if (!bytes)
    return end(room, dispatch, {
      state: 'failed',
      answer: 'Nicht mehr schlussgezeichnet, oder die Datei fehlt.',
    })
  const name = mailName(dispatch, mailFrom)
  let answer: string
  try {
    const { subject, text, html } = mailWords(room.officeName)
    const letter = { subject, text, html, languages: ['de', 'en'], calendar: null }
    const enclosed = [{ filename: 'schreiben.pdf', content: bytes, contentType: 'application/pdf' }]
    answer = await server.send({ name, to: dispatch.recipient, from: mailFrom, letter, enclosed })
  } catch (error) {
    const said = error instanceof Error ? error.message.replaceAll('\u0000', '').slice(0, 400) : String(error)
    if (error instanceof Unanswered)
      return end(room, dispatch, { state: 'unknown', answer: `${LOST} (${said})` })
    if (error instanceof Refused || dispatch.attempts >= ATTEMPTS)
      return end(room, dispatch, { state: 'failed', answer: said })
    const again = room.ground.clock.now().add({ minutes: 2 ** dispatch.attempts })
    await room.ground.db
      .transaction()
      .execute((tx) => asSystem(tx, () => postpone(tx, dispatch.id, again, said)))
    return 0
  }
  // the server has it: what fails from here on is found by the next round, and never sent again
  return end(room, dispatch, { state: 'sent', answer, name })
}

/** Message-ID without brackets, written as the mailbox reads it in a bounce. */
export const mailName = (it: Pick<Dispatch, 'id'>, mailFrom: string): string =>
  `${it.id}.0@${/@([\w.-]+)>?\s*$/.exec(mailFrom)?.[1] ?? 'willkommen'}`

/** Neither name nor matter: mail travels open, what it is about stands in the letter. */
function mailWords(officeName: string): { subject: string; text: string; html: string } {
  const say = (language: 'de' | 'en'): string[] => {
    const { t } = textsIn(language)
    return [t('letters.mail.greeting'), t('letters.mail.body'), t('letters.mail.answer')]
  }
  const subject = `${textsIn('de').t('letters.mail.subject')} / ${textsIn('en').t('letters.mail.subject')}`
  const lines = [...say('de'), '—', ...say('en'), officeName]
  const safe = (text: string): string => text.replace(/[&<>"]/gu, (sign) => `&#${sign.codePointAt(0)};`)
  const paragraphs = lines.map((line) => `<p>${safe(line)}</p>`).join('\n')
  return {
    subject,
    text: `${lines.join('\n\n')}\n`,
    html: `<!doctype html><html lang="de"><body>\n${paragraphs}\n</body></html>`,
  }
}

async function end(
  room: LettersRoom,
  dispatch: Dispatch,
  it: { state: 'sent' | 'failed' | 'unknown'; answer: string; name?: string },
): Promise<number> {
  const deed = { act: 'letters.send', site: dispatch.site, why: it.state }
  await perform(room.ground, SYSTEM, deed, (hand) =>
    asSystem(hand.tx, async () => {
      const { tx, now, about, tell } = hand
      about(`document:${dispatch.document}`, { dispatch: dispatch.id, answer: it.answer })
      const [row] = await lockDispatches(tx, [dispatch.id])
      if (row?.state !== 'waiting') return { ok: true as const }
      const leftOn = it.state === 'sent' ? officeDay(now) : null
      await settleDispatch(tx, dispatch.id, {
        state: it.state,
        leftOn,
        endedBy: 'office',
        endedAt: now,
        answer: it.answer,
      })
      const document = (await findDocument(tx, dispatch.document))!
      if (leftOn)
        await fileProof(
          room,
          hand,
          { account: 'office', name: 'Programm' },
          {
            ...{ dispatch, document, leftOn },
            lines: [
              { name: 'Versandweg', value: 'E-Mail' },
              { name: 'Zugang eröffnet durch', value: dispatch.consent },
              { name: 'Abgesandt', value: moment(now) },
              { name: 'Message-ID', value: it.name ?? '', ltr: true },
              { name: 'Antwort des Mailservers', value: it.answer, ltr: true },
            ],
          },
        )
      tell('letters.left', {
        dispatch: dispatch.id,
        document: dispatch.document,
        akte: document.akte,
        state: it.state,
      })
      return { ok: true as const }
    }),
  )
  return it.state === 'sent' ? 1 : 0
}

export const LETTERS_QUEUE = 'letters.post'
/** Bounces the mailbox found. */
export const letterRoutes: Routes = { 'mailbox.bounced': LETTERS_QUEUE }

/** A mail came back: it did not reach anybody, and the hint of notification is gone with it. */
export async function hearBounce(room: LettersRoom, event: EventJob['event']): Promise<number> {
  const { named } = event.data
  const ids = Array.isArray(named) ? named.filter((it) => typeof it === 'string') : []
  let noted = 0
  for (const id of ids) {
    const deed = { act: 'letters.note-bounce', site: event.site, why: 'bounced' }
    const known = await room.ground.db
      .transaction()
      .execute((tx) => asSystem(tx, () => lockDispatches(tx, [id])))
    // what came back did leave, also when nobody had noted it
    if (known[0]?.state !== 'sent' && known[0]?.state !== 'unknown') continue
    const { document, answer, site, endedAt } = known[0]
    const leftOn = known[0].leftOn ?? officeDay(endedAt!)
    await perform(room.ground, SYSTEM, { ...deed, site }, (hand) =>
      asSystem(hand.tx, async () => {
        const { tx, now, about, tell } = hand
        about(`document:${document}`, { dispatch: id })
        await settleDispatch(tx, id, {
          state: 'bounced',
          leftOn,
          endedBy: 'mailbox',
          endedAt: now,
          answer: `${answer} – unzustellbar zurück am ${moment(now)}`,
        })
        tell('letters.bounced', {
          dispatch: id,
          document,
          akte: (await findDocument(tx, document))?.akte ?? null,
        })
        return { ok: true as const }
      }),
    )
    noted += 1
  }
  return noted
}
