import { loadOf } from '#office/workload/index.ts'
import { shareReading, type Door } from './door.ts'

/** Half hours of all areas together; none of them alone. */
export const workloadDoor: Door = {
  key: 'workload',
  grain: 'month',
  async read(tx, asked) {
    const { units } = await loadOf(tx, asked)
    const sum = (of: 'n' | 'red'): number => units.reduce((all, unit) => all + unit[of], 0)
    return shareReading('red-share', { hits: sum('red'), n: sum('n') }, 'Belastung, alle Bereiche zusammen')
  },
}
