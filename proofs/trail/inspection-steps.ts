import { setTimeout } from 'node:timers/promises'
import { PDFDocument } from '@cantoo/pdf-lib'
import type { Actor } from '#ground/permission/permission.ts'
import type { Stage } from './office.ts'
import type { Step } from './story.ts'

type Told = { readonly ok: boolean }
const site = 1

/** Somebody sees a document, then the file is inspected: put together, returned, released, given; another is withdrawn. */
export async function* inspections(
  stage: Stage,
  { boss, clerk }: { boss: Actor; clerk: Actor },
): AsyncGenerator<Step> {
  const { casefiles, viewing, inspection: it } = stage.office
  const wanted = {
    site,
    planUnit: '33.1',
    subject: 'Einsicht',
    person: null,
    team: 'temporary',
    key: 'insight',
  }
  const { akte } = await sure(casefiles.openAkte(clerk, wanted))
  const second = await colleague(stage, boss)
  const file = await aPage(stage)
  const paper = { site, akte, subject: 'Brief', direction: 'incoming', files: [file], key: 'paper' } as const
  const { document } = await sure(casefiles.registerDocument(clerk, paper))
  yield { act: 'viewing.look', do: () => sure(viewing.readPages(clerk, { document })) }
  yield { act: 'viewing.look', rows: 0, do: () => sure(viewing.readPageText(clerk, { document, page: 1 })) }
  const asked = { akte, audience: 'party', party: 'Frau Haddad', reason: 'Klage', key: 'in' } as const
  yield { act: 'inspection.open', do: () => sure(it.openInspection(clerk, asked)) }
  yield { act: 'inspection.open', rows: 0, do: () => sure(it.openInspection(clerk, asked)) }
  const { inspection } = await sure(it.openInspection(clerk, asked))
  const at = { akte, inspection }
  yield { act: 'inspection.look', do: () => sure(it.readInspection(clerk, at)) }
  const choice = { ...at, document, choice: 'given', pages: '1' } as const
  yield { act: 'inspection.choose', do: () => sure(it.chooseDocument(clerk, choice)) }
  const areas = [{ x: 10, y: 10, width: 50, height: 20 }]
  const place = { ...at, document, page: 1, ground: 'third-party', areas }
  yield { act: 'inspection.mark', do: () => sure(it.markAreas(clerk, place)) }
  const { found } = await sure(it.readInspection(clerk, at))
  const area = found!.items[0]!.areas[0]!.id
  yield { act: 'inspection.unmark', do: () => sure(it.unmarkArea(clerk, { ...at, area })) }
  yield* throughTwoHands(stage, { second, clerk }, at)
  const other = await sure(it.openInspection(clerk, { ...asked, key: 'other' }))
  const gone = { akte, inspection: other.inspection }
  yield { act: 'inspection.withdraw', do: () => sure(it.withdrawInspection(clerk, gone)) }
}

async function* throughTwoHands(
  { office }: Stage,
  { second, clerk }: { second: Actor; clerk: Actor },
  at: { akte: string; inspection: string },
): AsyncGenerator<Step> {
  const { inspection: it } = office
  const submitted = async (): Promise<void> => {
    await sure(it.submitInspection(clerk, at))
    while (it.submissionOf(clerk, at)) await setTimeout(20)
  }
  // putting it together looks at it first, and says so
  yield { act: 'inspection.submit', rows: 2, do: submitted }
  yield {
    act: 'inspection.return',
    do: () => sure(it.returnInspection(second, { ...at, why: 'noch einmal' })),
  }
  const seen = await sure(it.readInspection(clerk, at))
  if (seen.found?.inspection.state !== 'open') throw new Error('not returned')
  await submitted()
  yield { act: 'inspection.fetch', do: () => sure(it.fetchBundle(second, at)) }
  yield { act: 'inspection.release', do: () => sure(it.releaseInspection(second, at)) }
  const given = { ...at, way: 'sent', to: 'Frau Haddad' } as const
  yield { act: 'inspection.give', do: () => sure(it.giveInspection(second, given)) }
}

/** The one who looks at it after whoever put it together. */
async function colleague({ office }: Stage, boss: Actor): Promise<Actor> {
  const roles = ['caseworker']
  const { account } = await sure(
    office.staff.createAccount(boss, {
      ...{ login: 'second', name: 'Zweite Person', password: null, roles },
      ...{ sites: [site], teams: ['temporary'] },
    }),
  )
  return { kind: 'staff', id: account, roles, sites: [site] }
}

async function aPage({ office }: Stage) {
  const pdf = await PDFDocument.create()
  pdf.addPage([300, 400]).drawText('Guten Tag', { x: 30, y: 300, size: 12 })
  const { db, ids } = office.ground
  const bytes = await pdf.save()
  const kept = await db.transaction().execute((tx) => office.store.put(tx, ids.uuid(), bytes))
  return { role: 'original', name: 'brief.pdf', mime: 'application/pdf', pages: 1, ...kept } as const
}

async function sure<T extends Told>(told: Promise<T>): Promise<Extract<T, { ok: true }>> {
  const outcome = await told
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome)}`)
  return outcome as Extract<T, { ok: true }>
}
