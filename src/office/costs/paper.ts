import type { Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { readStatement, type ReadRefusal } from './read-statements.ts'
import type { CostsRoom } from './room.ts'
import { costsWorkbook, templateTable } from './workbook.ts'

export interface Paper {
  readonly bytes: Uint8Array
  readonly type: string
  /** Safe in a header: letters, digits, hyphens. */
  readonly file: string
}

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

/** A Kostenaufstellung as a workbook with formulas. */
export async function statementWorkbook(
  room: CostsRoom,
  actor: Actor,
  command: { readonly site: number; readonly statement: string; readonly officeName: string },
): Promise<Outcome<{ paper: Paper }, ReadRefusal>> {
  const found = await readStatement(room, actor, command)
  if (!found.ok) return found
  const at = room.ground.clock.now()
  const bytes = await costsWorkbook(found, { officeName: command.officeName, at })
  return { ok: true, paper: { bytes, type: TYPES.xlsx, file: 'kostenaufstellung.xlsx' } }
}

/** The empty table to fill in. */
export async function importTemplate({ ground }: CostsRoom, kind: 'xlsx' | 'csv'): Promise<Paper> {
  return {
    bytes: await templateTable(kind, ground.clock.now()),
    ...{ type: TYPES[kind], file: `vorlage-kosten.${kind}` },
  }
}
