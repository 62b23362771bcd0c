import type { Actor } from '#ground/permission/permission.ts'
import { sure, type OpenHouse } from './house.ts'

/** An offer, a task and somebody of site 1, by the names of the parameters and fields that ask for them. */
export type TrainingThings = Readonly<Record<'offer' | 'task' | 'account', string>>

let nth = 0

export const isAboutTraining = (route: string): boolean => /\/(?:planning|work)\/training/u.test(route)

export async function freshTraining({ office }: OpenHouse): Promise<TrainingThings> {
  const { training, ground } = office
  const head: Actor = { kind: 'staff', id: ground.ids.uuid(), roles: ['head'], sites: [1] }
  const at = { site: 1 }
  nth += 1
  const shape = { name: `Probe ${nth}`, concerns: [], least: 2 }
  // as many as an office may have, and then the first one serves all
  const made = await training.saveTask(head, { ...at, task: shape })
  const task = made.ok ? made.task : (await sure(training.readMatrix(head, at))).matrix.tasks[0]!.key
  const day = ground.clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  const { offer } = await sure(
    training.saveOffer(head, {
      ...at,
      offer: {
        ...{ title: 'Probe', about: '', provider: '', place: '', day, seats: 9, tasks: [task], level: 2 },
        ...{ starts: Temporal.PlainTime.from('09:00'), ends: Temporal.PlainTime.from('10:00') },
        ...{ validMonths: null, instruction: null, isDuty: false },
      },
    }),
  )
  const { people } = await sure(training.showOffer(head, { ...at, offer }))
  return { offer, task, account: people.find(({ name }) => name === 'caseworker1')?.id ?? '' }
}

/** What the forms of these pages need to be done by whoever may. */
export const trainingFields = ({ offer, task, account }: TrainingThings) => ({
  ...{ offer, task, account, version: '1', name: 'Probe', least: '2', title: 'Probe', day: '24.11.2026' },
  ...{ starts: '09:00', ends: '10:00', seats: '9', level: '2', present: account, accounts: account },
  ...{ kind: 'workplace', startsOn: '01.01.2027', months: '6', posts: '1', weeklyHours: '39' },
})
