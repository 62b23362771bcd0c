import type { Task } from '#office/circulation/index.ts'
import { siteOf } from '../../parts/site.ts'

/** Where a task of the laufende Mappe is done: its first document, the course beside it. */
export function folderAddress({ akte, documents, point }: Task): string {
  const [first] = documents
  const all = new URLSearchParams({ ...(first && { document: first.id }), tab: 'course', folder: point.id })
  return `/files/${akte.id}?${all}`
}

/** What lies in the Mappe: own points that are current, in their order. */
async function folderOf({ office, actor, ...locals }: App.Locals): Promise<readonly Task[]> {
  const seen = await office.circulation.readTasks(actor, {
    site: siteOf({ office, actor, ...locals }),
    days: 0,
  })
  return seen.ok ? seen.found.own : []
}

/** The place in the Mappe of the point that is open, and the one behind it. */
export async function placeInFolder(locals: App.Locals, point: string) {
  if (point === '') return null
  const tasks = await folderOf(locals)
  const at = tasks.findIndex((it) => it.point.id === point)
  if (at < 0) return null
  const next = tasks[at + 1]
  return { place: at + 1, count: tasks.length, next: next ? folderAddress(next) : null }
}

/** After a press: whatever lies on top now, or back to the table with the word that the Mappe is done. */
export async function onInFolder(locals: App.Locals): Promise<string> {
  const [next] = await folderOf(locals)
  return next ? `${folderAddress(next)}&told=complete` : '/files/tasks?told=folderEnd'
}
