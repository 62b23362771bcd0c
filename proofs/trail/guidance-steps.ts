import type { FilePort } from '../../src/office/guidance/index.ts'
import { photograph } from '../../src/office/guidance/testing/a-record.ts'
import type { Counselled } from './counselling-steps.ts'
import type { Stage } from './office.ts'
import { sure } from './outcome.ts'
import type { Step } from './story.ts'

const HEAD = { name: 'Beratung', lines: [] }
const inbox: FilePort = { hand: async () => undefined, has: async () => false }

/** The record of a case that stays open: facts, plan, papers, and one item that goes to the file. */
export async function* recorded(
  { counselling, clock }: Stage,
  { member, person, caseId, code }: Counselled,
): AsyncGenerator<Step> {
  const { guidance } = counselling
  const of = { case: caseId }
  const ids = Object.fromEntries(
    ['goal', 'step', 'note', 'look', 'talk', 'other', 'voice', 'paper'].map((name) => [
      name,
      counselling.ground.ids.uuid(),
    ]),
  ) as Record<string, string>
  const today = clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  const startsAt = clock.now().add({ hours: 48 })
  const talk = { ...of, startsAt, minutes: 60, place: 'office', where: '', joint: false }
  const step = { ...of, id: ids['step']!, text: 'Antrag stellen', who: 'person', due: today, remind: false }
  const facts = { ...of, version: 0, purpose: 'hints', typed: { nationality: 'SYR' } }
  const voice = { ...of, id: ids['voice']!, talk: ids['talk']!, at: null, language: 'Arabisch', who: '' }
  const paper = { ...of, id: ids['paper']!, name: 'Zeugnis.jpg', bytes: photograph() }
  const note = { ...of, id: ids['note']!, text: 'Kommt wieder.', own: false, why: '' }
  const acts = [
    ['save-facts', () => guidance.saveFacts(person, facts)],
    ['read-facts', () => guidance.readFacts(member, of)],
    ['set-goal', () => guidance.setGoal(person, { ...of, id: ids['goal']!, text: 'Arbeit' })],
    ['end-goal', () => guidance.endGoal(person, { ...of, goal: ids['goal']!, state: 'reached' })],
    ['agree-step', () => guidance.agreeStep(member, step)],
    ['end-step', () => guidance.endStep(person, { ...of, step: ids['step']!, state: 'done' })],
    ['add-note', () => guidance.addNote(member, note)],
    ['remove-note', () => guidance.removeNote(member, { ...of, note: ids['note']! })],
    [
      'set-follow-up',
      () => guidance.setFollowUp(member, { ...of, id: ids['look']!, due: today, why: 'Schule' }),
    ],
    ['list-follow-ups', () => guidance.readFollowUps(member)],
    ['finish-follow-up', () => guidance.finishFollowUp(member, { ...of, followUp: ids['look']! })],
    ['book-talk', () => guidance.bookTalk(member, { ...talk, id: ids['talk']! })],
    ['book-interpreter', () => guidance.bookInterpreter(member, voice)],
    [
      'change-interpreter',
      () => guidance.changeInterpreter(member, { ...of, interpreting: ids['voice']!, state: 'confirmed' }),
    ],
    ['save-calendar', () => guidance.calendarOf(person, { ...of, talk: ids['talk']!, language: 'de' })],
    ['end-talk', () => guidance.endTalk(member, { ...of, talk: ids['talk']!, state: 'held' })],
    ['read-plan', () => guidance.readPlan(person, of)],
    ['print-plan', () => guidance.printPlan(person, { ...of, head: HEAD })],
    ['add-document', () => guidance.addDocument(person, paper)],
    ['read-documents', () => guidance.readDocuments(member, of)],
    ['open-document', () => guidance.openDocument(member, { ...of, document: ids['paper']! })],
  ] as const
  for (const [act, work] of acts)
    yield { act: `guidance.${act}`, do: () => sure<{ readonly ok: boolean }>(work()) }
  await sure(guidance.bookTalk(member, { ...talk, id: ids['other']! }))
  const cancelled = { ...of, talk: ids['other']! }
  yield { act: 'guidance.cancel-talk', do: () => sure(guidance.cancelTalk(person, cancelled)) }
  let consent = ''
  const document = { kind: 'document', document: ids['paper']! } as const
  const asked = { ...of, reference: '32-17', office: 'Ausländerbehörde', items: [document] }
  yield {
    act: 'guidance.propose-to-file',
    do: async () => ({ consent } = await sure(guidance.proposeToFile(member, asked))),
  }
  yield { act: 'guidance.read-to-file', do: () => sure(guidance.readToFile(person, of)) }
  await sure(counselling.giveConsent(person, { ...of, consent, items: ['item-1'], code }))
  yield { act: 'guidance.deliver-to-file', do: () => guidance.deliverToFile(inbox) }
  const gone = { ...of, document: ids['paper']! }
  yield { act: 'guidance.remove-document', do: () => sure(guidance.removeDocument(person, gone)) }
}
