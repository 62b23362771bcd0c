import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import { agreeAll } from '../../testing/agree-all.ts'
import type { Stage } from './office.ts'
import { sure } from './outcome.ts'
import type { Step } from './story.ts'

const at = { site: 1 }
const COLLEAGUE = {
  password: 'Regenbogen-am-Kanal-7',
  roles: ['caseworker'],
  sites: [1],
  teams: ['temporary'],
}
const SAID = 'Ein Satz, der lang genug ist, um etwas zu sagen.'

/** A hard morning: agreed thresholds, a tap without a name, an incident, and an episode of which something comes. */
export async function* hardMorning({ office, clock }: Stage, people: People): AsyncGenerator<Step> {
  const { workload, ground } = office
  const { boss, clerk } = people
  await agreeAll(ground.db)
  // load is told of five and more
  const made = [1, 2, 3, 4, 5].map((n) => ({ ...COLLEAGUE, login: `kollege${n}`, name: `Kollege ${n}` }))
  let owner = ''
  for (const one of made) owner = (await sure(office.staff.createAccount(SYSTEM, one))).account
  const limits = { ...workload.PROPOSED_LIMITS, amberPoints: 1, redPoints: 2 }
  const agreed = { ...at, area: 'temporary', limits, agreed: 'Probe', from: null }
  yield { act: 'workload.set-thresholds', do: () => sure(workload.setThresholds(boss, agreed)) }
  clock.advance({ minutes: 30 })
  const tap = { ...at, kind: 'too-much', area: 'temporary' }
  yield { act: 'workload.tap', do: () => sure(workload.tapNow(clerk, tap)) }
  const happened = {
    ...{ ...at, area: 'temporary', level: 2, kind: 'threat', what: SAID, helped: '', wantsContact: true },
  }
  let incident = ''
  yield {
    act: 'workload.report-incident',
    do: async () =>
      ({ incident } = await sure(workload.reportIncident(clerk, { ...happened, at: clock.now() }))),
  }
  clock.advance({ minutes: 30 })
  yield { act: 'workload.reckon', do: () => workload.reckonDue(1) }
  const today = clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  const span = { ...at, from: today, to: today.add({ days: 1 }) }
  let episode = ''
  yield {
    act: 'workload.read',
    rows: 0,
    do: async () => {
      const seen = await workload.readLoad(boss, span)
      episode = (seen.ok && seen.episodes[0]?.id) || ''
    },
  }
  yield {
    act: 'workload.settle-incident',
    do: () => sure(workload.settleIncident(boss, { ...at, incident, words: SAID })),
  }
  const days = { due: today.add({ days: 1 }), checkOn: today.add({ days: 9 }) }
  const decision = { ...at, episodes: [episode], kind: 'measure', words: SAID, owner, ...days }
  yield { act: 'workload.decide', do: () => sure(workload.decide(boss, decision)) }
  const said = { ...at, episode, words: SAID }
  yield { act: 'workload.finish-decision', do: () => sure(workload.finishDecision(boss, said)) }
  yield {
    act: 'workload.check-decision',
    do: () => sure(workload.checkDecision(boss, { ...said, effect: 'worse' })),
  }
  yield { act: 'workload.remind', do: () => workload.remindLate(1) }
  yield* overloaded(workload, people, today)
  yield* healthier(workload, { boss, owner }, today)
  yield { act: 'workload.forget', do: () => workload.forgetLoad(1) }
}

interface People {
  readonly boss: Actor
  readonly clerk: Actor
}

type Workload = Stage['office']['workload']

/** Two overload notices: one is answered and accepted, one taken back. */
async function* overloaded(
  workload: Workload,
  { boss, clerk }: People,
  today: Temporal.PlainDate,
): AsyncGenerator<Step> {
  const written = {
    ...{ ...at, area: 'temporary', since: today, reasons: ['people'], what: SAID, risk: SAID },
    ...{ tried: '', wish: '', council: false },
  }
  let notice = ''
  const submit = async () => ({ notice } = await sure(workload.submitNotice(clerk, written)))
  yield { act: 'workload.submit-notice', do: submit }
  const step = (version: number) => ({ ...at, notice, version, words: SAID })
  yield { act: 'workload.read-notice', do: () => workload.noticeOf(boss, { ...at, notice }) }
  yield { act: 'workload.read-notice', do: () => sure(workload.noticesAt(boss, 1)) }
  yield { act: 'workload.acknowledge-notice', do: () => sure(workload.acknowledgeNotice(boss, step(1))) }
  const answer = { answer: 'refused', owner: null, due: null, checkOn: null }
  yield {
    act: 'workload.answer-notice',
    do: () => sure(workload.answerNotice(boss, { ...step(2), ...answer })),
  }
  yield {
    act: 'workload.reply-to-notice',
    do: () => sure(workload.replyToNotice(clerk, { ...step(3), reply: 'accept' })),
  }
  yield { act: 'workload.submit-notice', do: submit }
  yield { act: 'workload.withdraw-notice', do: () => sure(workload.withdrawNotice(clerk, step(1))) }
}

async function* healthier(
  workload: Workload,
  { boss, owner }: { readonly boss: Actor; readonly owner: string },
  today: Temporal.PlainDate,
): AsyncGenerator<Step> {
  const plan = {
    ...{ ...at, kind: 'screen', place: 'Raum 1', what: SAID, why: '', owner, before: null },
    ...{ due: today.add({ days: 1 }), checkOn: today.add({ days: 9 }) },
  }
  let measure = ''
  yield {
    act: 'workload.plan-measure',
    do: async () => ({ measure } = await sure(workload.planMeasure(boss, plan))),
  }
  const said = { ...at, measure, words: SAID }
  yield { act: 'workload.end-measure', do: () => sure(workload.endMeasure(boss, { ...said, end: 'done' })) }
  yield {
    act: 'workload.check-measure',
    do: () => sure(workload.checkMeasure(boss, { ...said, effect: 'better', after: null })),
  }
}
