import type { Actor } from '#ground/permission/permission.ts'
import {
  noteWords,
  refreshStatistics,
  search,
  type Found,
  type SearchQuery,
} from '#office/filesearch/index.ts'
import { consultFiles } from './at-file.ts'
import type { CasefilesRoom } from './room.ts'

/**
 * Looks through everything the actor may see, of all sites unless the filter names one. The trail says that somebody
 * searched, not what for: it outlives every file, and a name somebody looked for would stay in it.
 */
export function searchFiles(
  room: CasefilesRoom,
  actor: Actor,
  { site, ...query }: SearchQuery & { readonly site: number },
): Promise<{ ok: true; found: Found } | { ok: false; refusal: 'not-permitted' }> {
  return consultFiles(room, actor, { act: 'casefiles.search', site }, (tx) => search(tx, query))
}

/** Every minute: words of what was filed while others were filing, so that slips are forgiven there as well. */
export async function noteSearchWords({ ground }: CasefilesRoom): Promise<void> {
  for (let round = 0; round < 20; round += 1) {
    if ((await ground.db.transaction().execute(noteWords)) === 0) return
  }
}

/** Every night: what the database notes about words, for its plans, is taken anew from what there still is. */
export async function refreshSearch({ ground }: CasefilesRoom): Promise<void> {
  await ground.db.transaction().execute(refreshStatistics)
}
