import { complaintsOf } from '#office/complaints/index.ts'
import { shareReading, type Door } from './door.ts'

/** Complaints of a quarter, told when five came together. */
export const complaintsDoor: Door = {
  key: 'complaints',
  grain: 'quarter',
  async read(tx, asked) {
    const told = await complaintsOf(tx, asked)
    if (!told.ok) return []
    const source = 'Beschwerden, ab fünf mitgeteilt'
    const count = { kpi: 'complaints', numerator: null, n: null, low: null, high: null, source }
    return [
      ...(told.received.length === 0 ? [] : [{ ...count, value: told.n }]),
      ...(told.allInTime ? shareReading('complaints-in-time', told.allInTime, source) : []),
    ]
  },
}
