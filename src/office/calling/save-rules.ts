import { perform, type Tx } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { readAccountsAt } from '#office/staff/index.ts'
import type { CallingRoom } from './room.ts'
import { insertRules, newestVersion } from './rules-store.ts'
import { faultsOfRules, type OfficeRules, type RuleFault } from './rules.ts'

export interface SaveRulesCommand {
  readonly site: number
  /** The version that was on the screen; 0: what ships. */
  readonly version: number
  readonly rules: OfficeRules
  readonly why: string
  readonly key?: string | undefined
}

export type SaveRulesRefusal =
  | CommonRefusal
  | 'reason-missing'
  | 'reason-too-long'
  | 'rules-invalid'
  | 'changed-meanwhile'

const WHY_LETTERS = 500

/** Puts rules of a site in force as a new version. An earlier version comes back the same way: as a new one. */
export async function saveRules(
  room: CallingRoom,
  actor: Actor,
  command: SaveRulesCommand,
): Promise<Outcome<{ version: number }, SaveRulesRefusal>> {
  const { key, ...request } = command
  const { site, rules } = command
  if (!isPermitted(room.ground.permissions, actor, 'calling.save-rules', site)) return refuse('not-permitted')
  const why = command.why.trim()
  if (why === '') return refuse('reason-missing', { field: 'why' })
  if (why.length > WHY_LETTERS)
    return refuse('reason-too-long', { field: 'why', detail: { most: WHY_LETTERS } })
  const deed = {
    act: 'calling.save-rules',
    site,
    why,
    key: key === undefined ? undefined : { value: key, request },
  }
  const saved = await perform<{ version: number }, SaveRulesRefusal>(
    room.ground,
    actor,
    deed,
    async (hand) => {
      const faults = await faultsAt(room, hand.tx, site, rules)
      if (faults.length > 0) return refuse('rules-invalid', { field: faults[0]!.field, detail: { faults } })
      const newest = await newestVersion(hand.tx, site)
      const version = newest + 1
      const isNext = newest === command.version
      if (!isNext || !(await insertRules(hand.tx, { site, version, rules, why, since: hand.now })))
        return refuse('changed-meanwhile', { field: 'version', detail: { version: newest } })
      hand.about(`site:${site}`, { version, rules })
      hand.tell('calling.rules-changed', { version })
      return { ok: true as const, version }
    },
  )
  if (saved.ok) await room.rules.reload()
  return saved as Outcome<{ version: number }, SaveRulesRefusal>
}

async function faultsAt(room: CallingRoom, tx: Tx, site: number, rules: OfficeRules): Promise<RuleFault[]> {
  const teams = (await room.staff.teams(tx, site)).map(({ key }) => key)
  const accounts = (await readAccountsAt(tx, site)).map(({ id }) => id)
  return faultsOfRules(rules, { teams, accounts })
}
