import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import { jpeg } from '../../src/office/handin/testing/papers.ts'
import type { Stage } from './office.ts'
import type { Step } from './story.ts'

type Told = { readonly ok: boolean }

const PERSON = {
  familyName: 'Haddad',
  givenNames: 'Amira',
  birth: { year: 1991, month: 2, day: 3 },
  mail: null,
  phone: null,
}

/** Papers at the counter, letters, short concerns; looked at, put away, and gone when their time is over. */
export async function* handIns(
  { office, clock }: Stage,
  front: () => Actor,
  clerk: () => Actor,
): AsyncGenerator<Step> {
  const desk = office.handin
  const step = (act: string, work: () => Promise<Told>): Step => ({
    act: `handin.${act}`,
    do: () => sure(work()),
  })
  const paper = { type: 'passport', title: '', form: 'copy', pages: 1 }
  const seen: Record<string, string> = {}
  const open = async (name: string, whose: Parameters<typeof desk.openHandIn>[1]['whose']) =>
    (seen[name] = (await sure(desk.openHandIn(front(), { site: 1, whose, language: 'de' }))).handIn)
  yield { act: 'handin.open', do: () => open('first', { by: 'unknown', sender: '' }) }
  const handIn = (): string => seen['first']!
  yield step('name-person', () =>
    desk.namePerson(front(), { handIn: handIn(), whose: { typed: PERSON }, language: 'de' }),
  )
  yield step('find-person', () =>
    desk.findPerson(front(), { site: 1, familyName: 'Haddad', birth: PERSON.birth }),
  )
  const add = async () =>
    (seen['document'] = (await sure(desk.addDocument(front(), { handIn: handIn(), ...paper }))).document)
  yield { act: 'handin.add-document', do: add }
  yield step('remove-document', () => desk.removeDocument(front(), { document: seen['document']! }))
  await add()
  const send = async () => {
    const photo = { document: seen['document']!, name: 'a.jpg', bytes: jpeg() }
    seen['file'] = (await sure(desk.addFile(front(), photo))).file
  }
  yield { act: 'handin.add-file', do: send }
  yield step('remove-file', () => desk.removeFile(front(), { file: seen['file']! }))
  await send()
  yield step('receive', () => desk.receive(front(), { handIn: handIn() }))
  // the one in use was revoked a moment ago
  await sure(office.receipts.rotateSigningKey(SYSTEM, {}))
  yield { act: 'receipts.issue', do: () => sure(desk.receiptOfHandIn(front(), { handIn: handIn() })) }
  yield step('mail-receipt', () => desk.mailReceipt(front(), { handIn: handIn(), mail: 'amira@example.org' }))
  yield step('list', () => desk.listHandIns(front(), { site: 1 }))
  yield step('look', () => desk.lookAtHandIn(front(), handIn()))
  yield step('look-at-file', () => desk.openFile(clerk(), seen['file']!))
  yield step('inbox', () => desk.inbox(clerk(), { site: 1, of: { everybody: true } }))
  yield step('mark-seen', () => desk.markSeen(clerk(), { handIn: handIn() }))
  yield step('mark-filed', () => desk.markFiled(clerk(), { handIn: handIn() }))
  await open('slip', { by: 'unknown', sender: 'Irrtum' })
  yield step('drop', () => desk.dropHandIn(front(), { handIn: seen['slip']! }))
  yield* letters({ office }, front)
  yield* shorts({ office }, front)
  const today = clock.now()
  yield {
    act: 'handin.forget',
    do: async () => {
      clock.advance({ hours: 24 * 40 })
      await desk.forgetHandIns()
      clock.set(today)
    },
  }
}

async function* letters({ office }: Pick<Stage, 'office'>, front: () => Actor): AsyncGenerator<Step> {
  const desk = office.handin
  const receivedOn = Temporal.PlainDate.from('2026-11-23')
  const line = { sender: 'Kanzlei', about: '', team: null, attention: '', deadline: null }
  let letter = ''
  const note = async () =>
    (letter = (await sure(desk.noteLetter(front(), { site: 1, receivedOn, ...line }))).letter)
  yield { act: 'handin.note-letter', do: note }
  const change = { ...line, state: 'passed-on' } as const
  yield { act: 'handin.change-letter', do: () => sure(desk.changeLetter(front(), { letter, change })) }
  yield { act: 'handin.scan-letter', do: () => sure(desk.scanLetter(front(), { letter })) }
  yield {
    act: 'handin.list-letters',
    do: () => sure(desk.listLetters(front(), { site: 1, day: receivedOn })),
  }
}

async function* shorts({ office }: Pick<Stage, 'office'>, front: () => Actor): AsyncGenerator<Step> {
  const desk = office.handin
  const detail = { name: 'Amira Haddad', from: '08:00', until: '09:00' }
  const command = {
    site: 1,
    kind: 'certificate',
    concern: 'short_info',
    number: '',
    language: 'de',
    detail,
  } as const
  let short = ''
  const finish = async () =>
    (short = (await sure(desk.finishShort(front(), { ...command, minutes: 5 }))).short)
  yield { act: 'handin.finish-short', do: finish }
  yield { act: 'handin.look-at-short', do: () => sure(desk.lookAtShort(front(), short)) }
  yield { act: 'handin.look-at-short', rows: 0, do: () => sure(desk.shortsToday(front(), { site: 1 })) }
  yield { act: 'handin.undo-short', do: () => sure(desk.undoShort(front(), { short })) }
}

async function sure<T extends Told>(work: Promise<T>): Promise<Extract<T, { ok: true }>> {
  const outcome = await work
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome as Extract<T, { ok: true }>
}
