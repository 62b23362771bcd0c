import { PDFDocument } from '@cantoo/pdf-lib'
import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import { PASSWORD, type StaffOffice } from '../../../../testing/staff-office.ts'

export async function sure<T extends { readonly ok: boolean }>(
  told: Promise<T>,
): Promise<Extract<T, { ok: true }>> {
  const outcome = await told
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome as Extract<T, { ok: true }>
}

/** The colleagues of the test office by login, with `lea`, head of office, and a plan to open files by. */
export async function colleaguesOf({ office }: StaffOffice): Promise<(login: string) => Actor> {
  const { casefiles, staff } = office
  await casefiles.seedPlan(SYSTEM)
  await sure(
    staff.createAccount(SYSTEM, {
      ...{ login: 'lea', name: 'Lea Leitung', password: PASSWORD, roles: ['head'], sites: [1], teams: [] },
    }),
  )
  const known = await sure(staff.readAccounts({ ...SYSTEM, kind: 'staff', roles: ['admin'] }))
  return (login) => {
    const { id, roles, sites } = known.accounts.find((it) => it.login === login)!
    return { kind: 'staff', id, roles, sites }
  }
}

/** A paper of so many pages, each with its words. */
export async function aPdf({ office }: StaffOffice, pages: readonly string[]) {
  const pdf = await PDFDocument.create()
  for (const words of pages) pdf.addPage([420, 595]).drawText(words, { x: 40, y: 500, size: 16 })
  const bytes = await pdf.save()
  const { ground, store } = office
  const kept = await ground.db.transaction().execute((tx) => store.put(tx, ground.ids.uuid(), bytes))
  const file = { role: 'original' as const, name: 'brief.pdf', mime: 'application/pdf' }
  return { ...file, pages: pages.length, ...kept }
}
