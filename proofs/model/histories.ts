import fc from 'fast-check'
import { TRANSITIONS, type VisitAct, type VisitState } from '../../src/office/visits/visit.ts'
import { modelled, newHold, type Act } from './appointment-model.ts'
import { minutesOf, RuledAppointment, ruledOrder, ruledTicket } from './rules.ts'
import { goesFirst, LEADS, type Guest } from './ticket-model.ts'

/** Moves go to times between a minute and two days ahead of the first one; waits cross the ends of holds and starts. */
const START = 600
export const someAct: fc.Arbitrary<Act> = fc.oneof(
  fc.constantFrom<Act>({ do: 'book' }, { do: 'extend' }, { do: 'cancel' }),
  fc.record({ do: fc.constant('move' as const), to: fc.integer({ min: 1, max: 2880 }) }),
  fc.record({
    do: fc.constant('wait' as const),
    minutes: fc.constantFrom(0, 1, 19, 20, 21, 60, 100, 500, 700),
  }),
)
export const someActs = fc.array(someAct, { minLength: 1, maxLength: 14 })

export const appointmentHistory = (plant: boolean) =>
  fc.property(someActs, (acts) => {
    const model = newHold(0, START)
    const ruled = new RuledAppointment(0, START, plant)
    for (const act of acts) {
      const [expected, answered] = [modelled(model, act), ruled.do(act)]
      if (expected !== answered) throw new Error(`${act.do}: model ${expected}, rules ${answered}`)
    }
    if (model.is !== ruled.it.state || model.start !== minutesOf(ruled.it.start))
      throw new Error('they end differently')
  })

const visitActs = Object.keys(TRANSITIONS) as VisitAct[]
export const someTicketActs = fc.array(fc.constantFrom(...visitActs), { minLength: 1, maxLength: 14 })
export const firstState = fc.constantFrom<VisitState>('booked', 'waiting')

export const ticketHistory = (plant: boolean) =>
  fc.property(firstState, someTicketActs, (first, acts) => {
    let state: VisitState = first
    for (const act of acts) {
      const expected = LEADS[state]?.[act] ?? null
      const answered = ruledTicket(state, act, plant)
      if (expected !== answered) throw new Error(`${act} from ${state}: model ${expected}, rules ${answered}`)
      state = answered ?? state
    }
  })

const someGuest = fc.record({
  priority: fc.constantFrom<Guest['priority']>(0, 0, 0, 1, 2),
  due: fc.option(fc.integer({ min: 0, max: 120 }), { nil: null }),
  arrived: fc.integer({ min: 0, max: 120 }),
  speaks: fc.boolean(),
  known: fc.boolean(),
  back: fc.constantFrom<Guest['back']>(null, null, null, 'here', 'elsewhere'),
})

/** People come, time passes, one after the other is called: always the one the model names, and nobody due is overtaken. */
export const queueHistory = () =>
  fc.property(
    fc.array(someGuest, { minLength: 1, maxLength: 12 }),
    fc.array(fc.nat({ max: 30 }), { maxLength: 12 }),
    (crowd, pauses) => {
      const guests: Guest[] = crowd.map((guest, n) => ({ ...guest, id: `g${String(n).padStart(2, '0')}` }))
      let now = 0
      let waiting: Guest[] = []
      let coming = [...guests]
      for (const pause of [...pauses, 200]) {
        now += pause
        const here = (guest: Guest): boolean => guest.arrived <= now
        waiting = [...coming.filter(here), ...waiting]
        coming = coming.filter((guest) => !here(guest))
        const order = ruledOrder(waiting, now)
        const expected = waiting.toSorted((a, b) => (goesFirst(a, b, now) ? -1 : 1)).map(({ id }) => id)
        if (order.join() !== expected.join()) throw new Error(`at ${now}: model ${expected}, rules ${order}`)
        waiting = waiting.filter(({ id }) => id !== order[0])
      }
    },
  )
