import { perform } from '#ground/act/act.ts'
import { refuse, type Outcome, type CommonRefusal } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { isLevel, type PlanUnit } from './akte.ts'
import { readPlan, savePattern, saveUnit } from './plan-store.ts'
import { checkPattern, writeReference } from './reference.ts'
import type { CasefilesRoom } from './room.ts'

export type PlanRefusal =
  | 'code-wrong'
  | 'title-missing'
  | 'unknown-parent'
  | 'level-wrong'
  | 'retention-wrong'
  | CommonRefusal

/** A unit of the Aktenplan is entered or changed. Files keep the Geschäftszeichen they have. */
export function savePlanUnit(
  room: CasefilesRoom,
  actor: Actor,
  { key, ...unit }: PlanUnit & { readonly key?: string | undefined },
): Promise<Outcome<{ code: string }, PlanRefusal>> {
  const deed = { act: 'casefiles.save-plan-unit', site: null, key: key && { value: key, request: unit } }
  return perform(room.ground, actor, { ...deed, key: deed.key || undefined }, async ({ tx, about }) => {
    if (!/^[0-9]{1,4}([.-][0-9]{1,4}){0,5}$/u.test(unit.code)) return refuse('code-wrong', { field: 'code' })
    const title = unit.title.trim()
    if (title === '' || title.length > 200) return refuse('title-missing', { field: 'title' })
    if (!isLevel(unit.level)) return refuse('level-wrong', { field: 'level' })
    if (!/^[a-z0-9-]{1,60}$/u.test(unit.retention)) return refuse('retention-wrong', { field: 'retention' })
    if (!(await isPlaced(tx, unit))) return refuse('unknown-parent', { field: 'parent' })
    await saveUnit(tx, { ...unit, title })
    about(`plan-unit:${unit.code}`, { ...unit, validTo: unit.validTo && String(unit.validTo) })
    return { ok: true as const, code: unit.code }
  })
}

async function isPlaced(tx: Parameters<typeof readPlan>[0], { code, parent }: PlanUnit): Promise<boolean> {
  if (parent === null) return true
  const units = new Map((await readPlan(tx)).map((unit) => [unit.code, unit]))
  // No circle: the way up from the parent must not come back here.
  for (let at = units.get(parent); ; at = units.get(at.parent)) {
    if (!at || at.code === code) return false
    if (at.parent === null) return true
  }
}

/** How the Geschäftszeichen of a site reads from now on. Files keep theirs. */
export function saveReferencePattern(
  room: CasefilesRoom,
  actor: Actor,
  { site, pattern, key }: { site: number; pattern: string; key?: string | undefined },
): Promise<Outcome<{ example: string }, 'number-missing' | 'unknown-part' | 'too-long' | CommonRefusal>> {
  const deed = {
    act: 'casefiles.save-pattern',
    site,
    key: key ? { value: key, request: { site, pattern } } : undefined,
  }
  return perform(room.ground, actor, deed, async ({ tx, about, now }) => {
    const wrong = checkPattern(pattern)
    if (wrong) return refuse(wrong, { field: 'pattern' })
    await savePattern(tx, site, pattern)
    about(`site:${site}`, { pattern })
    const { year } = now.toZonedDateTimeISO('Europe/Berlin')
    return { ok: true as const, example: writeReference(pattern, '33.1', year, 147) }
  })
}
