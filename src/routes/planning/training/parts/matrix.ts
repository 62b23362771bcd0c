import type { Matrix } from '#office/training/index.ts'
import { lastDay } from './acting.ts'

/** The matrix as plain values for its table. */
export function matrixShown(matrix: Matrix) {
  const names = new Map(matrix.people.map(({ id, name }) => [id, name]))
  const taskNames = new Map(matrix.tasks.map(({ key, name }) => [key, name]))
  const nameOf = (id: string) => names.get(id) ?? ''
  const weakShown = ({ task, independent, guided, least, kind }: Matrix['weak'][number]) => ({
    ...{ task, name: taskNames.get(task) ?? task, least, kind },
    who: independent.map(nameOf).join(', '),
    next: guided.map(nameOf).join(', '),
  })
  return {
    tasks: matrix.tasks.map(({ key, name }) => ({ key, name })),
    rows: matrix.rows.map(({ account, counting }) => ({
      ...{ account, name: nameOf(account) },
      cells: matrix.tasks.map(({ key }) => {
        const { level = 0, hasExpired = false, standing = null } = counting.get(key) ?? {}
        return { key, level, hasExpired, last: standing?.until ? lastDay(standing.until) : null }
      }),
    })),
    weak: matrix.weak.map(weakShown),
    weakSoon: matrix.weakSoon.map(weakShown),
    proposals: matrix.proposals
      .filter(({ account }) => names.has(account))
      .map(({ id, account, task, level, title, day, until }) => ({
        ...{ id, level, title, name: nameOf(account), task: taskNames.get(task) ?? task },
        ...{ day: day.toString(), last: until ? lastDay(until) : null },
      })),
    left: matrix.left,
  }
}
