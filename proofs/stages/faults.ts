import type { Gate } from '#ground/act/gate.ts'
import type { OpenHouse } from '../access/house.ts'
import type { OwnDatabase } from '../support/database.ts'

interface Planted {
  /** Done after each switch. */
  readonly afterSwitch?: () => Promise<unknown>
  /** Takes the fault out again. */
  end(): void
}

type Fault = (at: { readonly house: OpenHouse; readonly database: OwnDatabase }) => Planted

/** The same thing with one part replaced, until it is put back. */
function replaced<T extends object, K extends keyof T>(thing: T, name: K, by: (was: T[K]) => T[K]): Planted {
  const was = thing[name]
  Object.assign(thing, { [name]: by(was) })
  return { end: () => void Object.assign(thing, { [name]: was }) }
}

/** What goes wrong with stages when nobody is looking. */
export const FAULTS = {
  'the acts are not asked': ({ house }) =>
    replaced(house.office.ground as { gate: Gate }, 'gate', (gate) => ({ ...gate, watches: () => false })),
  'ending is refused like beginning': ({ house }) =>
    replaced(house.office.ground as { gate: Gate }, 'gate', (gate) => ({
      ...gate,
      watches: (act) => gate.watches(act) || act === 'appointments.cancel' || act === 'appointments.book',
      standing: async (tx) => {
        const answer = await gate.standing(tx)
        return (it) =>
          answer(/^appointments\.(book|cancel)$/.test(it.act) ? { ...it, act: 'appointments.hold' } : it)
      },
    })),
  'pages lead to what is off': ({ house }) =>
    replaced(house.office.stages, 'closedBy', () => () => ({ opens: [], keeps: [] })),
  'an address is forgotten': ({ house }) =>
    replaced(house.office.stages, 'functionBehind', (was) => (standing, address) => {
      const found = was(standing, address)
      return address.endsWith('/mein-weg') || address.startsWith('/retention') ? undefined : found
    }),
  'what keeps is off too': ({ house }) =>
    replaced(house.office.stages, 'functionBehind', (was) => (standing, address) => {
      const found = was(standing, address)
      return (
        found ?? (standing.off.includes('finder') && address.startsWith('/x/liste') ? 'finder' : undefined)
      )
    }),
  'a switch tidies up': ({ database }) => ({
    afterSwitch: () => database.admin.query(`delete from checklists.checklist`),
    end: () => undefined,
  }),
  'a process sleeps through a switch': ({ house }) => {
    const asleep = house.office.stages.now()
    return replaced(house.office.stages, 'now', () => () => asleep)
  },
} as const satisfies Record<string, Fault>
