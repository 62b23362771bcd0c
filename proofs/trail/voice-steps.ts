import type { Actor } from '#ground/permission/permission.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { visitor, type Stage } from './office.ts'
import { sure } from './outcome.ts'
import type { Step } from './story.ts'

/** Visitors say what they think, by every way; what was said is told, and forgotten in time. */
export async function* asked({ office, clock }: Stage, boss: Actor): AsyncGenerator<Step> {
  const { survey, ground } = office
  const at = { site: 1 }
  let [poster, bundle] = ['', '']
  const sheet = (words = '') => ({ language: 'de' as const, answers: { waiting: '4' }, words })
  const visit = () => ({ ...at, visit: ground.ids.uuid(), day: officeDay(clock.now()) })
  yield { act: 'survey.issue-code', do: () => sure(survey.issueCode(visitor, visit())) }
  yield {
    act: 'survey.renew-poster',
    do: async () => ({ poster } = await sure(survey.renewPoster(boss, at))),
  }
  const pass = (n: number) => ({ kind: 'poster' as const, key: poster, address: `198.51.100.${n}` })
  const answer = (n: number) =>
    sure(survey.sendAnswers(visitor, { ...at, ...sheet(`Wort ${n}`), pass: pass(n) }))
  yield { act: 'survey.answer', do: () => answer(1) }
  for (const n of [2, 3, 4, 5]) await answer(n)
  const open = async () => ({ bundle } = await sure(survey.openBundle(boss, { ...at, counted: '1' })))
  const type = () => sure(survey.typeSheet(boss, { ...at, bundle, ...sheet() }))
  yield { act: 'survey.open-bundle', do: open }
  yield { act: 'survey.type-sheet', do: type }
  yield { act: 'survey.take-back-sheet', do: () => sure(survey.takeBackSheet(boss, { ...at, bundle })) }
  await type()
  yield { act: 'survey.close-bundle', do: () => sure(survey.closeBundle(boss, { ...at, bundle })) }
  await open()
  yield { act: 'survey.drop-bundle', do: () => sure(survey.dropBundle(boss, { ...at, bundle })) }
  const today = officeDay(clock.now())
  // sums of groups show no person's data
  yield { act: 'survey.read', rows: 0, do: () => survey.readSurvey(boss, { ...at, from: today, to: today }) }
  clock.advance({ hours: 24 * 8 })
  yield { act: 'survey.tell-words', do: () => survey.tellWords() }
  yield { act: 'survey.read-words', do: () => survey.readWords(boss, 1) }
  clock.advance({ hours: 24 * 20 })
  yield { act: 'survey.forget', do: () => survey.forgetSurvey() }
}

/** Somebody complains: given to somebody, answered, contested, opened again, taken back, and erased in time. */
export async function* complained({ office, clock }: Stage, boss: Actor): AsyncGenerator<Step> {
  const { complaints } = office
  const typed = { topic: 'waiting', what: 'Drei Stunden', wish: '', name: 'Ana', reach: '' }
  let [code, complaint] = ['', '']
  const send = async () =>
    ({ code } = await sure(complaints.sendComplaint(visitor, { site: 1, language: 'de', ...typed })))
  const read = async () => {
    const seen = await sure(complaints.readComplaints(boss, 1))
    complaint = seen.complaints.find((it) => it.code === code)!.id
  }
  const own = (words: string) => ({ site: 1, code, words })
  const answer = (isFinal: boolean) =>
    sure(complaints.answerComplaint(boss, { site: 1, complaint, words: 'Wir haben geprüft.', isFinal }))
  yield { act: 'complaints.send', do: send }
  yield { act: 'complaints.read', do: read }
  yield {
    act: 'complaints.assign',
    do: () => sure(complaints.assignComplaint(boss, { site: 1, complaint, owner: '' })),
  }
  yield { act: 'complaints.add', do: () => sure(complaints.addToComplaint(visitor, own('Am Montag'))) }
  yield { act: 'complaints.remind', do: () => dueAtLast(office, clock) }
  yield { act: 'complaints.answer', do: () => answer(true) }
  yield { act: 'complaints.contest', do: () => sure(complaints.contestComplaint(visitor, own('Nein'))) }
  await answer(true)
  yield { act: 'complaints.reopen', do: () => sure(complaints.reopenComplaint(boss, { site: 1, complaint })) }
  const today = officeDay(clock.now())
  const span = { site: 1, from: today, to: today }
  // sums of groups show no person's data
  yield { act: 'complaints.read-figures', rows: 0, do: () => complaints.readComplaintFigures(boss, span) }
  await answer(true)
  clock.advance({ hours: 24 * 366 })
  yield { act: 'complaints.erase', do: () => complaints.eraseComplaints() }
  await send()
  yield {
    act: 'complaints.withdraw',
    do: () => sure(complaints.withdrawComplaint(visitor, { site: 1, code })),
  }
}

/** Day by day until somebody is reminded: on the first working day on which the answer is due soon. */
async function dueAtLast({ complaints }: Stage['office'], clock: Stage['clock']): Promise<void> {
  for (let day = 0; day < 30; day++) {
    clock.advance({ hours: 24 })
    if ((await complaints.remindComplaints()) > 0) return
  }
  throw new Error('nobody was reminded')
}
