import { SMALLEST } from '#ground/smallgroups/index.ts'
import { INDEPENDENT, qualifiedFor, tasksOf } from '#office/training/index.ts'
import type { Door } from './door.ts'

/** How many tasks two and more can do alone on the last day of a quarter. Of tasks, never of who can do them. */
export const trainingDoor: Door = {
  key: 'training',
  grain: 'quarter',
  async read(tx, { site, to }) {
    const tasks = (await tasksOf(tx, site)).map(({ key }) => key)
    if (tasks.length < SMALLEST) return []
    const people = await qualifiedFor(tx, { site, tasks, day: to.subtract({ days: 1 }) })
    const able = (task: string): number =>
      people.filter(({ levels }) => (levels[task] ?? 0) >= INDEPENDENT).length
    const numerator = tasks.filter((task) => able(task) >= 2).length
    // nobody's level stood there yet: the matrix is younger than the quarter
    if (tasks.every((task) => able(task) === 0)) return []
    const n = tasks.length
    const share = { kpi: 'training-share', value: numerator / n, numerator, n, low: null, high: null }
    return [{ ...share, source: 'Qualifikationsmatrix am letzten Tag des Quartals' }]
  },
}
