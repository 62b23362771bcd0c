import type { Actor } from '#ground/permission/permission.ts'
import type { PlanUnit } from './akte.ts'
import { savePlanUnit } from './plan.ts'
import { readPlan } from './plan-store.ts'
import type { CasefilesRoom } from './room.ts'

const unit = (
  code: string,
  parent: string | null,
  title: string,
  more: Partial<PlanUnit> = {},
): PlanUnit => ({
  code,
  parent,
  title,
  retention: 'datei-b',
  disposal: 'B',
  level: 'office',
  validTo: null,
  ...more,
})

/** An Aktenplan to begin with, own work after the matters of an immigration office; every office has its own numbers. */
const FIRST_PLAN: readonly PlanUnit[] = [
  unit('33', null, 'Ausländerwesen'),
  unit('33.1', '33', 'Aufenthalt: Ausländerakten (eine je Person)'),
  unit('33.2', '33', 'Freizügigkeit: Unionsbürgerinnen und Unionsbürger'),
  unit('33.3', '33', 'Asyl und Duldung', { level: 'team' }),
  unit('33.4', '33', 'Aufenthaltsbeendigung', { level: 'need-to-know', retention: 'sperre' }),
  unit('33.5', '33', 'Visumverfahren: Zustimmung ohne Einreise', {
    retention: 'visum-zustimmung',
    disposal: 'V',
  }),
  unit('33.6', '33', 'Verpflichtungserklärungen', { disposal: 'V' }),
  unit('33.7', '33', 'Einbürgerung', { level: 'team' }),
  unit('33.9', '33', 'Allgemeines, Weisungen', { disposal: 'A' }),
]

/** Enters the first plan where there is none. */
export async function seedPlan(room: CasefilesRoom, actor: Actor): Promise<void> {
  if ((await readPlan(room.ground.db)).length > 0) return
  for (const it of FIRST_PLAN) await savePlanUnit(room, actor, it)
}
