import type { Hand } from '#ground/act/act.ts'
import type { ReportSigner } from '#office/receipts/index.ts'
import { insertReport, lockLastReport } from './report-store.ts'
import { digestOf, reportText, type ReportContent, type ReportKind, type ReportRow } from './report.ts'
import type { CashdeskRoom } from './room.ts'

/** Seals what is said: numbered, chained to the report before it, signed; inside the act that says it. */
export async function writeReport(
  room: CashdeskRoom,
  { tx, now }: Pick<Hand, 'tx' | 'now'>,
  signer: ReportSigner,
  it: {
    readonly site: number
    readonly kind: ReportKind
    readonly fromAt: Temporal.Instant | null
    readonly untilAt: Temporal.Instant
    readonly content: ReportContent
  },
): Promise<ReportRow> {
  const before = await lockLastReport(tx, it.site)
  const no = (before?.no ?? 0) + 1
  const previous = before?.digest ?? null
  const text = reportText({ no, kind: it.kind, site: it.site, previous, madeAt: now, content: it.content })
  const row: ReportRow = {
    ...{
      id: room.ground.ids.uuid(),
      site: it.site,
      no,
      kind: it.kind,
      fromAt: it.fromAt,
      untilAt: it.untilAt,
    },
    ...{
      text,
      digest: digestOf(text),
      previous,
      signature: signer.sign(text),
      signedBy: signer.key,
      madeAt: now,
    },
  }
  await insertReport(tx, row)
  return row
}
