import { addOwnData, type OwnRow } from '#office/counselling/index.ts'
import { findCourse } from './course-store.ts'
import { openSheet } from './record.ts'
import type { CoursesRoom } from './room.ts'

/** What this room holds of a person, for the person (Art. 15 DSGVO). */
export function tellOwnCourse(room: CoursesRoom): void {
  addOwnData(room.counselling, {
    key: 'course',
    read: async (tx, id) => {
      const [row, safe] = [await findCourse(tx, id), await room.counselling.vault.safeOf(tx, id)]
      if (!row || !safe) return []
      const { course, by, on } = openSheet(safe, row)
      return [{ ...course, source: by, at: on } as unknown as OwnRow]
    },
  })
}
