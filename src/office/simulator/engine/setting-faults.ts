import type { OfficeSetting, Spread } from './setting.ts'

/** A figure with which no day can be played, by its name in the setting. */
export interface SettingFault {
  readonly field: string
  readonly fault: 'not-a-number' | 'out-of-bounds' | 'unknown' | 'missing'
  /** Least and most, where there are bounds. */
  readonly least?: number
  readonly most?: number
}

type Bounds = readonly [least: number, most: number]

const SHARE: Bounds = [0, 1]
/** A day has 1440 minutes; nothing at a counter lasts longer than a working day. */
const MINUTES: Bounds = [0, 480]
const SECONDS: Bounds = [0, 3600]
const A_DAY: Bounds = [0, 2000]
const DESKS_MOST = 200

/** Everything with which a day would not end or mean nothing. Empty: it can be played. Pure. */
export function settingFaults(it: OfficeSetting): SettingFault[] {
  const { demand, habits, payment, policy } = it
  return [
    ...namesOf(it),
    ...it.concerns.flatMap((one) => [
      ...spreadFaults(`concerns.${one.key}.minutes`, one.minutes, MINUTES),
      ...numberFaults(`concerns.${one.key}.plannedMinutes`, one.plannedMinutes, [1, 480]),
    ]),
    ...demand.bookings.flatMap((one) => numberFaults(`demand.bookings.${one.concern}`, one.expected, A_DAY)),
    ...demand.walkIns.flatMap(({ concern, halfHours }) => [
      ...(halfHours.length === 48 ? [] : [{ field: `demand.walkIns.${concern}`, fault: 'missing' as const }]),
      ...halfHours.flatMap((rate) => numberFaults(`demand.walkIns.${concern}`, rate, A_DAY)).slice(0, 1),
    ]),
    ...demand.noShow.flatMap(({ share }) => numberFaults('demand.noShow', share, SHARE)),
    ...spreadFaults('demand.leadDays', demand.leadDays, [0, 800]),
    ...spreadFaults('demand.punctuality', demand.punctuality, [-1440, 1440]),
    ...(demand.patience ? spreadFaults('demand.patience', demand.patience, [0, 1e6]) : []),
    ...sharesOf('demand', demand),
    ...sharesOf('habits', habits),
    ...sharesOf('payment', payment),
    ...(['walkSeconds', 'notesSeconds', 'reactionSeconds'] as const).flatMap((field) =>
      spreadFaults(`habits.${field}`, habits[field], SECONDS),
    ),
    ...(['kioskMinutes', 'cashierMinutes', 'backMinutes'] as const).flatMap((field) =>
      spreadFaults(`payment.${field}`, payment[field], MINUTES),
    ),
    ...spreadFaults('habits.parkMinutes', habits.parkMinutes, MINUTES),
    ...spreadFaults('habits.unheardBackMinutes', habits.unheardBackMinutes, MINUTES),
    ...numberFaults('habits.overtimeMinutes', habits.overtimeMinutes, MINUTES),
    ...numberFaults('habits.unheardSeconds', habits.unheardSeconds, SECONDS),
    ...numberFaults('payment.kiosks', payment.kiosks, [0, 50]),
    ...numberFaults('policy.overbookShare', policy.overbookShare, SHARE),
    ...(policy.windowDays === null ? [] : numberFaults('policy.windowDays', policy.windowDays, [1, 400])),
  ]
}

function namesOf({ teams, desks, concerns, plan }: OfficeSetting): SettingFault[] {
  const known = new Set(teams.map(({ key }) => key))
  const strangers = [...desks, ...plan.lanes].filter(({ team }) => !known.has(team))
  const breaks = desks.flatMap((desk) => desk.breaks)
  return [
    ...(desks.length === 0 ? [{ field: 'desks', fault: 'missing' as const }] : []),
    ...numberFaults('desks', desks.length, [0, DESKS_MOST]),
    ...(concerns.length === 0 ? [{ field: 'concerns', fault: 'missing' as const }] : []),
    ...strangers.map(({ team }) => ({ field: `teams.${team}`, fault: 'unknown' as const })),
    // The program refuses longer ones, and half minutes.
    ...breaks.flatMap(({ minutes }) => numberFaults('desks.breaks', minutes, [1, 120])).slice(0, 1),
    ...breaks
      .filter(({ minutes }) => !Number.isInteger(minutes))
      .map(() => ({ field: 'desks.breaks', fault: 'not-a-number' as const }))
      .slice(0, 1),
  ]
}

const sharesOf = (where: string, of: object): SettingFault[] =>
  Object.entries(of).flatMap(([name, value]) =>
    name.endsWith('Share') && typeof value === 'number' ? numberFaults(`${where}.${name}`, value, SHARE) : [],
  )

function numberFaults(field: string, value: number, [least, most]: Bounds): SettingFault[] {
  if (!Number.isFinite(value)) return [{ field, fault: 'not-a-number' }]
  return value < least || value > most ? [{ field, fault: 'out-of-bounds', least, most }] : []
}

function spreadFaults(field: string, spread: Spread, bounds: Bounds): SettingFault[] {
  switch (spread.of) {
    case 'fixed':
      return numberFaults(field, spread.value, bounds)
    case 'exponential':
      return numberFaults(field, spread.mean, bounds)
    case 'normal':
      return [...numberFaults(field, spread.mean, bounds), ...numberFaults(field, spread.sd, [0, 1440])]
    case 'lognormal':
      return [...numberFaults(field, spread.mean, bounds), ...numberFaults(field, spread.cv, [0, 10])]
    case 'quantiles':
      if (spread.values.length === 0) return [{ field, fault: 'missing' }]
      return spread.values.flatMap((value) => numberFaults(field, value, bounds)).slice(0, 1)
  }
}
