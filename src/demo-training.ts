import type { Actor } from '#ground/permission/permission.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { actorsOf, DEMO_ACCOUNTS, lockSeeding, SITE } from '#office/demo/index.ts'
import type { Office } from '#office/office.ts'
import type { Judged, TypedOffer } from '#office/training/index.ts'
import { sure } from './demo-sure.ts'

type Told = Pick<Office, 'ground' | 'training'>

/** Levels of the invented colleagues, by login: task, level, and the months until it runs out. One of each weakness on purpose. */
const LEVELS: Readonly<
  Record<string, readonly (readonly [task: string, level: 0 | 1 | 2 | 3, months?: number])[]>
> = {
  rezeption1: [
    ['reception', 3],
    ['temporary', 1],
  ],
  rezeption2: [['reception', 2]],
  rezeption3: [
    ['reception', 2, 9],
    ['eu', 1],
  ],
  sachbearbeitung1: [
    ['temporary', 3],
    ['students', 2, 14],
    ['reception', 2],
  ],
  sachbearbeitung2: [
    ['temporary', 2],
    ['skilled', 2, 20],
  ],
  sachbearbeitung3: [
    ['temporary', 2, 2],
    ['students', 2],
    ['asylum', 1],
  ],
  sachbearbeitung4: [
    ['temporary', 2],
    ['asylum', 3, 11],
  ],
  sachbearbeitung5: [
    ['temporary', 2],
    ['asylum', 2, 2],
    ['skilled', 1],
  ],
  sachbearbeitung6: [
    ['temporary', 1],
    ['reception', 1],
  ],
  sachbearbeitung7: [
    ['permanent', 3],
    ['eu', 2],
    ['naturalisation', 1],
  ],
  sachbearbeitung8: [
    ['permanent', 2],
    ['skilled', 2, 8],
  ],
  sachbearbeitung9: [
    ['permanent', 2, 16],
    ['naturalisation', 2, 10],
  ],
  sachbearbeitung10: [
    ['permanent', 2],
    ['eu', 2, 13],
  ],
}

/** Whoever is new in the invented office, and who goes with her. */
const NEW = { login: 'sachbearbeitung6', mentor: 'sachbearbeitung1', monthsAgo: 4 } as const
/** Most were instructed in spring, two longer ago than a year, the new one when she began, but for one kind. */
const INSTRUCTED = {
  monthsAgo: 8,
  early: ['kasse1', 'rezeption2'],
  earlyMonthsAgo: 13,
  missing: 'conflict',
} as const

/** Tasks, levels, trainings past and ahead, somebody new, and instructions of the demonstration. Left alone where there are tasks. */
export async function tellDemoTraining(office: Told): Promise<void> {
  const { ground, training } = office
  const actors = await actorsOf(
    ground.db,
    DEMO_ACCOUNTS.map(({ login }) => login),
  )
  const head = actors.get('leitung')
  if (!head) return
  // Other processes that open the demonstration at this moment wait here and then find it told.
  await ground.db.transaction().execute(async (tx) => {
    await lockSeeding(tx)
    const cut = await training.cutTasks(head, { site: SITE })
    if (cut.ok) await tell(office, head, actors)
  })
}

async function tell(
  { ground, training }: Told,
  head: Actor,
  actors: ReadonlyMap<string, Actor>,
): Promise<void> {
  const today = officeDay(ground.clock.now())
  const idOf = (login: string): string => actors.get(login)?.id ?? ''
  for (const [login, row] of Object.entries(LEVELS)) {
    if (!actors.has(login)) continue
    const levels = row.map(([task, level, months]): Judged => ({
      ...{ task, level, note: '', seen: null },
      until: months === undefined ? null : today.add({ months }).toString(),
    }))
    await sure(training.setLevels(head, { site: SITE, account: idOf(login), levels }))
  }
  await tellOffers({ training }, { head, idOf, today })
  const startsOn = today.subtract({ months: NEW.monthsAgo }).with({ day: 1 }).toString()
  const steps = training.USUAL_STEPS[12]
  const begun = {
    site: SITE,
    account: idOf(NEW.login),
    startsOn,
    months: 12,
    steps,
    posts: 1,
    weeklyHours: 39,
  } as const
  const { plan } = await sure(training.beginOnboarding(head, { ...begun, mentor: idOf(NEW.mentor) }))
  for (const no of [0, 1])
    await sure(training.saveMilestone(head, { site: SITE, plan, change: { do: 'done', no } }))
  await tellInstructions({ training }, { head, idOf, today })
}

interface Cast {
  readonly head: Actor
  readonly idOf: (login: string) => string
  readonly today: Temporal.PlainDate
}

async function tellOffers({ training }: Pick<Told, 'training'>, { head, idOf, today }: Cast): Promise<void> {
  const save = (offer: TypedOffer) => sure(training.saveOffer(head, { site: SITE, offer }))
  const seat = (offer: string, login: string) =>
    sure(training.assignSeat(head, { site: SITE, offer, account: idOf(login), isTaken: true }))
  const first = await save(
    offerOf('Befristete Titel: Prüfschritte', today.subtract({ months: 8 }), ['temporary'], {}),
  )
  await sure(
    training.holdOffer(head, { site: SITE, offer: first.offer, present: ['sachbearbeitung2'].map(idOf) }),
  )
  const past = await save(
    offerOf('Grundkurs Aufenthaltsrecht', today.subtract({ days: 8 }), ['temporary', 'students'], {
      about: 'Aufbau des Aufenthaltsgesetzes, Fristen, Fiktionswirkung, mit Fällen aus dem Haus.',
      validMonths: 24,
    }),
  )
  const present = ['sachbearbeitung6', 'rezeption1'].map(idOf)
  await sure(training.holdOffer(head, { site: SITE, offer: past.offer, present }))
  const ahead = await save(
    offerOf('Staatsangehörigkeit: Beratung und Antrag', today.add({ days: 16 }), ['naturalisation'], {
      about: 'Damit nicht nur eine Person die Einbürgerung beraten kann.',
      ...{ seats: 3, validMonths: 24 },
    }),
  )
  for (const login of ['sachbearbeitung7', 'sachbearbeitung10']) await seat(ahead.offer, login)
  await save(
    offerOf('Schwierige Gespräche am Schalter', today.add({ days: 22 }), [], {
      about: 'Deeskalation, Alarmtaste, Absprachen im Team.',
      ...{ instruction: 'conflict', isDuty: true, seats: 16 },
    }),
  )
}

const offerOf = (
  title: string,
  day: Temporal.PlainDate,
  tasks: readonly string[],
  more: Partial<TypedOffer>,
): TypedOffer => ({
  ...{
    title,
    day: workday(day),
    tasks,
    about: '',
    provider: '111-AF',
    place: 'Besprechung 2',
    level: 2,
    seats: 8,
  },
  ...{ starts: Temporal.PlainTime.from('09:00'), ends: Temporal.PlainTime.from('12:30') },
  ...{ validMonths: null, instruction: null, isDuty: false, ...more },
})

async function tellInstructions(
  { training }: Pick<Told, 'training'>,
  { head, idOf, today }: Cast,
): Promise<void> {
  const { early, missing, monthsAgo, earlyMonthsAgo } = INSTRUCTED
  const all = DEMO_ACCOUNTS.map(({ login }) => login).filter((login) => idOf(login) !== '')
  const isEarly = (login: string) => early.some((it) => it === login)
  const usual = all.filter((login) => !isEarly(login) && login !== NEW.login)
  for (const { key: kind } of training.INSTRUCTIONS)
    for (const [logins, months] of [
      [usual, monthsAgo],
      [all.filter(isEarly), earlyMonthsAgo],
      [kind === missing ? [] : [NEW.login], NEW.monthsAgo],
    ] as const) {
      const accounts = logins.map(idOf).filter((id) => id !== '')
      const day = today.subtract({ months }).toString()
      if (accounts.length > 0)
        await sure(training.recordInstruction(head, { site: SITE, kind, day, accounts }))
    }
}

/** Trainings are on working days. */
function workday(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.dayOfWeek > 5 ? workday(day.add({ days: 1 })) : day
}
