import { camtFile, OFFICE_IBAN } from '#ground/banking/testing/camt-file.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { staffActor, type Stage } from './office.ts'
import { sure } from './outcome.ts'
import type { Step } from './story.ts'

/** The bank says what came in; a cashier reads it, assigns what names no claim, and hands the bookings to the city. */
export async function* bank({ office, clock }: Stage, clerk: Actor): AsyncGenerator<Step> {
  const { bankbook, claims } = office
  const cashier = staffActor('00000000-0000-7000-8000-0000000000a3', ['cashier'])
  const { till } = await sure(claims.saveTill(cashier, { site: 1, kind: 'bank', name: 'Girokonto' }))
  const on = clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  const feeCase = { on, age: 30, acts: [{ key: 'ae_issue_over_1y' }] }
  const { claim } = await sure(claims.createClaim(clerk, { site: 1, case: feeCase }))
  yield {
    act: 'bankbook.save-account',
    do: () => sure(bankbook.saveAccount(cashier, { site: 1, till, iban: OFFICE_IBAN })),
  }
  const bytes = camtFile([
    { entries: [{ items: [{ cents: 10_000, text: 'ohne Zeichen' }] }, { cents: -500 }] },
  ])
  const file = { site: 1, fileName: 'auszug.xml', bytes }
  yield { act: 'bankbook.import', do: () => sure(bankbook.importStatement(cashier, file)) }
  yield { act: 'bankbook.import', do: () => sure(bankbook.importStatement(cashier, file)) }
  let [entry, charge] = ['', '']
  yield {
    act: 'bankbook.read',
    do: async () => {
      const { open } = await sure(bankbook.readBank(cashier, { site: 1 }))
      entry = open.find(({ cents }) => cents > 0)!.id
      charge = open.find(({ cents }) => cents < 0)!.id
    },
  }
  yield { act: 'bankbook.read', do: () => sure(bankbook.readEntry(cashier, { site: 1, entry })) }
  const parts = [{ kassenzeichen: claim.kassenzeichen, cents: 10_000 }]
  yield { act: 'bankbook.assign', do: () => sure(bankbook.assignEntry(cashier, { site: 1, entry, parts })) }
  const again = { site: 1, entry, why: 'falsche Forderung' }
  yield { act: 'bankbook.unassign', do: () => sure(bankbook.unassignEntry(cashier, again)) }
  const charges = () => bankbook.noteEntry(cashier, { site: 1, entry: charge, as: 'charges' })
  yield { act: 'bankbook.note', do: () => sure(charges()) }
  yield { act: 'bankbook.export', do: () => sure(bankbook.runExport(cashier, { site: 1 })) }
  yield {
    ...{ act: 'bankbook.read-exports', rows: 0 },
    do: () => sure(bankbook.readExports(cashier, { site: 1 })),
  }
  yield {
    ...{ act: 'bankbook.read-waiting', rows: 0 },
    do: () => sure(bankbook.readWaiting(cashier, { site: 1 })),
  }
  yield {
    ...{ act: 'claims.read-views', rows: 0 },
    do: () => sure(claims.readOwed(cashier, { site: 1 })),
  }
  const run = { site: 1, no: 1, format: 'csv' } as const
  yield { act: 'bankbook.read-exports', do: () => sure(bankbook.readExport(cashier, run)) }
}
