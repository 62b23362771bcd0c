import type { Actor } from '#ground/permission/permission.ts'
import { mailServer, startDemoMailbox, Unanswered } from '#office/notices/index.ts'
import type { Stage } from './office.ts'
import { sure } from './outcome.ts'
import type { Step } from './story.ts'

const site = 1
const HEAD = {
  ...{
    authority: 'Landratsamt',
    unit: '',
    street: 'Hauptstr. 1',
    place: '80331 Musterstadt',
    phone: '',
    mail: '',
  },
  ...{
    order: 'Im Auftrag',
    procedure: 'bavaria',
    court: 'VG München',
    courtAddress: 'Bayerstr. 30, München',
  },
  defendant: 'Freistaat Bayern',
}
const ADDRESS = { name: 'Amira Haddad', extra: '', street: 'Weg 1', place: '80331 München', country: '' }

/** A template is written, a letter drafted, signed, printed, mailed; one is taken back, one comes back. */
export async function* letters(
  stage: Stage,
  { boss, clerk }: { boss: Actor; clerk: Actor },
): AsyncGenerator<Step> {
  const { letters: room, casefiles } = stage.office
  yield { act: 'letters.look-at-templates', do: () => sure(room.listTemplates(clerk)) }
  const { found } = await sure(room.showTemplate(boss, { key: 'eingang' }))
  const form = found!.current!
  yield { act: 'letters.preview-template', do: () => sure(room.previewTemplate(boss, { site, form })) }
  const anew = { ...form, version: 1, validFrom: Temporal.PlainDate.from('2027-01-01'), why: 'Probe' }
  yield {
    act: 'letters.save-template',
    do: () => sure(room.saveTemplate(boss, { ...anew, requestKey: 't' })),
  }
  yield {
    act: 'letters.save-template',
    rows: 0,
    do: () => room.saveTemplate(boss, { ...anew, body: '{{x}}' }),
  }
  const head = { site, version: 0, typed: HEAD, why: 'Briefkopf' }
  yield { act: 'letters.save-letterhead', do: () => sure(room.saveLetterhead(boss, head)) }
  const { akte } = await sure(
    casefiles.openAkte(clerk, { site, planUnit: '33.1', subject: 'Briefe', person: null, team: 'temporary' }),
  )
  const order = {
    ...{ akte, template: 'vorsprache', address: ADDRESS, signatory: clerk.id, languages: ['einfach'] },
    values: { gegenstand: 'Pass', tag: '2026-12-01', uhrzeit: '9:00', anordnung: 'nein' },
  }
  yield { act: 'letters.draft', rows: 0, do: () => room.draftLetter(clerk, { ...order, values: {} }) }
  const values = { ...order.values, umfang: 'vollständig', antrag_vom: '2026-11-01', weg: 'liegt bei' }
  const letter = { ...order, template: 'akteneinsicht', values, requestKey: 'l' }
  yield { act: 'letters.preview', do: () => sure(room.previewLetter(clerk, letter)) }
  yield { act: 'letters.draft', do: () => sure(room.draftLetter(clerk, letter)) }
  const { document } = await sure(room.draftLetter(clerk, letter))
  yield { act: 'letters.look', do: () => sure(room.lettersOfAkte(clerk, { akte })) }
  yield { act: 'letters.queue', rows: 0, do: () => room.queueLetter(clerk, { document, channel: 'print' }) }
  await sign(stage, clerk, { akte, document })
  yield* onPaper(stage, clerk, document)
  yield* byMail(stage, clerk, document)
}

async function sign(stage: Stage, clerk: Actor, { akte, document }: { akte: string; document: string }) {
  const { circulation } = stage.office
  const points = [{ step: 1, kind: 'final-sign', assignee: `account:${clerk.id}` }]
  const begun = { akte, subject: 'Brief', documents: [document], points }
  const { verfuegung } = await sure(circulation.startVerfuegung(clerk, begun))
  const { found } = await sure(circulation.courseOf(clerk, { akte }))
  const point = found.verfuegungen.find(({ id }) => id === verfuegung)!.points[0]!.id
  await sure(circulation.completePoint(clerk, { akte, verfuegung, point }))
}

async function* onPaper({ office }: Stage, clerk: Actor, document: string): AsyncGenerator<Step> {
  const { letters } = office
  const print = { document, channel: 'print' }
  yield { act: 'letters.queue', do: () => sure(letters.queueLetter(clerk, { ...print, requestKey: 'q' })) }
  const { dispatch } = await sure(letters.queueLetter(clerk, { ...print, requestKey: 'q' }))
  yield {
    act: 'letters.withdraw',
    do: () => sure(letters.withdrawDispatch(clerk, { document, dispatch, why: 'Anschrift falsch' })),
  }
  const again = await sure(letters.queueLetter(clerk, print))
  yield { act: 'letters.list-queue', do: () => sure(letters.printQueue(clerk, { site })) }
  yield {
    act: 'letters.open-batch',
    do: () => sure(letters.openBatch(clerk, { site, dispatches: [again.dispatch] })),
  }
  const postedOn = office.ground.clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  const printed = { document, dispatch: again.dispatch, postedOn, batch: '' }
  yield { act: 'letters.print', do: () => sure(letters.markPrinted(clerk, printed)) }
  yield { act: 'letters.print', rows: 0, do: () => letters.markPrinted(clerk, printed) }
  const decided = { document, dispatch: again.dispatch, basis: 'fiction', onDay: null, remark: '' }
  yield { act: 'letters.decide-notified', do: () => sure(letters.decideNotified(clerk, decided)) }
}

async function* byMail({ office }: Stage, clerk: Actor, document: string): AsyncGenerator<Step> {
  const { letters, ground } = office
  const mail = { document, channel: 'mail', mail: 'amira@example.org', consent: 'am Telefon' }
  const lost = await sure(letters.queueLetter(clerk, mail))
  const gone = { send: () => Promise.reject(new Unanswered('the line broke')), close: () => undefined }
  await letters.sendMails({ server: gone, mailFrom: 'amt@example.org' })
  const looked = { document, dispatch: lost.dispatch, left: false, why: 'nicht im Protokoll des Mailservers' }
  yield { act: 'letters.settle-unknown', do: () => sure(letters.settleUnknown(clerk, looked)) }
  const { dispatch } = await sure(letters.queueLetter(clerk, mail))
  const mailbox = await startDemoMailbox({ port: 0 })
  const server = mailServer(mailbox.url)
  yield { act: 'letters.send', do: () => letters.sendMails({ server, mailFrom: 'amt@example.org' }) }
  server.close()
  await mailbox.stop()
  const about = { id: 1, at: ground.clock.now(), topic: 'mailbox.bounced', site: null, subject: null }
  const bounced = { ...about, data: { named: [dispatch] } } as unknown as Parameters<
    typeof letters.hearBounce
  >[0]
  yield { act: 'letters.note-bounce', do: () => letters.hearBounce(bounced) }
}
