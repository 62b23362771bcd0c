import { error, type RequestEvent } from '@sveltejs/kit'
import type { Checklist } from '#office/checklists/index.ts'
import { guarded } from './by-code.ts'

export interface OwnList {
  readonly list: Checklist
  readonly code: string
}

/** The list of a code somebody holds; guessing codes is slowed down as for appointments. */
export function findList(event: RequestEvent, typed: string): Promise<OwnList | 'unknown' | 'too-many'> {
  const { office, actor } = event.locals
  return guarded(event, typed, async (code) => {
    const found = await office.checklists.readChecklist(actor, code)
    return found.ok ? { list: found.list, code } : null
  })
}

/** The list whose code stands in the address, or a page that says what is wrong with the code. */
export async function listByCode(event: RequestEvent, typed: string): Promise<OwnList> {
  const found = await findList(event, typed)
  if (found === 'unknown') error(404, 'unknown-list')
  if (found === 'too-many') error(429, 'too-many-attempts')
  return found
}
