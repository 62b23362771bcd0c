import type { Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { planAsCsv } from './export-csv.ts'
import { planAsJson } from './export-json.ts'
import { templateWorkbook } from './export-template.ts'
import type { Plan } from './plan.ts'
import { readPlan } from './read-plans.ts'
import { reportPdf } from './report-pdf.ts'
import { reportWorkbook } from './report-workbook.ts'
import type { StaffingRoom } from './room.ts'

export type PaperKind = 'pdf' | 'xlsx' | 'json' | 'csv'

export interface PaperCommand {
  readonly site: number
  readonly plan: string
  readonly kind: PaperKind
  /** What stands at the head of the report. */
  readonly officeName: string
  readonly siteName: string
  readonly areaNames?: Readonly<Record<string, string>>
}

export interface Paper {
  readonly bytes: Uint8Array
  readonly type: string
  /** Safe in a header: letters, digits, hyphens. */
  readonly file: string
}

const TYPES: Readonly<Record<PaperKind, string>> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
}

/** A plan on paper or as a file. It names no person: no row in the trail. */
export async function planPaper(
  room: StaffingRoom,
  actor: Actor,
  { site, plan: id, kind, officeName, siteName, areaNames = {} }: PaperCommand,
): Promise<Outcome<{ paper: Paper }, 'not-permitted' | 'unknown-plan'>> {
  const found = await readPlan(room, actor, { site, plan: id })
  if (!found.ok) return found
  const { plan } = found
  const basis = plan.basedOn === null ? null : await readPlan(room, actor, { site, plan: plan.basedOn })
  const before = basis?.ok ? basis.plan : null
  const at = room.ground.clock.now()
  const bytes = await bytesOf(kind, { plan, before, officeName, siteName, at, areaNames })
  return { ok: true, paper: { bytes, type: TYPES[kind], file: `${fileName(plan)}.${kind}` } }
}

function bytesOf(kind: PaperKind, order: Parameters<typeof reportPdf>[0]): Promise<Uint8Array> | Uint8Array {
  switch (kind) {
    case 'pdf':
      return reportPdf(order)
    case 'xlsx':
      return reportWorkbook(order)
    case 'json':
      return Buffer.from(planAsJson(order.plan, order.at))
    case 'csv':
      return Buffer.from(planAsCsv(order.plan, order.areaNames))
  }
}

/** The empty table to fill in. */
export async function importTemplate(room: StaffingRoom, kind: 'xlsx' | 'csv'): Promise<Paper> {
  const bytes = await templateWorkbook(kind, room.ground.clock.now())
  return { bytes, type: TYPES[kind], file: `vorlage-fallzahlen.${kind}` }
}

/** A plan's name as a name of a file. */
function fileName({ name, year }: Plan): string {
  const plain = name
    .normalize('NFC')
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .slice(0, 60)
  return ['personalbedarf', String(year), ...(plain === '' ? [] : [plain])].join('-')
}
