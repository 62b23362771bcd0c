import type { Actor } from '#ground/permission/permission.ts'
import type { TypedOffer } from '#office/training/index.ts'
import type { Stage } from './office.ts'
import { sure } from './outcome.ts'
import type { Step } from './story.ts'

const DAY = { starts: Temporal.PlainTime.from('09:00'), ends: Temporal.PlainTime.from('12:00') }
const OFFER: TypedOffer = {
  ...{
    title: 'Grundkurs',
    about: '',
    provider: 'AF 111',
    place: 'Saal 2',
    ...DAY,
    seats: 3,
    tasks: ['permanent'],
  },
  ...{
    level: 2,
    validMonths: 12,
    instruction: null,
    isDuty: false,
    day: Temporal.PlainDate.from('2026-11-24'),
  },
}

/** Tasks are cut and judged, a training is offered, attended and taken over, somebody new begins, somebody is instructed. */
export async function* taught(
  stage: Stage,
  boss: Actor,
  clerk: Actor & { kind: 'staff' },
): AsyncGenerator<Step> {
  const { training, staffing } = stage.office
  const at = { site: 1 }
  const own = { ...at, account: clerk.id }
  yield { act: 'training.cut-tasks', do: () => sure(training.cutTasks(boss, at)) }
  let task = ''
  const shape = { name: 'Empfang', concerns: [], least: 2 }
  yield {
    act: 'training.save-task',
    do: async () => (task = (await sure(training.saveTask(boss, { ...at, task: shape }))).task),
  }
  yield {
    act: 'training.retire-task',
    do: () => sure(training.retireTask(boss, { ...at, task, retired: true })),
  }
  const level = { task: 'permanent', level: 1, until: null, note: '', seen: null } as const
  yield { act: 'training.set-levels', do: () => sure(training.setLevels(boss, { ...own, levels: [level] })) }
  yield* offered(stage, boss, clerk)
  yield { act: 'training.read-people', do: () => sure(training.readMatrix(boss, at)) }
  yield { act: 'training.read-people', do: () => sure(training.readPerson(boss, own)) }
  yield { act: 'training.read-own', rows: 0, do: () => sure(training.readOwn(clerk, at)) }
  yield* begun(stage, boss, clerk)
  const given = { ...at, kind: 'workplace', day: '2026-11-20', accounts: [clerk.id] }
  yield { act: 'training.record-instruction', do: () => sure(training.recordInstruction(boss, given)) }
  let instructed = ''
  yield {
    act: 'training.read-people',
    do: async () => (instructed = (await sure(training.readDue(boss, at))).latest[0]!.id),
  }
  yield {
    act: 'training.remove-instruction',
    do: () => sure(training.removeInstruction(boss, { ...at, instructed })),
  }
  const gone = '00000000-0000-7000-8000-0000000000e1'
  await stage.database.admin.query(`
    insert into training.instructed (id, site, account, kind, day, recorded_at)
    values ('${gone}', 1, '${gone}', 'workplace', '2026-01-10', now())`)
  yield { act: 'training.erase-person', do: () => sure(training.erasePerson(boss, { ...at, account: gone })) }
  yield { act: 'training.read-effect', rows: 0, do: () => training.readEffect(boss, at) }
  const [group] = staffing.usualGroups(2027)
  const groups = [{ ...group!, share: 3 }]
  const { plan } = await sure(staffing.createPlan(boss, { ...at, name: 'Einarbeitung', year: 2027, groups }))
  const taking = { ...at, plan, version: 1, groups: [group!.key] }
  yield { act: 'staffing.take-onboarding', do: () => sure(staffing.takeOnboarding(boss, taking)) }
}

async function* offered(
  { office, clock }: Stage,
  boss: Actor,
  clerk: Actor & { kind: 'staff' },
): AsyncGenerator<Step> {
  const { training } = office
  let offer = ''
  const save = async (more: object = {}) =>
    (await sure(training.saveOffer(boss, { site: 1, offer: { ...OFFER, ...more } }))).offer
  yield { act: 'training.save-offer', do: async () => (offer = await save()) }
  const seat = () => ({ site: 1, offer })
  yield { act: 'training.take-seat', do: () => sure(training.takeSeat(clerk, seat())) }
  yield { act: 'training.give-back-seat', do: () => sure(training.giveBackSeat(clerk, seat())) }
  yield {
    act: 'training.assign-seat',
    do: () => sure(training.assignSeat(boss, { ...seat(), account: clerk.id, isTaken: true })),
  }
  yield { act: 'training.cancel-offer', do: () => sure(training.cancelOffer(boss, seat())) }
  const today = clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  yield { act: 'training.save-offer', do: async () => (offer = await save({ day: today })) }
  yield {
    act: 'training.hold-offer',
    do: () => sure(training.holdOffer(boss, { ...seat(), present: [clerk.id] })),
  }
  yield { act: 'training.read-people', do: () => sure(training.listOffers(boss, { site: 1 })) }
  yield { act: 'training.read-people', do: () => sure(training.showOffer(boss, seat())) }
  let proposals: string[] = []
  yield {
    act: 'training.read-people',
    do: async () => {
      const { matrix } = await sure(training.readMatrix(boss, { site: 1 }))
      proposals = matrix.proposals.map(({ id }) => id)
    },
  }
  yield {
    act: 'training.decide-proposals',
    do: () => sure(training.decideProposals(boss, { site: 1, proposals, isTaken: true })),
  }
}

async function* begun(
  { office }: Stage,
  boss: Actor,
  clerk: Actor & { kind: 'staff' },
): AsyncGenerator<Step> {
  const { training } = office
  let plan = ''
  const length = { months: 12, steps: training.USUAL_STEPS[12] } as const
  const who = { site: 1, account: clerk.id, startsOn: '2026-12-01', posts: 1, weeklyHours: 39, mentor: null }
  const beginning = { ...who, ...length }
  yield {
    act: 'training.begin-onboarding',
    do: async () => (plan = (await sure(training.beginOnboarding(boss, beginning))).plan),
  }
  yield {
    act: 'training.save-milestone',
    do: () => sure(training.saveMilestone(boss, { site: 1, plan, change: { do: 'done', no: 0 } })),
  }
  yield { act: 'training.read-people', do: () => sure(training.readOnboardings(boss, { site: 1 })) }
  yield {
    act: 'training.end-onboarding',
    do: () => sure(training.endOnboarding(boss, { site: 1, plan, version: 1, endsOn: '2027-06-01' })),
  }
}
