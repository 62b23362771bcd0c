import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { readAccountsAt } from '#office/staff/index.ts'
import type { CallingRoom } from './room.ts'
import { versionsOf, type RulesVersion } from './rules-store.ts'
import type { OfficeRules } from './rules.ts'

export interface RulesHistory {
  /** The version in force; 0: what ships. */
  readonly version: number
  readonly rules: OfficeRules
  /** Newest first. */
  readonly versions: readonly RulesVersion[]
  /** Whom an alarm could reach: who works at this site. */
  readonly colleagues: readonly { readonly id: string; readonly name: string }[]
}

/** The rules of a site and how they came to be. */
export async function rulesHistory(
  room: CallingRoom,
  actor: Actor,
  { site }: { site: number },
): Promise<Outcome<RulesHistory, 'not-permitted'>> {
  const { permissions, db } = room.ground
  if (!isPermitted(permissions, actor, 'calling.read-rules', site)) return refuse('not-permitted')
  const versions = await versionsOf(db, site)
  const colleagues = (await readAccountsAt(db, site)).map(({ id, name }) => ({ id, name }))
  const [newest] = versions
  return {
    ok: true,
    version: newest?.version ?? 0,
    rules: newest?.rules ?? room.rules.of(site),
    versions,
    colleagues,
  }
}
